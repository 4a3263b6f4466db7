import { paintBackground } from './backgrounds'
import { paintBorder } from './borders'
import { type Ink, isClear, put, type Sheet } from './ink'
import type { Layer, Mark } from './layers'
import { borderOf } from './rounded'
import { paintShadows } from './shadows'
import { around, type Place, placeOf, type Space } from './space'
import { isInSheet, type Met, type Standing } from './standing'
import { paintSharedBorder } from './table-borders'

/** True where a box itself shows something. */
export const shows = (style: CSSStyleDeclaration): boolean =>
  !isClear(style.backgroundColor) ||
  style.backgroundImage !== 'none' ||
  style.boxShadow !== 'none' ||
  borderOf(style).some((width) => width > 0)

/** `shared`: the space of a table cell whose borders are its neighbours' as well. */
export const paintBox = (
  ink: Ink,
  sheet: Sheet,
  element: Element,
  style: CSSStyleDeclaration,
  place: Place,
  shared: Space | null = null,
): void => {
  put(ink, place)
  paintShadows(ink, style, place, false)
  paintBackground(ink, sheet, element, style, place)
  paintShadows(ink, style, place, true)
  if (shared) paintSharedBorder(ink, style, shared, element.getBoundingClientRect())
  else if (!/^table-(row|column)|^table-(header|footer)/.test(style.display))
    paintBorder(ink, style, place.box)
  if (style.borderImageSource !== 'none') sheet.ledger.lack('a border made of a picture', element)
}

const isShared = ({ style, place }: Met): boolean =>
  place.upright && style.display === 'table-cell' && style.borderCollapse === 'collapse'

/** An inline box is drawn once for each line that it is on. */
const placesOf = ({ element, place, isInline }: Met, { space, linear }: Standing): Place[] => {
  if (!isInline) return [place]
  const rects = [...element.getClientRects()]
  return rects.length < 2 ? [place] : rects.map((rect) => placeOf(space, linear, rect, null))
}

export const collectBox = (met: Met, standing: Standing, marks: (Mark | Layer)[]): void => {
  const { element, style, place } = met
  const { sheet, clip, space } = standing
  if (style.visibility !== 'visible' || !shows(style) || !isInSheet(sheet, around(place))) return
  if (style.display === 'table-cell' && style.emptyCells === 'hide' && !element.hasChildNodes()) return
  for (const one of placesOf(met, standing))
    marks.push({
      clip,
      draw: (ink) => paintBox(ink, sheet, element, style, one, isShared(met) ? space : null),
    })
}
