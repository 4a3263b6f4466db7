import { shadowOf } from '../../dom'
import { collectBox, shows } from './boxes'
import { length, split, styleOf } from './css'
import { effectsOf } from './effects'
import { collectField, isMark } from './fields'
import { foreignElement } from './foreign'
import { collectFrame } from './frames'
import { createLayer } from './layers'
import { paintMarker } from './markers'
import { paintOutline } from './outlines'
import { collectPseudo } from './pseudo'
import { isSource, paintSource } from './replaced'
import { borderOf } from './rounded'
import type { Work } from './slices'
import { around, IS_GECKO, isUpright, type Linear, movedSpace, placeOf, times } from './space'
import { isAtomic, isPositioned, levelOf, linearOf, makesContext, transforms } from './stacking'
import { hasBars, isInSheet, type Met, type Standing, standingWithin } from './standing'
import { collectSvg } from './svg'
import { collectTableBorder } from './table-borders'
import { collectText } from './text'

const isSvg = (element: Element): element is SVGSVGElement =>
  element.localName === 'svg' && element.namespaceURI === 'http://www.w3.org/2000/svg'

const offsetSize = (element: Element, linear: Linear): { width: number; height: number } | null => {
  if (linear[1] === 0 && linear[2] === 0) return null
  const { offsetWidth, offsetHeight } = element as HTMLElement
  return typeof offsetWidth === 'number' ? { width: offsetWidth, height: offsetHeight } : null
}

/** Which layer an element is painted in: its own, or that of what is around it. */
const layerFor = (met: Met, standing: Standing): Pick<Standing, 'layer' | 'context'> => {
  const { style } = met
  const { layer, context, parent } = standing
  const isContext = makesContext(style, parent)
  if (isContext || isPositioned(style)) {
    const own = createLayer(levelOf(style))
    if (isContext) own.effects = effectsOf({ ...met, sheet: standing.sheet, around: standing.clip })
    ;(own.level < 0 ? context.under : context.over).push(own)
    return { layer: own, context: isContext ? own : context }
  }
  if (!isAtomic(style, parent)) return { layer, context }
  const own = createLayer()
  ;(style.float === 'none' ? layer.words : layer.floats).push(own)
  return { layer: own, context }
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
  else if (/^(object|embed|math|model|audio)$/.test(element.localName))
    sheet.ledger.lack('a part that is no web page', element)
  else return collectField(met, standing)
  return true
}

/** Smaller than this, in pixels, and no eye sees how edges on a slant were softened: arrows and icons. */
const SLIGHT = 24 * 24
/** A larger share of the picture than this, and words that are set in another size add up. */
const LARGE = 0.02
/** Further from a whole pixel than this, and it is to be seen. */
const BETWEEN = 0.1

const isNone = (part: number): boolean => Math.abs(part) < 1e-6

/** What a transform does that no canvas does in the same way; null where that is nothing to be seen. */
const lackOfLinear = ([a, b, c, d]: Linear, { width, height }: DOMRect, whole: number): string | null => {
  const isStraight = isNone(b) && isNone(c)
  const isRight = isStraight || (isNone(a) && isNone(d))
  const isSame = isRight && [a + b, c + d].every((part) => isNone(Math.abs(part) - 1))
  const isSeen = width * height > SLIGHT
  if (isSeen && (!isRight || (IS_GECKO && !isStraight))) return 'a part that stands on a slant'
  return !isSame && (IS_GECKO ? isSeen : width * height > LARGE * whole) ? 'a part that is scaled' : null
}

/** How far a style moves a box, in pixels of the page. */
const movedBy = (style: CSSStyleDeclaration, { width, height }: DOMRect): readonly [number, number] => {
  const { e, f } = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform)
  const [across = '', down = ''] = split(style.translate, ' ')
  return [e + (length(across, width) ?? 0), f + (length(down, height) ?? 0)]
}

/** Chromium puts what is moved in space, though flat, on a sheet of its own, with its words between two pixels. */
const isInSpace = (element: Element): boolean => {
  const value = element.computedStyleMap().get('transform')
  return value instanceof CSSTransformValue && !value.is2D
}

/** True for what has no ground of its own and only holds a part with one: a box that is moved with its tip. */
const holdsGround = ({ firstElementChild: only, childElementCount }: Element): boolean =>
  childElementCount === 1 && only !== null && shows(styleOf(only))

/** A transform may put edges between two pixels, and Chromium softens them there; Gecko puts words and edges apart. */
const isBetween = (
  element: Element,
  style: CSSStyleDeclaration,
  linear: Linear,
  rect: DOMRect,
  scale: number,
): boolean =>
  isUpright(linear) &&
  movedBy(style, rect).some((by) => Math.abs(by * scale - Math.round(by * scale)) > BETWEEN) &&
  (IS_GECKO || shows(style) || isInSpace(element) || holdsGround(element))

type Placed = Met & Pick<Standing, 'linear' | 'space'>

const meet = (element: Element, style: CSSStyleDeclaration, standing: Standing): Placed => {
  const own = linearOf(style)
  if (!own) standing.sheet.ledger.lack('a part that is turned in space', element)
  const linear = own ? times(standing.linear, own) : standing.linear
  const rect = element.getBoundingClientRect()
  const { sheet, space } = standing
  const whole = (sheet.width * sheet.height) / space.scale ** 2
  const isMoved = own !== null && transforms(style)
  const lack = isMoved ? lackOfLinear(linear, rect, whole) : null
  const between = isMoved && isBetween(element, style, linear, rect, space.scale)
  if (between) sheet.ledger.lack('a part that stands between two pixels', null)
  if (lack !== null) standing.sheet.ledger.lack(lack, null)
  const size = offsetSize(element, linear)
  const near = placeOf(space, linear, rect, size)
  // The corner of what will be moved is put on a whole pixel, and all that is in it along; in Gecko of what is moved, too.
  const mayMove = style.willChange.includes('transform') && !isMoved
  const isWhole = mayMove || (IS_GECKO && isMoved && !between)
  const within = isWhole ? movedSpace({ rect, place: near }, space) : space
  const place = isWhole ? placeOf(within, linear, rect, size) : near
  return { element, style, rect, place, isInline: style.display === 'inline', linear, space: within }
}

/** The title of a fieldset lies over its border, which begins beneath the middle of it. */
const isFramed = (element: Element, style: CSSStyleDeclaration): boolean =>
  borderOf(style)[0] > 0 && element.querySelector(':scope > legend') !== null

const lackOf = (element: Element, style: CSSStyleDeclaration): string | null => {
  const clamp = style.getPropertyValue('-webkit-line-clamp')
  const isClamped = /^\d/.test(clamp) && element.scrollHeight > element.clientHeight + 1
  if (isClamped) return 'the end of a shortened text'
  if (element.localName === 'fieldset' && isFramed(element, style)) return 'a frame with a title'
  const isFilled = style.backgroundClip === 'text' && style.backgroundImage !== 'none'
  return isFilled ? 'words filled with a picture' : foreignElement(element, style)
}

const reportLacks = (element: Element, style: CSSStyleDeclaration, { sheet, space }: Standing): void => {
  const lack = lackOf(element, style)
  if (lack !== null) sheet.ledger.lack(lack, element)
  if (hasBars(element, style, sheet, space.scale)) sheet.ledger.lack('a scroll bar', null)
  // Only what is cut off has a corner to pull at, whatever its style says.
  const isPulled = !/^(none|)$/.test(style.resize) && style.overflowX !== 'visible'
  if (isPulled && element.localName !== 'textarea') sheet.ledger.lack('a corner to pull at', null)
}

const KINDS = ['::before', '::after'] as const

/** Takes in an element and all that is in it; nothing is painted yet. */
export function* collect(element: Element, standing: Standing): Work<void> {
  yield
  const style = styleOf(element)
  if (style.display === 'none' || style.opacity === '0') return
  if (style.display === 'contents') return yield* collectChildren(element, style, standing)
  const met = meet(element, style, standing)
  reportLacks(element, style, standing)
  const clip =
    style.position === 'fixed'
      ? standing.fixedClip
      : style.position === 'absolute'
        ? standing.absoluteClip
        : standing.clip
  const here = { ...standing, space: met.space, linear: met.linear, clip }
  const layers = layerFor(met, here)
  // What a filter spreads is cut off afterwards, with its layer.
  if (style.filter !== 'none') here.clip = here.absoluteClip = here.fixedClip = null
  const own = layers.layer !== here.layer
  const { layer } = layers
  collectBox(met, here, own ? layer.ground : met.isInline ? layer.words : layer.boxes)
  collectTableBorder(met, { ...here, ...layers })
  const inside = standingWithin(met, here, layers)
  paintOutline(met, here, layer)
  if (style.contentVisibility === 'hidden') return
  if (yield* collectReplaced(met, { ...here, ...layers })) {
    if (isMark(element, style)) for (const kind of KINDS) collectPseudo(met, kind, inside)
    return
  }
  if (style.display.includes('list-item')) paintMarker(met, inside)
  collectPseudo(met, '::before', inside)
  yield* collectChildren(element, style, inside)
  collectPseudo(met, '::after', inside)
}
