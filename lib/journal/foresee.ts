import type { Id, Instant } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { Expected } from './at-once'
import { journal, type TrailRow } from './database'
import { leadAfter } from './leads'
import { readSettings } from './people'
import { readAccount, type Tally } from './tally'
import { walkedTrail } from './trails'

/** Where a step will belong, as the journal stood a moment before there was a picture to write. */
export type Foreseen = {
  parentId: Id | null
  /** the step that it comes from, where that is in the same trail */
  from: Step | null
  trail: TrailRow
  leadId: Id | null
  tally: Tally
}

const READ = [
  journal.trails,
  journal.steps,
  journal.leads,
  journal.amendments,
  journal.settings,
  journal.tally,
]

/**
 * Looks up what `record` needs for a step at `at`, so that nothing has to be looked up once its picture is there. Null
 * where that step would open a trail. What is foreseen is checked when it is written, and no promise.
 */
export const foresee = (at: Instant, parentId: Id | null): Promise<Foreseen | null> =>
  journal.transaction('r', READ, async () => {
    const [settings, parent, tally] = await Promise.all([
      readSettings(),
      parentId === null ? undefined : journal.steps.get(parentId),
      readAccount(),
    ])
    const [trail, lead] = await Promise.all([walkedTrail(at, settings), parent ? leadAfter(parent) : null])
    if (!trail || !tally) return null
    const from = parent?.trailId === trail.id ? parent : null
    return { parentId, from, trail, leadId: from && lead, tally }
  })

/**
 * How the journal has to stand for that to hold: whoever writes, erases, files or bins a step of the trail touches it
 * or the account.
 */
export const asExpected = ({ trail, tally }: Foreseen): Expected[] => [
  { table: 'trails', key: trail.id, row: trail },
  { table: 'tally', key: 'tally', row: tally },
]
