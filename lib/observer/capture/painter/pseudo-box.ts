import { px, styleOf } from './css'
import { borderOf, paddingOf } from './rounded'
import { type Box, inset } from './space'
import { holdsAbsolute } from './stacking'
import type { Met } from './standing'

export type Kind = '::before' | '::after'

const holderOf = (element: Element): Element => {
  for (let at: Element | null = element; at; at = at.parentElement) if (holdsAbsolute(styleOf(at))) return at
  return element
}

export type Size = { width: number; height: number }

/** Its own size with padding and border, from the used values that the browser tells; null where it tells none. */
export const sizeOf = (style: CSSStyleDeclaration, words: Size): Size | null => {
  const edges = [paddingOf(style), borderOf(style)]
  const extra = (a: 0 | 1, b: 2 | 3) => edges.reduce((sum, edge) => sum + edge[a] + edge[b], 0)
  const isBorderBox = style.boxSizing === 'border-box'
  const width = style.width.endsWith('px')
    ? px(style.width) + (isBorderBox ? 0 : extra(1, 3))
    : words.width + extra(1, 3)
  const height = style.height.endsWith('px')
    ? px(style.height) + (isBorderBox ? 0 : extra(0, 2))
    : words.height + extra(0, 2)
  return { width, height }
}

/** An absolute one lies where its used offsets say, measured from the element that holds it. */
export const absoluteBox = ({ element }: Met, style: CSSStyleDeclaration, size: Size): Box => {
  const holder = holderOf(element)
  const rect = holder.getBoundingClientRect()
  const edges = borderOf(styleOf(holder))
  const { x, y } = inset(rect, edges)
  return {
    x: x + px(style.left) + px(style.marginLeft) - holder.scrollLeft,
    y: y + px(style.top) + px(style.marginTop) - holder.scrollTop,
    ...size,
  }
}

const rangeOf = (element: Element): DOMRect[] => {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

/** One in the flow lies before (or after) everything else in its element. Null where it cannot be told where. */
export const flowBox = (
  { element, style: around_, rect }: Met,
  kind: Kind,
  style: CSSStyleDeclaration,
  size: Size,
): Box | null => {
  const content = inset(inset(rect, borderOf(around_)), paddingOf(around_))
  const others = rangeOf(element)
  const isRow = /flex$/.test(around_.display) && !around_.flexDirection.startsWith('column')
  const isLine = style.display.startsWith('inline') || isRow
  const start = { left: px(style.marginLeft), top: px(style.marginTop) }
  const middle = (height: number) => {
    if (isRow && /start|baseline/.test(around_.alignItems)) return content.y + start.top
    return content.y + (height - size.height) / 2
  }
  if (others.length === 0) {
    const y = isLine ? middle(content.height) : content.y + start.top
    const isCentred =
      isLine && (around_.textAlign === 'center' || (isRow && around_.justifyContent === 'center'))
    return {
      x: isCentred ? content.x + (content.width - size.width) / 2 : content.x + start.left,
      y,
      ...size,
    }
  }
  if (!isLine) {
    const y =
      kind === '::before'
        ? content.y + start.top
        : content.y + content.height - size.height - px(style.marginBottom)
    return { x: content.x + start.left, y, ...size }
  }
  return beside(others, kind, style, size)
}

/** Next to the first or last words, in the middle of their line. */
const beside = (others: DOMRect[], kind: Kind, style: CSSStyleDeclaration, size: Size): Box | null => {
  const isRtl = style.direction === 'rtl'
  const next = kind === '::before' ? others[0] : others.at(-1)
  if (!next) return null
  const y = next.top + (next.height - size.height) / 2
  const isLeft = (kind === '::before') !== isRtl
  const x = isLeft ? next.left - size.width - px(style.marginRight) : next.right + px(style.marginLeft)
  return { x, y, ...size }
}
