import { expect, test } from 'vitest'
import { onePress } from '@/lib/background/one-press'

/** When the key of which tab is heard, and how long a picture takes, in milliseconds. */
const TABLE: readonly [
  what: string,
  heard: readonly [at: number, tabId: number][],
  takes: number,
  acts: number,
][] = [
  ['one press', [[0, 1]], 80, 1],
  [
    'hit twice',
    [
      [0, 1],
      [200, 1],
    ],
    80,
    1,
  ],
  [
    'held',
    [
      [0, 1],
      [660, 1],
      [700, 1],
      [1_300, 1],
      [1_900, 1],
    ],
    80,
    1,
  ],
  [
    'pressed again',
    [
      [0, 1],
      [900, 1],
    ],
    80,
    2,
  ],
  [
    'impatient while the page is slow',
    [
      [0, 1],
      [900, 1],
      [1_800, 1],
    ],
    2_500,
    1,
  ],
  [
    'once a page was given up',
    [
      [0, 1],
      [11_000, 1],
    ],
    60_000,
    2,
  ],
  [
    'in two tabs',
    [
      [0, 1],
      [100, 2],
    ],
    80,
    2,
  ],
]

test.each(TABLE)('%s', async (_, heard, takes, acts) => {
  let now = 0
  let acted = 0
  const ends: { at: number; end: () => void }[] = []
  const press = onePress(() => now)
  for (const [at, tabId] of heard) {
    now = at
    for (const one of ends.filter(({ at }) => at <= now)) one.end()
    await Promise.resolve()
    await Promise.resolve()
    void press(tabId, () => {
      acted += 1
      return new Promise((end) => ends.push({ at: at + takes, end }))
    })
  }
  expect(acted).toBe(acts)
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
