import type { Id } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Look } from './looks'

/** What lies behind a step, of which `movedTo` names the move that led there. */
export type Way = {
  /** views on the way to what was shown before it, newest first */
  earlier: readonly View[]
  /** all steps of the trail */
  steps: ReadonlyMap<Id, Step>
}

/** Views on the way up from a step that are looked through for one that was come back to. */
const MOST_EARLIER = 100

/** What was shown at a step, and the link to the nearest that showed something above it, once that was found. */
type Above = { id: Id; view: View; next: Above | null }

export type Ancestors = { before: (step: Step) => View | null; way: (step: Step) => Way }

/** For each step, the view of the nearest kept ancestor (every step is walked over once), and those above it. */
export const ancestors = (steps: readonly Step[], all: readonly Look[]): Ancestors => {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const above = (id: Id) => byId.get(id)?.parentId ?? null
  /** by any step, the nearest one at or above it that shows something */
  const known = new Map<Id, Id | null>()
  const shown = new Map<Id, View>()
  for (const { kept, step, also } of all) {
    if (!kept || !('view' in step)) continue
    for (const { id } of [step, ...also.map((other) => other.step)]) shown.set(id, step.view)
  }
  const found = (id: Id): Id | null | undefined => (shown.has(id) ? id : known.get(id))
  const walkUp = (from: Id): Id | null => {
    const path = new Set<Id>()
    let nearest: Id | null = null
    for (let id: Id | null = from; id !== null && !path.has(id); id = above(id)) {
      const shows = found(id)
      if (shows !== undefined) {
        nearest = shows
        break
      }
      path.add(id)
    }
    for (const id of path) known.set(id, nearest)
    return nearest
  }
  // Asked for each step up to a hundred times, mostly for what is known already.
  const nearest = (from: Id | null): Id | null => {
    const shows = from === null ? null : found(from)
    return shows === undefined && from !== null ? walkUp(from) : (shows ?? null)
  }
  const links = new Map<Id, Above>()
  const linkOf = (id: Id | null): Above | null => {
    const view = id === null ? undefined : shown.get(id)
    if (id === null || !view) return null
    const link = links.get(id) ?? { id, view, next: null }
    links.set(id, link)
    return link
  }
  const nextOf = (link: Above): Above | null => (link.next ??= linkOf(nearest(above(link.id))))
  /** A file may lead in circles: the number ends those. */
  const earlier = (step: Step): View[] => {
    const views: View[] = []
    let link = linkOf(nearest(step.parentId))
    while (link && link.id !== step.id && views.length <= MOST_EARLIER) {
      views.push(link.view)
      link = nextOf(link)
    }
    return views.slice(1)
  }
  const before = ({ parentId, id }: Step): View | null => {
    const shows = nearest(parentId)
    return shows === null || shows === id ? null : (shown.get(shows) ?? null)
  }
  return { before, way: (step) => ({ earlier: earlier(step), steps: byId }) }
}
