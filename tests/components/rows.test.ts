import { expect, test } from 'vitest'
import { rowsOf } from '@/components/trail/rows'
import type { Amendment } from '@/lib/model/amendment'
import { outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'

const rows = () => rowsOf(outline(incident().whole).entries)
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
  expect(rowsOf(outline(one).entries).map(({ rail }) => rail.strokes)).toEqual([['none']])
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
  const unfolded = rowsOf(entries, { opened: new Set([run?.key ?? '']) })
  expect(unfolded.filter(({ kind }) => kind === 'look').map(({ key }) => key)).toEqual([
    'look v1',
    'look v2',
    'look v3',
    'look v4',
  ])
  expect(new Set(unfolded.map(({ key }) => key)).size).toBe(unfolded.length)
})

/** The lines of a trail of these visits alone, each with the number of looks in it where it is a fold. */
const walked = (ids: readonly string[], how: Parameters<typeof rowsOf>[1] = {}) => {
  const { whole } = incident()
  const visits = {
    ...whole,
    steps: whole.steps.filter(({ id }) => ids.includes(id)),
    leads: [],
    amendments: [],
  }
  return rowsOf(outline(visits).entries, { walking: true, ...how }).map((row) => {
    const run = row.kind === 'entry' && row.entry.kind === 'looks' ? row.entry : null
    return run ? `${row.key} (${run.looks.length})` : `${row.key} ${row.rail.node}`
  })
}

test.each([
  ['the only look', ['v1'], {}, ['look v1 now']],
  ['the newest of several', ['v1', 'v2', 'v3'], {}, ['looks v1 (2)', 'look v3 now']],
  [
    'an older one that somebody is at',
    ['v1', 'v2', 'v3', 'v4'],
    { held: 'look v2' },
    ['looks v1 (1)', 'look v2 look', 'looks v1 v3 (1)', 'look v4 now'],
  ],
  [
    'what is folded behind it, unfolded',
    ['v1', 'v2', 'v3', 'v4'],
    { held: 'look v2', opened: new Set(['looks v1 v3']) },
    ['looks v1 (1)', 'look v2 look', 'looks v1 v3 (1)', 'look v3 look', 'look v4 now'],
  ],
  [
    'all of them',
    ['v1', 'v2', 'v3'],
    { opened: new Set(['looks v1']) },
    ['looks v1 (3)', 'look v1 look', 'look v2 look', 'look v3 now'],
  ],
  ['none of a trail that is only read', ['v1', 'v2', 'v3'], { walking: false }, ['looks v1 (3)']],
])('while a trail is walked, its newest look stands outside of the fold: %s', (_, ids, how, lines) => {
  expect(walked(ids, how)).toEqual(lines)
})

test('a look that was folded by hand stays folded', () => {
  const { whole } = incident()
  const keep: Amendment = {
    id: 'a99',
    trailId: whole.trail.id,
    at: 1,
    by: 'p1',
    kind: 'keep',
    stepId: 's1',
    keep: 'folded',
  }
  const one = { ...whole, steps: whole.steps.filter(({ id }) => id === 's1'), leads: [], amendments: [keep] }
  expect(rowsOf(outline(one).entries, { walking: true }).map(({ kind }) => kind)).toEqual(['entry'])
})

test('what a look alone changed is told from the look before it, folded or not', () => {
  const { entries } = outline({ ...incident().whole, leads: [], amendments: [] })
  const run = entries.filter(({ kind }) => kind === 'looks').slice(0, 1)
  const [, lit] = rowsOf(run, { walking: true })
  const unfolded = rowsOf(run, { opened: new Set([run[0]?.key ?? '']) }).at(-1)
  expect(lit?.kind === 'look' && lit.before).toEqual(unfolded?.kind === 'look' && unfolded.before)
  expect(lit?.kind === 'look' && lit.before).toBeTruthy()
})

test('what the first look after a kept step changed is told from that step', () => {
  const { entries } = outline(incident().whole)
  const told = entries.flatMap((entry) => {
    const [own, first] = entry.kind === 'looks' ? rowsOf([entry], { opened: new Set([entry.key]) }) : []
    if (own?.kind !== 'entry' || first?.kind !== 'look' || !('view' in first.look.step)) return []
    return [{ before: first.before, parent: first.look.step.parentId }]
  })
  const kept = new Map(
    entries
      .flatMap((entry) => (entry.kind === 'kept' && 'view' in entry.look.step ? [entry.look.step] : []))
      .map((step) => [step.id, step.view]),
  )
  const afterKept = told.filter(({ parent }) => kept.has(parent ?? ''))
  expect(afterKept.length).toBeGreaterThan(0)
  for (const { before, parent } of afterKept) expect(before).toEqual(kept.get(parent ?? ''))
})
