import { shadowOf } from '../../dom'
import { styleOf } from './css'
import { isClear } from './ink'
import type { Ledger } from './ledger'
import type { Work } from './slices'
import type { Box } from './space'

/**
 * The check that nothing is lost in silence. It walks the page by itself, in document order and by the browser's own
 * word of what is to be seen, and holds what it finds against what the painter says that it has painted.
 */

type View = { ledger: Ledger; sight: Box }

/** What this small is for screen readers, or a trick of layout. */
const LEAST = 2

const meet = (a: Box, b: Box): Box => {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)]
  const right = Math.min(a.x + a.width, b.x + b.width)
  const bottom = Math.min(a.y + a.height, b.y + b.height)
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) }
}

const isSeen = ({ width, height }: Box): boolean => width >= LEAST && height >= LEAST

const holderOf = (element: Element): Element | null => {
  const top = element.getRootNode()
  return element.assignedSlot ?? element.parentElement ?? ('host' in top ? (top as ShadowRoot).host : null)
}

/** What the elements around leave to be seen of a box. */
const inSight = (box: Box, element: Element, sight: Box): Box => {
  let left = meet(box, sight)
  let isOut = false
  for (let at: Element | null = element; at && isSeen(left); at = holderOf(at)) {
    const style = styleOf(at)
    const { position, overflowX, overflowY, clipPath } = style
    const clip = style.getPropertyValue('clip')
    const isCut = !isOut || position !== 'static'
    if (isCut && (overflowX !== 'visible' || overflowY !== 'visible'))
      left = meet(left, at.getBoundingClientRect())
    if ((clip !== 'auto' || /^inset\((50|100)%/.test(clipPath)) && isCut) return { ...left, width: 0 }
    if (position !== 'static') isOut = /absolute|fixed/.test(position)
  }
  return left
}

const OPTIONS = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }

const linesIn = (text: Text): Box[] => {
  const range = text.ownerDocument.createRange()
  range.selectNodeContents(text)
  const lines: Box[] = []
  for (const rect of range.getClientRects()) {
    const last = lines.at(-1)
    const middle = rect.y + rect.height / 2
    if (last && middle > last.y && middle < last.y + last.height) continue
    if (isSeen(rect)) lines.push(rect)
  }
  return lines
}

const isText = (node: Node): node is Text => node.nodeType === 3

const isLacking = ({ ledger }: View, node: Node, element: Element): boolean => {
  if (ledger.lacks(node)) return true
  for (let at: Element | null = element; at; at = holderOf(at)) if (ledger.lacks(at)) return true
  return false
}

const UNREAD =
  /^(script|style|title|desc|noscript|template|option|optgroup|textarea|datalist|canvas|video|object)$/

/** True where an element is to be seen, and what is in it is not: it may have a place all the same. */
const isShut = (element: Element): boolean =>
  (element.localName === 'details' && !(element as HTMLDetailsElement).open) ||
  styleOf(element).contentVisibility === 'hidden'

const checkText = (text: Text, view: View): void => {
  const element = text.parentElement ?? (text.getRootNode() as ShadowRoot).host
  if (text.data.trim() === '' || UNREAD.test(element.localName) || isShut(element)) return
  const painted = view.ledger.painted(text)
  const lines = linesIn(text)
  // What the elements around leave of a line is asked for last: every one of them is asked for its style.
  if (lines.length <= painted || !element.checkVisibility(OPTIONS) || isHidden(element)) return
  const seen = lines.filter((line) => isSeen(inSight(line, element, view.sight)))
  if (seen.length > painted && !isLacking(view, text, element)) view.ledger.lack('some words', text)
}

/** Words that have no colour, and what is kept in an SVG for later. */
const isHidden = (element: Element): boolean => {
  if (element.namespaceURI?.endsWith('/svg') !== true) return isClear(styleOf(element).color)
  return element.closest('defs,symbol,clipPath,mask,pattern,marker') !== null
}

const DRAWN =
  /^(canvas|img|svg|video|audio|iframe|frame|object|embed|input|textarea|select|progress|meter|path|rect|circle|ellipse|line|polyline|polygon|image|use)$/

const NAMES: Record<string, string> = {
  canvas: 'a canvas',
  img: 'a picture',
  video: 'a video',
  iframe: 'a frame',
  frame: 'a frame',
}

const isBare = (element: Element): boolean => {
  if (element.namespaceURI?.endsWith('/svg') !== true) return (element as HTMLInputElement).type === 'hidden'
  const { fill, stroke } = styleOf(element)
  return fill === 'none' && stroke === 'none'
}

const says = (element: Element, pseudo: string): boolean => {
  const style = styleOf(element, pseudo)
  if (/^(none|normal|"\s*"|)$/.test(style.content)) return false
  return style.display !== 'none' && style.visibility === 'visible'
}

/** What an element shows by itself, in words for a loss; null where it shows nothing. */
const shownBy = (element: Element): string | null => {
  if (DRAWN.test(element.localName) && !isBare(element))
    return NAMES[element.localName] ?? 'a part of a drawing'
  // Groups of a drawing have no background, and no style adds to them.
  if (element.namespaceURI?.endsWith('/svg') === true && element.localName !== 'foreignObject') return null
  if (styleOf(element).backgroundImage !== 'none') return 'a background picture'
  return says(element, '::before') || says(element, '::after') ? 'what a style adds to the page' : null
}

/** A line along an axis has a box without height (or width), and is to be seen all the same. */
const boxOf = (element: Element): Box => {
  const { x, y, width, height } = element.getBoundingClientRect()
  if (!('getBBox' in element) || Math.max(width, height) < LEAST) return { x, y, width, height }
  const [across, down] = [Math.max(width, LEAST), Math.max(height, LEAST)]
  return { x: x - (across - width) / 2, y: y - (down - height) / 2, width: across, height: down }
}

const checkElement = (element: Element, view: View): void => {
  const shown = shownBy(element)
  if (shown === null || view.ledger.painted(element) > 0 || isLacking(view, element, element)) return
  if (!element.checkVisibility(OPTIONS) || isHidden(element)) return
  if (isSeen(inSight(boxOf(element), element, view.sight))) view.ledger.lack(shown, element)
}

const framed = (element: Element): Document | null => {
  try {
    return element.localName === 'iframe' || element.localName === 'frame'
      ? (element as HTMLIFrameElement).contentDocument
      : null
  } catch {
    return null
  }
}

function* walk(root: Node, view: View): Work<void> {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node: Node | null = nodes.currentNode; node; node = nodes.nextNode()) {
    yield
    if (isText(node)) checkText(node, view)
    if (node.nodeType !== 1) continue
    const element = node as Element
    checkElement(element, view)
    const shadow = element.shadowRoot ?? shadowOf(element)
    if (shadow) yield* walk(shadow, view)
    const inside = framed(element)
    if (inside)
      yield* walk(inside, {
        ...view,
        sight: { x: 0, y: 0, width: element.clientWidth, height: element.clientHeight },
      })
  }
}

/** Says of whatever can be seen of a panel, and has been neither painted nor reported, that the picture lacks it. */
export const audit = (panel: Element, ledger: Ledger): Work<void> =>
  walk(panel, { ledger, sight: panel.getBoundingClientRect() })
