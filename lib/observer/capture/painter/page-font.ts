import { create, root, shadowOf } from '../../dom'
import { MARK } from '../../overlay'
import type { Heights } from './sizes'

/** `isCoarse`: its letters are as high as whole pixels, with the hints of a coarse screen. */
export type FontInPage = Heights & { isCoarse: boolean }

/** What a font goes by: the language as well, though it has all letters at hand. */
const FONT = [
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-stretch',
  'text-rendering',
  '-webkit-locale',
]

const PROBE = 'all:initial;position:fixed;left:0;top:0;visibility:hidden;white-space:pre'

/** A box on the baseline, as high as `height`. */
const boxOf = (height: string): HTMLElement => {
  const box = create('i')
  box.style.cssText = `all:unset;display:inline-block;height:${height}`
  return box
}

const isWhole = (height: number): boolean => Math.abs(height - Math.round(height)) < 0.01

const ask = (shadow: ShadowRoot, font: readonly string[]): FontInPage | null => {
  const [probe, letter, range] = [create('div'), new Text('x'), new Range()]
  const boxes = [boxOf('1ex'), boxOf('1cap')]
  probe.style.cssText = PROBE
  for (const [index, property] of FONT.entries()) probe.style.setProperty(property, font[index] ?? '')
  probe.append(letter, ...boxes)
  shadow.append(probe)
  range.selectNodeContents(letter)
  const { top, height } = range.getBoundingClientRect()
  const rects = boxes.map((box) => box.getBoundingClientRect())
  probe.remove()
  const [baseline] = rects.map(({ bottom }) => bottom)
  if (height === 0 || baseline === undefined) return null
  const ascent = Math.round((baseline - top) * devicePixelRatio)
  const descent = Math.round(height * devicePixelRatio) - ascent
  return { ascent, descent, isCoarse: rects.every((rect) => isWhole(rect.height * devicePixelRatio)) }
}

const known = new Map<string, FontInPage | null>()

/** Fonts may have been loaded since the last picture. */
export const forgetFonts = (): void => {
  known.clear()
}

/**
 * A font as the page has it. On a fine screen Chromium keeps each as it was when it was first asked for, and one that
 * was asked for early, or after a drawing, may be that of a coarse screen, where a canvas gets another. So a letter in
 * our own shadow root is asked, which the page does not notice. Null where we have none.
 */
export const fontInPage = (style: CSSStyleDeclaration): FontInPage | null => {
  const host = root().querySelector(`[${MARK}]`)
  const shadow = host && shadowOf(host)
  if (!shadow) return null
  const font = FONT.map((property) => style.getPropertyValue(property))
  const key = font.join()
  const found = known.get(key) ?? ask(shadow, font)
  known.set(key, found)
  return found
}
