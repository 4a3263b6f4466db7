import type { Id, Instant } from '@/lib/model/id'
import type { Snapshot, Step, Visit } from '@/lib/model/step'
import { journal } from './database'
import { leadAfter } from './leads'
import { readSettings } from './people'
import { putStep, type Pixels } from './steps'
import { trailFor } from './trails'

type Filed = 'trailId' | 'writtenAt' | 'by' | 'parentId' | 'leadId'
/** A step as its tab saw it, before it has its place in a trail. */
export type Draft = Omit<Visit, Filed> | Omit<Snapshot, Filed>
/** Where it came from, when it is written, and its picture. */
export type Circumstances = { parentId: Id | null; now: Instant; pixels: Pixels | null }

const inTrail = async (parentId: Id | null, trailId: Id): Promise<Step | undefined> => {
  const parent = parentId === null ? undefined : await journal.steps.get(parentId)
  return parent?.trailId === trailId ? parent : undefined
}

/**
 * Writes what a tab did: finds the trail (or opens one after quiet), the parent and the lead being followed,
 * all in the transaction that writes it. The same id again changes nothing and answers what is there.
 * When the promise resolves it is on disk, picture included.
 */
export const record = (draft: Draft, { parentId, now, pixels }: Circumstances): Promise<Step> =>
  journal.transaction('rw', journal.tables, async () => {
    const there = await journal.steps.get(draft.id)
    if (there) return there
    const trail = await trailFor(draft.at, (await readSettings()).quietMinutes)
    const parent = await inTrail(parentId, trail.id)
    const place = { trailId: trail.id, parentId: parent?.id ?? null, writtenAt: now, by: trail.by }
    const step: Step = { ...draft, ...place, leadId: parent ? await leadAfter(parent) : null }
    await putStep(step, pixels)
    return step
  })
