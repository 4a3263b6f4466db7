import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { fc } from '@/tests/fixtures/any'
import { beforeEach, expect, test } from 'vitest'
import { journal } from '@/lib/journal/database'
import { beginningOf, readEarly } from '@/lib/journal/early'
import { importWhole } from '@/lib/journal/import'
import { saveSettings } from '@/lib/journal/people'
import { readBeginning, readWhole } from '@/lib/journal/read'
import { Amendment, type AmendmentOf } from '@/lib/model/amendment'
import { SCHEMA } from '@/lib/model/schema'
import type { Whole } from '@/lib/model/whole'
import { beginning } from '@/lib/story/beginning'
import { movedTo } from '@/lib/story/moved'
import { longTrail } from '@/tests/fixtures/long-trail'

const whole = longTrail(200)
const { id } = whole.trail

beforeEach(async () => {
  journal.close()
  await Dexie.delete('overshoulder')
})

const keep = async (some: Whole): Promise<void> => {
  await journal.open()
  await importWhole(some, new Map())
}

const kept = (): Promise<void> => keep(whole)

test('what is read early is what the journal tells of a beginning', async () => {
  await kept()
  await journal.people.put({ id: 'stranger', name: 'Not in this trail' })
  const early = await readEarly(id, 48)
  if (!early) throw new Error('nothing was read')
  expect(early.steps).toHaveLength(48)
  expect(beginningOf(early)).toEqual(await readBeginning(id, 48))
})

/** More than is read in one go, all of it about steps that are not in the first rows, and by one person. */
const muchSaid = (): Amendment[] =>
  whole.steps.slice(60, 190).map(({ id: stepId, at }, index) => ({
    ...{ id: `later-${index}`, kind: 'why', trailId: id, at, by: whole.trail.by, stepId },
    text: 'Nothing new',
  }))

const step = 'long-7'
const lead = 'lead-1'
/** What can be said, of the beginning or of a step at its place. */
const SAID: {
  [Kind in Amendment['kind']]: Omit<AmendmentOf<Kind>, 'id' | 'kind' | 'trailId' | 'at' | 'by'>
} = {
  name: { title: 'As somebody called it' },
  why: { stepId: step, text: 'why' },
  words: { stepId: step, text: 'words' },
  verdict: { leadId: lead, verdict: 'dead-end', because: 'flat', stepId: null },
  question: { leadId: lead, question: 'Or was it the node?' },
  origin: { leadId: lead, because: 'a hunch', suggested: null },
  hang: { stepId: step, leadId: 'lead-2' },
  keep: { stepId: step, keep: 'trimmed' },
  caption: { stepId: step, text: 'caption' },
  marks: { stepId: step, marks: [] },
  beside: { stepId: step, otherId: null },
  order: { stepIds: [step] },
  clock: { personId: whole.trail.by, shift: 1_000 },
  prose: { section: 'recap', text: 'prose' },
  impact: { impact: 'none' },
}
const KINDS = Amendment.options.map(({ shape }) => shape.kind.value)

const rowOf = (kind: Amendment['kind'], index: number, change: object): Amendment =>
  Amendment.parse({
    ...{ id: `said-${index}`, kind, trailId: id, at: whole.trail.openedAt + index, by: whole.trail.by },
    ...SAID[kind],
    ...change,
  })

test.each(KINDS)('where much was said, what it says of the beginning is read: %s', async (kind) => {
  const row = rowOf(kind, 0, {})
  await keep({ ...whole, amendments: [...muchSaid(), row] })
  const said = (await readEarly(id, 48))?.amendments ?? []
  expect(said).toContainEqual(row)
  expect(said.length).toBeLessThan(5)
})

test('where much was said, everybody who said something is known', async () => {
  const last = rowOf('why', 0, { by: 'somebody', stepId: 'long-199' })
  const people = [...whole.people, { id: 'somebody', name: 'Somebody' }]
  await keep({ ...whole, people, amendments: [...muchSaid(), last] })
  const early = await readEarly(id, 48)
  if (!early) throw new Error('nothing was read')
  expect(beginningOf(early).people).toContainEqual({ id: 'somebody', name: 'Somebody' })
})

test('what is said of a step of the same id in another trail is left there', async () => {
  await keep({ ...whole, amendments: muchSaid() })
  const other = { ...rowOf('why', 0, {}), trailId: 'another' }
  await journal.amendments.add(other)
  expect((await readEarly(id, 48))?.amendments).not.toContainEqual(other)
})

const shown = (some: Whole) => {
  const begun = beginning(some)
  if (!begun) return null
  const { entries, title, named, handOvers, figures, leads } = begun
  const plain = entries.map((entry) => (entry.kind === 'kept' ? { ...entry, way: movedTo(entry) } : entry))
  return { entries: plain, title, named, handOvers, figures, leads }
}

test('of what is said, enough is read to tell the rows of the beginning as all of it tells them', async () => {
  const said = fc.tuple(fc.constantFrom(...KINDS), fc.nat(90), fc.constantFrom('ana', 'ben', whole.trail.by))
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 5, maxLength: 40 }), async (rows) => {
      journal.close()
      await Dexie.delete('overshoulder')
      const amendments = rows.map(([kind, of, by], index) =>
        rowOf(kind, index * 997, { by, ...('stepId' in SAID[kind] && { stepId: `long-${of}` }) }),
      )
      const people = [...whole.people, { id: 'ana', name: 'Ana' }, { id: 'ben', name: 'Ben' }]
      const all = { ...whole, people, amendments: [...muchSaid(), ...amendments] }
      await keep(all)
      const early = await readEarly(id, 48)
      const read = await readWhole(id)
      if (!early || !read) throw new Error('nothing was read')
      expect(shown(beginningOf(early))).toEqual(shown({ ...read, steps: read.steps.slice(0, 48) }))
    }),
    { numRuns: 12 },
  )
})

test('the settings come along as they lie there', async () => {
  await kept()
  await saveSettings({ zone: 'Asia/Tokyo' })
  expect((await readEarly(id, 48))?.settings).toMatchObject({ zone: 'Asia/Tokyo' })
})

test('there is nothing early of a trail that is not here', async () => {
  await kept()
  expect(await readEarly('elsewhere', 48)).toBeNull()
})

test('where there is no journal none is made', async () => {
  await expect(readEarly(id, 48)).rejects.toThrow()
  expect(await Dexie.getDatabaseNames()).toEqual([])
})

test.each([SCHEMA - 1, SCHEMA, SCHEMA + 1])('a journal of version %i is left alone', async (version) => {
  const other = new Dexie('overshoulder')
  other.version(version).stores({ trails: 'id' })
  await other.table('trails').put({ id })
  other.close()
  expect(await readEarly(id, 48)).toBeNull()
  await other.open()
  expect(other.verno).toBe(version)
  other.close()
})

test('an upgrade does not wait for what was read early', async () => {
  await kept()
  await readEarly(id, 48)
  journal.close()
  const newer = new Dexie('overshoulder')
  newer.version(SCHEMA + 1).stores({ trails: 'id' })
  await newer.open()
  expect(newer.verno).toBe(SCHEMA + 1)
  newer.close()
})
