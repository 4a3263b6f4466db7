import { ruler, type Sheet } from './ink'
import { fontInPage } from './page-font'
import { isHinted, setType } from './type'
import type { Setting } from './words'

/** A larger share of the picture than this, and words whose letters have other edges are seen to be others. */
const LARGE = 0.04

const shares = new WeakMap<Sheet, number>()

/** True for words that the page sets with the hints of a coarse screen, and a canvas without. */
const isCoarse = (style: CSSStyleDeclaration, unit: number): boolean => {
  const font = unit === devicePixelRatio && !isHinted(style) ? fontInPage(style) : null
  if (!font) return false
  const ink = ruler()
  setType(ink, style, unit)
  return font.isCoarse || Math.round(ink.measureText('x').fontBoundingBoxAscent) !== font.ascent
}

/** Says so where much of a picture is of words that no canvas sets as the page does. */
export const noteCoarse = (
  sheet: Sheet,
  style: CSSStyleDeclaration,
  { width, height, unit }: Pick<Setting, 'width' | 'height' | 'unit'>,
): void => {
  if (!isCoarse(style, unit)) return
  const share = (shares.get(sheet) ?? 0) + (width * height) / (sheet.width * sheet.height)
  shares.set(sheet, share)
  if (share > LARGE) sheet.ledger.lack('the edges of some letters', null)
}
