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
const C1 = (0.01 * 255) ** 2
const C2 = (0.03 * 255) ** 2

type Spread = { meanA: number; meanB: number; varianceA: number; varianceB: number; covariance: number }

type Window = { left: number; top: number; side: number }

const spreadAt = (a: Float64Array, b: Float64Array, width: number, { left, top, side }: Window): Spread => {
  const count = side * side
  let [sumA, sumB, squareA, squareB, product] = [0, 0, 0, 0, 0]
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) {
      const [p, q] = [a[y * width + x] ?? 0, b[y * width + x] ?? 0]
      sumA += p
      sumB += q
      squareA += p * p
      squareB += q * q
      product += p * q
    }
  const [meanA, meanB] = [sumA / count, sumB / count]
  return {
    ...{ meanA, meanB, covariance: product / count - meanA * meanB },
    varianceA: squareA / count - meanA * meanA,
    varianceB: squareB / count - meanB * meanB,
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

const windows = ({ width, height }: Pixels, side: number): Window[] => {
  const all: Window[] = []
  for (let top = 0; top + side <= height; top += STEP)
    for (let left = 0; left + side <= width; left += STEP) all.push({ left, top, side })
  return all
}

/**
 * How alike a picture is to the screen: the mean of the structural similarity of windows of 8 by 8 pixels, 4 apart,
 * in grey (Wang et al. 2004). A mean forgives a legend that is gone, so windows that are empty are told as well:
 * those of 8 by 8 pixels of the page, of `scale` pixels of the screen each.
 */
export const compare = (screen: Pixels, picture: Pixels, scale: number): Likeness => {
  const { width, height } = screen
  const sizes = `${width}x${height} and ${picture.width}x${picture.height}`
  if (width !== picture.width || height !== picture.height) return { ssim: 0, lost: [], sizes }
  const [a, b] = [greyOf(screen), greyOf(picture)]
  const all = windows(screen, SIDE)
  const sum = all.reduce((so, window) => so + similarity(spreadAt(a, b, width, window)), 0)
  const lost = windows(screen, Math.round(SIDE * scale)).filter((window) => {
    const { varianceA, varianceB } = spreadAt(a, b, width, window)
    return varianceA > MARKED && varianceB < GONE * varianceA
  })
  return {
    ssim: all.length === 0 ? 1 : sum / all.length,
    lost: lost.map(({ left, top }) => `${left},${top}`),
    sizes,
  }
}
