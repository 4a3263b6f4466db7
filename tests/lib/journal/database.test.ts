import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { SCHEMA } from '@/lib/model/whole'

const fresh = async () => {
  vi.resetModules()
  return (await import('@/lib/journal/database')).journal
}

const rawOpen = (version: number): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('overshoulder', version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })

test('"saved" is said of what is on disk: transactions are strict', async () => {
  const journal = await fresh()
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await journal.people.put({ id: 'a', name: '' })
  expect(spy).toHaveBeenLastCalledWith(expect.anything(), 'readwrite', { durability: 'strict' })
  spy.mockRestore()
  await journal.delete()
})

test('code of an older version gives way to a newer one, and does not come back to write', async () => {
  const older = await fresh()
  await older.people.put({ id: 'a', name: '' })
  const newer = await rawOpen((SCHEMA + 1) * 10)
  await expect(older.people.put({ id: 'b', name: '' })).rejects.toThrow()
  newer.close()
  await Dexie.delete('overshoulder')
})

test('a journal of a newer version is not written to', async () => {
  const newer = await rawOpen((SCHEMA + 1) * 10)
  newer.close()
  const older = await fresh()
  await expect(older.people.put({ id: 'b', name: '' })).rejects.toThrow('newer Overshoulder')
  await Dexie.delete('overshoulder')
})
