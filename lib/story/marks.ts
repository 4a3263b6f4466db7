import type { Mark } from '@/lib/model/mark'
import { shape, type Shape } from './drawing'
import { readable } from './foreign'
import { clip, oneLine } from './label'

/** Where the words of a mark stand: `x`, `y` in shares of the picture, `rise` in ems from there to the first base line. */
export type Placed = {
  lines: readonly string[]
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  rise: number
}

/** Ems between base lines, for every painter. */
export const LEADING = 1.2
const LINE = 26
const LINES = 3
/** Nearer to an edge than this share, words go to the other side of what they are said of. */
const EDGE = 0.14

const wrapped = (word: string): string[] => {
  const lines: string[] = []
  for (const part of oneLine(readable(word)).split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + part.length < LINE) lines[lines.length - 1] = `${last} ${part}`
    else lines.push(clip(part, LINE))
  }
  const shown = lines.slice(0, LINES)
  return lines.length > LINES ? [...shown.slice(0, -1), `${clip(shown.at(-1) ?? '', LINE - 1)} …`] : shown
}

const above = (lines: number): number => -0.5 - (lines - 1) * LEADING
const BELOW = 1.1
const middle = (lines: number): number => 0.35 - ((lines - 1) * LEADING) / 2

const sideOf = (x: number): Placed['anchor'] => (x < 0.4 ? 'start' : x > 0.6 ? 'end' : 'middle')

/** The words of a mark, beside it and inside of the picture; null where it has none. */
export const placed = (mark: Mark): Placed | null => {
  if (mark.word.trim() === '') return null
  const lines = wrapped(mark.word)
  const count = lines.length
  const { x, y } = mark
  if (mark.shape === 'word') {
    const rise = y < EDGE ? BELOW : y > 1 - EDGE ? above(count) : middle(count)
    return { lines, x, y, anchor: sideOf(x), rise }
  }
  if (mark.shape === 'arrow') {
    const under = mark.toY < y ? y < 1 - EDGE : y < EDGE
    return { lines, x, y, anchor: sideOf(x), rise: under ? BELOW : above(count) }
  }
  const right = x + mark.width / 2 > 0.5
  const side = { lines, x: right ? x + mark.width : x, anchor: right ? ('end' as const) : ('start' as const) }
  if (y > EDGE) return { ...side, y, rise: above(count) }
  const low = y + mark.height
  return low < 1 - EDGE ? { ...side, y: low, rise: BELOW } : { ...side, y, rise: BELOW + 0.2 }
}

/** Radians from the tail to the head of an arrow on a picture of that size. */
export const headingOf = (
  { x, y, toX, toY }: Extract<Mark, { shape: 'arrow' }>,
  size: { width: number; height: number },
): number => Math.atan2((toY - y) * size.height, (toX - x) * size.width)

/** The head of an arrow that points to the right, its tip at 0, in ems of the words. */
export const HEAD: readonly (readonly [x: number, y: number])[] = [
  [-0.8, -0.45],
  [0, 0],
  [-0.8, 0.45],
]
const EM = 14

const percent = (value: number): string => `${Number((value * 100).toFixed(2))}%`

const headOf = (mark: Extract<Mark, { shape: 'arrow' }>, size: { width: number; height: number }) => {
  const degrees = Number(((headingOf(mark, size) * 180) / Math.PI).toFixed(1))
  const d = HEAD.map(
    ([x, y], index) => `${index === 0 ? 'M' : 'L'}${(x * EM).toFixed(1)} ${(y * EM).toFixed(1)}`,
  )
  const place = { x: percent(mark.toX), y: percent(mark.toY), overflow: 'visible', width: 1, height: 1 }
  return shape('svg', place, shape('path', { d: d.join(''), transform: `rotate(${degrees})` }))
}

const linesOf = (mark: Mark, size: { width: number; height: number }): Shape[] => {
  if (mark.shape === 'word') return []
  const [x, y] = [percent(mark.x), percent(mark.y)]
  if (mark.shape === 'box')
    return [shape('rect', { x, y, width: percent(mark.width), height: percent(mark.height), rx: 2 })]
  const line = shape('line', { x1: x, y1: y, x2: percent(mark.toX), y2: percent(mark.toY) })
  return [line, headOf(mark, size)]
}

const wordsOf = (mark: Mark): Shape[] => {
  const at = placed(mark)
  if (!at) return []
  return at.lines.map((line, index) =>
    shape(
      'text',
      {
        x: percent(at.x),
        y: percent(at.y),
        dx: at.anchor === 'middle' ? 0 : at.anchor === 'start' ? 3 : -3,
        dy: `${(at.rise + index * LEADING).toFixed(2)}em`,
        'text-anchor': at.anchor,
      },
      line,
    ),
  )
}

/**
 * Marks as they lie over a picture at any scale: places in per cent, words and lines of the same size everywhere. All
 * is drawn twice, a light halo first, so that it can be read on every picture in every theme.
 */
export const overlay = (marks: readonly Mark[], size: { width: number; height: number }): Shape[] =>
  marks.flatMap((mark) => {
    const lines = linesOf(mark, size)
    return [shape('g', { class: 'halo' }, ...lines), shape('g', { class: 'ink' }, ...lines, ...wordsOf(mark))]
  })

const SHAPES = { box: 'box', arrow: 'arrow', word: 'word' } as const

const third = (share: number, names: readonly [string, string, string]): string =>
  names[share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2]

const whereOf = (x: number, y: number): string => {
  const [row, column] = [third(y, ['top', 'middle', 'bottom']), third(x, ['left', 'centre', 'right'])]
  return row === 'middle' && column === 'centre' ? 'centre' : `${row} ${column}`
}

/** "box “choppy” at the top right", for who does not see it. */
export const sayMark = (mark: Mark): string => {
  const words = oneLine(readable(mark.word))
  const name = words === '' ? SHAPES[mark.shape] : `${SHAPES[mark.shape]} “${words}”`
  if (mark.shape === 'box')
    return `${name} at the ${whereOf(mark.x + mark.width / 2, mark.y + mark.height / 2)}`
  if (mark.shape === 'arrow') return `${name} to the ${whereOf(mark.toX, mark.toY)}`
  return `${name} at the ${whereOf(mark.x, mark.y)}`
}

export const sayMarks = (marks: readonly Mark[]): string => marks.map(sayMark).join(', ')
