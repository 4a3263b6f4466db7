import type { Table } from 'dexie'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { PictureType } from '@/lib/model/picture'
import type { Whole } from '@/lib/model/whole'
import { restoreTrail } from './bin'
import { journal } from './database'
import { crowded, type Weights } from './room'
import { count } from './tally'

/** A picture as it came in, and the thumbnail that was made of it here. */
export type Received = { type: PictureType; blob: Blob; thumbnail: { type: PictureType; bytes: ArrayBuffer } }
/** What an import changed. `added` is 0 where everything was here already. */
export type Imported = { trailId: Id; added: number; kept: number }

const freshIn = async <R extends { id: Id }>(table: Table<R, Id, R>, rows: R[]): Promise<R[]> => {
  const here = await table.bulkGet(rows.map((row) => row.id))
  return rows.filter((_, index) => here[index] === undefined)
}

/** Adds the rows that are not here, and answers which; what is here is never overwritten from outside. */
export const union = async <R extends { id: Id }>(table: Table<R, Id, R>, rows: R[]): Promise<Id[]> => {
  const fresh = await freshIn(table, rows)
  await table.bulkAdd(fresh)
  return fresh.map(({ id }) => id)
}

/** Adds pictures with their thumbnails. */
export const unionPictures = async (pictures: ReadonlyMap<Id, Received>): Promise<Id[]> => {
  const images = [...pictures].map(([id, { type, blob, thumbnail }]) => ({ id, type, blob, thumbnail }))
  const added = await union(
    journal.pictures,
    images.map(({ id, type, blob }) => ({ id, type, blob })),
  )
  await union(
    journal.thumbnails,
    images.map(({ id, thumbnail }) => ({ id, ...thumbnail })),
  )
  return added
}

export const weightsOf = (pictures: ReadonlyMap<Id, Received>): Weights =>
  new Map([...pictures].map(([id, { blob }]) => [id, blob.size]))

/** What is here of the same trail may have grown apart from the file: no file could carry both. */
const refuseCrowd = async (whole: Whole, weights: Weights): Promise<void> => {
  const { id } = whole.trail
  if (!(await journal.trails.get(id))) return
  const steps = await freshIn(journal.steps, whole.steps)
  const leads = await freshIn(journal.leads, whole.leads)
  const amendments = await freshIn(journal.amendments, whole.amendments)
  if (steps.length + leads.length + amendments.length === 0) return
  const over = await crowded([id], { steps, leads, amendments, people: [] }, weights)
  if (over !== null)
    throw new Error(`together they have ${over}. Split the trail that is here first, then take it in again.`)
}

/**
 * Takes in a trail from a bundle: a union by id, in one transaction, so that nothing is half imported and
 * importing twice changes nothing. Refused where what is here and what comes would be too much for one file.
 */
export const importWhole = (
  whole: Whole,
  pictures: ReadonlyMap<Id, Received>,
  numbers: readonly Numbers[] = [],
): Promise<Imported> =>
  journal.transaction('rw', journal.tables, async () => {
    const { trail, people, steps, leads, amendments } = whole
    await refuseCrowd(whole, weightsOf(pictures))
    const filed = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, trailId: trail.id }))
    const last = steps.reduce((at, step) => Math.max(at, step.at), trail.openedAt)
    const written = await union(journal.steps, filed(steps))
    await count({ written: written.length })
    const added =
      written.length +
      (await union(journal.trails, [{ ...trail, touchedAt: last, deletedAt: null }])).length +
      (await union(journal.leads, filed(leads))).length +
      (await union(journal.amendments, filed(amendments))).length
    await restoreTrail(trail.id)
    await union(journal.people, people)
    await unionPictures(pictures)
    await union(journal.numbers, filed([...numbers]))
    const total = 1 + steps.length + leads.length + amendments.length
    return { trailId: trail.id, added, kept: total - added }
  })
