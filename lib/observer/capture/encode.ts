import type { PictureType } from '@/lib/model/picture'
import type { ResponseOf, ToPage } from '@/lib/messages/protocol'

export type Answer = ResponseOf<ToPage, 'paint'>

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

type Told = Pick<Answer, 'width' | 'height' | 'scale' | 'how' | 'incomplete'>

export const answer = async (type: PictureType, blob: Blob, told: Told): Promise<Answer> => ({
  type,
  base64: await base64(blob),
  ...told,
})

const blobOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the picture could not be written'))),
      'image/png',
    )
  })

/** As PNG, which loses nothing and is written fastest: the background writes what is kept. */
export const encode = async (
  canvas: HTMLCanvasElement,
  told: Omit<Told, 'width' | 'height'>,
): Promise<Answer> => {
  const { width, height } = canvas
  return answer('image/png', await blobOf(canvas), { width, height, ...told })
}
