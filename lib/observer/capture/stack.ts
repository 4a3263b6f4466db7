import { textOf } from './text'

/** As high as a graph, in CSS pixels: what is higher needs no others. */
const ROW = 60
const LEAST = 3

const boxOf = (canvas: Element): DOMRect => canvas.getBoundingClientRect()

const isNext = (above: DOMRect, below: DOMRect): boolean => {
  const isAlike = Math.abs(above.left - below.left) < 1 && Math.abs(above.width - below.width) < 1
  return isAlike && below.height === above.height && below.top - above.bottom < above.height
}

/**
 * Low canvases, alike, and each right below the one before: the rows of one graph, as Cubism draws them. Empty where
 * there are no more than two, or something stands between them, as in a table.
 */
export const rowsOf = (stack: Element): Element[] => {
  const rows = [...stack.children].flatMap((row) => [...row.children].filter((one) => one.matches('canvas')))
  const boxes = rows.map(boxOf)
  const isStack = boxes.every(
    (box, at) => box.height < ROW && (at === 0 || isNext(boxes[at - 1] ?? box, box)),
  )
  return isStack && rows.length >= LEAST ? rows : []
}

/** What holds the rows of which this is one; null where it is none. */
export const stackOf = (row: Element): Element | null => {
  const stack = row.parentElement?.parentElement
  return stack && stack.localName !== 'body' && rowsOf(stack).includes(row) ? stack : null
}

/** True for a canvas that is too low to be a graph by itself, and a row of none. */
export const isStray = (drawing: Element): boolean =>
  drawing.matches('canvas') && boxOf(drawing).height < ROW && stackOf(drawing) === null

/** What is written over or beside a row first is the name of its series. */
export const rowName = (row: Element): string =>
  [...(row.parentElement?.children ?? [])].map(textOf).find((text) => text !== '') ?? ''
