import type { Box } from './space'

/** One line's share of a text: characters from `start` to `end`, and where they are. */
export type Line = { start: number; end: number; rect: Box }

const isSeen = ({ width, height }: DOMRect): boolean => width > 0 && height > 0

const union = (rects: DOMRect[]): Box => {
  const x = Math.min(...rects.map(({ left }) => left))
  const y = Math.min(...rects.map(({ top }) => top))
  const right = Math.max(...rects.map(({ right }) => right))
  const bottom = Math.max(...rects.map(({ bottom }) => bottom))
  return { x, y, width: right - x, height: bottom - y }
}

/** Parts of one line stand side by side; those of the next stand below, or (in upright script) beside. */
const sameLine = (one: DOMRect, other: DOMRect, upright: boolean): boolean =>
  upright
    ? Math.min(one.right, other.right) - Math.max(one.left, other.left) >
      0.5 * Math.min(one.width, other.width)
    : Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) >
      0.5 * Math.min(one.height, other.height)

const rectsOf = (range: Range, node: Text, start: number, end: number): DOMRect[] => {
  range.setStart(node, start)
  range.setEnd(node, end)
  return [...range.getClientRects()].filter(isSeen)
}

/** Lines of a text as they are laid out, read off the browser by halving. `upright`: lines run downwards. */
export const linesOf = (node: Text, upright = false): Line[] => {
  const range = node.ownerDocument.createRange()
  const { length } = node.data
  const all = rectsOf(range, node, 0, length)
  const [first] = all
  if (!first) return []
  if (all.every((rect) => sameLine(first, rect, upright)))
    return [{ start: 0, end: length, rect: union(all) }]
  const lines: Line[] = []
  for (let start = 0; start < length;) {
    const line = lineFrom(range, node, start, upright)
    if (!line) break
    lines.push(line)
    start = line.end
  }
  return lines
}

/** The longest run of characters from `start` whose rects are all on one line. */
const lineFrom = (range: Range, node: Text, start: number, upright: boolean): Line | null => {
  const oneLine = (end: number): DOMRect[] | null => {
    const rects = rectsOf(range, node, start, end)
    const [first] = rects
    return !first || rects.every((rect) => sameLine(first, rect, upright)) ? rects : null
  }
  let [low, high] = [start + 1, node.data.length]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (oneLine(middle)) low = middle
    else high = middle - 1
  }
  const rects = oneLine(low)
  if (rects && rects.length > 0) return { start, end: low, rect: union(rects) }
  return low >= node.data.length ? null : lineFrom(range, node, low, upright)
}

/** True where characters of a text take room: spaces at the ends of a line may be folded away. */
export const takesRoom = (node: Text, start: number, end: number): boolean => {
  const range = node.ownerDocument.createRange()
  range.setStart(node, start)
  range.setEnd(node, end)
  return [...range.getClientRects()].some(({ width }) => width > 0)
}

export type Glyph = { text: string; rect: Box }

/** Characters one by one where they stand, for what a canvas would space out in another way. */
export const glyphsOf = (node: Text, { start, end }: Line): Glyph[] => {
  const range = node.ownerDocument.createRange()
  const glyphs: Glyph[] = []
  let at = start
  for (const { segment } of new Intl.Segmenter().segment(node.data.slice(start, end))) {
    if (segment.trim() !== '') {
      const [rect] = rectsOf(range, node, at, at + segment.length)
      if (rect) glyphs.push({ text: segment, rect })
    }
    at += segment.length
  }
  return glyphs
}
