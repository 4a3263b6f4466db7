import type { Table } from 'dexie'
import type { Id } from '@/lib/model/id'

/**
 * Takes an act back and answers how to do it again, which in turn answers how to take it back. What it restores is
 * what was there before, ids included; what others did meanwhile stays.
 */
export type Undo = () => Promise<Undo>

/** From the two directions of an act of which each undoes the other. */
export const eitherWay =
  (back: () => Promise<unknown>, again: () => Promise<unknown>): Undo =>
  async () => {
    await back()
    return eitherWay(again, back)
  }

/** Several acts as one: taken back from the last to the first, done again from the first to the last. */
export const together =
  (...undos: readonly Undo[]): Undo =>
  async () => {
    const redos: Undo[] = []
    for (const undo of undos.toReversed()) redos.push(await undo())
    return together(...redos)
  }

/** Of a row that was added: it is taken out as it stands by then, and put back so. */
export const ofAdded =
  <Row extends { id: Id }>(table: Table<Row, Id>, id: Id): Undo =>
  async () => {
    const row = await table.get(id)
    await table.delete(id)
    return async () => {
      if (row) await table.put(row)
      return ofAdded(table, id)
    }
  }
