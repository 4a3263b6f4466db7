import { useEffect, useEffectEvent } from 'react'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import type { Look } from '@/lib/story/looks'
import type { Entry } from '@/lib/story/outline'

const holds = (looks: readonly Look[], stepId: Id): boolean =>
  looks.some(
    ({ step, refined, also }) =>
      step.id === stepId || refined.some(({ id }) => id === stepId) || holds(also, stepId),
  )

/** The entry that a step is in, and the key of its own row. */
const placeOf = (entries: readonly Entry[], stepId: Id): { key: string; row: string } | null => {
  for (const entry of entries) {
    if (entry.kind === 'kept' && entry.look.step.id === stepId) return { key: entry.key, row: entry.key }
    const looks = entry.kind === 'kept' ? [entry.look] : entry.kind === 'looks' ? entry.looks : []
    if (holds(looks, stepId)) return { key: entry.key, row: `look ${stepId}` }
  }
  return null
}

/** Puts the cursor on a step that the address names, unfolding what it is folded in. */
export const useAt = (stepId: Id | null): void => {
  const { shown, opened, turn, move } = useWalk()
  const go = useEffectEvent((id: Id) => {
    const place = placeOf(shown.outline.entries, id)
    if (!place) return
    if (place.key !== place.row && !opened.has(place.key)) turn(place.key)
    move(place.row)
  })
  useEffect(() => {
    if (stepId !== null) go(stepId)
  }, [stepId])
}
