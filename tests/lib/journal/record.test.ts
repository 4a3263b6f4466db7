import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { journal } from '@/lib/journal/database'
import { importWhole } from '@/lib/journal/import'
import { me, saveSettings } from '@/lib/journal/people'
import { record, type Draft } from '@/lib/journal/record'
import { openTrail } from '@/lib/journal/trails'
import type { Id } from '@/lib/model/id'
import { emptyJournal, minutes, NOON, pixels, snapshotDraft, visitDraft } from './rows'

beforeEach(emptyJournal)

const write = (draft: Draft, parentId: Id | null = null) =>
  record(draft, { parentId, now: minutes(99), pixels: null })

test('the first step opens a trail, in the name of this browser', async () => {
  const step = await write(visitDraft('a'))
  const trails = await journal.trails.toArray()
  expect(trails).toMatchObject([{ id: step.trailId, openedAt: NOON, touchedAt: NOON }])
  expect(step).toMatchObject({ by: (await me()).id, writtenAt: minutes(99), parentId: null, leadId: null })
})

test.each([
  ['a minute later', 1, 60, 1],
  ['just before the hour is over', 59.9, 60, 1],
  ['after an hour of quiet', 60, 60, 2],
  ['after a shorter quiet that was chosen', 10, 10, 2],
])('%s', async (_, later, quietMinutes, trails) => {
  await saveSettings({ quietMinutes })
  await write(visitDraft('a'))
  await write(visitDraft('b', minutes(later)), 'a')
  expect(await journal.trails.count()).toBe(trails)
})

test('a step of an earlier trail is no parent in the next one', async () => {
  await write(visitDraft('a'))
  expect(await write(visitDraft('b', minutes(5)), 'a')).toMatchObject({ parentId: 'a' })
  expect(await write(visitDraft('c', minutes(90)), 'b')).toMatchObject({ parentId: null })
})

test('sent twice it is written once, and the second answer is the first', async () => {
  const first = await write(visitDraft('a'))
  const again = await write(visitDraft('a', minutes(90)))
  expect(again).toEqual(first)
  expect(await journal.trails.count()).toBe(1)
})

test('sent twice at the same moment it opens one trail', async () => {
  await Promise.all([write(visitDraft('a')), write(visitDraft('a')), write(visitDraft('b'))])
  expect(await journal.trails.count()).toBe(1)
  expect(await journal.steps.count()).toBe(2)
})

test("a trail that came in from a colleague a minute ago does not take this person's steps", async () => {
  const trail = { id: 'theirs', openedAt: NOON, by: 'colleague', splitFrom: null }
  await importWhole({ trail, people: [], steps: [], leads: [], amendments: [] }, new Map())
  expect((await write(visitDraft('a', minutes(1)))).trailId).not.toBe('theirs')
})

test('a trail that was opened by hand takes the next step', async () => {
  await write(visitDraft('a'))
  const fresh = await openTrail(minutes(2))
  expect((await write(visitDraft('b', minutes(3)))).trailId).toBe(fresh.id)
})

test('a picture is written with its step', async () => {
  await record(snapshotDraft('a'), { parentId: null, now: NOON, pixels: pixels() })
  expect(await journal.pictures.count()).toBe(1)
  expect(await journal.thumbnails.count()).toBe(1)
})

const leadFrom = async (fromId: Id, at: number, trailId: Id) =>
  (await openLead({ trailId, question: `from ${fromId}?`, fromId }, at)).lead.id

const close = (leadId: Id, at: number, trailId: Id) =>
  amend({ kind: 'verdict', trailId, leadId, verdict: 'dead-end', because: 'flat', stepId: null }, at)

test('steps follow the lead that was opened on the step before, until it is closed', async () => {
  const { trailId } = await write(visitDraft('a'))
  const lead = await leadFrom('a', minutes(1), trailId)
  expect(await write(visitDraft('b', minutes(2)), 'a')).toMatchObject({ leadId: lead })
  expect(await write(visitDraft('c', minutes(3)), 'b')).toMatchObject({ leadId: lead })
  await close(lead, minutes(4), trailId)
  expect(await write(visitDraft('d', minutes(5)), 'c')).toMatchObject({ leadId: null })
})

test('of two leads from one step the newer is followed, and after it the older', async () => {
  const { trailId } = await write(visitDraft('a'))
  const older = await leadFrom('a', minutes(1), trailId)
  const newer = await leadFrom('a', minutes(2), trailId)
  expect(await write(visitDraft('b', minutes(3)), 'a')).toMatchObject({ leadId: newer })
  await close(newer, minutes(4), trailId)
  expect(await write(visitDraft('c', minutes(5)), 'a')).toMatchObject({ leadId: older })
})

test('where a lead within a lead is closed, the outer one goes on', async () => {
  const { trailId } = await write(visitDraft('a'))
  const outer = await leadFrom('a', minutes(1), trailId)
  await write(visitDraft('b', minutes(2)), 'a')
  const inner = await leadFrom('b', minutes(3), trailId)
  await write(visitDraft('c', minutes(4)), 'b')
  await close(inner, minutes(5), trailId)
  expect(await write(visitDraft('d', minutes(6)), 'c')).toMatchObject({ leadId: outer })
})

test('reopened, it is followed again; hung elsewhere, a step leads on from there', async () => {
  const { trailId } = await write(visitDraft('a'))
  const lead = await leadFrom('a', minutes(1), trailId)
  await write(visitDraft('b', minutes(2)), 'a')
  await close(lead, minutes(3), trailId)
  const said = { trailId, leadId: lead, because: 'a second spike', stepId: null }
  await amend({ kind: 'verdict', ...said, verdict: 'open' }, minutes(4))
  expect(await write(visitDraft('c', minutes(5)), 'b')).toMatchObject({ leadId: lead })
  await amend({ kind: 'hang', trailId, stepId: 'c', leadId: null }, minutes(6))
  expect(await write(visitDraft('d', minutes(7)), 'c')).toMatchObject({ leadId: null })
})

test('leads that branch off each other in a circle end on the main line', async () => {
  const { trailId } = await write(visitDraft('a'))
  await journal.leads.bulkAdd([
    { id: 'one', trailId, question: '', at: NOON, by: 'x', fromId: 'b', because: '', suggested: null },
    { id: 'two', trailId, question: '', at: NOON, by: 'x', fromId: 'c', because: '', suggested: null },
  ])
  await write({ ...visitDraft('b', minutes(1)) }, 'a')
  await write({ ...visitDraft('c', minutes(2)) }, 'a')
  await amend({ kind: 'hang', trailId, stepId: 'b', leadId: 'two' }, minutes(3))
  await amend({ kind: 'hang', trailId, stepId: 'c', leadId: 'one' }, minutes(3))
  await close('one', minutes(4), trailId)
  await close('two', minutes(4), trailId)
  expect(await write(visitDraft('d', minutes(5)), 'b')).toMatchObject({ leadId: null })
})
