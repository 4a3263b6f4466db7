import 'fake-indexeddb/auto'
import { Dexie, type Table } from 'dexie'
import { beforeEach, expect, test, vi } from 'vitest'
import { oneByOne } from '@/lib/journal/one-by-one'

type Row = { id: string; words: string }
type Rows = Dexie & { rows: Table<Row, string> }

const row = (id: string, words = ''): Row => ({ id, words })

let database: Rows
beforeEach(async () => {
  await Dexie.delete('one-by-one')
  database = new Dexie('one-by-one') as Rows
  database.version(1).stores({ rows: 'id' })
  database.use(oneByOne)
  await database.rows.add(row('c', 'here before'))
})

const ids = () => database.rows.toCollection().primaryKeys()

test('behind a row that fails no other is asked for, and nothing stays', async () => {
  const asked = vi.spyOn(IDBObjectStore.prototype, 'add')
  const five = ['a', 'b', 'c', 'd', 'e'].map((id) => row(id))
  const all = database.transaction('rw', database.rows, () => database.rows.bulkAdd(five))
  await expect(all).rejects.toThrow('1 of 5')
  expect(asked).toHaveBeenCalledTimes(3)
  expect(await ids()).toEqual(['c'])
  asked.mockRestore()
})

test('a row that the database does not take at all fails like one that it cannot write', async () => {
  const odd = { ...row('b'), words: () => 'no row' } as unknown as Row
  const all = database.transaction('rw', database.rows, () =>
    database.rows.bulkAdd([row('a'), odd, row('d')]),
  )
  await expect(all).rejects.toThrow('could not be cloned')
  expect(await ids()).toEqual(['c'])
})

test('many rows are written, changed and taken away as without it', async () => {
  expect(await database.rows.bulkAdd([row('a'), row('b')], { allKeys: true })).toEqual(['a', 'b'])
  await database.rows.bulkPut([row('b', 'new'), row('d')])
  expect(await database.rows.bulkGet(['a', 'b', 'd'])).toEqual([row('a'), row('b', 'new'), row('d')])
  expect(await database.rows.where('id').above('a').modify({ words: 'changed' })).toBe(3)
  await database.rows.bulkDelete(['a', 'c'])
  expect(await database.rows.toArray()).toEqual([row('b', 'changed'), row('d', 'changed')])
})
