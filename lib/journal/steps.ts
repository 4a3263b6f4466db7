import type { Id } from '@/lib/model/id'
import type { PictureType } from '@/lib/model/picture'
import { isSame } from '@/lib/model/same'
import { Step, type Snapshot } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { journal, type Journal, type TrailRow } from './database'
import { rowsOfPlate, type Plate } from './plates'
import { count } from './tally'

/** A picture's bytes as they are stored: the whole one, and its thumbnail. */
export type Pixels = { type: PictureType; blob: Blob; thumbnail: { type: PictureType; bytes: ArrayBuffer } }

type Written = 'steps' | 'trails' | 'tally' | 'pictures' | 'thumbnails' | 'plates'

/** A row that is to be written, and the table that it goes into. */
export type Row = {
  [Name in Written]: { table: Name; row: Parameters<Journal[Name]['put']>[0] }
}[Written]

const rowsOfPixels = (id: Id, pixels: Pixels | Plate): Row[] => {
  if ('box' in pixels) return rowsOfPlate(id, pixels).map((row) => ({ table: 'plates', row }))
  const { type, blob, thumbnail } = pixels
  return [
    { table: 'pictures', row: { id, type, blob } },
    { table: 'thumbnails', row: { id, ...thumbnail } },
  ]
}

/** What a step and its picture are on disk; its trail was touched by it. */
export const rowsOfStep = (step: Step, pixels: Pixels | Plate | null, trail: TrailRow | undefined): Row[] => {
  const picture = step.kind === 'snapshot' ? step.picture : null
  const touched = trail && { ...trail, touchedAt: Math.max(trail.touchedAt, step.at) }
  return [
    { table: 'steps', row: Step.parse(step) },
    ...(touched ? [{ table: 'trails', row: touched } as const] : []),
    ...(picture && pixels ? rowsOfPixels(picture.id, pixels) : []),
  ]
}

/**
 * Writes a step of which the caller knows that it is not there (and that it was counted), inside the caller's
 * transaction. All at once: one request after the other took 14 ms of a snapshot's time to "saved".
 */
export const putStep = async (
  step: Step,
  pixels: Pixels | Plate | null,
  trail: TrailRow | undefined,
): Promise<void> => {
  const rows = rowsOfStep(step, pixels, trail)
  await Promise.all(
    rows.map(({ table, row }) => {
      const into = journal.table<object>(table)
      return table === 'steps' ? into.add(row) : into.put(row)
    }),
  )
}

const putNew = async (step: Step, pixels: Pixels | null): Promise<boolean> => {
  const [there, trail] = await Promise.all([journal.steps.get(step.id), journal.trails.get(step.trailId)])
  if (there) return false
  await Promise.all([putStep(step, pixels, trail), count({ written: 1 })])
  return true
}

/**
 * Writes a step, once: the same id again changes nothing (false). When the promise resolves it is on disk.
 */
export const addStep = (step: Step): Promise<boolean> =>
  journal.transaction('rw', journal.steps, journal.trails, journal.tally, () => putNew(step, null))

/** Gives a visit the view of its page once that has come whole. Another page's, or the same, changes nothing (false). */
export const completeVisit = (id: Id, view: View): Promise<boolean> =>
  journal.transaction('rw', journal.steps, async () => {
    const step = await journal.steps.get(id)
    if (step?.kind !== 'visit' || step.view.url !== view.url) return false
    const next = Step.parse({ ...step, view })
    if (isSame(step, next)) return false
    await journal.steps.put(next)
    return true
  })

/** Writes a snapshot with its picture, all of it or nothing. */
export const addSnapshot = (step: Snapshot, pixels: Pixels | null): Promise<boolean> =>
  journal.transaction(
    'rw',
    [journal.steps, journal.trails, journal.pictures, journal.thumbnails, journal.tally],
    () => putNew(step, pixels),
  )

/** Whether another row names a step: a later step, a lead, or words about it. */
const isNamed = async ({ id, trailId }: Step): Promise<boolean> => {
  const [steps, leads, amendments] = await Promise.all([
    journal.steps
      .where('[trailId+at]')
      .between([trailId, 0], [trailId, Infinity])
      .filter(({ parentId }) => parentId === id)
      .count(),
    journal.leads
      .where({ trailId })
      .filter(({ fromId }) => fromId === id)
      .count(),
    journal.amendments
      .where({ trailId })
      .filter((row) => 'stepId' in row && row.stepId === id)
      .count(),
  ])
  return steps + leads + amendments > 0
}

/** Takes a step out again that nothing else names, as if it had never been written; answers the row as it stood. */
export const eraseStep = (id: Id): Promise<Step | null> =>
  journal.transaction('rw', journal.steps, journal.leads, journal.amendments, journal.tally, async () => {
    const step = await journal.steps.get(id)
    if (!step || (await isNamed(step))) return null
    await journal.steps.delete(id)
    await count({ erased: 1 })
    return step
  })

export const stepById = (id: Id): Promise<Step | undefined> => journal.steps.get(id)

/** The steps of a trail by time, oldest first. */
export const stepsOf = (trailId: Id) =>
  journal.steps.where('[trailId+at]').between([trailId, 0], [trailId, Infinity])

/** The last step of a trail by time. */
export const lastStep = (trailId: Id): Promise<Step | undefined> => stepsOf(trailId).last()

/** The last `most` steps of a trail, newest first. */
export const lastSteps = (trailId: Id, most: number): Promise<Step[]> =>
  stepsOf(trailId).reverse().limit(most).toArray()
