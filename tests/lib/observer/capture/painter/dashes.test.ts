import { expect, test } from 'vitest'
import { piecesOf, type Piece } from '@/lib/observer/capture/painter/dashes'

/** As Chromium draws them, read off its own pixels. */
const CASES: readonly [style: string, width: number, long: number, first: Piece[], last: Piece][] = [
  ['dotted', 1, 35, [[0, 1] as const, [2, 3] as const], [34, 35]],
  ['dotted', 1, 42, [[0, 2] as const, [3, 4] as const], [41, 42]],
  ['dotted', 2, 46, [[0, 2] as const, [4, 6] as const], [44, 46]],
  ['dotted', 2, 44, [[0, 2] as const, [3, 5] as const], [42, 44]],
  ['dashed', 1, 100, [[0, 3] as const], [97, 100]],
  ['dashed', 4, 12, [[0, 12] as const], [0, 12]],
  ['dotted', 6, 11, [[0, 6] as const], [0, 6]],
]

test.each(CASES)(
  'a %s side of %d by %d pixels begins and ends with a whole piece',
  (style, width, long, first, last) => {
    const pieces = piecesOf(style, { width, long, before: 0, after: 0, gone: 0 })
    expect(pieces.slice(0, first.length)).toEqual(first)
    const [from = 0, to = 0] = pieces.at(-1) ?? []
    expect(from).toBeCloseTo(last[0])
    expect(to).toBeCloseTo(last[1])
  },
)

test('big dots lie all along a side, the last one at its end', () => {
  const pieces = piecesOf('dotted', { width: 4, long: 60, before: 0, after: 0, gone: 0 })
  expect(pieces).toHaveLength(8)
  expect(pieces.at(-1)?.[0]).toBeGreaterThan(55.8)
})
