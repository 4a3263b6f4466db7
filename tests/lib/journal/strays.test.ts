import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { importWhole } from '@/lib/journal/import'
import { mergeWhole } from '@/lib/journal/merge'
import { listTrails, readWhole } from '@/lib/journal/read'
import { plateIds, plateOf, rowsOfPlate } from '@/lib/journal/plates'
import { addSnapshot, addStep, putStep } from '@/lib/journal/steps'
import { settleStrays } from '@/lib/journal/strays'
import { readTally } from '@/lib/journal/tally'
import { joinTrails, openTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, pixels, snapshot, visit } from './rows'

beforeEach(emptyJournal)

const everything = () => Promise.all(journal.tables.map((table) => table.toArray()))

/** A trail that is here, with words and a picture. */
const kept = async () => {
  const { id } = await openTrail(NOON)
  await addStep(visit('a', id))
  await addSnapshot(snapshot('b', id, minutes(1)), pixels())
  await openLead({ trailId: id, question: 'deploy?', fromId: 'a' }, minutes(2))
  await amend({ kind: 'why', trailId: id, stepId: 'b', text: 'one node' }, minutes(3))
  return id
}

/** As Firefox left a trail that did not fit: rows, and neither a trail nor an account of them. */
const halfImport = async () => {
  await journal.steps.bulkAdd([visit('x', 'gone'), snapshot('y', 'gone', minutes(1))])
  await journal.pictures.add({ id: 'picture-y', type: 'image/png', blob: new Blob(['y']) })
  await journal.amendments.add({
    ...{ id: 'w', at: NOON, by: 'colleague' },
    ...{ kind: 'why', trailId: 'gone', stepId: 'x', text: 'half' },
  })
}

test('where every row has its trail nothing is written, and no row is read', async () => {
  await kept()
  const before = await everything()
  const [locked, values] = [vi.spyOn(journal, 'transaction'), vi.spyOn(IDBObjectStore.prototype, 'getAll')]
  await settleStrays()
  expect(locked).not.toHaveBeenCalled()
  expect(values).not.toHaveBeenCalled()
  vi.restoreAllMocks()
  expect(await everything()).toEqual(before)
})

test('what a half import left is erased, and nothing else', async () => {
  await kept()
  const before = await everything()
  await halfImport()
  await settleStrays()
  expect(await everything()).toEqual(before)
  expect(await readTally()).toMatchObject({ written: 2, erased: 0, here: 2 })
})

const PARTS = [journal.pictures, journal.thumbnails, journal.plates]

/** A picture in all of its states, without a step. */
const unshown = async () => {
  const [{ type, blob, thumbnail }, bytes] = [pixels(), new Uint8Array(70_000)]
  await journal.pictures.add({ id: 'unshown', type, blob })
  await journal.thumbnails.add({ id: 'unshown-small', ...thumbnail })
  const rows = rowsOfPlate('unshown-plate', { bytes, box: { x: 0, y: 0, width: 1, height: 1 } })
  await journal.plates.bulkAdd(rows)
}

test('a picture whose step is gone is erased, and no other', async () => {
  const id = await kept()
  await deleteTrail(id, minutes(5))
  const before = await everything()
  await unshown()
  await settleStrays()
  expect(await everything()).toEqual(before)
})

test('what is being developed has its step, and stays', async () => {
  const { id } = await openTrail(NOON)
  const step = snapshot('c', id)
  const plate = { bytes: new Uint8Array(70_000), box: { x: 0, y: 0, width: 1, height: 1 } }
  await journal.transaction('rw', journal.tables, () => putStep(step, plate, undefined))
  await unshown()
  await settleStrays()
  expect(await plateIds()).toEqual(['picture-c'])
  expect(await plateOf('picture-c')).toEqual({ id: 'picture-c', ...plate })
})

test('of pictures that an undo took out nothing is left, and doing it again brings them', async () => {
  const { id } = await openTrail(NOON)
  const whole = await readWhole(await kept())
  if (!whole) throw new Error('The trail is not there.')
  const renamed = structuredClone(whole)
  renamed.steps = [{ ...snapshot('z', 'other'), by: 'colleague' }]
  const file = { ...renamed, trail: { ...whole.trail, id: 'other' }, leads: [], amendments: [] }
  const { undo } = await mergeWhole(file, id, { pictures: new Map([['picture-z', pixels()]]), numbers: [] })
  const all = () => Promise.all(PARTS.map((table) => table.toCollection().primaryKeys()))
  const merged = await all()
  const redo = await undo()
  await settleStrays()
  expect((await all())[0]).toEqual(['picture-b'])
  await redo()
  await settleStrays()
  expect(await all()).toEqual(merged)
})

test('also where there is nothing else, and of any table', async () => {
  await halfImport()
  await journal.leads.add({
    ...{ id: 'l', trailId: 'other', at: NOON, by: 'colleague', question: 'deploy?', fromId: null },
    ...{ because: '', suggested: null },
  })
  await settleStrays()
  expect((await everything()).flat()).toEqual([])
})

test('a step that was said to be saved gets its trail back', async () => {
  const [id, other] = [await kept(), await openTrail(minutes(10))]
  await joinTrails(id, other.id)
  await addStep(visit('late', id, minutes(20)))
  await settleStrays()
  expect((await listTrails()).map(({ trail }) => trail.id).sort()).toEqual([id, other.id].sort())
  expect((await readWhole(id))?.steps.map((step) => step.id)).toEqual(['late'])
})

test('what was said under a trail that another window had joined away is where its step and its lead are', async () => {
  const [id, other] = [await kept(), await openTrail(minutes(10))]
  const [deploy] = await journal.leads.toArray()
  await joinTrails(id, other.id)
  await amend({ kind: 'why', trailId: id, stepId: 'a', text: 'late words' }, minutes(20))
  await openLead({ trailId: id, question: 'node?', fromId: 'b' }, minutes(21))
  const verdict = { kind: 'verdict', verdict: 'dead-end', because: 'late', stepId: null } as const
  await amend({ ...verdict, trailId: id, leadId: deploy?.id ?? '' }, minutes(22))
  await settleStrays()
  const whole = await readWhole(other.id)
  expect(whole?.amendments.map((said) => said.kind)).toEqual(['why', 'why', 'verdict'])
  expect(whole?.leads.map(({ question }) => question)).toEqual(['deploy?', 'node?'])
  expect((await listTrails()).map(({ trail }) => trail.id)).toEqual([other.id])
})

test('a file of which half was left can be taken in afterwards', async () => {
  const id = await kept()
  const whole = await readWhole(id)
  if (!whole) throw new Error('The trail is not there.')
  await emptyJournal()
  await journal.steps.bulkAdd(whole.steps.slice(0, 1))
  await settleStrays()
  await importWhole(whole, new Map([['picture-b', pixels()]]))
  expect(await readWhole(id)).toEqual(whole)
  expect(await readTally()).toMatchObject({ written: 2, here: 2 })
})
