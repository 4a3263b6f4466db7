import { Dexie, RangeSet } from 'dexie'
import { isUnwritable, journal } from './database'
import type { Row } from './steps'

/** A row that has to lie there just so, or nothing is written. */
export type Expected = { table: 'trails' | 'tally'; key: string; row: object }

const same = (one: unknown, other: object): boolean => JSON.stringify(one) === JSON.stringify(other)

/**
 * Open panels and pages read again when they are told, and take 2 to 4 ms of what tells the person "saved" in the page:
 * they are told this much later, in milliseconds.
 */
const TOLD_AFTER = 20

/** As Dexie tells all its readers, in this context and in every other, that these rows have changed. */
const tell = (rows: readonly Row[]): void => {
  const parts: Record<string, RangeSet> = {}
  for (const { table, row } of rows) {
    const { indexes } = journal.table(table).schema
    const part = (index: string) => `idb://${journal.name}/${table}/${index}`
    for (const index of ['', ':dels'])
      parts[part(index)] = (parts[part(index)] ?? new RangeSet()).addKey('key' in row ? row.key : row.id)
    for (const { name } of indexes) parts[part(name)] = new RangeSet(-Infinity, [[[]]])
  }
  Dexie.on.storagemutated.fire(parts)
}

/** All is asked for before anything is answered: the disk is waited for once. */
const transact = (rows: readonly Row[], expected: readonly Expected[]): Promise<boolean> =>
  new Promise((resolve) => {
    const tables = new Set([...rows, ...expected].map(({ table }) => table))
    const durability = 'strict'
    const transaction = journal.backendDB().transaction([...tables], 'readwrite', { durability })
    let open = expected.length
    for (const { table, key, row } of expected) {
      const found = transaction.objectStore(table).get(key)
      found.onsuccess = () => {
        if (!same(found.result, row)) transaction.abort()
        else if (--open === 0) transaction.commit()
      }
    }
    for (const { table, row } of rows) {
      const into = transaction.objectStore(table)
      if (table === 'steps') into.add(row)
      else into.put(row)
    }
    transaction.oncomplete = () => resolve(true)
    transaction.onabort = () => resolve(false)
  })

/**
 * Writes rows in one turn of the disk, where others still lie as they did: 5 to 6 ms of a snapshot, where the library
 * takes 6 to 9 for what it can do besides. True when they are on disk; false where nothing was written. Whoever reads
 * the journal live hears of it a moment later.
 */
export const writeAtOnce = async (rows: readonly Row[], expected: readonly Expected[]): Promise<boolean> => {
  try {
    if (isUnwritable() || !(await transact(rows, expected))) return false
  } catch {
    return false
  }
  setTimeout(() => tell(rows), TOLD_AFTER)
  return true
}
