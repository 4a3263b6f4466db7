import { nearest } from '../dom'

/** Faces and emblems are about as wide as high, and no larger, in CSS pixels. */
const FACE = { side: 320, ratio: 1.15 }
/** No tool draws graphs so, and none rounds their corners by so much of a side, or cuts them to a shape. */
const FORMATS = /\.(webp|avif|ico)\b/i
const ROUND = 0.2
/** Higher than wide by so much is a picture of somebody. */
const UPRIGHT = 0.9

const isRounded = (width: number, height: number, radius: string): boolean =>
  parseFloat(radius) >= (radius.endsWith('%') ? 100 * ROUND : ROUND * Math.min(width, height))

/** What is set as photographs and emblems are, of which nothing more can be told: their pixels are another origin's. */
export const isPhoto = (image: HTMLImageElement): boolean => {
  const { width, height } = image.getBoundingClientRect()
  const { objectFit, borderTopLeftRadius } = getComputedStyle(image)
  if (objectFit === 'cover' || isRounded(width, height, borderTopLeftRadius)) return true
  if (FORMATS.test(image.currentSrc) || nearest(image, 'footer,[role=contentinfo]')) return true
  return width < UPRIGHT * height || (width <= FACE.side && width < FACE.ratio * height)
}
