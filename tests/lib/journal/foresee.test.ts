import 'fake-indexeddb/auto'
import { liveQuery } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { foresee } from '@/lib/journal/foresee'
import { record, type Draft } from '@/lib/journal/record'
import { eraseStep } from '@/lib/journal/steps'
import { readTally } from '@/lib/journal/tally'
import { joinTrails, openTrail, splitTrail } from '@/lib/journal/trails'
import type { Id } from '@/lib/model/id'
import { emptyJournal, minutes, pixels, snapshotDraft, visitDraft } from './rows'

beforeEach(emptyJournal)

const write = (draft: Draft, parentId: Id | null) =>
  record(draft, { parentId, now: minutes(9), pixels: null })

const LATER = minutes(3)

const join = async (id: Id) => joinTrails(id, (await openTrail(minutes(2))).id)

/** A trail of two steps, and what is foreseen for a third. */
const start = async () => {
  const { trailId } = await write(visitDraft('a'), null)
  await write(visitDraft('b', minutes(1)), 'a')
  const { lead } = await openLead({ trailId, question: 'why?', fromId: 'b' }, minutes(2))
  const foreseen = await foresee(LATER, 'b')
  const snap = (parentId: Id | null = 'b') =>
    record(snapshotDraft('c', LATER), { parentId, now: LATER, pixels: pixels(), foreseen })
  return { trailId, lead, foreseen, snap }
}

test('what was foreseen is what would have been found', async () => {
  const { trailId, lead, snap } = await start()
  const step = await snap()
  expect(step).toMatchObject({ trailId, parentId: 'b', leadId: lead.id, writtenAt: LATER })
  expect(await journal.steps.get('c')).toEqual(step)
  expect(await journal.trails.get(trailId)).toMatchObject({ touchedAt: LATER })
  expect([await journal.pictures.count(), await journal.thumbnails.count()]).toEqual([1, 1])
  expect(await readTally()).toMatchObject({ written: 3, here: 3 })
})

test('whoever is looking on sees the step come', async () => {
  const { trailId, snap } = await start()
  const seen: number[] = []
  const inTrail = () => journal.steps.where({ trailId }).count()
  const watch = liveQuery(inTrail).subscribe((count) => void seen.push(count))
  await expect.poll(() => seen.at(-1)).toBe(2)
  await snap()
  await expect.poll(() => seen.at(-1)).toBe(3)
  watch.unsubscribe()
})

test('nothing is looked up again: a snapshot follows the lead of the moment it was asked for', async () => {
  const { trailId, lead, snap } = await start()
  const closed = { kind: 'verdict', verdict: 'dead-end', because: 'flat', stepId: null } as const
  await amend({ ...closed, trailId, leadId: lead.id }, LATER)
  expect(await snap()).toMatchObject({ leadId: lead.id })
})

test.each<[string, (trailId: Id) => Promise<unknown>, Partial<Record<'parentId' | 'sameTrail', unknown>>]>([
  ['another step was written', () => write(visitDraft('x', LATER), 'a'), { parentId: 'b', sameTrail: true }],
  ['the trail was joined into another', (id) => join(id), { parentId: 'b', sameTrail: false }],
  ['the trail is in the bin', (id) => deleteTrail(id, LATER), { parentId: null, sameTrail: false }],
  ['the trail was split', (id) => splitTrail(id, 'b'), { parentId: 'b', sameTrail: false }],
])('where %s meanwhile, all is looked up anew', async (_, meanwhile, { parentId, sameTrail }) => {
  const { trailId, snap } = await start()
  await meanwhile(trailId)
  const step = await snap()
  expect(step.parentId).toBe(parentId)
  expect(step.trailId === trailId).toBe(sameTrail)
  expect(await journal.steps.get('c')).toEqual(step)
  expect([await journal.pictures.count(), await journal.thumbnails.count()]).toEqual([1, 1])
  expect(await readTally()).toMatchObject({ written: await journal.steps.count() })
})

test('the account is right where a step was erased meanwhile', async () => {
  await write(visitDraft('x'), null)
  const { snap } = await start()
  expect(await eraseStep('x')).not.toBeNull()
  await snap()
  expect(await readTally()).toMatchObject({ written: 4, erased: 1, here: 3 })
})

test('foreseen for another step than the last one, it is looked up anew', async () => {
  const { snap } = await start()
  expect(await snap('a')).toMatchObject({ parentId: 'a', leadId: null })
})

test('sent twice it is written once, and the second answer is the first', async () => {
  const { foreseen, snap } = await start()
  const first = await snap()
  const again = { parentId: 'b', now: minutes(8), pixels: pixels(), foreseen }
  expect(await record(snapshotDraft('c', minutes(7)), again)).toEqual(first)
  expect(await readTally()).toMatchObject({ written: 3, here: 3 })
})

test.each([
  ['in an empty journal', null, LATER],
  ['after an hour of quiet', 'b', minutes(90)],
])('nothing is foreseen %s: that step opens a trail', async (_, parentId, at) => {
  if (parentId !== null) await start()
  expect(await foresee(at, parentId)).toBeNull()
})

test('a step of another trail is no parent', async () => {
  const { trailId } = await start()
  const { trail } = await splitTrail(trailId, 'b')
  expect(await foresee(LATER, 'a')).toMatchObject({ from: null, leadId: null, trail: { id: trail.id } })
})
