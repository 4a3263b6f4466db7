import type { Id } from '@/lib/model/id'
import type { View } from '@/lib/model/view'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'
import { current, type Current } from './current'
import { labelOf, labelOfView } from './label'
import { looks, type Look } from './looks'

const UNTITLED = 'Untitled trail'

/** The place that was looked at most; the earlier one of two. */
const haunt = (all: readonly Look[]): View | null => {
  const counts = new Map<string, { view: View; count: number }>()
  for (const { step, refined } of all) {
    if (!('view' in step)) continue
    const place = counts.get(step.view.placeKey) ?? { view: step.view, count: 0 }
    place.count += 1 + refined.length
    counts.set(step.view.placeKey, place)
  }
  let most: { view: View; count: number } | null = null
  for (const place of counts.values()) if (!most || place.count > most.count) most = place
  return most?.view ?? null
}

/** The given name, or one taken from what the trail shows: never invented. */
export const nameOf = (now: Current, all: readonly Look[]): string => {
  if (now.name) return now.name.text
  const snapshot = all.find(({ kept, step }) => kept && step.kind === 'snapshot')
  if (snapshot) return labelOf(snapshot.step)
  const view = haunt(all)
  if (view) return labelOfView(view)
  return all[0] ? labelOf(all[0].step) || UNTITLED : UNTITLED
}

/** The title of a trail, as `outline` has it. */
export const titleOf = (recorded: Whole): string => {
  const whole = onOneClock(recorded)
  const now = current(whole)
  if (now.name) return now.name.text
  return nameOf(now, looks(whole.steps, now, new Set<Id>()).looks)
}
