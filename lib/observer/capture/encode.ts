import type { PictureType } from '@/lib/model/picture'
import type { ResponseOf, ToPage } from '@/lib/messages/protocol'

export type Answer = ResponseOf<ToPage, 'paint'>

/** The same bound as the schema's, which is not bundled into pages. */
const LONGEST_SIDE = 8_192

const afterComma = (link: string): string => link.slice(link.indexOf(',') + 1)

/** Not `arrayBuffer()`: Firefox gives a content script the page's own, which it may not look into. */
const base64 = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(afterComma(reader.result as string))
    reader.onerror = () => reject(new Error('the picture could not be read'))
    reader.readAsDataURL(blob)
  })

/** Largest factor, 1 at most, at which neither side is over the bound. */
export const bounded = (width: number, height: number): number =>
  Math.min(1, LONGEST_SIDE / Math.max(width, height, 1))

type Told = Pick<Answer, 'width' | 'height' | 'scale' | 'how' | 'incomplete'>

export const answer = async (type: PictureType, blob: Blob, told: Told): Promise<Answer> => ({
  type,
  base64: await base64(blob),
  ...told,
})

/**
 * Both lose nothing, and both are written beside the page. Chromium's PNG is not: it waits until the page has nothing
 * else to do, up to a second. Firefox takes ten times as long for WebP.
 */
const LOSSLESS = / Gecko\//.test(navigator.userAgent) ? 'image/png' : 'image/webp'

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('the picture could not be written'))
    canvas.toBlob(take, LOSSLESS, 1)
  })

/** Pixels that are written while the page waits: 10 ms on a slow machine, which is less than handing them over takes. */
const AT_ONCE = 400_000

/** Without loss: what is kept is written by the background, from this. */
export const encode = async (
  canvas: HTMLCanvasElement,
  told: Omit<Told, 'width' | 'height'>,
): Promise<Answer> => {
  const { width, height } = canvas
  const size = { width, height }
  if (width * height > AT_ONCE) return answer(LOSSLESS, await blobOf(canvas), { ...size, ...told })
  return { type: 'image/png', base64: afterComma(canvas.toDataURL()), ...size, ...told }
}
