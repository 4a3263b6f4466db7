import { parentOf } from '../dom'
import { isBarred, isBlank, isRing, isTrack, isTwoColoured, pixelsOf, type Pixels } from './pixels'

const SQUARE = 0.05
/** A ring that is larger than this is read, and not waited for. */
const RING = 240
/** What lies over so much of the window is no layer of one graph. */
const VEIL = 0.4
/** So close to a ring, in CSS pixels, words are its own; so many elements are asked for them. */
const BESIDE = 24
const WORDS = 50

export const isSquare = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return Math.abs(width / Math.max(1, height) - 1) < SQUARE
}

/** A value that is read has a digit in it, and stands in its ring or right beside it. */
const hasValue = (ring: Element): boolean => {
  const { left, right, top, bottom } = ring.getBoundingClientRect()
  return [...(parentOf(ring)?.querySelectorAll('*') ?? [])].slice(0, WORDS).some((words) => {
    if (!/\d/.test(words.textContent)) return false
    const box = words.getBoundingClientRect()
    const isBeside = box.left < right + BESIDE && box.right > left - BESIDE
    return isBeside && box.width > 0 && box.top < bottom + BESIDE && box.bottom > top - BESIDE
  })
}

const isWaiting = (canvas: HTMLCanvasElement, pixels: Pixels): boolean =>
  canvas.clientWidth <= RING && (isRing(pixels) || (isTrack(pixels) && !hasValue(canvas)))

/** Lets every pointer through to most of the window, and shows nothing: a layer for what is thrown over a page. */
const isVeil = (canvas: HTMLCanvasElement, pixels: Pixels): boolean => {
  const { width, height } = canvas.getBoundingClientRect()
  const isOver = width * height >= VEIL * innerWidth * innerHeight
  return isOver && getComputedStyle(canvas).pointerEvents === 'none' && isBlank(pixels)
}

/** True for what is drawn on a canvas and is no graph: codes, rings that turn, layers for what is thrown over a page. */
export const isPlainCanvas = (canvas: HTMLCanvasElement): boolean => {
  const pixels = pixelsOf(canvas)
  if (!pixels) return false
  if (isBarred(pixels) || isVeil(canvas, pixels)) return true
  return isSquare(canvas) && (isTwoColoured(pixels) || isWaiting(canvas, pixels))
}
