import type { ResponseOf, ToPage } from '@/lib/messages/protocol'

type Painted = ResponseOf<ToPage, 'paint'>

const QUALITY = 0.9
/** The same bound as the schema's, which is not bundled into pages. */
const LONGEST_SIDE = 8_192

/** Not `arrayBuffer()`: Firefox gives a content script the page's own, which it may not look into. */
const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve((reader.result as string).replace(/^[^,]*,/, ''))
    reader.onerror = () => reject(new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })

const typeOf = (blob: Blob): Painted['type'] =>
  blob.type === 'image/webp' || blob.type === 'image/jpeg' ? blob.type : 'image/png'

/** Largest factor, 1 at most, at which neither side is over the bound. */
export const bounded = (width: number, height: number): number =>
  Math.min(1, LONGEST_SIDE / Math.max(width, height, 1))

/** A browser that cannot write WebP writes PNG instead, and says so in the blob's type. */
export const encode = async (
  canvas: OffscreenCanvas,
  scale: number,
  incomplete: string | null,
): Promise<Painted> => {
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY })
  const { width, height } = canvas
  return { type: typeOf(blob), base64: await base64(blob), width, height, scale, incomplete }
}
