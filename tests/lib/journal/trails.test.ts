import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail, eraseBin, restoreTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { listTrails, readWhole } from '@/lib/journal/read'
import { addSnapshot, addStep } from '@/lib/journal/steps'
import { readTally } from '@/lib/journal/tally'
import { joinTrails, latestTrail, openTrail, splitTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, pixels, snapshot, visit } from './rows'

beforeEach(emptyJournal)

const walked = async (...ids: string[]) => {
  const trail = await openTrail(NOON)
  for (const [index, id] of ids.entries()) await addStep(visit(id, trail.id, minutes(index)))
  return trail
}

const everything = async () =>
  Object.fromEntries(
    await Promise.all(journal.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  )
const idsIn = async (trailId: string) =>
  (await journal.steps.where({ trailId }).toArray()).map(({ id }) => id).sort()

test('a split files the step, what came after it, and what was said of that, in a trail of its own', async () => {
  const { id } = await walked('a', 'b', 'c')
  await amend({ kind: 'name', trailId: id, title: 'Errors' }, minutes(9))
  await amend({ kind: 'why', trailId: id, stepId: 'a', text: 'first' }, minutes(9))
  await amend({ kind: 'why', trailId: id, stepId: 'b', text: 'then' }, minutes(9))
  await openLead({ trailId: id, question: 'deploy?', fromId: 'b' }, minutes(1))
  const { trail } = await splitTrail(id, 'b')
  expect(await idsIn(id)).toEqual(['a'])
  expect(await idsIn(trail.id)).toEqual(['b', 'c'])
  expect(trail).toMatchObject({ openedAt: minutes(1), splitFrom: id })
  const about = await journal.amendments.where({ trailId: trail.id }).toArray()
  expect(about).toMatchObject([{ kind: 'why', stepId: 'b' }])
  expect(await journal.leads.where({ trailId: trail.id }).count()).toBe(1)
  expect((await journal.trails.get(id))?.touchedAt).toBe(NOON)
})

test('undoing a split leaves everything as it was', async () => {
  const { id } = await walked('a', 'b', 'c')
  await amend({ kind: 'why', trailId: id, stepId: 'b', text: 'then' }, minutes(9))
  const before = await everything()
  const { undo } = await splitTrail(id, 'b')
  await undo()
  expect(await everything()).toEqual(before)
})

test('undoing a split keeps what was seen since', async () => {
  const { id } = await walked('a', 'b')
  const { trail, undo } = await splitTrail(id, 'b')
  await addStep(visit('since', trail.id, minutes(7)))
  await undo()
  expect(await idsIn(id)).toEqual(['a', 'b', 'since'])
  expect((await journal.trails.get(id))?.touchedAt).toBe(minutes(7))
})

test('a trail is not split at a step of another one', async () => {
  const { id } = await walked('a')
  const other = await walked('b')
  const before = await everything()
  await expect(splitTrail(id, 'b')).rejects.toThrow('not in this trail')
  await expect(splitTrail(other.id, 'nowhere')).rejects.toThrow('not in this trail')
  expect(await everything()).toEqual(before)
})

test('joined, one trail has all steps, and undone there are two again', async () => {
  const into = await walked('a')
  const from = await openTrail(minutes(-30))
  await addStep(visit('b', from.id, minutes(-30)))
  await amend({ kind: 'name', trailId: from.id, title: 'Theirs' }, minutes(1))
  await amend({ kind: 'prose', trailId: from.id, section: 'recap', text: 'short' }, minutes(1))
  const before = await everything()
  const undo = await joinTrails(from.id, into.id)
  expect(await idsIn(into.id)).toEqual(['a', 'b'])
  expect(await journal.trails.get(from.id)).toBeUndefined()
  expect((await journal.trails.get(into.id))?.openedAt).toBe(minutes(-30))
  expect(await journal.amendments.where({ trailId: into.id }).toArray()).toMatchObject([{ kind: 'prose' }])
  await undo()
  expect(await everything()).toEqual(before)
})

test('undoing a join keeps what was seen since, where it was seen', async () => {
  const [into, from] = [await walked('a'), await walked('b')]
  const undo = await joinTrails(from.id, into.id)
  await addStep(visit('since', into.id, minutes(9)))
  await undo()
  expect(await idsIn(into.id)).toEqual(['a', 'since'])
  expect(await idsIn(from.id)).toEqual(['b'])
  expect((await latestTrail())?.id).toBe(into.id)
})

test('what was said of customers comes along when trails are joined, and stays where one is split', async () => {
  const from = await walked('a')
  const into = await walked('b')
  await amend({ kind: 'impact', trailId: from.id, impact: 'customers' }, NOON)
  const saidIn = async (id: string) =>
    (await readWhole(id))?.amendments.filter(({ kind }) => kind === 'impact').length
  const undo = await joinTrails(from.id, into.id)
  expect(await saidIn(into.id)).toBe(1)
  await undo()
  expect(await saidIn(from.id)).toBe(1)
  const { trail } = await splitTrail(from.id, 'a')
  expect([await saidIn(from.id), await saidIn(trail.id)]).toEqual([1, 0])
})

test('a trail is joined neither to itself nor to one that is not there', async () => {
  const { id } = await walked('a')
  await expect(joinTrails(id, id)).rejects.toThrow('cannot be joined')
  await expect(joinTrails(id, 'nowhere')).rejects.toThrow('cannot be joined')
  expect(await idsIn(id)).toEqual(['a'])
})

test('a deleted trail is in the bin, and back by undo or by hand', async () => {
  const { id } = await walked('a')
  const undo = await deleteTrail(id, minutes(1))
  expect(await listTrails()).toEqual([])
  expect(await latestTrail()).toBeUndefined()
  expect((await listTrails('in-bin')).map(({ trail }) => trail.id)).toEqual([id])
  await undo()
  expect((await latestTrail())?.id).toBe(id)
  await deleteTrail(id, minutes(2))
  await restoreTrail(id)
  expect((await listTrails()).map(({ trail }) => trail.id)).toEqual([id])
})

test('the bin erases what is old enough, pictures and words included, and nothing else', async () => {
  const [old, young, used] = [await walked('a'), await walked('b'), await walked('c')]
  for (const { id } of [old, used]) await addSnapshot(snapshot(`picture${id.slice(0, 3)}`, id), pixels())
  await amend({ kind: 'why', trailId: old.id, stepId: 'a', text: 'x' }, NOON)
  await openLead({ trailId: old.id, question: 'y', fromId: 'a' }, NOON)
  await deleteTrail(old.id, minutes(1))
  await deleteTrail(young.id, minutes(3))
  expect(await eraseBin(minutes(2))).toBe(1)
  expect(await idsIn(old.id)).toEqual([])
  expect(await idsIn(young.id)).toEqual(['b'])
  expect(await journal.pictures.count()).toBe(1)
  expect(await journal.thumbnails.count()).toBe(1)
  expect(await journal.leads.count()).toBe(0)
  expect(await journal.amendments.count()).toBe(0)
  expect(await readTally()).toMatchObject({ written: 5, erased: 2, here: 3 })
})

test("erasing a trail that names another trail's picture leaves that picture", async () => {
  const [mine, theirs] = [await walked(), await walked()]
  const step = snapshot('a', mine.id)
  await addSnapshot(step, pixels())
  await addSnapshot({ ...step, id: 'b', trailId: theirs.id }, null)
  await deleteTrail(theirs.id, NOON)
  await eraseBin(minutes(1))
  expect(await journal.pictures.count()).toBe(1)
})
