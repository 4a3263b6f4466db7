import { z } from 'zod'
import { Id, Instant } from './id'
import { LIMITS } from './limits'

/** A line of inquiry. Its life (open, dead end, confirmed, reopened) is told by verdict amendments; a new lead is open. */
export const Lead = z.object({
  id: Id,
  trailId: Id,
  question: z.string().max(LIMITS.line),
  at: Instant,
  by: Id,
  /** the step from which it branches; null where it was there before the first */
  fromId: Id.nullable(),
})
export type Lead = z.infer<typeof Lead>

export const Verdict = z.enum(['open', 'dead-end', 'confirmed'])
export type Verdict = z.infer<typeof Verdict>
