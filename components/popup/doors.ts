import type { Id } from '@/lib/model/id'

/** What of the browser the popup needs; wired in by its page. */
export type Doors = {
  /** the tab in front; null where there is none */
  tab: { id: number; url: string } | null
  /** asks the browser for the origin: must be the first thing that a click does */
  grant: (origin: string) => Promise<boolean>
  openPanel: () => void
  openTrailPage: (trailId: Id | null, part: 'read' | 'share') => void
  openOptions: () => void
}
