import type { Pixels } from '@/lib/journal/steps'
import type { Aim, ResponseOf, ToPage } from '@/lib/messages/protocol'
import { LIMITS } from '@/lib/model/limits'
import type { Picture } from '@/lib/model/picture'

/** A picture as it goes into the journal: what the step says of it, and its bytes. */
export type Taken = { picture: Omit<Picture, 'id'>; pixels: Pixels }

/** A part of the screen: its pixels, where they begin in the top frame's viewport, and how many make a CSS pixel. */
export type Exposure = { bitmap: ImageBitmap; left: number; top: number; perPixel: number }

/** Quality at which webp is 2.3 times smaller than png and an engineer sees no difference. */
const QUALITY = 0.9
const THUMBNAIL = { side: 320, quality: 0.8 }

type Box = { x: number; y: number; width: number; height: number }

const toBlob = async (bitmap: ImageBitmap, from: Box, width: number, height: number, quality: number) => {
  const canvas = new OffscreenCanvas(width, height)
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('No canvas could be made.')
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(bitmap, from.x, from.y, from.width, from.height, 0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/webp', quality })
}

const thumbnailOf = async (bitmap: ImageBitmap, from: Box): Promise<Pixels['thumbnail']> => {
  const factor = Math.min(1, THUMBNAIL.side / from.width, THUMBNAIL.side / from.height)
  const [width, height] = [from.width, from.height].map((side) => Math.max(1, Math.round(side * factor)))
  const blob = await toBlob(bitmap, from, width ?? 1, height ?? 1, THUMBNAIL.quality)
  return { type: 'image/webp', bytes: await blob.arrayBuffer() }
}

const boxOf = ({ bitmap, left, top, perPixel }: Exposure, rect: Box): Box => {
  const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value * perPixel), 0), most)
  const x = clamp(rect.x - left, bitmap.width)
  const y = clamp(rect.y - top, bitmap.height)
  const right = clamp(rect.x + rect.width - left, bitmap.width)
  const bottom = clamp(rect.y + rect.height - top, bitmap.height)
  return { x, y, width: right - x, height: bottom - y }
}

const take = async (bitmap: ImageBitmap, box: Box, scale: number): Promise<Taken | null> => {
  const { width, height } = box
  if (width < 1 || height < 1 || width > LIMITS.side || height > LIMITS.side) return null
  const [blob, thumbnail] = await Promise.all([
    toBlob(bitmap, box, width, height, QUALITY),
    thumbnailOf(bitmap, box),
  ])
  const type = 'image/webp'
  return { picture: { type, width, height, scale, incomplete: null }, pixels: { type, blob, thumbnail } }
}

/** The graph's part of what was exposed; null where nothing of it is there. */
export const cut = async (exposure: Exposure, { rect }: Aim): Promise<Taken | null> =>
  rect && take(exposure.bitmap, boxOf(exposure, rect), Math.min(Math.max(exposure.perPixel, 0.1), 16))

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))

export const base64Of = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))

/**
 * Takes in what a page painted. Whatever it says of its bytes, they are decoded here and written anew, so that
 * nothing but pixels is kept.
 */
export const develop = async (painted: ResponseOf<ToPage, 'paint'>): Promise<Taken> => {
  const bitmap = await createImageBitmap(new Blob([bytesOf(painted.base64)], { type: painted.type }))
  const { width, height } = bitmap
  try {
    const taken = await take(bitmap, { x: 0, y: 0, width, height }, painted.scale)
    if (!taken) throw new Error('The picture is too large.')
    return { ...taken, picture: { ...taken.picture, incomplete: painted.incomplete } }
  } finally {
    bitmap.close()
  }
}
