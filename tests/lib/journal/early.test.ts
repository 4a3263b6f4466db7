import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { journal } from '@/lib/journal/database'
import { beginningOf, readEarly } from '@/lib/journal/early'
import { importWhole } from '@/lib/journal/import'
import { saveSettings } from '@/lib/journal/people'
import { readBeginning } from '@/lib/journal/read'
import { SCHEMA } from '@/lib/model/schema'
import { longTrail } from '@/tests/fixtures/long-trail'

const whole = longTrail(200)
const { id } = whole.trail

beforeEach(async () => {
  journal.close()
  await Dexie.delete('overshoulder')
})

const kept = async (): Promise<void> => {
  await journal.open()
  await importWhole(whole, new Map())
}

test('what is read early is what the journal tells of a beginning', async () => {
  await kept()
  await journal.people.put({ id: 'stranger', name: 'Not in this trail' })
  const early = await readEarly(id, 48)
  if (!early) throw new Error('nothing was read')
  expect(early.steps).toHaveLength(48)
  expect(beginningOf(early)).toEqual(await readBeginning(id, 48))
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

test.each([SCHEMA - 1, SCHEMA + 1])('a journal of version %i is left alone', async (version) => {
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
