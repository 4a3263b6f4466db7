import type { Table } from 'dexie'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { PictureType } from '@/lib/model/picture'
import type { Whole } from '@/lib/model/whole'
import { restoreTrail } from './bin'
import { journal } from './database'
import { crowded, type Rows, type Weights } from './room'
import { count } from './tally'

/** A picture as it came in, and the thumbnail that was made of it here. */
export type Received = { type: PictureType; blob: Blob; thumbnail: { type: PictureType; bytes: ArrayBuffer } }
/** What an import changed. `added` is 0 where everything was here already; `isNew` where nothing of the trail was. */
export type Imported = { trailId: Id; added: number; kept: number; isNew: boolean }

const freshIn = async <R extends { id: Id }>(table: Table<R, Id, R>, rows: R[]): Promise<R[]> => {
  const here = await table.bulkGet(rows.map((row) => row.id))
  return rows.filter((_, index) => here[index] === undefined)
}

const rowsIn = ({ steps, leads, amendments }: Rows): number => steps.length + leads.length + amendments.length

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

const freshOf = async ({ people, steps, leads, amendments }: Whole): Promise<Rows> => ({
  people: await freshIn(journal.people, people),
  steps: await freshIn(journal.steps, steps),
  leads: await freshIn(journal.leads, leads),
  amendments: await freshIn(journal.amendments, amendments),
})

/** What is here of the same trail may have grown apart from the file: no file could carry both. */
const refuseCrowd = async (id: Id, fresh: Rows, weights: Weights): Promise<void> => {
  if (rowsIn(fresh) === 0) return
  const over = await crowded([id], fresh, weights)
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
    const { trail, steps } = whole
    const fresh = await freshOf(whole)
    if (await journal.trails.get(trail.id)) await refuseCrowd(trail.id, fresh, weightsOf(pictures))
    const filed = <Row extends object>(rows: Row[]) => rows.map((row) => ({ ...row, trailId: trail.id }))
    const last = steps.reduce((at, step) => Math.max(at, step.at), trail.openedAt)
    await journal.steps.bulkAdd(filed(fresh.steps))
    await count({ written: fresh.steps.length })
    const opened = await union(journal.trails, [{ ...trail, touchedAt: last, deletedAt: null }])
    await journal.leads.bulkAdd(filed(fresh.leads))
    await journal.amendments.bulkAdd(filed(fresh.amendments))
    await restoreTrail(trail.id)
    await journal.people.bulkAdd(fresh.people)
    await unionPictures(pictures)
    await union(journal.numbers, filed([...numbers]))
    const added = opened.length + rowsIn(fresh)
    return { trailId: trail.id, added, kept: 1 + rowsIn(whole) - added, isNew: opened.length > 0 }
  })
