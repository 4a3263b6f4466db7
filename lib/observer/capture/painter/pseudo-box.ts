import { cellOf, flexShares, gridShares, isRtl, placed, shareOf, type Size } from './alignment'
import { length, px, split, styleOf } from './css'
import { borderOf, paddingOf } from './rounded'
import { type Box, inset, times, UPRIGHT } from './space'
import { holdsAbsolute, transforms, turnOf } from './stacking'
import type { Met } from './standing'

export type Kind = '::before' | '::after'

/** Where the box begins that absolute ones within an element are measured from. */
const originOf = (element: Element): { x: number; y: number } => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const style = styleOf(at)
    if (!holdsAbsolute(style)) continue
    const { x, y } = inset(at.getBoundingClientRect(), borderOf(style))
    return { x: x - at.scrollLeft, y: y - at.scrollTop }
  }
  const { x, y } = element.ownerDocument.documentElement.getBoundingClientRect()
  return { x, y }
}

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

/**
 * An absolute one lies where its used offsets say, measured from the element that holds it; without any, where it
 * would be in the flow. Null where that cannot be told.
 */
export const absoluteBox = (met: Met, kind: Kind, style: CSSStyleDeclaration, size: Size): Box | null => {
  const { element } = met
  const { x, y } = originOf(element)
  const isFree = style.left === 'auto' || style.top === 'auto'
  if (isFree && (met.isInline || kind === '::after' || isRow(met.style))) return null
  const flow = contentOf(met)
  return {
    x: (style.left === 'auto' ? flow.x : x + px(style.left)) + px(style.marginLeft),
    y: (style.top === 'auto' ? flow.y : y + px(style.top)) + px(style.marginTop),
    ...size,
  }
}

/** Where transforms put the middle of a box; their linear part turns it in place. */
export const movedBox = (style: CSSStyleDeclaration, box: Box): Box => {
  if (!transforms(style)) return box
  const { a, b, c, d, e, f } = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform)
  const outer = turnOf(style) ?? UPRIGHT
  const [p, q, r, s] = times(outer, [a, b, c, d])
  const [left, top] = split(style.transformOrigin, ' ').map(px)
  const [x, y] = [box.width / 2 - (left ?? box.width / 2), box.height / 2 - (top ?? box.height / 2)]
  const [across = '', down = ''] = split(style.translate, ' ')
  const moved = { x: length(across, box.width) ?? 0, y: length(down, box.height) ?? 0 }
  return {
    ...box,
    x: box.x + moved.x + outer[0] * e + outer[2] * f + p * x + r * y - x,
    y: box.y + moved.y + outer[1] * e + outer[3] * f + q * x + s * y - y,
  }
}

const rangeOf = (element: Element): DOMRect[] => {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
}

const contentOf = ({ rect, style }: Met): Box => inset(inset(rect, borderOf(style)), paddingOf(style))

const isRow = ({ display, flexDirection }: CSSStyleDeclaration): boolean =>
  /flex$/.test(display) && !flexDirection.startsWith('column')

/** Alone in its element; null where it cannot be told where. */
const aloneBox = (met: Met, style: CSSStyleDeclaration, size: Size, baseline: Baseline): Box | null => {
  const { style: around } = met
  const content = contentOf(met)
  if (/flex$/.test(around.display)) return placed(content, style, size, flexShares(around))
  if (/grid$/.test(around.display)) {
    const cell = cellOf(content, around)
    return cell && placed(cell, style, size, gridShares(around, style))
  }
  const isLine = style.display.startsWith('inline')
  const across = shareOf(isLine ? around.textAlign : '', isRtl(around))
  const box = placed(content, style, size, { across, down: isLine ? 0.5 : 0 })
  return isLine && met.isInline ? { ...box, y: standOn(content, style, size, baseline) } : box
}

/** What the lines of an inline element run within. */
const blockOf = (element: Element): Element => {
  let at = element
  while (at.parentElement && styleOf(at).display === 'inline') at = at.parentElement
  return at
}

/** False where the style adds something on the other side of nothing as well. */
const isAlone = ({ element }: Met, kind: Kind): boolean => {
  const other = styleOf(element, kind === '::before' ? '::after' : '::before')
  const isThere = !/^(none|normal|)$/.test(other.content) && other.display !== 'none'
  return !isThere || /absolute|fixed/.test(other.position) || px(other.width) + px(other.height) === 0
}

/** One in the flow lies before (or after) everything else in its element. Null where it cannot be told where. */
export const flowBox = (
  met: Met,
  kind: Kind,
  style: CSSStyleDeclaration,
  size: Size,
  baseline: Baseline,
): Box | null => {
  const { element, style: around } = met
  const content = contentOf(met)
  const others = rangeOf(element)
  if (others.length === 0) return isAlone(met, kind) ? aloneBox(met, style, size, baseline) : null
  if (style.display.startsWith('inline') || isRow(around)) {
    const box = beside(others, kind, met, style, size, baseline)
    const room = met.isInline ? blockOf(element).getBoundingClientRect() : content
    const isOut = box && (box.x < room.x - 1 || box.x + size.width > room.x + room.width + 1)
    return isOut ? null : box
  }
  if (/grid|flex/.test(around.display) && !/column/.test(around.flexDirection)) return null
  const isFirst = kind === '::before'
  const x = content.x + (style.float === 'right' ? content.width - size.width : px(style.marginLeft))
  if (isFirst || style.float !== 'none') return { x, y: content.y + px(style.marginTop), ...size }
  return { x, y: content.y + content.height - size.height - px(style.marginBottom), ...size }
}

/** Of the words around, from the top of their box; and how far its own words lie below the top of its own box. */
export type Baseline = { around: { ascent: number; height: number; rise: number }; own: number | null }

/** How high a box stands on the line of the words beside it. */
const standOn = (
  next: Pick<Box, 'y' | 'height'>,
  style: CSSStyleDeclaration,
  size: Size,
  { around, own }: Baseline,
): number => {
  const line = next.y + (next.height - around.height) / 2 + around.ascent
  if (style.verticalAlign === 'middle') return line - around.rise / 2 - size.height / 2
  if (!/^(baseline|-?[\d.]+px)$/.test(style.verticalAlign)) return next.y + (next.height - size.height) / 2
  return line - px(style.verticalAlign) - (own ?? size.height + px(style.marginBottom))
}

/** Next to the first or last words, on their line. */
const beside = (
  others: DOMRect[],
  kind: Kind,
  met: Met,
  style: CSSStyleDeclaration,
  size: Size,
  baseline: Baseline,
): Box | null => {
  const next = kind === '::before' ? others[0] : others.at(-1)
  if (!next) return null
  const { style: around } = met
  const content = contentOf(met)
  const row = isRow(around)
  const high = /start|baseline/.test(around.alignItems)
    ? content.y + px(style.marginTop)
    : content.y + (content.height - size.height) / 2
  const y = row ? high : standOn(next, style, size, baseline)
  const gap = row ? px(around.columnGap) : 0
  const isLeft = (kind === '::before') !== isRtl(style)
  const x = isLeft
    ? next.left - size.width - px(style.marginRight) - gap
    : next.right + px(style.marginLeft) + gap
  return { x, y, ...size }
}
