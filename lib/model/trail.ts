import { z } from 'zod'
import { Id, Instant } from './id'

/** One investigation. Its name is an amendment; without one it is named after what it shows. */
export const Trail = z.object({
  id: Id,
  openedAt: Instant,
  by: Id,
  /** the trail this one was split from */
  splitFrom: Id.nullable(),
})
export type Trail = z.infer<typeof Trail>
