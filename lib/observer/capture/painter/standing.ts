import { px } from './css'
import { decorates } from './decoration'
import { type Clip, isClear, onCanvas, type Sheet, ruler } from './ink'
import type { Layer } from './layers'
import { oldClip } from './replaced'
import { borderOf, outlineOf, paddingOf, radiiOf, within } from './rounded'
import { type Box, inset, type Linear, type Place, type Space } from './space'
import { cuts, holdsAbsolute, holdsFixed, isAtomic, isContained } from './stacking'
import type { Cut } from './ellipsis'
import { heightsOf } from './type'

/** What holds for an element by the elements around it. */
export type Standing = {
  sheet: Sheet
  space: Space
  linear: Linear
  /** what cuts off boxes in the flow, absolute ones and fixed ones */
  clip: Clip | null
  absoluteClip: Clip | null
  fixedClip: Clip | null
  /** where what is in the flow is painted */
  layer: Layer
  /** where what is positioned is painted */
  context: Layer
  parent: CSSStyleDeclaration | null
  /** styles of the elements that draw a line along words */
  decorations: readonly CSSStyleDeclaration[]
  /** where the first line of the block around begins, in client coordinates; null where that is not known */
  firstLine: number | null
  /** where words are shortened with an ellipsis */
  cut: Cut | null
}

/** An element on its way onto the canvas. */
export type Met = {
  element: Element
  style: CSSStyleDeclaration
  rect: DOMRect
  place: Place
  isInline: boolean
}

/** Roughly: shadows and outlines reach this far beyond their box, in device pixels. */
const BEYOND = 60

export const isInSheet = ({ width, height }: Sheet, box: Box): boolean =>
  box.x < width + BEYOND &&
  box.y < height + BEYOND &&
  box.x + box.width > -BEYOND &&
  box.y + box.height > -BEYOND

/** Narrower than this they are none: borders that the browser rounds. */
const BAR = 4
/** A smaller share of the picture than this is not worth a word. */
const SHARE = 0.003

/** True where the browser's own scroll bars take a part of the picture that is to be seen. */
export const hasBars = (
  element: Element,
  style: CSSStyleDeclaration,
  sheet: Sheet,
  scale: number,
): boolean => {
  const { offsetWidth, offsetHeight, clientWidth, clientHeight } = element as HTMLElement
  if (!(clientWidth > 0) || (offsetWidth <= clientWidth + BAR && offsetHeight <= clientHeight + BAR))
    return false
  const [top, right, bottom, left] = borderOf(style)
  const wide = (overflow: string, room: number) => (/auto|scroll/.test(overflow) && room > BAR ? room : 0)
  const upright = wide(style.overflowY, offsetWidth - clientWidth - left - right) * offsetHeight
  const level = wide(style.overflowX, offsetHeight - clientHeight - top - bottom) * offsetWidth
  return (upright + level) * scale ** 2 > SHARE * sheet.width * sheet.height
}

/** Scroll bars take their room from what is in a box: on the right and at the bottom, or on the left. */
const withoutBars = (element: Element, box: Box): Box => {
  const { offsetWidth, offsetHeight, clientWidth, clientHeight } = element as HTMLElement
  if (!(offsetWidth > 0 && clientWidth > 0)) return box
  const bars = { x: box.width - clientWidth, y: box.height - clientHeight }
  if (!(bars.x > 4 || bars.y > 4) || offsetHeight === 0) return box
  return {
    ...box,
    width: bars.x > 4 ? clientWidth : box.width,
    height: bars.y > 4 ? clientHeight : box.height,
  }
}

/** Further than any picture reaches. */
const FAR = 1e5

/** `overflow: clip` may cut off along one side only, and as far out as its margin says. */
const cutAlong = (style: CSSStyleDeclaration, box: Box): Box => {
  const by = (overflow: string) => {
    if (overflow === 'visible') return isContained(style) ? 0 : FAR
    return overflow === 'clip' ? px(style.getPropertyValue('overflow-clip-margin')) : 0
  }
  const [across, down] = [by(style.overflowX), by(style.overflowY)]
  return inset(box, [-down, -across, -down, -across])
}

const clipFor = ({ element, style, place }: Met, clip: Clip | null): Clip | null => {
  const old = oldClip(style, place.box)
  const parent = old ? { path: onCanvas(outlineOf(old, null), place.matrix), parent: clip } : clip
  if (!cuts(style) || style.display === 'inline' || style.display === 'contents') return parent
  const edges = borderOf(style)
  const box = withoutBars(element, inset(place.box, edges))
  const path = outlineOf(cutAlong(style, box), within(radiiOf(style, place.box), edges))
  return { path: onCanvas(path, place.matrix), parent }
}

const cutFor = ({ element, style, rect, isInline }: Met, cut: Cut | null): Cut | null => {
  if (isInline) return cut
  if (style.textOverflow === 'clip' || !cuts(style)) return null
  const { scrollWidth, clientWidth } = element
  if (scrollWidth <= clientWidth) return null
  const { ascent, descent } = heightsOf(ruler(), style, 1, 1)
  return {
    left: rect.left + px(style.borderLeftWidth) + px(style.paddingLeft),
    right: rect.right - px(style.borderRightWidth) - px(style.paddingRight),
    style,
    isSingle:
      style.whiteSpace === 'nowrap' && element.clientHeight < 2 * (px(style.lineHeight) || ascent + descent),
    ended: false,
  }
}

const decorationsFor = (
  { style }: Met,
  { decorations, parent }: Standing,
): readonly CSSStyleDeclaration[] => {
  const isOut = isAtomic(style, parent) || /absolute|fixed/.test(style.position)
  const around_ = isOut ? [] : decorations
  return decorates(style) ? [...around_, style] : around_
}

/** True where an inline element has a box of its own on each line, as far as a style tells. */
export const isInlineBox = (style: CSSStyleDeclaration): boolean =>
  style.display === 'inline' &&
  (style.position !== 'static' ||
    !isClear(style.backgroundColor) ||
    [...paddingOf(style), ...borderOf(style)].some((width) => width > 0))

const firstLineOf = ({ style, rect, isInline }: Met, { firstLine }: Standing): number | null => {
  if (isInline) return isInlineBox(style) ? null : firstLine
  if (/flex|grid|table-cell/.test(style.display)) return null
  return rect.top + px(style.borderTopWidth) + px(style.paddingTop)
}

/** The standing of what is in an element. */
export const standingWithin = (
  met: Met,
  standing: Standing,
  layers: Pick<Standing, 'layer' | 'context'>,
): Standing => {
  const { style } = met
  const clip = clipFor(met, standing.clip)
  return {
    ...standing,
    ...layers,
    clip,
    absoluteClip: holdsAbsolute(style) ? clip : standing.absoluteClip,
    fixedClip: holdsFixed(style) ? clip : standing.fixedClip,
    parent: style,
    decorations: decorationsFor(met, standing),
    cut: cutFor(met, standing.cut),
    firstLine: firstLineOf(met, standing),
  }
}
