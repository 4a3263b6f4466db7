import type { Pixels } from './png'

const greyOf = ({ width, height, data }: Pixels): Float64Array => {
  const grey = new Float64Array(width * height)
  for (let index = 0; index < grey.length; index++) {
    const at = index * 4
    grey[index] = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0)
  }
  return grey
}

const SIDE = 8
const STEP = 4
const COUNT = SIDE * SIDE
const C1 = (0.01 * 255) ** 2
const C2 = (0.03 * 255) ** 2

type Spread = { meanA: number; meanB: number; varianceA: number; varianceB: number; covariance: number }

const spreadAt = (a: Float64Array, b: Float64Array, width: number, left: number, top: number): Spread => {
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + SIDE; y++)
    for (let x = left; x < left + SIDE; x++) {
      const [p, q] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0]
      sumA += p
      sumB += q
      squareA += p * p
      squareB += q * q
      product += p * q
    }
  const [meanA, meanB] = [sumA / COUNT, sumB / COUNT]
  return {
    ...{ meanA, meanB, covariance: product / COUNT - meanA * meanB },
    varianceA: squareA / COUNT - meanA * meanA,
    varianceB: squareB / COUNT - meanB * meanB,
  }
}

const similarity = ({ meanA, meanB, varianceA, varianceB, covariance }: Spread): number =>
  ((2 * meanA * meanB + C1) * (2 * covariance + C2)) /
  ((meanA * meanA + meanB * meanB + C1) * (varianceA + varianceB + C2))

/** Something is there: as much as a thin grey line or the dot of an i. */
const MARKED = 150
/** All but nothing is there, where something was. */
const GONE = 0.04

export type Likeness = {
  /** from 0 to 1 */
  ssim: number
  /** windows in which the screen shows something and the picture nothing, as "x,y" of their corners */
  lost: string[]
  sizes: string
}

/**
 * How alike a picture is to the screen: the mean of the structural similarity of windows of 8 by 8 pixels, 4 apart,
 * in grey (Wang et al. 2004). A mean forgives a legend that is gone, so windows that are empty are told as well.
 */
export const compare = (screen: Pixels, picture: Pixels): Likeness => {
  const { width, height } = screen
  const sizes = `${width}x${height} and ${picture.width}x${picture.height}`
  if (width !== picture.width || height !== picture.height) return { ssim: 0, lost: [], sizes }
  const [a, b] = [greyOf(screen), greyOf(picture)]
  let [sum, windows] = [0, 0]
  const lost: string[] = []
  for (let y = 0; y + SIDE <= height; y += STEP)
    for (let x = 0; x + SIDE <= width; x += STEP) {
      const spread = spreadAt(a, b, width, x, y)
      sum += similarity(spread)
      windows++
      if (spread.varianceA > MARKED && spread.varianceB < GONE * spread.varianceA) lost.push(`${x},${y}`)
    }
  return { ssim: windows === 0 ? 1 : sum / windows, lost, sizes }
}
