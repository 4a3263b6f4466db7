import 'fake-indexeddb/auto'
import { Dexie, RangeSet } from 'dexie'
import { fc } from '@/tests/fixtures/any'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail, eraseBin, restoreTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { followWhole } from '@/lib/journal/follow'
import { foresee } from '@/lib/journal/foresee'
import { importWhole } from '@/lib/journal/import'
import { completeSnapshot } from '@/lib/journal/numbers'
import { saveSettings } from '@/lib/journal/people'
import { readWhole } from '@/lib/journal/read'
import { record } from '@/lib/journal/record'
import { addSnapshot, addStep, eraseStep } from '@/lib/journal/steps'
import { joinTrails, openTrail, splitTrail } from '@/lib/journal/trails'
import type { Whole } from '@/lib/model/whole'
import { longTrail } from '@/tests/fixtures/long-trail'
import { emptyJournal, minutes, NOON, snapshot, visit, visitDraft } from './rows'

const stopped: AbortController[] = []

beforeEach(emptyJournal)
afterEach(() => {
  for (const one of stopped.splice(0)) one.abort()
})

const follow = (trailId: string): { told: (Whole | undefined)[]; stop: () => void } => {
  const told: (Whole | undefined)[] = []
  const stop = new AbortController()
  stopped.push(stop)
  const fail = (error: unknown) => {
    throw error
  }
  followWhole(trailId, { tell: (whole) => told.push(whole), fail }, stop.signal)
  return { told, stop: () => stop.abort() }
}

/** What was told last is what lies there. */
const settled = (trailId: string, told: readonly (Whole | undefined)[]): Promise<void> =>
  vi.waitFor(async () => expect([told.length > 0, told.at(-1)]).toEqual([true, await readWhole(trailId)]), {
    timeout: 10_000,
    interval: 1,
  })

type Act = (trailId: string, index: number) => Promise<unknown>

const onSome =
  (act: (trailId: string, id: string, index: number) => Promise<unknown>): Act =>
  async (trailId, index) => {
    const ids = (await journal.steps.toCollection().primaryKeys()).sort()
    const id = ids[index % Math.max(ids.length, 1)]
    return id === undefined ? undefined : act(trailId, id, index)
  }

const otherThan = (trailId: string) => journal.trails.filter(({ id }) => id !== trailId).first()

const behind = { queries: [], axes: [], override: null, asked: null, numbers: null }

/** Everything by which a trail changes, whoever does it. */
const ACTS: Readonly<Record<string, Act>> = {
  visit: (trailId, index) => addStep(visit(`visit-${index}`, trailId, minutes(index % 40))),
  'visit elsewhere': async (trailId, index) => {
    const other = (await otherThan(trailId)) ?? (await openTrail(minutes(index)))
    await addStep(visit(`else-${index}`, other.id, minutes(index)))
  },
  snapshot: (trailId, index) => addSnapshot(snapshot(`snap-${index}`, trailId, minutes(index)), null),
  record: async (_, index) => {
    const foreseen = await foresee(minutes(index), null)
    const now = minutes(index)
    await record(visitDraft(`record-${index}`, now), { parentId: null, now, pixels: null, foreseen })
  },
  complete: onSome((_, id) => completeSnapshot(id, { ...behind, asked: minutes(1) })),
  erase: onSome((_, id) => eraseStep(id)),
  why: onSome((trailId, stepId, index) =>
    amend({ kind: 'why', trailId, stepId, text: `why ${index}` }, minutes(index)),
  ),
  lead: (trailId, index) =>
    openLead({ trailId, question: `question ${index}`, fromId: null }, minutes(index)),
  'name of a person': (_, index) => saveSettings({ me: { id: 'me', name: `Me ${index}` } }),
  split: onSome(async (trailId, id) => {
    if ((await journal.steps.get(id))?.trailId === trailId) await splitTrail(trailId, id)
  }),
  join: async (trailId) => {
    const other = await otherThan(trailId)
    if (other && (await journal.trails.get(trailId))) await joinTrails(other.id, trailId)
  },
  'many at once': (trailId, index) => {
    const many = longTrail(60)
    const steps = many.steps.map((step) => ({ ...step, id: `${step.id}-${index}` }))
    return importWhole({ ...many, steps, trail: { ...many.trail, id: trailId } }, new Map())
  },
  bin: (trailId, index) => deleteTrail(trailId, minutes(index)),
  restore: (trailId) => restoreTrail(trailId),
  'empty the bin': () => eraseBin(Infinity),
}

const acts = fc.array(fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.nat(60)), {
  minLength: 3,
  maxLength: 12,
})

test('whatever is done, what is followed is what a reading of all of it tells', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (done, atOnce) => {
      await emptyJournal()
      const { id } = await openTrail(NOON)
      const { told, stop } = follow(id)
      if (!atOnce) await settled(id, told)
      const act = async (name: string, index: number) => ACTS[name]?.(id, index).catch(() => null)
      if (atOnce) await Promise.all(done.map(([name, index]) => act(name, index)))
      else
        for (const [name, index] of done) {
          await act(name, index)
          await settled(id, told)
        }
      await settled(id, told)
      stop()
    }),
    { numRuns: 15 },
  )
})

test('only what has changed is read again', async () => {
  const whole = longTrail(200)
  const { id } = whole.trail
  await importWhole(whole, new Map())
  const { told } = follow(id)
  await settled(id, told)
  const before = told.at(-1)
  await addStep(visit('new', id, whole.trail.openedAt + 1))
  await settled(id, told)
  const after = told.at(-1)
  const others = after?.steps.filter((step) => step.id !== 'new') ?? []
  expect(others).toHaveLength(200)
  for (const [index, step] of others.entries()) expect(step).toBe(before?.steps[index])
  expect(after?.amendments).toBe(before?.amendments)
})

test('what changes while it is being read is read, too', async () => {
  const { id } = await openTrail(NOON)
  const { told } = follow(id)
  await settled(id, told)
  await Promise.all(['a', 'b', 'c', 'd'].map((name, index) => addStep(visit(name, id, minutes(index)))))
  await settled(id, told)
  expect(told.at(-1)?.steps).toHaveLength(4)
})

test('nothing is told of what happens in another trail, nor after it was left', async () => {
  const { id } = await openTrail(NOON)
  const { told, stop } = follow(id)
  await settled(id, told)
  const other = await openTrail(NOON)
  await addStep(visit('elsewhere', other.id))
  await addStep(visit('here', id))
  await settled(id, told)
  expect(told.map((whole) => whole?.steps.length)).toEqual([0, 1])
  stop()
  await addStep(visit('more', id))
  await readWhole(id)
  expect(told).toHaveLength(2)
})

test('what fails is told', async () => {
  const { id } = await openTrail(NOON)
  const stop = new AbortController()
  stopped.push(stop)
  journal.close({ disableAutoOpen: true })
  await expect(
    new Promise((_, fail) => followWhole(id, { tell: () => undefined, fail }, stop.signal)),
  ).rejects.toThrow('closed')
  await journal.open()
})

/** Writes without the library, which then tells nobody: as what happens while a page lies in the browser's cache. */
const writeUnheard = async (rows: readonly { table: string; row: object }[]): Promise<void> => {
  const writing = journal.backendDB().transaction([...new Set(rows.map(({ table }) => table))], 'readwrite')
  for (const { table, row } of rows) writing.objectStore(table).put(row)
  await new Promise((resolve) => (writing.oncomplete = resolve))
}

test('a page that comes back from the cache of the browser reads all that it has missed', async () => {
  const { id } = await openTrail(NOON)
  const { lead: asked } = await openLead({ trailId: id, question: 'Was it known?', fromId: null }, NOON)
  const { told } = follow(id)
  await settled(id, told)
  await writeUnheard([
    { table: 'steps', row: visit('missed', id) },
    { table: 'leads', row: { ...asked, id: 'lead-missed' } },
  ])
  expect(told.at(-1)?.steps).toEqual([])
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[[]]]) })
  await settled(id, told)
  expect(told.at(-1)?.steps).toHaveLength(1)
  expect(told.at(-1)?.leads).toHaveLength(2)
})
