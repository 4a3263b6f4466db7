import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { Lead } from '@/lib/model/lead'
import { picturesIn, Step } from '@/lib/model/step'
import { SCHEMA, TABLES } from '@/lib/model/schema'

const fresh = async () => {
  vi.resetModules()
  return (await import('@/lib/journal/database')).journal
}

type Rows = Record<'steps' | 'leads' | 'amendments', object[]>

/** What every older version may have left in the browser: the rows of its bundle, in its own schema. */
const writtenBy = async (version: number): Promise<void> => {
  const file = path.resolve(import.meta.dirname, `../../fixtures/bundle-v${version}.json`)
  const { bundle } = JSON.parse(readFileSync(file, 'utf8')) as { bundle: Rows }
  const old = new Dexie('overshoulder')
  old.version(version).stores({
    steps: 'id, [trailId+at], [trailId+kind], view.placeKey',
    leads: 'id, trailId',
    amendments: 'id, trailId',
  })
  await old.table('steps').bulkAdd(bundle.steps)
  await old.table('leads').bulkAdd(bundle.leads)
  await old.table('amendments').bulkAdd(bundle.amendments)
  old.close()
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

test.each(Array.from({ length: SCHEMA }, (_, index) => index + 1))(
  'a journal of version %i is brought up to this one, nothing lost',
  async (version) => {
    await writtenBy(version)
    const journal = await fresh()
    const steps = await journal.steps.toArray()
    const leads = await journal.leads.toArray()
    expect(steps).toHaveLength(25)
    expect(steps.map((row) => Step.parse(row))).toEqual(steps)
    expect(leads.map((row) => Lead.parse(row))).toEqual(leads)
    expect(await journal.numbers.count()).toBe(0)
    for (const row of await journal.amendments.toArray()) {
      const { trailId, kind, by } = row
      expect(await journal.amendments.where({ trailId, kind }).toArray()).toContainEqual(row)
      expect(await journal.amendments.where({ trailId, by }).toArray()).toContainEqual(row)
      if ('stepId' in row && row.stepId !== null)
        expect(await journal.amendments.where('stepId').equals(row.stepId).toArray()).toContainEqual(row)
    }
    const here = journal.steps.where('[view.placeKey+trailId]')
    for (const step of steps)
      if ('view' in step)
        expect(await here.equals([step.view.placeKey, step.trailId]).toArray()).toContainEqual(step)
    for (const id of picturesIn(steps))
      expect(picturesIn(await journal.steps.where('picture.id').equals(id).toArray())).toContain(id)
    expect(await journal.steps.orderBy('picture.id').count()).toBe(picturesIn(steps).length)
    expect(journal.backendDB().version).toBe(TABLES)
    expect(Math.floor(TABLES / 10)).toBe(SCHEMA)
    await journal.delete()
  },
)

test('a journal that could not be opened is opened once that is possible again', async () => {
  const journal = await fresh()
  const full = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError')
  })
  await expect(journal.trails.count()).rejects.toThrow('Internal error')
  await expect(journal.trails.count()).rejects.toThrow('Internal error')
  full.mockRestore()
  await vi.waitFor(async () => expect(await journal.trails.count()).toBe(0))
  journal.close()
})
