import { expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import type { Mark } from '@/lib/model/mark'
import { sayMarks } from '@/lib/story/marks'
import { unshown } from '@/lib/story/unshown'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const [MARA, TOM] = ['person-mara', 'person-tom']
const box = (word: string, x = 0.1, width = 0.2): Mark => ({
  ...{ shape: 'box', x, y: 0.1, width, height: 0.2, word },
})
const arrow = (word: string, x = 0.1): Mark => ({ shape: 'arrow', x, y: 0.1, toX: x + 0.2, toY: 0.4, word })
const said = (word: string, x = 0.1): Mark => ({ shape: 'word', x, y: 0.1, word })
const middle = (word: string): Mark => ({ shape: 'word', x: 0.5, y: 0.5, word })

type Marked = readonly [by: string, ...marks: Mark[]]

/** One row a minute. */
const told = (rows: readonly Marked[]): string[] => {
  const amendments = rows.map(([by, ...marks], minutes): Amendment => {
    const at = whole.trail.openedAt + minutes * 60_000
    return { id: `m${minutes}`, trailId: whole.trail.id, at, by, kind: 'marks', stepId: 's1', marks }
  })
  return unshown({ ...whole, amendments }).map(({ by, marks }) => `${by}: ${sayMarks(marks)}`)
}

const LOST = `${MARA}: box “choppy” at the top left`

const TABLE: readonly [string, readonly Marked[], readonly string[]][] = [
  [
    'another made their own without seeing it',
    [
      [MARA, box('choppy')],
      [TOM, said('step up', 0.8)],
    ],
    [LOST],
  ],
  [
    'both put a word down by keys, and left it there',
    [
      [MARA, middle('choppy')],
      [TOM, middle('flat')],
    ],
    [`${MARA}: word “choppy” at the centre`],
  ],
  [
    'another box, elsewhere',
    [
      [MARA, box('choppy')],
      [TOM, box('flat', 0.7, 0.25)],
    ],
    [LOST],
  ],
  [
    'the same word far away',
    [
      [MARA, said('choppy')],
      [TOM, said('choppy', 0.8)],
    ],
    [`${MARA}: word “choppy” at the top left`],
  ],
  [
    'both added to what they had seen',
    [
      [MARA, arrow('')],
      [MARA, arrow(''), box('choppy')],
      [TOM, arrow(''), said('flat', 0.6)],
    ],
    [LOST],
  ],
  [
    'another put it in other words',
    [
      [MARA, box('choppy')],
      [TOM, box('step up')],
    ],
    [],
  ],
  [
    'another moved it',
    [
      [MARA, box('choppy')],
      [TOM, box('choppy', 0.3)],
    ],
    [],
  ],
  [
    'another moved an arrow',
    [
      [MARA, arrow('here')],
      [TOM, arrow('here', 0.3)],
    ],
    [],
  ],
  [
    'another moved a word',
    [
      [MARA, said('choppy')],
      [TOM, said('choppy', 0.2)],
    ],
    [],
  ],
  [
    'another made it larger',
    [
      [MARA, box('choppy')],
      [TOM, box('choppy', 0.1, 0.5)],
    ],
    [],
  ],
  [
    'another changed one of several',
    [
      [MARA, arrow(''), box('choppy')],
      [TOM, arrow(''), box('step up')],
    ],
    [],
  ],
  ['another took it away', [[MARA, box('choppy')], [TOM]], []],
  [
    'another took one of several away',
    [
      [MARA, arrow(''), box('choppy')],
      [TOM, arrow('')],
    ],
    [],
  ],
  [
    'another took away their own, without seeing it',
    [[TOM, said('flat', 0.8)], [MARA, box('choppy'), arrow('')], [TOM]],
    [`${MARA}: box “choppy” at the top left, arrow to the middle left`],
  ],
]

test.each(TABLE)('marks are not shown where they lost, not where they were changed: %s', (_, rows, lost) => {
  expect(told(rows)).toEqual(lost)
})
