import { fc } from '@/tests/fixtures/any'
import { expect, test } from 'vitest'
import { rowsOf, type Row } from '@/components/trail/rows'
import type { Amendment } from '@/lib/model/amendment'
import type { Lead } from '@/lib/model/lead'
import type { Step, Visit } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { beginning } from '@/lib/story/beginning'
import { byTime } from '@/lib/story/current'
import { movedTo } from '@/lib/story/moved'
import { outline, type Outline } from '@/lib/story/outline'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'

const { whole: walked } = incident()
const START = walked.trail.openedAt
const SECOND = 1_000
const SOON = 20 * SECOND

const templateOf = (): Visit => {
  const visit = walked.steps.find((step) => step.kind === 'visit')
  if (!visit) throw new Error('the running example has visits')
  return visit
}
const template = templateOf()
const by = template.by
const trailId = walked.trail.id

/** One of three people, mostly the first. */
const byOf = (chance: number): string => (chance < 2 ? 'ben' : chance < 4 ? 'cy' : by)

const seconds = fc.nat(90)
const lead = fc.option(fc.nat(3), { nil: null })
const deed = fc.constantFrom('none', 'none', 'kept', 'folded', 'trimmed', 'why', 'hang', 'dead-end', 'open')
const walkedSteps = fc.array(fc.tuple(seconds, fc.nat(5), lead, fc.nat(9), deed, lead), {
  ...{ minLength: 20, maxLength: 60, size: 'max' as const },
})

type Walked = [number, number, number | null, number, string, number | null][]

const visits = (rows: Walked): Visit[] => {
  let at = START
  const steps: Visit[] = []
  for (const [index, [apart, back, on, chance]] of rows.entries()) {
    at += apart * SECOND
    const before = steps[index - 1 - back] ?? null
    steps.push({
      ...template,
      ...{
        id: `x${String(index).padStart(3, '0')}`,
        at,
        writtenAt: at,
        by: byOf(chance),
        parentId: before?.id ?? null,
      },
      leadId: on === null ? null : `lead-${on}`,
      refines: before && chance % 2 === 0 && at - before.at <= SOON ? before.id : null,
    })
  }
  return steps
}

const said = (rows: Walked, steps: readonly Step[]): Amendment[] =>
  rows.flatMap(([, , , chance, what, on], index): Amendment[] => {
    const step = steps[index]
    if (!step || what === 'none') return []
    const base = {
      id: `said-${index}`,
      trailId,
      at: step.at + (index % 3) * SECOND,
      by: byOf((chance * 7) % 10),
    }
    const stepId = step.id
    if (what === 'why') return [{ ...base, kind: 'why', stepId, text: 'nothing new' }]
    if (what === 'hang') return [{ ...base, kind: 'hang', stepId, leadId: on === null ? null : `lead-${on}` }]
    if (what === 'dead-end' || what === 'open')
      return [{ ...base, kind: 'verdict', leadId: `lead-${on ?? 0}`, verdict: what, because: '', stepId }]
    return [{ ...base, kind: 'keep', stepId, keep: what as 'kept' }]
  })

const trailOf = (rows: Walked): Whole => {
  const steps = visits(rows)
  const leads = [0, 1, 2].map((index): Lead => ({
    ...{ id: `lead-${index}`, trailId, at: START + index * 400 * SECOND, by, fromId: null },
    ...{ question: 'Is it the node?', because: '', suggested: null },
  }))
  return { ...walked, steps: steps.toSorted(byTime), leads, amendments: said(rows, steps) }
}

/** What a row says; what it walks over when asked is compared by what it finds. */
const plain = (row: Row): unknown =>
  row.kind === 'entry' && row.entry.kind === 'kept'
    ? { ...row, entry: { ...row.entry, way: null, moved: movedTo(row.entry) } }
    : row

const drawn = ({ entries, handOvers }: Outline, more: boolean) =>
  rowsOf(entries, { more }).map((row) => ({ row: plain(row), over: handOvers.get(row.key) }))

const begun = (whole: Whole, steps: number) => {
  const first = beginning({ ...whole, steps: whole.steps.slice(0, steps) })
  return first && drawn(first, true)
}

test('the rows of a beginning are those with which the whole trail begins', () => {
  let told = 0
  fc.assert(
    fc.property(walkedSteps, fc.nat(60), (rows, steps) => {
      const whole = trailOf(rows)
      fc.pre(steps < whole.steps.length)
      const first = begun(whole, steps)
      if (!first) return
      told += first.length
      expect(first).toEqual(drawn(outline(whole), false).slice(0, first.length))
    }),
    { numRuns: 150 },
  )
  expect(told).toBeGreaterThan(100)
})

const long = longTrail(2_000)

test('a screenful is told from the first steps of a long trail', () => {
  expect(begun(long, 48)?.length).toBeGreaterThan(24)
})

test('a screenful has the title and the words that it has in the whole', () => {
  const first = beginning({ ...long, steps: long.steps.slice(0, 48) })
  expect(first?.title).toBe(outline(long).title)
})

test.each<[string, (whole: Whole) => Whole]>([
  ['no step was read', (whole) => ({ ...whole, steps: [] })],
  [
    'a clock was set',
    (whole) => ({
      ...whole,
      amendments: [
        ...whole.amendments,
        { id: 'clock', kind: 'clock', trailId, at: START, by, personId: by, shift: 90_000 },
      ],
    }),
  ],
])('nothing is told of a beginning where %s', (_, change) => {
  const first = { ...long, steps: long.steps.slice(0, 48) }
  expect(beginning(change(first))).toBeNull()
})
