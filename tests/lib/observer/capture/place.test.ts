import { expect, test } from 'vitest'
import { placeOf, rowsOf, type Box } from '@/lib/observer/capture/place'

const box = (left: number, top: number, height = 200): Box => ({ left, top, height })

test('counts panels as one reads: rows down, each from left to right', () => {
  const boxes = [box(600, 4), box(0, 0), box(0, 210), box(300, 2), box(300, 210)]
  const target = boxes[4] ?? box(0, 0)
  expect(placeOf(target, boxes)).toEqual({ panel: 5, panels: 5, row: 2, rows: 2 })
  expect(placeOf(boxes[0] ?? target, boxes)).toEqual({ panel: 3, panels: 5, row: 1, rows: 2 })
})

test('a tall panel beside two short ones belongs to the row where it begins', () => {
  const tall = box(0, 0, 420)
  const rows = rowsOf([box(400, 0), box(400, 215), tall])
  expect(rows.map((row) => row.length)).toEqual([2, 1])
})

test('21 rows of two are 21 rows, wherever the page is scrolled to', () => {
  const boxes = Array.from({ length: 42 }, (_, at) => box((at % 2) * 500, Math.floor(at / 2) * 210 - 3_000))
  expect(placeOf(boxes[25] ?? box(0, 0), boxes)).toEqual({ panel: 26, panels: 42, row: 13, rows: 21 })
})

test('says nothing of a box that is not among them', () => {
  expect(placeOf(box(0, 0), [box(0, 0)])).toBeNull()
})
