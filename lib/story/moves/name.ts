import type { Snapshot, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { variableChanges } from '@/lib/story/difference'
import { isElsewhere } from '@/lib/story/place'
import { queryChanges } from '@/lib/story/query/changes'
import { rangeMove, slackOf, windowOf } from '@/lib/story/range-change'
import type { Move } from './move'
import { movesOfQuery } from './of-query'
import { movesOfVariable } from './of-variables'
import { signalOf } from './signal'

/** More at once is a new question, not a move. */
const MOST = 3

const sameRange = (a: View, b: View): boolean =>
  a.time.floats === b.time.floats &&
  (a.time.floats === 'none'
    ? a.time.from === b.time.from && a.time.to === b.time.to
    : a.time.raw.from === b.time.raw.from && a.time.raw.to === b.time.raw.to)

const isBack = (before: View, after: View, earlier: readonly View[]): boolean =>
  before.viewKey !== after.viewKey &&
  earlier.some(
    (view) => view.viewKey === after.viewKey && view.panel === after.panel && sameRange(view, after),
  )

/** A time that somebody chose, and took along. A range that ends now goes everywhere by itself. */
const sameTime = ({ time: a }: View, { time: b }: View): boolean => {
  const [had, has] = [windowOf(a), windowOf(b)]
  if (!had || !has || a.floats !== 'none' || b.floats !== 'none') return false
  const slack = slackOf(had, has)
  return Math.abs(had.from - has.from) <= slack && Math.abs(had.to - has.to) <= slack
}

const ofSignal = (before: View, after: View): Move | null => {
  const [from, to] = [signalOf(before), signalOf(after)]
  if (!from || !to || from === to || (from === 'traces' && to === 'a trace')) return null
  return { kind: 'signal', from, to }
}

type Moves = readonly Move[] | null

const alike = (a: Moves, b: Moves): boolean => JSON.stringify(a) === JSON.stringify(b)

const ofQueries = (before: View, after: View): Moves => {
  const { changed, come, gone } = queryChanges(before.queries, after.queries)
  if (come.length > 0 || gone.length > 0) return null
  const [first = [], ...rest] = changed.map(movesOfQuery)
  return rest.every((moves) => alike(moves, first)) ? first : null
}

/** A dashboard gives a variable that its link does not name a value of its own. */
const hasDefaults = ({ kind }: View): boolean => /dashboard|panel|board|snapshot/.test(kind)

const ofVariables = (before: View, after: View): Moves => {
  const defaults = hasDefaults(before) || hasDefaults(after)
  const asked = before.queries.length > 0
  const found = variableChanges(before.variables, after.variables)
    // Datadog's explorer says its query a second time in these
    .filter(({ name }) => !(asked && name.startsWith('exp_')))
    .map((one) => movesOfVariable(one, defaults))
  return found.every((moves) => moves !== null) ? found.flat() : null
}

const ofRange = (before: View, after: View): Moves => {
  switch (rangeMove(before.time, after.time)?.kind) {
    case 'zoomed':
      return [{ kind: 'zoom-in' }]
    case 'widened':
      return [{ kind: 'zoom-out' }]
    case 'shifted':
      return [{ kind: 'shift' }]
    case 'elsewhere':
      return [{ kind: 'other-time' }]
    case 'across':
    case 'unclear':
      return null
    default:
      return []
  }
}

/**
 * What somebody did between two looks, in the order of query, variables and range. Empty where it has no name, or
 * where a part of what changed has none: a wrong name is worse than none. `earlier` are the looks before the first.
 */
export const movesBetween = (before: View, after: View, earlier: readonly View[] = []): readonly Move[] => {
  if (before.opaque || after.opaque) return []
  if (isBack(before, after, earlier)) return [{ kind: 'back' }]
  const signal = ofSignal(before, after)
  if (signal) return [signal]
  if (isElsewhere(before, after)) return sameTime(before, after) ? [{ kind: 'other-place' }] : []
  if (before.panel !== after.panel) return []
  const parts = [ofQueries(before, after), ofVariables(before, after), ofRange(before, after)]
  const moves = parts.flatMap((part) => part ?? [])
  return parts.some((part) => part === null) || moves.length > MOST ? [] : moves
}

/** The moves that led to a step; the observer saw it where somebody came back to what they had just left. */
export const movesTo = (
  step: Visit | Snapshot,
  before: View | null,
  earlier: readonly View[],
): readonly Move[] => {
  if (!before) return []
  return step.kind === 'visit' && step.back ? [{ kind: 'back' }] : movesBetween(before, step.view, earlier)
}
