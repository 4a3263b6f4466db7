import { expect, test } from 'vitest'
import { rowsOf } from '@/components/trail/rows'
import { outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

const NOTHING: ReadonlySet<string> = new Set()
const rows = () => rowsOf(outline(incident().whole).entries, NOTHING)
const railOf = (key: string) => rows().find((row) => row.key === key)?.rail

test('the main line begins at the first row and ends at the last', () => {
  const all = rows()
  expect(all[0]?.rail.strokes[0]).toBe('opens')
  expect(all.at(-1)?.rail).toEqual({ strokes: ['closes'], lane: 0, node: 'now' })
  expect(all.slice(1, -1).map(({ rail }) => rail.strokes[0])).toEqual(Array(all.length - 2).fill('solid'))
})

test('a single row has no line, only its node', () => {
  const { whole } = incident()
  const one = { ...whole, steps: whole.steps.slice(0, 1), leads: [], amendments: [] }
  expect(rowsOf(outline(one).entries, NOTHING).map(({ rail }) => rail.strokes)).toEqual([['none']])
})

test('a dead end closes its lane with a bar, and a reopened one goes on dashed', () => {
  expect(railOf('lead lead-service')).toMatchObject({
    node: 'question',
    lane: 1,
    strokes: ['solid', 'opens'],
  })
  expect(railOf('verdict a5')).toMatchObject({ node: 'dead-end', strokes: ['solid', 'closes'] })
  expect(railOf('verdict a7')).toMatchObject({ node: 'reopened', strokes: ['solid', 'opens-dashed'] })
  expect(railOf('s5')?.strokes[1]).toBe('dashed')
  expect(railOf('verdict a10')).toMatchObject({ node: 'confirmed', strokes: ['solid', 'closes-dashed'] })
})

test('a run unfolds to every look of it, refinements included', () => {
  const { entries } = outline(incident().whole)
  const run = entries.find((entry) => entry.kind === 'looks')
  const unfolded = rowsOf(entries, new Set([run?.key ?? '']))
  expect(unfolded.filter(({ kind }) => kind === 'look').map(({ key }) => key)).toEqual([
    'look v1',
    'look v2',
    'look v3',
    'look v4',
  ])
  expect(new Set(unfolded.map(({ key }) => key)).size).toBe(unfolded.length)
})
