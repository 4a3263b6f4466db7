import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { journal, suspectLog } from '@/lib/journal/database'
import { emptyJournal } from './rows'

beforeEach(emptyJournal)
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const MEGABYTE = 1_000_000

/** A browser with so many megabytes left, and what it opens from then on. */
const browserWith = (name: string, free: number) => {
  const left = { free }
  const estimate = () => Promise.resolve({ quota: (left.free + 5) * MEGABYTE, usage: 5 * MEGABYTE })
  vi.stubGlobal('navigator', { userAgent: `Mozilla/5.0 ${name}`, storage: { estimate } })
  const open = vi.spyOn(indexedDB, 'open')
  const add = vi.spyOn(IDBObjectStore.prototype, 'add')
  return {
    left,
    ballast: () => open.mock.calls.flatMap(([what]) => (what === 'overshoulder' ? [] : [what])),
    add,
  }
}

const ANA = { id: 'ana', name: 'Ana' }
const names = async () => (await indexedDB.databases()).map(({ name }) => name)

test('after writing failed a new log is begun, and nothing of it stays', async () => {
  const { ballast } = browserWith('Chrome/142', 500)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  await suspectLog()
  const bytes = put.mock.calls.reduce((sum, [row]) => sum + (row instanceof Uint8Array ? row.length : 0), 0)
  expect(bytes).toBeGreaterThan(8 * MEGABYTE)
  expect(ballast()).toHaveLength(1)
  await journal.people.add(ANA)
  await vi.waitFor(async () => expect(await names()).toEqual(['overshoulder']))
  expect(ballast()).toHaveLength(1)
})

test('nothing is written as long as there is no room for that, and then it is', async () => {
  const { left, ballast, add } = browserWith('Chrome/142', 20)
  await suspectLog()
  await expect(journal.people.add(ANA)).rejects.toThrow('no room')
  await expect(journal.people.add(ANA)).rejects.toThrow('no room')
  expect([ballast(), add.mock.calls]).toEqual([[], []])
  left.free = 500
  await vi.waitFor(() => journal.people.put(ANA))
  expect(ballast()).toHaveLength(1)
  expect(await journal.people.toArray()).toEqual([ANA])
})

test('what is there is read also where there is no room, by who opens it then as well', async () => {
  await journal.people.add(ANA)
  const { left } = browserWith('Chrome/142', 20)
  const base = journal.backendDB()
  base.close()
  base.onclose?.(new Event('close'))
  expect(await journal.people.toArray()).toEqual([ANA])
  await expect(journal.people.clear()).rejects.toThrow('no room')
  expect(await journal.people.toArray()).toEqual([ANA])
  left.free = 500
  await vi.waitFor(() => journal.people.clear())
})

test('a journal that the browser has closed by force is opened with a new log', async () => {
  const { ballast } = browserWith('Chrome/142', 500)
  await journal.people.add(ANA)
  const base = journal.backendDB()
  base.close()
  base.onclose?.(new Event('close'))
  expect(await journal.people.toArray()).toEqual([ANA])
  expect(ballast()).toHaveLength(1)
})

test('Firefox has no such log', async () => {
  const { ballast } = browserWith('Gecko/20100101 Firefox/147', 0)
  await suspectLog()
  await journal.people.add(ANA)
  expect(ballast()).toEqual([])
})
