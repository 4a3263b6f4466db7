import { LIMITS } from './limits'
import type { PictureType } from './picture'

export type Raster = { type: PictureType; width: number; height: number }

/** Also of pictures whose two sides are allowed: 40 megapixels take 160 MB to show. */
const MOST_PIXELS = 40_000_000

const startsWith = (bytes: Uint8Array, text: string, offset = 0): boolean => {
  for (let index = 0; index < text.length; index++) {
    if (bytes[offset + index] !== text.charCodeAt(index)) return false
  }
  return true
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

const png = (bytes: Uint8Array): Raster | null => {
  if (bytes.length < 33 || !startsWith(bytes, '\x89PNG\r\n\x1a\n') || !startsWith(bytes, 'IHDR', 12))
    return null
  const view = viewOf(bytes)
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
}

/** Frame headers carry the size; DHT, JPG and DAC are numbered among them and are none. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

const jpeg = (bytes: Uint8Array): Raster | null => {
  if (!startsWith(bytes, '\xff\xd8\xff')) return null
  const view = viewOf(bytes)
  let offset = 2
  while (offset + 9 < bytes.length && bytes[offset] === 0xff) {
    const marker = bytes[offset + 1] ?? 0
    if (isFrame(marker)) {
      return { type: 'image/jpeg', width: view.getUint16(offset + 7), height: view.getUint16(offset + 5) }
    }
    offset += marker === 0xff ? 1 : 2 + view.getUint16(offset + 2)
  }
  return null
}

const webp = (bytes: Uint8Array): Raster | null => {
  if (bytes.length < 30 || !startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null
  const view = viewOf(bytes)
  const size = (width: number, height: number): Raster => ({ type: 'image/webp', width, height })
  const three = (offset: number) => view.getUint16(offset, true) | (view.getUint8(offset + 2) << 16)
  if (startsWith(bytes, 'VP8X', 12)) return size(three(24) + 1, three(27) + 1)
  if (startsWith(bytes, 'VP8 ', 12))
    return size(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
  if (!startsWith(bytes, 'VP8L', 12)) return null
  const bits = view.getUint32(21, true)
  return size((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1)
}

/** What picture these bytes are, by their header alone and however large; null for what is no PNG, JPEG or WebP. */
export const headerOf = (bytes: Uint8Array): Raster | null => png(bytes) ?? jpeg(bytes) ?? webp(bytes)

/** As `headerOf`, before anything decodes bytes from outside: null also for a picture that is too large to show. */
export const rasterOf = (bytes: Uint8Array): Raster | null => {
  if (bytes.length > LIMITS.picture) return null
  const raster = headerOf(bytes)
  if (!raster) return null
  const { width, height } = raster
  const bounded = Math.min(width, height) >= 1 && Math.max(width, height) <= LIMITS.side
  return bounded && width * height <= MOST_PIXELS ? raster : null
}
