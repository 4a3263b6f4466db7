import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { importWhole, type Received } from '@/lib/journal/import'
import { me, saveSettings } from '@/lib/journal/people'
import { picturesOf, readWhole } from '@/lib/journal/read'
import { addSnapshot, addStep } from '@/lib/journal/steps'
import { readTally } from '@/lib/journal/tally'
import { openTrail } from '@/lib/journal/trails'
import { LIMITS } from '@/lib/model/limits'
import type { Whole } from '@/lib/model/whole'
import { emptyJournal, minutes, NOON, pixels, snapshot, visit } from './rows'

beforeEach(emptyJournal)

/** A trail as a colleague would send it: written here, read, and wiped. */
const received = async (): Promise<{ whole: Whole; pictures: Map<string, Received> }> => {
  await saveSettings({ me: { id: 'colleague', name: 'Ines' } })
  const { id } = await openTrail(NOON)
  await addStep({ ...visit('a', id), by: 'colleague' })
  await addSnapshot({ ...snapshot('b', id, minutes(1)), by: 'colleague' }, pixels())
  await openLead({ trailId: id, question: 'deploy?', fromId: 'a' }, minutes(2))
  await amend({ kind: 'why', trailId: id, stepId: 'b', text: 'one node' }, minutes(3))
  const whole = await readWhole(id)
  if (!whole) throw new Error('The trail is not there.')
  await emptyJournal()
  return { whole, pictures: new Map([['picture-b', pixels()]]) }
}

test('what comes in is what went out', async () => {
  const { whole, pictures } = await received()
  expect(await importWhole(whole, pictures)).toEqual({
    trailId: whole.trail.id,
    added: 5,
    kept: 0,
    isNew: true,
  })
  const here = await readWhole(whole.trail.id)
  expect(here).toEqual(whole)
  expect(here && [...(await picturesOf(here)).keys()]).toEqual(['picture-b'])
})

test('twice changes nothing', async () => {
  const { whole, pictures } = await received()
  await importWhole(whole, pictures)
  const before = await Promise.all(journal.tables.map((table) => table.toArray()))
  expect(await importWhole(whole, pictures)).toEqual({
    trailId: whole.trail.id,
    added: 0,
    kept: 5,
    isNew: false,
  })
  expect(await Promise.all(journal.tables.map((table) => table.toArray()))).toEqual(before)
  expect(await readTally()).toMatchObject({ written: 2, here: 2 })
})

test('what is here is never overwritten', async () => {
  const { whole, pictures } = await received()
  await importWhole(whole, pictures)
  const forged = {
    ...whole,
    steps: whole.steps.map((step) => ({ ...step, at: minutes(50) })),
    people: [{ id: 'colleague', name: 'Somebody else' }],
  }
  await importWhole(forged, new Map([['picture-b', { ...pixels(), blob: new Blob(['forged']) }]]))
  expect(await readWhole(whole.trail.id)).toEqual(whole)
  expect(await (await journal.pictures.get('picture-b'))?.blob.text()).toBe('picture')
})

test('a file that claims to be by me does not rename me', async () => {
  const { whole, pictures } = await received()
  const mine = await saveSettings({ me: { id: 'me', name: 'Alex' } })
  await importWhole({ ...whole, people: [{ id: 'me', name: 'Mallory' }] }, pictures)
  expect(await me()).toEqual(mine.me)
  expect(await journal.people.get('me')).toEqual({ id: 'me', name: 'Alex' })
})

test('rows that say they belong to another trail are filed in the one they came with', async () => {
  const { whole, pictures } = await received()
  const mine = await openTrail(NOON)
  const strays = whole.steps.map((step) => ({ ...step, trailId: mine.id }))
  await importWhole({ ...whole, steps: strays }, pictures)
  expect(await journal.steps.where({ trailId: mine.id }).count()).toBe(0)
})

test('a trail that is in the bin here comes out of it', async () => {
  const { whole, pictures } = await received()
  await importWhole(whole, pictures)
  await deleteTrail(whole.trail.id, minutes(9))
  await importWhole(whole, pictures)
  expect((await journal.trails.get(whole.trail.id))?.deletedAt).toBeNull()
})

test('where one row cannot be written nothing is imported', async () => {
  const { whole, pictures } = await received()
  const refuse = () => {
    throw new Error('the disk is full')
  }
  journal.thumbnails.hook('creating', refuse)
  await expect(importWhole(whole, pictures)).rejects.toThrow()
  journal.thumbnails.hook('creating').unsubscribe(refuse)
  for (const table of journal.tables) expect(await table.count()).toBe(0)
})

test('what is here of the same trail and what comes are no more together than a file can carry', async () => {
  const { whole, pictures } = await received()
  await importWhole(whole, pictures)
  const crowd = Array.from({ length: LIMITS.steps - 1 }, (_, index) =>
    visit(`crowd-${index}`, whole.trail.id),
  )
  const later = { ...whole, steps: crowd }
  await expect(importWhole(later, new Map())).rejects.toThrow(
    'together they have 20,001 steps, and a trail file can carry 20,000. Split the trail that is here first',
  )
  expect(await journal.steps.count()).toBe(2)
  expect(await readTally()).toMatchObject({ written: 2 })
  await importWhole({ ...later, steps: crowd.slice(1) }, new Map())
  expect(await journal.steps.count()).toBe(LIMITS.steps)
  expect((await importWhole(whole, pictures)).added).toBe(0)
})
