import type { ResponseOf, ToPage } from '@/lib/messages/protocol'
import { rasterOf } from '@/lib/model/raster'
import { bytesOf, develop, type Taken } from './pixels'

/**
 * Takes in what a page painted, cloned, or had as a picture already. The bytes of an image are kept as they are where
 * they are a raster picture by their own header, and decode; all else is written anew.
 */
export const takeIn = async (painted: ResponseOf<ToPage, 'paint'>): Promise<Taken> => {
  const { picture, pixels } = await develop(painted)
  if (painted.how !== 'original') return { picture: { ...picture, how: painted.how }, pixels }
  const bytes = bytesOf(painted.base64)
  const raster = rasterOf(bytes)
  if (!raster || !('thumbnail' in pixels)) return { picture: { ...picture, how: 'painted' }, pixels }
  const { type, width, height } = raster
  return {
    picture: { ...picture, type, width, height, how: 'original' },
    pixels: { ...pixels, type, blob: new Blob([bytes], { type }) },
  }
}
