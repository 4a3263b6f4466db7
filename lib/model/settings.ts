import { z } from 'zod'
import { Person } from './person'

/** What the person chose. Kept in the journal; never in a bundle. */
export const Settings = z.object({
  me: Person,
  /** minutes of quiet after which the next view opens a new trail */
  quietMinutes: z
    .int()
    .min(5)
    .max(24 * 60)
    .default(60),
  /** the camera button on graphs */
  hoverButton: z.boolean().default(true),
  /** address of a hosted viewer (https) for trail links; null uses the extension's own page */
  viewerUrl: z.string().max(500).nullable().default(null),
  /** zone in which times are shown; null is the browser's */
  zone: z.string().max(60).nullable().default(null),
})
export type Settings = z.infer<typeof Settings>
