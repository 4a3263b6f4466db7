import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { amendAll, type Saying } from '@/lib/journal/amend'
import { journal } from '@/lib/journal/database'
import { emptyJournal, NOON } from './rows'

beforeEach(emptyJournal)
afterEach(() => void vi.restoreAllMocks())

const said = ['a', 'b', 'c'].map((stepId): Saying => ({
  kind: 'why',
  trailId: 'trail',
  stepId,
  text: 'one node',
}))

const OTHER = { add: 'put', put: 'add' } as const

/** The disk takes this many rows, and then none. */
const room = (rows: number, how: 'add' | 'put') => {
  let left = rows
  return vi.spyOn(IDBObjectStore.prototype, how).mockImplementation(function (this: IDBObjectStore, row) {
    if (left-- > 0) return this[OTHER[how]](row)
    throw new DOMException('The disk is full.', 'QuotaExceededError')
  })
}

const written = async () => (await journal.amendments.toArray()).length

test('of words that are said at once all are written, or none', async () => {
  const disk = room(1, 'add')
  await expect(amendAll(said, NOON)).rejects.toThrow()
  expect(await written()).toBe(0)
  disk.mockRestore()
  await amendAll(said, NOON)
  expect(await written()).toBe(3)
})

test('so are they where that is done again', async () => {
  const redo = await (await amendAll(said, NOON))()
  expect(await written()).toBe(0)
  const disk = room(1, 'put')
  await expect(redo()).rejects.toThrow()
  expect(await written()).toBe(0)
  disk.mockRestore()
  await redo()
  expect(await written()).toBe(3)
})
