import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { deleteTrail, eraseBin } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import {
  developed,
  eraseLostParts,
  isPlate,
  plateIds,
  plateOf,
  rowsOfPlate,
  whenDeveloped,
  type Plate,
} from '@/lib/journal/plates'
import { foresee } from '@/lib/journal/foresee'
import { developedPicturesOf, readWhole } from '@/lib/journal/read'
import { record } from '@/lib/journal/record'
import { emptyJournal, NOON, pixels, snapshotDraft } from './rows'

beforeEach(emptyJournal)

const plate: Plate = { bytes: new Uint8Array([1, 2, 3]), box: { x: 0, y: 0, width: 640, height: 302 } }

const expose = (pixels = plate) => record(snapshotDraft('a'), { parentId: null, now: NOON, pixels })

/** The screen of a large window: no two parts of it are alike. */
const large: Plate = { ...plate, bytes: Uint8Array.from({ length: 130_001 }, (_, index) => index / 256) }

test('a plate is written with its step, and its picture takes its place', async () => {
  await expose()
  expect(await plateOf('picture-a')).toMatchObject({ box: plate.box })
  expect(await developed('picture-a', pixels())).toBe(true)
  expect(await plateOf('picture-a')).toBeUndefined()
  expect([await journal.pictures.count(), await journal.thumbnails.count()]).toEqual([1, 1])
})

test.each([
  [0, 1],
  [3, 1],
  [60_000, 1],
  [60_001, 2],
  [1_000_000, 17],
])('a plate of %i bytes lies in %i rows, none of which is large', (length, rows) => {
  const lying = rowsOfPlate('a', { ...plate, bytes: new Uint8Array(length) })
  expect(lying).toHaveLength(rows)
  expect(lying.every(({ bytes }) => bytes.buffer.byteLength <= 60_000)).toBe(true)
})

test('a large plate is one plate: read whole, named once, gone when it is developed', async () => {
  await expose(large)
  expect(await journal.plates.count()).toBe(3)
  const { bytes, ...rest } = (await plateOf('picture-a')) ?? plate
  expect(rest).toEqual({ id: 'picture-a', box: large.box })
  expect(Buffer.compare(bytes, large.bytes)).toBe(0)
  expect(await plateIds()).toEqual(['picture-a'])
  expect(await isPlate('picture-a')).toBe(true)
  expect(await developed('picture-a', pixels())).toBe(true)
  expect(await journal.plates.count()).toBe(0)
})

test('of a plate that had no room, parts that stayed are erased, and others are left', async () => {
  await expose(large)
  const [, ...parts] = rowsOfPlate('picture-b', large)
  await journal.plates.bulkPut(parts)
  expect(await journal.plates.count()).toBe(5)
  await eraseLostParts()
  expect(await journal.plates.count()).toBe(3)
  expect((await plateOf('picture-a'))?.bytes).toHaveLength(large.bytes.length)
})

test('where there is no room for its pixels, no row of a snapshot is asked for behind them', async () => {
  await expose()
  const foreseen = await foresee(NOON, 'a')
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await record(snapshotDraft('b'), { parentId: 'a', now: NOON, pixels: large, foreseen })
  const tables = put.mock.contexts.map((store) => (store as IDBObjectStore).name)
  put.mockRestore()
  expect(tables).toContain('tally')
  expect(tables.slice(tables.indexOf('plates'))).toEqual(['plates', 'plates', 'plates'])
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
  const { trailId } = await expose(large)
  await deleteTrail(trailId, NOON)
  await eraseBin(NOON + 1)
  expect(await journal.plates.count()).toBe(0)
})
