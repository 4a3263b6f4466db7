import type { ResponseOf, ToPage } from '@/lib/messages/protocol'

type Painted = ResponseOf<ToPage, 'paint'>

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

/** Largest factor, 1 at most, at which neither side is over the bound. */
export const bounded = (width: number, height: number): number =>
  Math.min(1, LONGEST_SIDE / Math.max(width, height, 1))

/** As PNG, which loses nothing and is written fastest: the background writes what is kept. */
export const encode = async (
  canvas: OffscreenCanvas,
  scale: number,
  incomplete: string | null,
): Promise<Painted> => {
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  const { width, height } = canvas
  return { type: 'image/png', base64: await base64(blob), width, height, scale, incomplete }
}
