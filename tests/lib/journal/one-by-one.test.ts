import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { journal } from '@/lib/journal/database'
import { emptyJournal, visit } from './rows'

beforeEach(emptyJournal)
afterEach(() => vi.restoreAllMocks())

const steps = (count: number) => Array.from({ length: count }, (_, index) => visit(`step-${index}`, 'trail'))

test('after a row that cannot be written no other is asked for', async () => {
  await journal.steps.add(visit('step-2', 'trail'))
  const add = vi.spyOn(IDBObjectStore.prototype, 'add')
  const adding = journal.transaction('rw', journal.steps, () => journal.steps.bulkAdd(steps(9)))
  await expect(adding).rejects.toThrow('ConstraintError')
  expect(add).toHaveBeenCalledTimes(3)
  expect(await journal.steps.count()).toBe(1)
})

test('each is asked for when the one before is written', async () => {
  const add = vi.spyOn(IDBObjectStore.prototype, 'add')
  const open = (): number =>
    add.mock.results.filter(
      ({ type, value }) => type === 'return' && (value as IDBRequest).readyState === 'pending',
    ).length
  let most = 0
  const watch = setInterval(() => (most = Math.max(most, open())))
  await journal.steps.bulkAdd(steps(500))
  clearInterval(watch)
  expect(most).toBe(1)
  expect(await journal.steps.count()).toBe(500)
})

test('many are put, changed and erased as ever', async () => {
  await journal.steps.bulkPut(steps(5))
  const ids = await journal.steps.bulkPut(steps(6), { allKeys: true })
  expect(ids).toEqual(['step-0', 'step-1', 'step-2', 'step-3', 'step-4', 'step-5'])
  await journal.steps.toCollection().modify({ trailId: 'other' })
  expect(await journal.steps.where({ trailId: 'other', kind: 'visit' }).count()).toBe(6)
  await journal.steps.bulkDelete(['step-0', 'step-4', 'none'])
  expect(await journal.steps.count()).toBe(4)
  await journal.steps.clear()
  expect(await journal.steps.count()).toBe(0)
})
