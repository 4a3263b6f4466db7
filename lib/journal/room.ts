import { excess, overweight, sizeOf } from '@/lib/model/excess'
import type { Id } from '@/lib/model/id'
import { picturesIn } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { journal } from './database'
import { authors } from './in-order'
import { stepsOf } from './steps'

/** Rows that would come to a trail. */
export type Rows = Pick<Whole, 'people' | 'steps' | 'leads' | 'amendments'>

export const NO_ROWS: Rows = { people: [], steps: [], leads: [], amendments: [] }

/** Bytes of pictures, by id. */
export type Weights = ReadonlyMap<Id, number>

const inBase64 = (bytes: number): number => Math.ceil((bytes * 4) / 3)

const rowsOf = async (trailId: Id): Promise<Omit<Rows, 'people'>> => ({
  steps: await stepsOf(trailId).toArray(),
  leads: await journal.leads.where({ trailId }).toArray(),
  amendments: await journal.amendments.where({ trailId }).toArray(),
})

const weightOf = async (ids: readonly Id[], coming: Weights): Promise<number> => {
  const rows = await journal.pictures.bulkGet([...ids])
  const all = new Map([...coming, ...rows.flatMap((row) => (row ? [[row.id, row.blob.size] as const] : []))])
  return [...all.values()].reduce((sum, bytes) => sum + inBase64(bytes), 0)
}

/**
 * What trails would be too much of as one, with the rows that come to them: no file of it could be taken in again.
 * Null where there is room. Inside the caller's transaction.
 */
export const crowded = async (
  trails: readonly Id[],
  fresh: Rows = NO_ROWS,
  coming: Weights = new Map(),
): Promise<string | null> => {
  const [here, rows] = [await Promise.all(trails.map(rowsOf)), await journal.trails.bulkGet([...trails])]
  const all = [...here, fresh]
  const [steps, leads, amendments] = [
    all.flatMap((part) => part.steps),
    all.flatMap((part) => part.leads),
    all.flatMap((part) => part.amendments),
  ]
  const ids = new Set(rows.flatMap((row) => (row ? authors({ trail: row, steps, leads, amendments }) : [])))
  const size = { ...sizeOf({ steps, leads, amendments, people: [] }), people: ids.size }
  return excess(size) ?? overweight(await weightOf(picturesIn(steps), coming))
}
