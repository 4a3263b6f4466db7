import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Step, Visit } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { whyOf } from '@/lib/story/current'
import { leadLife } from '@/lib/story/leads'
import { outline, type Entry } from '@/lib/story/outline'
import { titleOf } from '@/lib/story/title'
import { incident } from '@/tests/fixtures/incident'

const whole = () => incident().whole
const said = (id: string, at: number) => ({ id, trailId: 'trail-smart-tv', at, by: 'person-mara' })
const plus = (...amendments: Amendment[]): Whole => {
  const trail = whole()
  return { ...trail, amendments: [...trail.amendments, ...amendments] }
}
const LATER = Date.parse('2026-11-22T22:00:00Z')

const shape = (entry: Entry): string => {
  switch (entry.kind) {
    case 'kept':
      return `${entry.lane} ${entry.look.step.id}`
    case 'looks':
      return `${entry.lane} ${entry.looks.map(({ step, refined }) => [...refined, step].map(({ id }) => id).join('+')).join(' ')}`
    case 'lead':
      return `${entry.lane} lead ${entry.lead.lead.id}`
    case 'verdict':
      return `${entry.lane} ${entry.judgement.reopened ? 'reopened' : entry.judgement.verdict} ${entry.lead.lead.id}`
  }
}

test('kept steps stand in order of time, others folded behind them, leads beside the main line', () => {
  expect(outline(whole()).entries.map(shape)).toEqual([
    '0 f1',
    '0 f2',
    '0 v1 v2 v3+v4',
    '0 s1',
    '0 v5',
    '0 s2',
    '1 lead lead-service',
    '1 v6 v7',
    '1 s3',
    '1 dead-end lead-service',
    '1 lead lead-deploy',
    '1 v8 v9 v10',
    '1 s4',
    '1 dead-end lead-deploy',
    '1 n1',
    '1 reopened lead-service',
    '1 v11 v12',
    '1 s5',
    '1 v13+v14',
    '1 s6',
    '1 confirmed lead-service',
    '0 v15',
    '1 lead lead-cert',
    '1 dead-end lead-cert',
    '0 n2',
  ])
})

test('the card counts what is there', () => {
  expect(outline(whole()).figures).toEqual({
    looks: 15,
    kept: 10,
    snapshots: 6,
    tools: 2,
    leads: 3,
    deadEnds: 2,
    people: 3,
    minutes: 36,
    trimmed: 0,
  })
})

test('an hour of quiet is no time of looking', () => {
  const trail = whole()
  const next: Step = { ...(trail.steps[2] as Visit), id: 'v99', at: LATER + 86_400_000 }
  expect(outline({ ...trail, steps: [...trail.steps, next] }).figures.minutes).toBe(36)
})

describe('the newest amendment wins', () => {
  const cases: [string, Amendment[], (trail: Whole) => unknown, unknown][] = [
    ['a name', [{ ...said('z', LATER), kind: 'name', title: 'One bad node' }], titleOf, 'One bad node'],
    [
      'by id at the same time',
      [
        { ...said('zb', LATER), kind: 'name', title: 'second' },
        { ...said('za', LATER), kind: 'name', title: 'first' },
      ],
      titleOf,
      'second',
    ],
    [
      'an older one that arrives later does not',
      [{ ...said('z', 5), kind: 'name', title: 'old' }],
      titleOf,
      'Playback errors on smart TVs',
    ],
    [
      'a name taken back',
      [{ ...said('z', LATER), kind: 'name', title: ' ' }],
      titleOf,
      'Playback errors by device',
    ],
    [
      'a why taken back',
      [{ ...said('z', LATER), kind: 'why', stepId: 's1', text: '' }],
      (trail) => whyOf(trail, 's1'),
      null,
    ],
    [
      'a question in other words',
      [{ ...said('z', LATER), kind: 'question', leadId: 'lead-cert', question: 'Certificate?' }],
      (trail) => leadLife(trail, 'lead-cert')?.question,
      'Certificate?',
    ],
    [
      'words of a note',
      [{ ...said('z', LATER), kind: 'words', stepId: 'n2', text: 'Drained.' }],
      (trail) => outline(trail).entries.findLast((entry) => entry.kind === 'kept')?.look.text,
      'Drained.',
    ],
    [
      'a step hung on another lead',
      [{ ...said('z', LATER), kind: 'hang', stepId: 's2', leadId: 'lead-cert' }],
      (trail) => outline(trail).entries.map(shape).slice(5, 7),
      ['1 lead lead-cert', '1 s2'],
    ],
    [
      'a snapshot folded',
      [{ ...said('z', LATER), kind: 'keep', stepId: 's1', keep: 'folded' }],
      (trail) => outline(trail).entries.map(shape)[2],
      '0 v1 v2 v3+v4 s1 v5',
    ],
    [
      'a look kept, which takes what it refined with it',
      [{ ...said('z', LATER), kind: 'keep', stepId: 'v4', keep: 'kept' }],
      (trail) => {
        const kept = outline(trail).entries.find((entry) => entry.key === 'v4')
        return kept?.kind === 'kept' ? kept.look.refined.map(({ id }) => id) : []
      },
      ['v3'],
    ],
    [
      'a why on what was refined keeps it in sight by itself',
      [{ ...said('z', LATER), kind: 'why', stepId: 'v3', text: 'all devices first' }],
      (trail) => outline(trail).entries.map(shape).slice(2, 5),
      ['0 v1 v2', '0 v3', '0 v4'],
    ],
    [
      'a trimmed step is counted as trimmed and nowhere else',
      [{ ...said('z', LATER), kind: 'keep', stepId: 's1', keep: 'trimmed' }],
      (trail) => {
        const { snapshots, kept, trimmed } = outline(trail).figures
        return [snapshots, kept, trimmed]
      },
      [5, 9, 1],
    ],
  ]
  test.each(cases)('%s', (_, amendments, read, expected) => {
    expect(read(plus(...amendments))).toEqual(expected)
  })
})

test('a lead keeps who closed it, who reopened it and who confirmed it', () => {
  const life = leadLife(whole(), 'lead-service')
  expect(life?.state).toBe('confirmed')
  expect(life?.life.map(({ verdict, reopened, by }) => [verdict, reopened, by])).toEqual([
    ['dead-end', false, 'person-mara'],
    ['open', true, 'person-tom'],
    ['confirmed', false, 'person-mara'],
  ])
})

test('an unnamed trail is called after its first snapshot, else the place looked at most, else its first words', () => {
  const trail = { ...whole(), amendments: [] }
  const visits = trail.steps.filter(({ kind }) => kind === 'visit')
  const notes = trail.steps.filter(({ kind }) => kind === 'note')
  expect(titleOf(trail)).toBe('Playback errors by device')
  expect(titleOf({ ...trail, steps: visits })).toBe(
    'sum by (device) (rate(device_playback_errors_total[5m]))',
  )
  expect(titleOf({ ...trail, steps: notes })).toMatch(/^Inbound looks healthy/)
  expect(titleOf({ ...trail, steps: [] })).toBe('Untitled trail')
})

test('what was kept before is found on the own branch, over cycles and missing parents', () => {
  const trail = whole()
  const views = new Map(trail.steps.map((step) => [step.id, 'view' in step ? step.view : null]))
  const before = (steps: Step[], id: Id) => {
    const entry = outline({ ...trail, steps }).entries.find(({ key }) => key === id)
    return entry?.kind === 'kept' ? entry.before : undefined
  }
  expect(before(trail.steps, 's2')).toEqual(views.get('s1'))
  expect(before(trail.steps, 's1')).toBeNull()
  expect(before(trail.steps, 's6')).toEqual(views.get('s3'))
  const bent = trail.steps.map((step) => (step.id === 'v4' ? { ...step, parentId: 's1' } : step))
  expect(before(bent, 's1')).toBeNull()
  const lost = trail.steps.map((step) => (step.id === 's2' ? { ...step, parentId: 'nowhere' } : step))
  expect(before(lost, 's2')).toBeNull()
})

test('no step is lost or shown twice, whatever refines whatever', () => {
  const trail = whole()
  const [template] = trail.steps.filter((step) => step.kind === 'visit')
  if (!template) throw new Error('the running example has visits')
  const link = fc.option(fc.nat(30), { nil: null })
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(50), link, link, fc.boolean()), { maxLength: 30 }), (rows) => {
      const id = (index: number) => `x${index}`
      const steps = rows.map(([at, parent, refines], index): Visit => ({
        ...template,
        id: id(index),
        at,
        parentId: parent === null ? null : id(parent),
        refines: refines === null ? null : id(refines),
      }))
      const amendments = rows.flatMap(([, , , kept], index): Amendment[] =>
        kept ? [{ ...said(`k${index}`, 1), kind: 'keep', stepId: id(index), keep: 'kept' }] : [],
      )
      const { entries, figures } = outline({ ...trail, steps, amendments })
      const shown = entries.flatMap((entry) => {
        const all = entry.kind === 'kept' ? [entry.look] : entry.kind === 'looks' ? entry.looks : []
        return all.flatMap(({ step, refined }) => [...refined.map((visit) => visit.id), step.id])
      })
      expect(shown.toSorted()).toEqual(steps.map((step) => step.id).toSorted())
      expect(figures.looks).toBe(steps.length)
    }),
  )
})

test('ten thousand steps take about ten times as long as a thousand', () => {
  const template = whole().steps.filter((step) => step.kind === 'visit')
  const trail = (length: number): Whole => ({
    ...whole(),
    steps: Array.from({ length }, (_, index): Visit => {
      const visit = template[index % template.length] as Visit
      const before = index === 0 ? null : `x${index - 1}`
      const refines = index % 3 === 0 ? null : before
      return { ...visit, id: `x${index}`, at: index * 1_000, parentId: before, refines, leadId: null }
    }),
    leads: [],
    amendments: Array.from({ length: length / 5 }, (_, index): Amendment => {
      return { ...said(`a${index}`, index), kind: 'why', stepId: `x${index * 5}`, text: 'because' }
    }),
  })
  const reads = (length: number): number => {
    let count = 0
    const { steps, ...rest } = trail(length)
    const counted = steps.map(
      (step) => new Proxy(step, { get: (row, key) => (count++, row[key as keyof Step]) }),
    )
    outline({ ...rest, steps: counted })
    return count
  }
  expect(reads(10_000) / reads(1_000)).toBeLessThan(14)
})

test('a trail is told once, and again as soon as anything in it is otherwise', () => {
  const trail = whole()
  expect(outline(trail)).toBe(outline(trail))
  const named = { ...said('later', LATER), kind: 'name', title: 'Otherwise' } as const
  expect(outline({ ...trail, amendments: [...trail.amendments, named] }).title).toBe('Otherwise')
})
