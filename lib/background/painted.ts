import type { ResponseOf, ToPage } from '@/lib/messages/protocol'
import { rasterOf } from '@/lib/model/raster'
import { bytesOf, DEVELOPED, thumbnailFor, type Taken } from './pixels'

/**
 * Takes in what a page painted, cloned, or had as a picture already. Whatever it says of its bytes, their own header
 * is believed. The bytes of an image are kept as they are where they decode; all else is developed after it was
 * saved, so that nothing but pixels of it stays.
 */
export const takeIn = async (painted: ResponseOf<ToPage, 'paint'>): Promise<Taken> => {
  const bytes = bytesOf(painted.base64)
  const raster = rasterOf(bytes)
  if (!raster) throw new Error('That is no picture.')
  const { type, width, height } = raster
  const { how, scale, incomplete } = painted
  const picture = { width, height, how, scale, incomplete }
  if (how !== 'original') {
    const box = { x: 0, y: 0, width, height }
    return { picture: { ...picture, type: DEVELOPED }, pixels: { bytes, box } }
  }
  const blob = new Blob([bytes], { type })
  return { picture: { ...picture, type }, pixels: { type, blob, thumbnail: await thumbnailFor(blob) } }
}
