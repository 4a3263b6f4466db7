import 'fake-indexeddb/auto'
import { fc } from '@/tests/fixtures/any'
import { beforeEach, expect, test } from 'vitest'
import { ask, hang, judge, judgeStep, keepStep, nameTrail, sayWhy, write } from '@/components/trail/deeds'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { addStep } from '@/lib/journal/steps'
import { readTally } from '@/lib/journal/tally'
import { joinTrails, openTrail, splitTrail } from '@/lib/journal/trails'
import type { Undo } from '@/lib/journal/undo'
import { current } from '@/lib/story/current'
import { readWhole } from '@/lib/journal/read'
import { emptyJournal, minutes, NOON, visit } from '@/tests/lib/journal/rows'

beforeEach(emptyJournal)

const byId = <Row extends { id: string }>(rows: Row[]) =>
  rows.sort((one, other) => (one.id < other.id ? -1 : 1))

/** Everything that a person could see of the trails: when a trail was last touched orders the library, no more. */
const everything = async () => ({
  trails: byId(await journal.trails.toArray()).map((row) => ({ ...row, touchedAt: 0 })),
  steps: byId(await journal.steps.toArray()),
  leads: byId(await journal.leads.toArray()),
  amendments: byId(await journal.amendments.toArray()),
})

const walked = async (): Promise<string> => {
  const { id } = await openTrail(NOON)
  for (const [index, name] of ['a', 'b', 'c'].entries()) await addStep(visit(name, id, minutes(index)))
  return id
}

const pick = <One>(all: readonly One[], seed: number): One | undefined => all[seed % all.length]

/** Trails in use, latest first; a deed on one that is not there does nothing. */
const trails = async () => (await journal.trails.toArray()).filter(({ deletedAt }) => deletedAt === null)

type Doing = (seed: number) => Promise<Undo | null>

const onStep =
  (act: (trailId: string, stepId: string) => Promise<Undo>): Doing =>
  async (seed) => {
    const step = pick(await journal.steps.toArray(), seed)
    return step ? act(step.trailId, step.id) : null
  }

const LEAD = { question: 'the deploy?', because: 'it fits', suggested: null }

const DOINGS: Record<string, Doing> = {
  why: onStep(async (trailId, id) => (await sayWhy(trailId, id, 'because')).undo),
  fold: onStep(async (trailId, id) => (await keepStep(trailId, id, 'folded')).undo),
  ask: onStep(async (trailId, id) => (await ask(trailId, id, LEAD)).undo),
  split: onStep(async (trailId, id) => (await splitTrail(trailId, id)).undo),
  judgeStep: async (seed) => {
    const step = pick(await journal.steps.toArray(), seed)
    return step ? (await judgeStep(step, { verdict: 'dead-end', because: 'flat' })).undo : null
  },
  hang: async (seed) => {
    const [lead, step] = [
      pick(await journal.leads.toArray(), seed),
      pick(await journal.steps.toArray(), seed),
    ]
    return lead && step?.trailId === lead.trailId ? (await hang(lead.trailId, [step.id], lead.id)).undo : null
  },
  judge: async (seed) => {
    const lead = pick(await journal.leads.toArray(), seed)
    if (!lead) return null
    return (await judge(lead.trailId, lead.id, { verdict: 'confirmed', because: '', stepId: null })).undo
  },
  note: async (seed) => {
    const trail = pick(await trails(), seed)
    return trail ? (await write(trail.id, { kind: 'note', text: 'seen' }, minutes(9))).undo : null
  },
  name: async (seed) => {
    const trail = pick(await trails(), seed)
    return trail ? (await nameTrail(trail.id, 'Errors')).undo : null
  },
  remove: async (seed) => {
    const trail = pick(await trails(), seed)
    return trail ? deleteTrail(trail.id, minutes(20)) : null
  },
  join: async (seed) => {
    const [from, into] = [pick(await trails(), seed), pick(await trails(), seed + 1)]
    return from && into && from.id !== into.id ? joinTrails(from.id, into.id) : null
  },
}

const names = fc.constantFrom(...Object.keys(DOINGS))
const sequences = fc.array(fc.tuple(names, fc.nat(50)), { maxLength: 12 })

test('whatever was done: all taken back is the beginning, all done again is the end, twice over', async () => {
  await fc.assert(
    fc.asyncProperty(sequences, async (sequence) => {
      await emptyJournal()
      await walked()
      const beginning = await everything()
      let undos: Undo[] = []
      for (const [name, seed] of sequence) {
        const undo = await DOINGS[name]?.(seed)
        if (undo) undos.push(undo)
      }
      const end = await everything()
      for (let round = 0; round < 2; round++) {
        const redos: Undo[] = []
        for (const undo of undos.toReversed()) redos.unshift(await undo())
        expect(await everything()).toEqual(beginning)
        undos = []
        for (const redo of redos) undos.push(await redo())
        expect(await everything()).toEqual(end)
      }
      const tally = await readTally()
      expect(tally && tally.written - tally.erased).toBe(tally?.here)
    }),
    { numRuns: 60 },
  )
}, 120_000)

test('what another window said since stays, whoever takes what back', async () => {
  const id = await walked()
  const said = (text: string, at: number) => amend({ kind: 'why', trailId: id, stepId: 'a', text }, at)
  const mine = await said('mine', minutes(1))
  await said('theirs', minutes(2))
  const why = async () => {
    const whole = await readWhole(id)
    return whole && current(whole).why.get('a')?.text
  }
  const redo = await mine()
  expect(await why()).toBe('theirs')
  await redo()
  expect(await why()).toBe('theirs')
})

test('undoing a join moves nothing back that another window took elsewhere or took back', async () => {
  const into = await walked()
  const { id: from } = await openTrail(minutes(30))
  await addStep(visit('d', from, minutes(30)))
  const unsay = await amend({ kind: 'why', trailId: from, stepId: 'd', text: 'x' }, minutes(31))
  const undo = await joinTrails(from, into)
  await unsay()
  const { trail } = await splitTrail(into, 'd')
  await undo()
  expect((await journal.steps.get('d'))?.trailId).toBe(trail.id)
  expect(await journal.amendments.count()).toBe(0)
})

test('a note that something hangs on by then is trimmed, else it is as if it had never been written', async () => {
  const id = await walked()
  const { undo } = await write(id, { kind: 'note', text: 'seen' }, minutes(5))
  const note = (await journal.steps.toArray()).find(({ kind }) => kind === 'note')
  const { undo: unask } = await openLead(
    { trailId: id, question: 'why?', fromId: note?.id ?? '' },
    minutes(6),
  )
  const redo = await undo()
  expect(await journal.amendments.toArray()).toMatchObject([{ kind: 'keep', keep: 'trimmed' }])
  const again = await redo()
  expect(await journal.amendments.count()).toBe(0)
  await unask()
  await again()
  expect(await journal.steps.count()).toBe(4)
})
