import { expect, test } from 'vitest'
import { wordsOf } from '@/lib/story/moves/move'
import { movesBetween } from '@/lib/story/moves/name'
import { moveCases, type MoveCase } from './moves.cases'

const called = ([, before, after, earlier]: MoveCase): string =>
  movesBetween(before, after, earlier).map(wordsOf).sort().join(' + ')
const label = ([name]: MoveCase): string => name.split(' + ').sort().join(' + ')

const said = ([, before, after]: MoveCase): string =>
  [before, after].map(({ url, queries }) => queries.map(({ text }) => text).join(' ; ') || url).join('\n    ')

const named = moveCases.filter((one) => called(one) !== '')
const right = named.filter((one) => called(one) === label(one))
const labelled = moveCases.filter((one) => label(one) !== '')
const missed = labelled.filter((one) => called(one) === '')

const share = (part: readonly unknown[], of: readonly unknown[]): string =>
  `${((100 * part.length) / of.length).toFixed(1)} % (${part.length} of ${of.length})`

test('a name is right, or there is none', () => {
  console.log(
    `moves: ${moveCases.length} pairs, ${moveCases.length - labelled.length} of them without a name; ` +
      `precision ${share(right, named)}, recall ${share(right, labelled)}`,
  )
  for (const one of missed) console.log(`  unnamed: ${label(one)}`)
  const wrong = named.filter((one) => called(one) !== label(one))
  expect(wrong.map((one) => `${called(one)} for ${label(one) || 'nothing'}\n    ${said(one)}`)).toEqual([])
})

test('the table is large, and much of it has no name', () => {
  expect(moveCases.length).toBeGreaterThanOrEqual(150)
  expect(moveCases.length - labelled.length).toBeGreaterThanOrEqual(40)
})

test('most of what a careful engineer names is named', () => {
  expect(right.length / labelled.length).toBeGreaterThan(0.85)
})
