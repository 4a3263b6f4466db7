import { z } from 'zod'
import { Instant } from './id'
import { LIMITS } from './limits'

/**
 * What in a link still moves: `none` (absolute), `url` (a relative range in the link), `query` (a `now()`
 * inside the query's own text, which no link can pin), `unknown` (a saved default that the link does not name).
 */
export const Floats = z.enum(['none', 'url', 'query', 'unknown'])
export type Floats = z.infer<typeof Floats>

/** The window that a view showed. */
export const TimeRange = z.object({
  /** as written in the link (`now-6h`, `1h`, `2026-11-22 21:30:00`); null where the link does not say */
  raw: z.object({ from: z.string().max(LIMITS.line).nullable(), to: z.string().max(LIMITS.line).nullable() }),
  /** epoch milliseconds at the moment of looking; null where it is not known */
  from: Instant.nullable(),
  to: Instant.nullable(),
  floats: Floats,
})
export type TimeRange = z.infer<typeof TimeRange>
