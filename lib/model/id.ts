import { z } from 'zod'

// Zod tries `new Function` once to see whether it may compile schemas; our policy forbids it, and browsers log the try.
z.config({ jitless: true })

/** What names a row for ever: random, never an index, never text from a page. */
export const Id = z.string().regex(/^[0-9A-Za-z_-]{1,32}$/)
export type Id = z.infer<typeof Id>

/** Milliseconds since the epoch, from 1970 to 2200. */
export const Instant = z.int().min(0).max(7_258_118_400_000)
export type Instant = z.infer<typeof Instant>
