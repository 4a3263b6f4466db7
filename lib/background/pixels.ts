import type { Plate } from '@/lib/journal/plates'
import type { Pixels } from '@/lib/journal/steps'
import type { Picture } from '@/lib/model/picture'
import { headerOf } from '@/lib/model/raster'

/** A picture as it goes into the journal: what the step says of it, and its bytes, developed or not. */
export type Taken = { picture: Omit<Picture, 'id'>; pixels: Pixels | Plate }

const PICTURE = { type: 'image/webp', quality: 0.9 } as const
const THUMBNAIL = { type: 'image/webp', quality: 0.8 } as const
const THUMBNAIL_SIDE = 320

/** What a picture will be once it is developed. */
export const DEVELOPED = PICTURE.type

const toBlob = async (
  bitmap: ImageBitmap,
  width: number,
  height: number,
  as: typeof PICTURE | typeof THUMBNAIL,
) => {
  const canvas = new OffscreenCanvas(width, height)
  const ink = canvas.getContext('2d')
  if (!ink) throw new Error('No canvas could be made.')
  ink.imageSmoothingQuality = 'high'
  ink.drawImage(bitmap, 0, 0, width, height)
  return canvas.convertToBlob(as)
}

const thumbnailOf = async (bitmap: ImageBitmap): Promise<Pixels['thumbnail']> => {
  const factor = Math.min(1, THUMBNAIL_SIDE / bitmap.width, THUMBNAIL_SIDE / bitmap.height)
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * factor)))
  const blob = await toBlob(bitmap, width ?? 1, height ?? 1, THUMBNAIL)
  return { type: THUMBNAIL.type, bytes: await blob.arrayBuffer() }
}

const pixelsOf = async (bitmap: ImageBitmap): Promise<Pixels> => {
  const { width, height } = bitmap
  const [blob, thumbnail] = await Promise.all([toBlob(bitmap, width, height, PICTURE), thumbnailOf(bitmap)])
  return { type: PICTURE.type, blob, thumbnail }
}

const closing = async <Result>(bitmap: ImageBitmap, work: Promise<Result>): Promise<Result> => {
  try {
    return await work
  } finally {
    bitmap.close()
  }
}

/** The wanted part of a plate, and its thumbnail. */
export const printOf = async ({ bytes, box: { x, y, width, height } }: Plate): Promise<Pixels> => {
  const type = headerOf(bytes)?.type ?? ''
  const bitmap = await createImageBitmap(new Blob([bytes], { type }), x, y, width, height)
  return closing(bitmap, pixelsOf(bitmap))
}

/** The thumbnail of a picture that is kept as it is. Throws for one that cannot be shown. */
export const thumbnailFor = async (blob: Blob): Promise<Pixels['thumbnail']> => {
  const bitmap = await createImageBitmap(blob)
  return closing(bitmap, thumbnailOf(bitmap))
}

/** A loop, because `Uint8Array.from` with a function takes 30 times as long. */
const looped = (base64: string): Uint8Array<ArrayBuffer> => {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}

/** Chromium has it since 140, Firefox since 133. */
const built: typeof Uint8Array & { fromBase64?: typeof looped } = Uint8Array

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  built.fromBase64?.(base64) ?? looped(base64)

export const base64Of = (bytes: ArrayBuffer): string =>
  btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(''))
