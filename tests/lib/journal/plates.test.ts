import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { journal } from '@/lib/journal/database'
import { developed, plateOf, whenDeveloped, type Plate } from '@/lib/journal/plates'
import { developedPicturesOf, readWhole } from '@/lib/journal/read'
import { record } from '@/lib/journal/record'
import { deleteTrail, eraseBin } from '@/lib/journal/trails'
import { emptyJournal, NOON, pixels, snapshotDraft } from './rows'

beforeEach(emptyJournal)

const plate: Plate = { bytes: new Uint8Array([1, 2, 3]), box: { x: 0, y: 0, width: 640, height: 302 } }

const expose = () => record(snapshotDraft('a'), { parentId: null, now: NOON, pixels: plate })

test('a plate is written with its step, and its picture takes its place', async () => {
  await expose()
  expect(await plateOf('picture-a')).toMatchObject({ box: plate.box })
  expect(await developed('picture-a', pixels())).toBe(true)
  expect(await plateOf('picture-a')).toBeUndefined()
  expect([await journal.pictures.count(), await journal.thumbnails.count()]).toEqual([1, 1])
})

test('developed twice, or after it was erased, nothing comes back', async () => {
  expect(await developed('picture-a', pixels())).toBe(false)
  expect(await journal.pictures.count()).toBe(0)
})

test('what leaves waits for pictures that are being developed', async () => {
  const { trailId } = await expose()
  const whole = await readWhole(trailId)
  if (!whole) throw new Error('there is no trail')
  const leaving = developedPicturesOf(whole)
  await developed('picture-a', pixels())
  expect([...(await leaving).keys()]).toEqual(['picture-a'])
})

test('nothing to wait for is not waited for', async () => {
  await expect(whenDeveloped(['picture-z'])).resolves.toBeUndefined()
})

test('a trail that is erased takes its plates along', async () => {
  const { trailId } = await expose()
  await deleteTrail(trailId, NOON)
  await eraseBin(NOON + 1)
  expect(await journal.plates.count()).toBe(0)
})
