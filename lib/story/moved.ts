import type { Id } from '@/lib/model/id'
import type { Snapshot, Step, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { labelOfView } from './label'
import { wordsOf, type Move } from './moves/move'
import { movesBetween, movesTo } from './moves/name'
import type { Kept } from './outline'

/** The moves that led to a step, none where they have no name. */
export type Moved = {
  moves: readonly Move[]
  /** the look from which they led here, where that is not the kept step before */
  from: View | null
}

export const UNMOVED: Moved = { moves: [], from: null }

export type Seen = Visit | Snapshot
export const isSeen = (step: Step): step is Seen => 'view' in step

/** From what stands before it in a list. */
export const movedFrom = (before: View | null, step: Seen): Moved => ({
  moves: movesTo(step, before, []),
  from: null,
})

/** Looks on the way up that are looked through. */
const MOST = 100

/** What was shown before a step on its own branch, whether somebody kept it or not, newest first. */
export const viewsAbove = (step: Step, byId: ReadonlyMap<Id, Step>): View[] => {
  const views: View[] = []
  const walked = new Set<Id>([step.id])
  let id = step.parentId
  while (id !== null && !walked.has(id) && views.length < MOST) {
    walked.add(id)
    const above = byId.get(id)
    if (above && isSeen(above)) views.push(above.view)
    id = above?.parentId ?? null
  }
  return views
}

/**
 * The move from the last look on the way to a step that showed something else. Looks at the same view over another
 * range lie in between, and tell less.
 */
export const movedFromLook = (step: Step, byId: ReadonlyMap<Id, Step>): Moved => {
  if (!isSeen(step)) return UNMOVED
  const above = viewsAbove(step, byId)
  const other = above.findIndex(({ viewKey }) => viewKey !== step.view.viewKey)
  const from = above[other]
  const moves = from ? movesBetween(from, step.view, above.slice(other + 1)) : []
  return moves.length === 0 ? UNMOVED : { moves, from: from ?? null }
}

/** The move that led to a kept step: from what was kept before it or, where that has no name, from the last look that showed something else. */
export const movedTo = ({ look: { step }, before, way }: Kept): Moved => {
  if (!isSeen(step)) return UNMOVED
  const { earlier, steps } = way()
  const moves = movesTo(step, before, earlier)
  return moves.length > 0 ? { moves, from: null } : movedFromLook(step, steps)
}

/** What a kept step is held against: the look that its move is named from, else what was kept before it. */
export const comparedWith = ({ from }: Moved, before: View | null): View | null => from ?? before

/** "split by node", "split by node, from sum(rate(retries_total[5m]))"; empty without a name. */
export const sayMoved = ({ moves, from }: Moved): string =>
  moves.length === 0 ? '' : [...moves.map(wordsOf), ...(from ? [`from ${labelOfView(from)}`] : [])].join(', ')
