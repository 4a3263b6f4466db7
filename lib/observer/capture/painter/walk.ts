import { shadowOf } from '../../dom'
import { paintBackground } from './backgrounds'
import { paintBorder } from './borders'
import { px, styleOf } from './css'
import { decorates } from './decoration'
import { effectsOf } from './effects'
import { collectField } from './fields'
import { collectFrame } from './frames'
import { isClear, onCanvas, put, type Clip, type Ink, type Sheet } from './ink'
import { createLayer, type Layer, type Mark } from './layers'
import { paintMarker } from './markers'
import { paintOutline } from './outlines'
import { collectPseudo } from './pseudo'
import { isSource, oldClip, paintSource } from './replaced'
import { borderOf, outlineOf, radiiOf, within } from './rounded'
import { paintShadows } from './shadows'
import type { Work } from './slices'
import { around, inset, placeOf, times, type Box, type Linear, type Place, type Space } from './space'
import {
  cuts,
  holdsAbsolute,
  holdsFixed,
  isAtomic,
  isPositioned,
  levelOf,
  linearOf,
  makesContext,
} from './stacking'
import { collectSvg } from './svg'
import { collectRowBorder, paintSharedBorder } from './table-borders'
import { collectText, type Cut } from './text'

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

const isSvg = (element: Element): element is SVGSVGElement =>
  element.localName === 'svg' && element.namespaceURI === 'http://www.w3.org/2000/svg'

/** Roughly: shadows and outlines reach this far beyond their box, in device pixels. */
const BEYOND = 60

export const isInSheet = ({ width, height }: Sheet, box: Box): boolean =>
  box.x < width + BEYOND &&
  box.y < height + BEYOND &&
  box.x + box.width > -BEYOND &&
  box.y + box.height > -BEYOND

const offsetSize = (element: Element, linear: Linear): { width: number; height: number } | null => {
  if (linear[1] === 0 && linear[2] === 0) return null
  const { offsetWidth, offsetHeight } = element as HTMLElement
  return typeof offsetWidth === 'number' ? { width: offsetWidth, height: offsetHeight } : null
}

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

const collectBox = (met: Met, standing: Standing, marks: (Mark | Layer)[]): void => {
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

/** Which layer an element is painted in: its own, or that of what is around it. */
const layerFor = (met: Met, standing: Standing): Pick<Standing, 'layer' | 'context'> => {
  const { style } = met
  const { layer, context, parent } = standing
  const isContext = makesContext(style, parent)
  if (isContext || isPositioned(style)) {
    const own = createLayer(levelOf(style))
    if (isContext) own.effects = effectsOf({ ...met, sheet: standing.sheet })
    ;(own.level < 0 ? context.under : context.over).push(own)
    return { layer: own, context: isContext ? own : context }
  }
  if (!isAtomic(style, parent)) return { layer, context }
  const own = createLayer()
  ;(style.float === 'none' ? layer.words : layer.floats).push(own)
  return { layer: own, context }
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

const clipFor = ({ element, style, place }: Met, clip: Clip | null): Clip | null => {
  const old = oldClip(style, place.box)
  const parent = old ? { path: onCanvas(outlineOf(old, null), place.matrix), parent: clip } : clip
  if (!cuts(style) || style.display === 'inline' || style.display === 'contents') return parent
  const edges = borderOf(style)
  const path = outlineOf(
    withoutBars(element, inset(place.box, edges)),
    within(radiiOf(style, place.box), edges),
  )
  return { path: onCanvas(path, place.matrix), parent }
}

const cutFor = ({ element, style, rect, isInline }: Met, cut: Cut | null): Cut | null => {
  if (isInline) return cut
  if (style.textOverflow === 'clip' || !cuts(style)) return null
  const { scrollWidth, clientWidth } = element
  if (scrollWidth <= clientWidth) return null
  return {
    left: rect.left + px(style.borderLeftWidth) + px(style.paddingLeft),
    right: rect.right - px(style.borderRightWidth) - px(style.paddingRight),
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

const firstLineOf = ({ style, rect, isInline }: Met, { firstLine }: Standing): number | null => {
  if (isInline) return firstLine
  if (/flex|grid|table-cell/.test(style.display)) return null
  return rect.top + px(style.borderTopWidth) + px(style.paddingTop)
}

/** The standing of what is in an element. */
const standingWithin = (
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

const childrenOf = (element: Element): Iterable<Node> => {
  const shadow = element.shadowRoot ?? shadowOf(element)
  if (shadow) return shadow.childNodes
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes()
    if (assigned.length > 0) return assigned
  }
  if (element.localName === 'details' && !(element as HTMLDetailsElement).open)
    return [...element.children].filter((child) => child.localName === 'summary').slice(0, 1)
  return element.childNodes
}

const isElement = (node: Node): node is Element => node.nodeType === 1
const isText = (node: Node): node is Text => node.nodeType === 3

function* collectChildren(element: Element, style: CSSStyleDeclaration, standing: Standing): Work<void> {
  for (const child of childrenOf(element)) {
    if (isElement(child)) yield* collect(child, standing)
    else if (isText(child)) collectText(child, style, standing)
  }
}

/** What an element draws itself, instead of what is in it. True where that is all. */
function* collectReplaced(met: Met, standing: Standing): Work<boolean> {
  const { element, style, place } = met
  const { sheet, clip, layer } = standing
  if (isSvg(element)) yield* collectSvg(element, met, standing)
  else if (isSource(element)) {
    const isSeen = style.visibility === 'visible' && isInSheet(sheet, around(place))
    if (isSeen) layer.words.push({ clip, draw: (ink) => paintSource(ink, sheet, element, style, place) })
    else sheet.ledger.paint(element)
  } else if (element.localName === 'iframe' || element.localName === 'frame')
    yield* collectFrame(element, met, standing)
  else if (/^(object|embed|math|model)$/.test(element.localName))
    sheet.ledger.lack('a part that is no web page', element)
  else return collectField(met, standing)
  return true
}

const meet = (element: Element, style: CSSStyleDeclaration, standing: Standing): Met & { linear: Linear } => {
  const own = linearOf(style)
  if (!own) standing.sheet.ledger.lack('a part that is turned in space', element)
  const linear = own ? times(standing.linear, own) : standing.linear
  const rect = element.getBoundingClientRect()
  const place = placeOf(standing.space, linear, rect, offsetSize(element, linear))
  return { element, style, rect, place, isInline: style.display === 'inline', linear }
}

const lackOf = (element: Element, style: CSSStyleDeclaration): string | null => {
  const clamp = style.getPropertyValue('-webkit-line-clamp')
  const isClamped = /^\d/.test(clamp) && element.scrollHeight > element.clientHeight + 1
  if (isClamped) return 'the end of a shortened text'
  return style.backgroundClip === 'text' && style.backgroundImage !== 'none'
    ? 'words filled with a picture'
    : null
}

/** Takes in an element and all that is in it; nothing is painted yet. */
export function* collect(element: Element, standing: Standing): Work<void> {
  yield
  const style = styleOf(element)
  if (style.display === 'none' || style.opacity === '0' || style.contentVisibility === 'hidden') return
  if (style.display === 'contents') return yield* collectChildren(element, style, standing)
  const met = meet(element, style, standing)
  const lack = lackOf(element, style)
  if (lack !== null) standing.sheet.ledger.lack(lack, element)
  const clip =
    style.position === 'fixed'
      ? standing.fixedClip
      : style.position === 'absolute'
        ? standing.absoluteClip
        : standing.clip
  const here = { ...standing, linear: met.linear, clip }
  const layers = layerFor(met, here)
  const own = layers.layer !== here.layer
  const { layer } = layers
  collectBox(met, here, own ? layer.ground : met.isInline ? layer.words : layer.boxes)
  collectRowBorder(met, { ...here, ...layers })
  const inside = standingWithin(met, here, layers)
  paintOutline(met, here, layer)
  if (yield* collectReplaced(met, { ...here, ...layers })) return
  if (style.display.includes('list-item')) paintMarker(met, inside)
  collectPseudo(met, '::before', inside)
  yield* collectChildren(element, style, inside)
  collectPseudo(met, '::after', inside)
}
