import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { lastTimeAt } from '@/components/fact/when'
import { incident } from '@/tests/fixtures/incident'
import { leftBehind, meaningOf, richWords } from '@/components/share/length'
import { sentence } from '@/components/toast/sentence'
import { counted, sized } from '@/components/words'

const COUNTS: [number, string][] = [
  [0, '0 looks'],
  [1, '1 look'],
  [1840, '1,840 looks'],
]
test.each(COUNTS)('%i is said as "%s"', (count, words) => {
  expect(counted(count, 'look')).toBe(words)
})

const SIZES: [number, string][] = [
  [999, '999 bytes'],
  [64_400, '64 kB'],
  [20_500_000, '20.5 MB'],
]
test.each(SIZES)('%i bytes are said as "%s"', (bytes, words) => {
  expect(sized(bytes)).toBe(words)
})

const noon = new Date(2026, 10, 22, 12, 0).getTime()
const CLOCKS: [string, number | null][] = [
  ['11:58', noon - 2 * 60_000],
  ['12:00', noon],
  ['23:50', new Date(2026, 10, 21, 23, 50).getTime()],
  ['', null],
  ['soon', null],
]
test.each(CLOCKS)('at noon, "%s" was the last time the clock said so', (clock, at) => {
  expect(lastTimeAt(clock, noon)).toBe(at)
})

const LENGTHS: [number, RegExp][] = [
  [2_000, /work everywhere/],
  [2_001, /Windows/],
  [8_001, /better save the story/],
]
test.each(LENGTHS)('a link of %i characters says what that means', (length, meaning) => {
  expect(meaningOf('x'.repeat(length))).toMatch(meaning)
})

test('a trail that fits in no link is sent to the files', () => {
  expect(meaningOf(null)).toMatch(/trail file/)
})

test('what was done to a story that no link carries is said', () => {
  const { whole } = incident()
  const said = { trailId: whole.trail.id, at: 7e12, by: 'person-mara' }
  expect(leftBehind(whole)).toBe('')
  const amendments: typeof whole.amendments = [
    ...whole.amendments,
    { ...said, id: 'o', kind: 'order', stepIds: ['s2', 's1'] },
    { ...said, id: 'm', kind: 'marks', stepId: 's1', marks: [{ shape: 'word', x: 0, y: 0, word: 'choppy' }] },
  ]
  expect(leftBehind({ ...whole, amendments })).toBe(' It leaves out marks on pictures.')
})

const FEW = new Set(['a'])
test.each([
  [
    { size: 900_000, pictures: FEW, leftOut: 0 },
    'For documents and mail: 900 kB of 5.0 MB, pictures inside.',
  ],
  [{ size: 9_000, pictures: new Set<string>(), leftOut: 0 }, 'For documents and mail: 9 kB of 5.0 MB.'],
  [
    { size: 4_900_000, pictures: FEW, leftOut: 1_200 },
    'For documents and mail: 4.9 MB of 5.0 MB, pictures inside. 1,200 pictures left out to fit.',
  ],
  [
    { size: 10_800_000, pictures: new Set<string>(), leftOut: 1_000 },
    'Too long for documents and mail, even without pictures: 10.8 MB, and they take 5.0 MB. Better save the story.',
  ],
])('what a copy with pictures holds is said as it is: %#', (plan, words) => {
  expect(richWords(plan)).toBe(words)
})

const full = Object.assign(new Error('aborted'), {
  inner: new DOMException('No space.', 'QuotaExceededError'),
})
test.each<[unknown, RegExp]>([
  [new DOMException('No space.', 'QuotaExceededError'), /^There is no space left on this disk/],
  [new Error('steps.bulkAdd(): 22 operations failed. Errors: QuotaExceededError: …'), /^There is no space/],
  [new Error('DataError Failed to write blobs (IOError)'), /^There is no space left on this disk/],
  [full, /^There is no space left on this disk.*Free some, then try again/],
  [
    new DOMException('The transaction was aborted.', 'AbortError'),
    /^The journal could not be written.*Free some/,
  ],
  [
    new Dexie.BulkError('steps.bulkAdd(): 2 of 2 operations failed.', [
      new DOMException('No.', 'UnknownError'),
    ]),
    /^The journal could not be written, .*the disk may be full/,
  ],
  [
    new Dexie.BulkError('1 of 2 operations failed.', [new DOMException('Twice.', 'ConstraintError')]),
    /^That did not work: 1 of 2/,
  ],
  [new Dexie.DatabaseClosedError('written by a newer Overshoulder.'), /^That did not work: .*newer/],
  [new Error('The trail is gone.'), /^That did not work: The trail is gone\.$/],
  ['gone', /^That did not work: gone$/],
])('what went wrong is said with what to do: %#', (error, words) => {
  expect(sentence(error)).toMatch(words)
})
