import { paintBackground } from './backgrounds'
import { px, styleOf } from './css'
import { paintBorder, sidesOf } from './borders'
import { isThin } from './dashes'
import { type Clip, type Ink, isClear, onCanvas, put, rectPath, type Sheet } from './ink'
import type { Layer, Mark } from './layers'
import { oldClip } from './replaced'
import { borderOf, outlineOf } from './rounded'
import { paintShadows } from './shadows'
import { around, type Box, inset, IS_GECKO, type Linear, type Place, placeOf } from './space'
import { isInSheet, type Met, type Standing } from './standing'
import { isShared } from './table-borders'
import { behindCells } from './table-grounds'

const BROKEN = /dashed|dotted/
const SHADED = /groove|ridge|inset|outset/
const HALVED = /groove|ridge/
const ODD = [3, 5, 7]
const PLAIN_CORNER = /^(\d[\d.]*(px|%))( \1)?$/

/** What each browser draws in its own way: pieces around corners, shades of a colour that shows what is behind it. */
const isOwnBorder = (style: CSSStyleDeclaration, scale: number): boolean => {
  const { borderStyle, borderColor, borderTopLeftRadius: corner } = style
  const isKind = BROKEN.test(borderStyle) ? corner !== '0px' : SHADED.test(borderStyle)
  if (!isKind || borderOf(style).every((width) => width === 0)) return false
  // Of a thin ridge without a middle each browser makes the two lines as it likes.
  const isOdd =
    HALVED.test(borderStyle) && borderOf(style).some((width) => ODD.includes(Math.round(width * scale)))
  return isOdd || BROKEN.test(borderStyle) || /rgba|\//.test(borderColor) || !PLAIN_CORNER.test(corner)
}

/** In Gecko round dots leave a corner to the other side, which then is not cut slantwise. */
const isOwnCorner = (style: CSSStyleDeclaration, scale: number): boolean => {
  if (!IS_GECKO || !style.borderStyle.includes('dotted')) return false
  const sides = sidesOf(style).filter(({ width, style: kind }) => width > 0 && kind !== 'none')
  const isRound = sides.some(({ width, style: kind }) => kind === 'dotted' && !isThin(width * scale))
  return isRound && sides.some((side) => side.style !== 'dotted' || side.width !== sides[0]?.width)
}

/** In a table that draws borders together, a shade is that of one of two borders, and only the browser knows which. */
const isShaded = (style: CSSStyleDeclaration): boolean =>
  SHADED.test(style.borderStyle) && borderOf(style).some((width) => width > 1)

const isJoined = ({ display, borderCollapse }: CSSStyleDeclaration): boolean =>
  display.endsWith('table') && borderCollapse === 'collapse'

/** True where a box itself shows something. */
export const shows = (style: CSSStyleDeclaration): boolean =>
  !isClear(style.backgroundColor) ||
  style.backgroundImage !== 'none' ||
  style.boxShadow !== 'none' ||
  borderOf(style).some((width) => width > 0)

/** `shared`: a cell whose borders are its neighbours' as well, and painted after the grounds of all. */
export const paintBox = (
  ink: Ink,
  sheet: Sheet,
  element: Element,
  style: CSSStyleDeclaration,
  place: Place,
  shared = false,
): void => {
  put(ink, place)
  paintShadows(ink, style, place, false)
  paintBackground(ink, sheet, element, style, place)
  paintShadows(ink, style, place, true)
  if (shared && BROKEN.test(style.borderStyle)) sheet.ledger.lack('a dashed line of a table', element)
  if ((shared || isJoined(style)) && isShaded(style)) sheet.ledger.lack('a border of several pieces', element)
  if (!shared && !/^table-(row|column)|^table-(header|footer)/.test(style.display))
    paintBorder(ink, style, place.box)
  if (isOwnBorder(style, place.scale) || isOwnCorner(style, place.scale))
    sheet.ledger.lack('a border of several pieces', element)
  if (style.borderImageSource !== 'none') sheet.ledger.lack('a border made of a picture', element)
}

/** At the top, right, bottom and left. */
type Ends = readonly [boolean, boolean, boolean, boolean]

type Part = { place: Place; clip: Clip | null }

/** Far enough for any border and corner. */
const BEYOND = 200

/** A part goes on beyond its line or column, where its other parts are: its ends there are cut off. */
const partOf = (place: Place, clip: Clip | null, goesOn: Ends): Part => {
  if (!goesOn.some(Boolean)) return { place, clip }
  const by = (is: boolean) =>
    goesOn.map((end) => (end === is ? -BEYOND : 0)) as [number, number, number, number]
  const seen = inset(place.box, by(false))
  return {
    place: { ...place, box: inset(place.box, by(true)) },
    clip: { path: onCanvas(rectPath(seen), place.matrix), parent: clip },
  }
}

/** In Gecko a caption may be wider than its table, which then stands where its lines begin. */
const besideCaption = (table: Element, rect: DOMRect, [a, b, c]: Linear): { x: number; width: number } => {
  const { x, width: all } = rect
  const { width, direction, boxSizing } = styleOf(table)
  if (!IS_GECKO || boxSizing !== 'border-box' || a <= 0 || Math.abs(b) + Math.abs(c) > 1e-6)
    return { x, width: all }
  const own = Math.min(all, px(width) * a)
  return { x: direction === 'rtl' ? x + all - own : x, width: own }
}

/** The box of a table is also its caption's, but for what it shows itself. */
const belowCaption = (table: Element, rect: DOMRect, linear: Linear): Box => {
  const caption = [...table.children].find(({ localName }) => localName === 'caption')
  if (!caption) return rect
  const style = styleOf(caption)
  const { top, bottom } = caption.getBoundingClientRect()
  const { x, width } = besideCaption(table, rect, linear)
  return style.captionSide === 'bottom'
    ? { x, y: rect.top, width, height: top - px(style.marginTop) - rect.top }
    : { x, y: bottom + px(style.marginBottom), width, height: rect.bottom - bottom - px(style.marginBottom) }
}

const isWhole = (style: CSSStyleDeclaration): boolean =>
  ['box', '-webkit-box'].some((name) => style.getPropertyValue(`${name}-decoration-break`) === 'clone')

/** An inline box is drawn once for each line that it is on, and any other for each column. */
const piecesOf = (
  { style, place, isInline }: Met,
  rects: Box[],
  { space, linear, clip }: Standing,
): Part[] => {
  if (rects.length < 2) return [{ place, clip }]
  const isRtl = style.direction === 'rtl'
  return rects.map((rect, index) => {
    const [before, after] = isWhole(style) ? [false, false] : [index > 0, index < rects.length - 1]
    const along: Ends = isRtl ? [false, before, false, after] : [false, after, false, before]
    return partOf(placeOf(space, linear, rect, null), clip, isInline ? along : [before, false, after, false])
  })
}

const partsOf = (met: Met, standing: Standing): Part[] => {
  const { element, style, rect, isInline } = met
  const { space, linear, clip, sheet } = standing
  if (style.display === 'table')
    return [{ place: placeOf(space, linear, belowCaption(element, rect, linear), null), clip }]
  const rects = [...element.getClientRects()].filter(({ width }) => width > 0)
  if (rects.length > 1 && style.backgroundImage !== 'none') sheet.ledger.lack('a background picture', element)
  if (isInline || rects.length > 1) return piecesOf(met, rects, standing)
  return [{ place: met.place, clip: behindCells(element, style, { space, linear, clip }) }]
}

export const collectBox = (met: Met, standing: Standing, marks: (Mark | Layer)[]): void => {
  const { element, style, place } = met
  const { sheet } = standing
  if (style.visibility !== 'visible' || !shows(style) || !isInSheet(sheet, around(place))) return
  if (style.display === 'table-cell' && style.emptyCells === 'hide' && !element.hasChildNodes()) return
  const old = oldClip(style, place.box)
  const clip = old
    ? { path: onCanvas(outlineOf(old, null), place.matrix), parent: standing.clip }
    : standing.clip
  for (const { place: one, clip: cut } of partsOf(met, { ...standing, clip }))
    marks.push({
      clip: cut,
      draw: (ink) => paintBox(ink, sheet, element, style, one, isShared(met)),
    })
}
