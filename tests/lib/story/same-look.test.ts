import { expect, test } from 'vitest'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { timeline } from '@/lib/share/csv'
import { coverage } from '@/lib/story/coverage'
import { looksOf, outline } from '@/lib/story/outline'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const MINUTE = 60_000
const { whole } = incident()
const first = whole.steps.find(({ id }) => id === 's1')
if (first?.kind !== 'snapshot') throw new Error('The incident has no first snapshot.')
const { view } = first
const [FROM, TO] = [Date.UTC(2026, 10, 22, 20), Date.UTC(2026, 10, 22, 21)]

type Given = Partial<{
  by: string
  minute: number
  kind: 'visit' | 'snapshot'
  graph: string
  key: string
  panel: string | null
  window: [from: number | null, to: number | null]
  lead: string | null
}>

/** A look at the last hour, at 21:00; `window` in minutes beyond that. */
const look = (id: string, given: Given): Step => {
  const { by = 'ana', minute = 0, kind = 'visit', graph = '', key = 'k', panel = null } = given
  const { window = [0, 0], lead = null } = given
  const [from, to] = window
  const time = {
    ...view.time,
    from: from === null ? null : FROM + from * MINUTE,
    to: to === null ? null : TO + to * MINUTE,
  }
  const at = TO + minute * MINUTE
  const base = { id, trailId: 't', at, writtenAt: at, by, parentId: null, leadId: lead }
  const seen = { ...view, viewKey: key, panel, time }
  return kind === 'visit'
    ? { ...base, kind, view: seen, refines: null, back: false }
    : { ...first, ...base, kind, view: seen, graph: { ...first.graph, title: graph } }
}

const trail = (steps: Step[], worded: readonly string[] = [], kept: readonly string[] = []) => ({
  trail: { id: 't', openedAt: TO, by: 'ana', splitFrom: null },
  people: ['ana', 'ben', 'cy'].map((id) => ({ id, name: id })),
  steps,
  leads: ['l', 'm'].map((id) => ({
    ...whole.leads[0],
    id,
    trailId: 't',
    fromId: null,
    by: 'ana',
  })) as typeof whole.leads,
  amendments: [
    ...worded.map((stepId) => ({
      ...{ id: `why-${stepId}`, trailId: 't', at: TO, by: 'ana' },
      ...({ kind: 'why', text: 'Because', stepId } as const),
    })),
    ...kept.map((stepId) => ({
      ...{ id: `keep-${stepId}`, trailId: 't', at: TO, by: 'ana' },
      ...({ kind: 'keep', keep: 'kept', stepId } as const),
    })),
  ],
})

const shape = (told: Whole) =>
  looksOf(outline(told)).map(({ step, also }) => [step.id, ...also.map((other) => other.step.id)].join('+'))

test.each<[string, Given, string[]]>([
  ['a moment later', { minute: 1 }, ['a+b']],
  ['five minutes later', { minute: 5 }, ['a+b']],
  ['more than five minutes later', { minute: 5.1 }, ['a', 'b']],
  ['of another view', { key: 'other' }, ['a', 'b']],
  ['of another panel', { panel: '7' }, ['a', 'b']],
  ['on another lead', { lead: 'm' }, ['a', 'b']],
  ['by the same person', { by: 'ana' }, ['a', 'b']],
  ['of a window that moved on by a twentieth', { window: [3, 3] }, ['a+b']],
  ['of a window that moved on further', { window: [3.1, 3.1] }, ['a', 'b']],
  ['of a longer window', { window: [-30, 0] }, ['a', 'b']],
  ['of a window that nobody knows', { window: [null, 0] }, ['a', 'b']],
  ['that is a snapshot', { kind: 'snapshot' }, ['a', 'b']],
])('a look by somebody else %s', (_, given, expected) => {
  expect(shape(trail([look('a', {}), look('b', { by: 'ben', minute: 1, ...given })]))).toEqual(expected)
})

test.each<[string, string[], string[], string[]]>([
  ['the earlier is shown', [], [], ['a+b+c']],
  ['the one with words is shown', ['b'], [], ['b+a+c']],
  ['the one kept by hand is shown', [], ['c'], ['c+a+b']],
  ['two with words stay two', ['a', 'c'], [], ['a+b', 'c']],
])('of three who looked, %s', (_, worded, kept, expected) => {
  const steps = [look('a', {}), look('b', { by: 'ben', minute: 1 }), look('c', { by: 'cy', minute: 2 })]
  expect(shape(trail(steps, worded, kept))).toEqual(expected)
})

test('snapshots of the same graph are one, of two graphs of one page two', () => {
  const one = (id: string, by: string, graph: string) => look(id, { kind: 'snapshot', by, graph })
  expect(shape(trail([one('a', 'ana', 'Errors'), one('b', 'ben', 'Errors')]))).toEqual(['a+b'])
  expect(shape(trail([one('a', 'ana', 'Errors'), one('b', 'ben', 'Retries')]))).toEqual(['a', 'b'])
})

test('nothing is lost: the figures, the coverage and the timeline count both', () => {
  const told = outline(trail([look('a', {}), look('b', { by: 'ben', minute: 1 })]))
  expect(told.figures).toMatchObject({ looks: 2, people: 2 })
  expect(coverage(looksOf(told)).places[0]).toMatchObject({ looks: 2 })
  const rows = timeline(trail([look('a', {}), look('b', { by: 'ben', minute: 1 })]), timesIn('UTC'))
  expect(rows).toMatch(/visit,ana.*\r\n.*visit,ben/)
})

test('a look that was hung on another lead since it was told is the same look no more', () => {
  const steps = [look('a', { lead: 'l' }), look('b', { by: 'ben', minute: 1, lead: 'l' })]
  expect(shape(trail(steps))).toEqual(['a+b'])
  const before = trail(steps)
  const hung = { id: 'h', trailId: 't', at: TO, by: 'ben', kind: 'hang', stepId: 'b', leadId: 'm' } as const
  expect(shape({ ...before, amendments: [...before.amendments, hung] })).toEqual(['a', 'b'])
})
