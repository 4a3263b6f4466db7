import { parentOf, root } from '../dom'
import { isCutShort } from './cut-off'
import { textOf } from './text'

/** A panel is the drawing with its title, axes and legend: this much larger at most. */
const WIDER = 1.6
const TALLER = 1.6
const TALLER_PX = 160
/** A block as wide as the page belongs to a graph as well, where it says no more than a title and a legend do. */
const WIDEST = 3
const WORDS = 400
const NOT_OF_A_GRAPH =
  'nav,main,[role=navigation],[role=banner],textarea,select,input:not([type=hidden],[type=checkbox],[type=radio])'
/** These belong to a page, however little wider than a graph they are. */
const OF_THE_PAGE = 'nav,main,aside,textarea,[role=navigation],[role=banner],[role=main]'
const LEGEND = '[class*="legend" i]'
/** A sibling smaller than this, in CSS pixels, is a part of a panel and not another one. */
const PART = 60

/** How much of the height of `around` is a legend over or under the drawing: one of 50 series may be taller than its graph. */
const legendHeight = (drawing: DOMRect, around: Element): number => {
  const [legend] = [...around.querySelectorAll(LEGEND)]
    .map((element) => element.getBoundingClientRect())
    .filter(({ top, bottom }) => top >= drawing.bottom - 1 || bottom <= drawing.top + 1)
    .sort((one, other) => other.height - one.height)
  return legend?.height ?? 0
}

const hasFrame = (element: Element): boolean => {
  const { borderTopWidth, borderBottomWidth, boxShadow } = getComputedStyle(element)
  return boxShadow !== 'none' || (parseFloat(borderTopWidth) > 0 && parseFloat(borderBottomWidth) > 0)
}

const isRoomFor = (drawing: DOMRect, around: Element): boolean => {
  const { width, height } = around.getBoundingClientRect()
  const most = drawing.height * TALLER + TALLER_PX
  if (height > most && height - legendHeight(drawing, around) > most) return false
  if (width <= drawing.width * WIDER) return around.querySelector(OF_THE_PAGE) === null
  if (width > drawing.width * WIDEST && !hasFrame(around)) return false
  return textOf(around).length <= WORDS && around.querySelector(NOT_OF_A_GRAPH) === null
}

/** A slot, or what a style lays out as if it were not there: it has no box to be a panel by. */
const isBoxless = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width === 0 && height === 0
}

const isAlike = (one: Element, other: Element): boolean =>
  [...one.classList].some((name) => other.classList.contains(name)) || (hasFrame(one) && hasFrame(other))

/** A frame with more in it than the drawing is a whole card: what is this much larger around it is the page. */
const MARGIN = 1.25

const DRAWN = 'canvas,svg,img'

const isWholeCard = (panel: Element, drawing: Element, around: Element): boolean => {
  if (!hasFrame(panel) || textOf(panel) === textOf(drawing)) return false
  const [own, room] = [panel.getBoundingClientRect(), around.getBoundingClientRect()]
  return room.width > own.width * MARGIN || room.height > own.height * MARGIN
}

/** True for one of several cards that stand beside or below each other: what is around them is not its panel. */
const isCardAmong = (element: Element, around: Element): boolean =>
  [...around.children].slice(0, 50).some((other) => {
    if (other === element || other.matches(LEGEND) || !isAlike(element, other)) return false
    const { width, height } = other.getBoundingClientRect()
    return width >= PART && height >= PART
  })

/** Room beside a drawing with nothing in it is the page's. */
const addsNothing = (box: DOMRect, panel: Element, around: Element): boolean =>
  around.getBoundingClientRect().width > box.width * WIDER &&
  around.getBoundingClientRect().width > panel.getBoundingClientRect().width + PART &&
  !hasFrame(around) &&
  textOf(around) === textOf(panel) &&
  around.querySelectorAll(DRAWN).length === panel.querySelectorAll(DRAWN).length

/** Grows a drawing to what belongs to it, by size, and never so far that another card or what is `foreign` is in it. */
export const grownPanel = (drawing: Element, isForeign: (around: Element) => boolean): Element => {
  const box = drawing.getBoundingClientRect()
  let panel = drawing
  let whole = drawing
  for (let around = parentOf(panel); around && around !== root(); around = parentOf(around)) {
    if (around.localName === 'body' || around.localName === 'main') break
    if (isBoxless(around)) continue
    if (panel !== drawing && (isCardAmong(panel, around) || isWholeCard(panel, drawing, around))) break
    if (!isRoomFor(box, around) || isCutShort(panel, around) || isForeign(around)) break
    const isEmpty = panel !== drawing && addsNothing(box, whole, around)
    panel = around
    if (!isEmpty) whole = around
  }
  return whole
}
