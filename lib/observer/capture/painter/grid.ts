import { px, styleOf } from './css'
import { borderOf } from './rounded'
import { IS_GECKO } from './space'
import { ruler } from './text'
import { heightsOf } from './type'

const SAMPLES = 60
/** Chromium counts in 64ths of the pixel that it lays out in. */
const PARTS = 64

const isWhole = (size: number, within: number): boolean => Math.abs(size - Math.round(size)) < within

/** Below zero where a size is one that only CSS pixels have, above where it is one that only device pixels have. */
const voteOfSize = (style: CSSStyleDeclaration, scale: number): number => {
  if (borderOf(style).some((width) => !isWhole(width * scale, 0.05))) return -SAMPLES
  const sizes = [style.width, style.height].filter((size) => size.endsWith('px')).map(px)
  if (sizes.some((size) => !isWhole(size * PARTS, 0.04))) return SAMPLES
  return sizes.some((size) => !isWhole(size, 0.001)) ? -1 : 0
}

const total = (style: CSSStyleDeclaration, unit: number): number => {
  const { ascent, descent } = heightsOf(ruler(), style, 1, unit)
  return ascent + descent
}

/** The same, by the height of a line of words: heights of fonts are whole pixels. */
const voteOfFont = (element: Element, style: CSSStyleDeclaration, scale: number): number => {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  const height = range.getClientRects()[0]?.height ?? 0
  if (height === 0 || element.children.length > 0) return 0
  const [coarse, fine] = [Math.abs(total(style, 1) - height), Math.abs(total(style, scale) - height)]
  return Math.min(coarse, fine) > 0.01 ? 0 : Math.sign(coarse - fine)
}

/**
 * Where a device pixel is less than a CSS pixel, browsers lay out in device pixels; Chromium under automation, which
 * only emulates such a screen, in CSS pixels. Sizes give away in which.
 */
export const gridOf = (panel: Element, scale: number): number => {
  if (scale === 1 || IS_GECKO) return scale
  let votes = 0
  for (const element of [panel, ...panel.querySelectorAll('*')].slice(0, SAMPLES)) {
    const style = styleOf(element)
    votes += voteOfSize(style, scale) + voteOfFont(element, style, scale)
  }
  return votes < 0 ? 1 : scale
}
