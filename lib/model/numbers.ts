import { z } from 'zod'
import { Id, Instant } from './id'
import { LIMITS } from './limits'

/** One line of a graph: as many values as there are instants, null where there is a gap. */
const Line = z.object({
  name: z.string().max(LIMITS.line),
  values: z.array(z.number().nullable()).max(20_000),
})

/** The numbers behind a snapshot's picture, as the page's own server gave them: readable after retention has passed. */
export const Numbers = z.object({
  /** of the snapshot */
  id: Id,
  trailId: Id,
  /** the request that gave them, secrets masked */
  source: z.string().max(LIMITS.url),
  /** epoch milliseconds, ascending, the same for all lines */
  instants: z.array(Instant).max(20_000),
  lines: z.array(Line).max(200),
  /** true where there were more lines or instants than are kept */
  cut: z.boolean(),
})
export type Numbers = z.infer<typeof Numbers>
