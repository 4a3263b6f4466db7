import type { Id } from '@/lib/model/id'
import type { PictureType } from '@/lib/model/picture'
import { Step, type Snapshot } from '@/lib/model/step'
import { journal } from './database'
import { count } from './tally'

/** A picture's bytes as they are stored: the whole one, and its thumbnail. */
export type Pixels = { type: PictureType; blob: Blob; thumbnail: { type: PictureType; bytes: ArrayBuffer } }

/** Writes a step that is not there yet, inside the caller's transaction. */
export const putStep = async (step: Step, pixels: Pixels | null): Promise<boolean> => {
  if (await journal.steps.get(step.id)) return false
  await journal.steps.add(Step.parse(step))
  await count({ written: 1 })
  await journal.trails
    .where({ id: step.trailId })
    .modify((trail) => void (trail.touchedAt = Math.max(trail.touchedAt, step.at)))
  if (step.kind === 'snapshot' && step.picture && pixels) {
    const { id } = step.picture
    await journal.pictures.put({ id, type: pixels.type, blob: pixels.blob })
    await journal.thumbnails.put({ id, ...pixels.thumbnail })
  }
  return true
}

/**
 * Writes a step, once: the same id again changes nothing (false). When the promise resolves it is on disk.
 */
export const addStep = (step: Step): Promise<boolean> =>
  journal.transaction('rw', journal.steps, journal.trails, journal.tally, () => putStep(step, null))

/** Writes a snapshot with its picture, all of it or nothing. */
export const addSnapshot = (step: Snapshot, pixels: Pixels | null): Promise<boolean> =>
  journal.transaction(
    'rw',
    [journal.steps, journal.trails, journal.pictures, journal.thumbnails, journal.tally],
    () => putStep(step, pixels),
  )

export const stepById = (id: Id): Promise<Step | undefined> => journal.steps.get(id)

/** The last step of a trail by time. */
export const lastStep = (trailId: Id): Promise<Step | undefined> =>
  journal.steps.where('[trailId+at]').between([trailId, 0], [trailId, Infinity]).last()
