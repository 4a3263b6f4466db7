import { px, styleOf } from './css'
import { effectsOf } from './effects'
import type { Ink } from './ink'
import { createLayer } from './layers'
import { paddingOf, borderOf } from './rounded'
import { around, inset, placeOf, times, type Box, type Place } from './space'
import { holdsAbsolute, isPositioned, levelOf, linearOf, makesContext } from './stacking'
import { ruler } from './text'
import { heightsOf, transformed } from './type'
import { isInSheet, paintBox, shows, type Met, type Standing } from './walk'

type Kind = '::before' | '::after'

/** What a pseudo-element says; null for counters, pictures and the like, which only the browser knows. */
const wordsOf = ({ content }: CSSStyleDeclaration, element: Element): string | null => {
  const parts = [...content.matchAll(/"((?:[^"\\]|\\.)*)"|attr\(([\w-]+)\)|([^\s"]+)/g)]
  let words = ''
  for (const [, quoted, attribute, other] of parts) {
    if (other !== undefined) return null
    words +=
      attribute === undefined
        ? (quoted ?? '').replace(/\\(.)/g, '$1')
        : (element.getAttribute(attribute) ?? '')
  }
  return words
}

const holderOf = (element: Element): Element => {
  for (let at: Element | null = element; at; at = at.parentElement) if (holdsAbsolute(styleOf(at))) return at
  return element
}

type Size = { width: number; height: number }

/** Its own size with padding and border, from the used values that the browser tells; null where it tells none. */
const sizeOf = (style: CSSStyleDeclaration, words: Size): Size | null => {
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
const absoluteBox = ({ element }: Met, style: CSSStyleDeclaration, size: Size): Box => {
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
const flowBox = (
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

const measured = (style: CSSStyleDeclaration, words: string, { scale, grid }: Standing['space']): Size => {
  const ink = ruler()
  const { ascent, descent } = heightsOf(ink, style, scale, grid)
  return {
    width: ink.measureText(words).width / scale,
    height: words === '' ? 0 : (ascent + descent) / scale,
  }
}

const paintWords = (
  ink: Ink,
  style: CSSStyleDeclaration,
  words: string,
  place: Place,
  grid: number,
): void => {
  const { scale } = place
  const { ascent, descent } = heightsOf(ink, style, scale, grid)
  const edges = [borderOf(style), paddingOf(style)]
  const box = edges.reduce(inset, place.box)
  const width = ink.measureText(words).width / scale
  const room = style.textAlign === 'center' ? Math.max(0, (box.width - width) / 2) : 0
  const line = Math.max(
    (ascent + descent) / scale,
    Math.min(px(style.lineHeight) || 0, box.height) || box.height,
  )
  const y = box.y + (line - (ascent + descent) / scale) / 2
  ink.setTransform(place.matrix.scale(1 / scale))
  ink.fillStyle = style.color
  ink.fillText(words, (box.x + room) * scale, y * scale + ascent)
}

const isNothing = ({ content, display, visibility, opacity }: CSSStyleDeclaration): boolean =>
  content === 'none' ||
  content === 'normal' ||
  content === '' ||
  display === 'none' ||
  visibility !== 'visible' ||
  opacity === '0'

/** Takes in what a style puts before or after the words of an element. */
export const collectPseudo = (met: Met, kind: Kind, standing: Standing): void => {
  const { element } = met
  const style = styleOf(element, kind)
  if (isNothing(style)) return
  const { sheet } = standing
  const words = wordsOf(style, element)
  const shown = transformed(words ?? '', style)
  if (words !== null && shown.trim() === '' && !shows(style)) {
    sheet.ledger.paint(element)
    return
  }
  const size = sizeOf(style, measured(style, shown, standing.space))
  const isOut = /absolute|fixed/.test(style.position)
  const rect = size && (isOut ? absoluteBox(met, style, size) : flowBox(met, kind, style, size))
  const own = linearOf(style)
  if (words === null || !rect || !own || style.position === 'fixed') {
    sheet.ledger.lack('what a style adds to the page', element)
    return
  }
  collectAt(met, style, shown, standing, { rect, own: times(standing.linear, own) })
}

const collectAt = (
  { element }: Met,
  style: CSSStyleDeclaration,
  words: string,
  standing: Standing,
  { rect, own }: { rect: Box; own: ReturnType<typeof times> },
): void => {
  const { sheet, space, context, layer } = standing
  sheet.ledger.paint(element)
  const isOut = /absolute|fixed/.test(style.position)
  const place = placeOf(space, own, rect, rect)
  if (!isInSheet(sheet, around(place))) return
  const clip = isOut ? standing.absoluteClip : standing.clip
  const draw = (ink: Ink) => {
    paintBox(ink, sheet, element, style, place)
    if (words.trim() !== '') paintWords(ink, style, words, place, space.grid)
  }
  const isContext = makesContext(style, standing.parent)
  if (!isContext && !isPositioned(style)) return void layer.words.push({ clip, draw })
  const apart = createLayer(levelOf(style))
  if (isContext) apart.effects = effectsOf({ sheet, element, style, place })
  apart.ground.push({ clip, draw })
  ;(apart.level < 0 ? context.under : context.over).push(apart)
}
