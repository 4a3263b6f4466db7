import type { Id } from '@/lib/model/id'
import type { Origin } from '@/lib/model/origin'

export type JournaledSite = { origin: Origin; state: 'journaling' | 'paused' }

/** What of the browser the options page needs; wired in by its page. */
export type Doors = {
  /** the sites that are allowed, as they stand now */
  sites: () => Promise<JournaledSite[]>
  /** origins of the tabs that are open, as far as the browser tells */
  openOrigins: () => Promise<Origin[]>
  /** asks the browser for the origin: must be the first thing that a click does */
  grant: (origin: Origin) => Promise<boolean>
  openTrail: (trailId: Id) => void
}
