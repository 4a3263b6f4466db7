import { expect, test } from 'vitest'
import { onePress } from '@/lib/background/one-press'

type Heard = readonly [at: number, tabId: number]

/** When the key of which tab is heard, and how long a picture takes, in milliseconds. */
const TABLE: readonly [what: string, heard: readonly Heard[], takes: number, acts: readonly string[]][] = [
  ['one press', [[0, 1]], 80, ['first']],
  [
    'hit twice',
    [
      [0, 1],
      [100, 1],
    ],
    80,
    ['first'],
  ],
  [
    'hit twice, slowly',
    [
      [0, 1],
      [200, 1],
    ],
    80,
    ['first', 'again'],
  ],
  [
    'held',
    [
      [0, 1],
      [660, 1],
      [700, 1],
      [740, 1],
      [780, 1],
      [820, 1],
    ],
    80,
    ['first', 'again'],
  ],
  [
    'held while the page is slow',
    [
      [0, 1],
      [500, 1],
      [540, 1],
      [580, 1],
      [2_000, 1],
    ],
    1_500,
    ['first', 'again'],
  ],
  [
    'pressed again',
    [
      [0, 1],
      [900, 1],
    ],
    80,
    ['first', 'first'],
  ],
  [
    'over one graph after another',
    [
      [0, 1],
      [450, 1],
      [900, 1],
      [1_350, 1],
    ],
    80,
    ['first', 'again', 'again', 'again'],
  ],
  [
    'impatient while the page is slow',
    [
      [0, 1],
      [900, 1],
      [1_800, 1],
      [3_000, 1],
    ],
    2_500,
    ['first', 'again'],
  ],
  [
    'once a page was given up',
    [
      [0, 1],
      [11_000, 1],
    ],
    60_000,
    ['first', 'first'],
  ],
  [
    'in two tabs',
    [
      [0, 1],
      [100, 2],
    ],
    80,
    ['first', 'first'],
  ],
]

test.each(TABLE)('%s', async (_, heard, takes, acts) => {
  let now = 0
  const acted: string[] = []
  const ends: { at: number; end: () => void }[] = []
  const press = onePress(() => now)
  for (const [at, tabId] of heard) {
    for (const { at: over, end } of ends.filter((one) => one.at <= at)) {
      now = Math.max(now, over)
      end()
      for (let turn = 0; turn < 10; turn++) await Promise.resolve()
    }
    now = at
    void press(tabId, (isAgain) => {
      acted.push(isAgain ? 'again' : 'first')
      return new Promise((end) => ends.push({ at: now + takes, end }))
    })
  }
  expect(acted).toEqual(acts)
})

test('one that failed does not silence the next', async () => {
  let now = 0
  const press = onePress(() => now)
  await expect(press(1, () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  now = 1_000
  const acts: string[] = []
  await press(1, () => Promise.resolve(void acts.push('again')))
  expect(acts).toEqual(['again'])
})
