import type { Id, Instant } from '@/lib/model/id'
import type { Snapshot, Step, Visit } from '@/lib/model/step'
import { writeAtOnce } from './at-once'
import { journal } from './database'
import { asExpected, type Foreseen } from './foresee'
import { leadAfter } from './leads'
import { readSettings } from './people'
import type { Plate } from './plates'
import { putStep, rowsOfStep, type Pixels } from './steps'
import { count, counted } from './tally'
import { trailFor } from './trails'

type Filed = 'trailId' | 'writtenAt' | 'by' | 'parentId' | 'leadId'
/** A step as its tab saw it, before it has its place in a trail. */
export type Draft = Omit<Visit, Filed> | Omit<Snapshot, Filed>
/** Where it came from, when it is written, and its picture; where it belongs, as far as that was looked up before. */
export type Circumstances = {
  parentId: Id | null
  now: Instant
  pixels: Pixels | Plate | null
  foreseen?: Foreseen | null
}

const stepOrNone = async (id: Id | null): Promise<Step | undefined> =>
  id === null ? undefined : journal.steps.get(id)

type Place = Pick<Foreseen, 'trail' | 'from' | 'leadId'>

const stepAt = (draft: Draft, { trail, from, leadId }: Place, writtenAt: Instant): Step => ({
  ...draft,
  ...{ trailId: trail.id, writtenAt, by: trail.by },
  ...{ parentId: from?.id ?? null, leadId: from && leadId },
})

/** Null where the journal stands otherwise by now. */
const writeForeseen = async (
  draft: Draft,
  { now, pixels }: Circumstances,
  foreseen: Foreseen,
): Promise<Step | null> => {
  const { trail, tally } = foreseen
  const step = stepAt(draft, foreseen, now)
  // Pixels last: where Firefox has no room for them, it writes what was asked for behind them for good.
  const rows = [
    { table: 'tally', row: counted(tally, { written: 1 }) } as const,
    ...rowsOfStep(step, pixels, trail),
  ]
  return (await writeAtOnce(rows, asExpected(foreseen))) ? step : null
}

const writeWhole = (draft: Draft, { parentId, now, pixels }: Circumstances): Promise<Step> =>
  journal.transaction('rw', journal.tables, async () => {
    const [there, settings, parent] = await Promise.all([
      journal.steps.get(draft.id),
      readSettings(),
      stepOrNone(parentId),
    ])
    if (there) return there
    const [trail, leadId] = await Promise.all([
      trailFor(draft.at, settings),
      parent ? leadAfter(parent) : null,
      count({ written: 1 }),
    ])
    const from = parent?.trailId === trail.id ? parent : null
    const step = stepAt(draft, { trail, from, leadId }, now)
    await putStep(step, pixels, trail)
    return step
  })

/**
 * Writes what a tab did: finds the trail (or opens one after quiet), the parent and the lead being followed,
 * all in the transaction that writes it. The same id again changes nothing and answers what is there.
 * When the promise resolves it is on disk, picture included. What was foreseen saves the looking up where it still
 * holds.
 */
export const record = async (draft: Draft, circumstances: Circumstances): Promise<Step> => {
  const { foreseen, parentId } = circumstances
  const step = foreseen?.parentId === parentId ? await writeForeseen(draft, circumstances, foreseen) : null
  return step ?? writeWhole(draft, circumstances)
}
