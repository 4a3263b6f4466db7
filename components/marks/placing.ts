import type { Mark } from '@/lib/model/mark'

export type Tool = Mark['shape']
/** Shares of the picture's width and height. */
export type Point = { x: number; y: number }

const held = (value: number, most = 1): number => Math.max(0, Math.min(most, Number(value.toFixed(4))))

/** A mark of its usual size around a point: where the keys begin, and what a mere click makes. */
export const usual = (tool: Tool, { x, y }: Point): Mark => {
  if (tool === 'box')
    return { shape: tool, x: held(x - 0.1, 0.8), y: held(y - 0.15, 0.7), width: 0.2, height: 0.3, word: '' }
  if (tool === 'arrow')
    return { shape: tool, x: held(x - 0.15), y: held(y - 0.2), toX: held(x), toY: held(y), word: '' }
  return { shape: tool, x: held(x), y: held(y), word: '' }
}

/** What is drawn from one point to another; null where it is too small to have been meant. */
export const drawn = (tool: Tool, from: Point, to: Point): Mark | null => {
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)]
  if (tool === 'word') return usual(tool, to)
  if (Math.max(width, height) < 0.02) return null
  if (tool === 'arrow')
    return { shape: tool, x: held(from.x), y: held(from.y), toX: held(to.x), toY: held(to.y), word: '' }
  const [x, y] = [held(Math.min(from.x, to.x)), held(Math.min(from.y, to.y))]
  return { shape: tool, x, y, width: held(width, 1 - x), height: held(height, 1 - y), word: '' }
}

/** The mark elsewhere, whole inside of the picture. */
export const movedBy = (mark: Mark, { x, y }: Point): Mark => {
  if (mark.shape === 'box')
    return { ...mark, x: held(mark.x + x, 1 - mark.width), y: held(mark.y + y, 1 - mark.height) }
  if (mark.shape === 'word') return { ...mark, x: held(mark.x + x), y: held(mark.y + y) }
  const [left, right] = [Math.min(mark.x, mark.toX), Math.max(mark.x, mark.toX)]
  const [top, bottom] = [Math.min(mark.y, mark.toY), Math.max(mark.y, mark.toY)]
  const byX = Math.max(-left, Math.min(1 - right, x))
  const byY = Math.max(-top, Math.min(1 - bottom, y))
  return {
    ...mark,
    x: held(mark.x + byX),
    y: held(mark.y + byY),
    toX: held(mark.toX + byX),
    toY: held(mark.toY + byY),
  }
}

const LEAST = 0.02

/** A box by its lower right corner, an arrow by its head; a word has one size. */
export const sizedBy = (mark: Mark, { x, y }: Point): Mark => {
  if (mark.shape === 'word') return mark
  if (mark.shape === 'arrow') return { ...mark, toX: held(mark.toX + x), toY: held(mark.toY + y) }
  return {
    ...mark,
    width: Math.max(LEAST, held(mark.width + x, 1 - mark.x)),
    height: Math.max(LEAST, held(mark.height + y, 1 - mark.y)),
  }
}

const STEP = 0.02
const WAYS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

/** What an arrow key makes of a mark; null for every other key. */
export const nudged = (mark: Mark, key: string, resize: boolean): Mark | null => {
  const way = WAYS[key]
  if (!way) return null
  return resize ? sizedBy(mark, way) : movedBy(mark, way)
}

const same = (one: Mark, other: Mark): boolean => JSON.stringify(one) === JSON.stringify(other)

/** All marks with one of them changed, added (`before` is null) or taken away (`after` is null). */
export const replaced = (all: readonly Mark[], before: Mark | null, after: Mark | null): Mark[] => {
  if (!before) return after ? [...all, after] : [...all]
  const at = all.findIndex((mark) => same(mark, before))
  if (at === -1) return after ? [...all, after] : [...all]
  return all.flatMap((mark, index) => (index !== at ? [mark] : after ? [after] : []))
}
