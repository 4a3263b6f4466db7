import { z } from 'zod'
import { Id, Instant } from './id'
import { LIMITS } from './limits'

/** Where the idea of a lead came from, when it was not the person's own. */
export const Suggestion = z.object({
  from: z.enum(['person', 'runbook', 'message', 'story', 'other']),
  /** a name, a title, or the words that were said */
  text: z.string().max(LIMITS.line),
  link: z.string().max(LIMITS.url).nullable(),
})
export type Suggestion = z.infer<typeof Suggestion>

/** A line of inquiry. Its life (open, dead end, confirmed, reopened) is told by verdict amendments; a new lead is open. */
export const Lead = z.object({
  id: Id,
  trailId: Id,
  question: z.string().max(LIMITS.line),
  at: Instant,
  by: Id,
  /** the step from which it branches; null where it was there before the first */
  fromId: Id.nullable(),
  /** why it was opened; empty where nobody said */
  because: z.string().max(LIMITS.words),
  suggested: Suggestion.nullable(),
})
export type Lead = z.infer<typeof Lead>

export const Verdict = z.enum(['open', 'dead-end', 'confirmed'])
export type Verdict = z.infer<typeof Verdict>
