import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { journal } from '@/lib/journal/database'
import { pictureOf, thumbnailOf } from '@/lib/journal/read'
import { addSnapshot, addStep, completeVisit, lastStep, stepById } from '@/lib/journal/steps'
import { readTally } from '@/lib/journal/tally'
import { openTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, pixels, snapshot, view, visit } from './rows'

beforeEach(emptyJournal)
afterEach(() => vi.restoreAllMocks())

test('the same id is written once, and what was there stays', async () => {
  const { id } = await openTrail(NOON)
  expect(await addStep(visit('a', id))).toBe(true)
  expect(await addStep({ ...visit('a', id), at: minutes(5) })).toBe(false)
  expect((await stepById('a'))?.at).toBe(NOON)
})

test('a visit whose page came whole later is written again, and once more only with something new', async () => {
  const { id } = await openTrail(NOON)
  await addStep(visit('a', id))
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  expect(await completeVisit('a', view())).toBe(false)
  expect(await completeVisit('a', view('/d/another'))).toBe(false)
  expect(put).not.toHaveBeenCalled()
  const later = view('/d/one', 'One, by node')
  expect(await completeVisit('a', later)).toBe(true)
  expect(await stepById('a')).toEqual({ ...visit('a', id), view: later })
})

test('a step moves the hour of its trail, and an older one does not move it back', async () => {
  const { id } = await openTrail(NOON)
  await addStep(visit('late', id, minutes(9)))
  await addStep(visit('early', id, minutes(3)))
  expect((await journal.trails.get(id))?.touchedAt).toBe(minutes(9))
  expect((await lastStep(id))?.id).toBe('late')
})

test.each([
  ['an id that is text from a page', { id: '<script>' }],
  ['an id that is a path', { id: '../../trails' }],
  ['an endless id', { id: 'x'.repeat(33) }],
  ['a time before 1970', { at: -1 }],
  ['a time beyond 2200', { at: 8e15 }],
])('%s is refused, and nothing is written', async (_, wrong) => {
  const { id } = await openTrail(NOON)
  await expect(addStep({ ...visit('a', id), ...wrong })).rejects.toThrow()
  expect(await journal.steps.count()).toBe(0)
  expect((await journal.trails.get(id))?.touchedAt).toBe(NOON)
})

test('a snapshot is there with its picture and its thumbnail', async () => {
  const { id } = await openTrail(NOON)
  expect(await addSnapshot(snapshot('a', id), pixels())).toBe(true)
  expect(await (await pictureOf('picture-a'))?.blob.text()).toBe('picture')
  expect(new Uint8Array((await thumbnailOf('picture-a'))?.bytes ?? new ArrayBuffer())).toEqual(
    new Uint8Array([1, 2, 3]),
  )
})

test.each(['pictures', 'thumbnails'] as const)(
  'where %s cannot be written there is no step either',
  async (table) => {
    const { id } = await openTrail(NOON)
    const full = () => {
      throw new DOMException('Failed to write blobs (IOError)', 'DataError')
    }
    journal[table].hook('creating', full)
    await expect(addSnapshot(snapshot('a', id, minutes(1)), pixels())).rejects.toThrow()
    journal[table].hook('creating').unsubscribe(full)
    expect(await stepById('a')).toBeUndefined()
    expect(await pictureOf('picture-a')).toBeUndefined()
    expect((await journal.trails.get(id))?.touchedAt).toBe(NOON)
    expect((await readTally())?.written ?? 0).toBe(0)
  },
)

test('the tally counts what was written, once', async () => {
  const { id } = await openTrail(NOON)
  expect(await readTally()).toBeUndefined()
  await addStep(visit('a', id))
  await addStep(visit('a', id))
  await addSnapshot(snapshot('b', id), pixels())
  expect(await readTally()).toMatchObject({ written: 2, erased: 0, here: 2 })
})
