import type { Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'

/**
 * Changing a query, a range or a variable until the graph shows what one wants goes look, change, look: under
 * 20 s each in the incident we replayed. Who looks longer than that has seen something.
 */
const QUICK = 20_000

const words = (view: View): Set<string> =>
  new Set(view.queries.flatMap(({ text }) => text.toLowerCase().match(/[a-z_][\w.:]*/g) ?? []))

/** Whether two views ask about the same thing: half of the names of the shorter query are in the other. */
const asksTheSame = (one: View, other: View): boolean => {
  const [fewer, more] = [words(one), words(other)].sort((a, b) => a.size - b.size)
  if (!fewer || !more || fewer.size === 0) return one.queries.length === other.queries.length
  return 2 * [...fewer].filter((word) => more.has(word)).length >= fewer.size
}

const isSamePlace = (one: View, other: View): boolean =>
  one.tool === other.tool &&
  one.kind === other.kind &&
  one.placeKey === other.placeKey &&
  one.panel === other.panel

/** Whether a view, seen at `at`, is the last visit with its query, range or variables touched up. */
export const refines = (view: View, at: number, last: Visit): boolean =>
  at - last.at <= QUICK && isSamePlace(view, last.view) && asksTheSame(view, last.view)
