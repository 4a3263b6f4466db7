import type { Id, Instant } from '@/lib/model/id'
import type { Snapshot, Step, Visit } from '@/lib/model/step'
import { journal } from './database'
import { leadAfter } from './leads'
import { readSettings } from './people'
import type { Plate } from './plates'
import { putStep, type Pixels } from './steps'
import { count } from './tally'
import { trailFor } from './trails'

type Filed = 'trailId' | 'writtenAt' | 'by' | 'parentId' | 'leadId'
/** A step as its tab saw it, before it has its place in a trail. */
export type Draft = Omit<Visit, Filed> | Omit<Snapshot, Filed>
/** Where it came from, when it is written, and its picture. */
export type Circumstances = { parentId: Id | null; now: Instant; pixels: Pixels | Plate | null }

const stepOrNone = async (id: Id | null): Promise<Step | undefined> =>
  id === null ? undefined : journal.steps.get(id)

/**
 * Writes what a tab did: finds the trail (or opens one after quiet), the parent and the lead being followed,
 * all in the transaction that writes it. The same id again changes nothing and answers what is there.
 * When the promise resolves it is on disk, picture included.
 */
export const record = (draft: Draft, { parentId, now, pixels }: Circumstances): Promise<Step> =>
  journal.transaction('rw', journal.tables, async () => {
    const [there, settings, from] = await Promise.all([
      journal.steps.get(draft.id),
      readSettings(),
      stepOrNone(parentId),
    ])
    if (there) return there
    const [trail, leadId] = await Promise.all([
      trailFor(draft.at, settings),
      from ? leadAfter(from) : null,
      count({ written: 1 }),
    ])
    const place = { trailId: trail.id, writtenAt: now, by: trail.by }
    const came = from?.trailId === trail.id ? { parentId: from.id, leadId } : { parentId: null, leadId: null }
    const step: Step = { ...draft, ...place, ...came }
    await putStep(step, pixels, trail)
    return step
  })
