import { useMemo, useState } from 'react'
import { usePerform } from '@/components/toast/use-perform'
import { useWalk } from '@/components/trail/walk'
import type { Id } from '@/lib/model/id'
import { droppedOn, inOrder, moved, type Moving } from '@/lib/story/order'
import { arrange } from './deeds'

export type Arranging = {
  /** true where a person gave the story an order of its own */
  own: boolean
  move: (what: Moving, by: -1 | 1) => void
  /** back to the order of time */
  asWalked: () => void
  /** what is being dragged */
  dragged: Moving | null
  drag: (what: Moving | null) => void
  /** on a step */
  drop: (target: Id) => void
}

/** The order of the story: what is moved, and where to. */
export const useArranging = (): Arranging => {
  const { shown } = useWalk()
  const perform = usePerform()
  const [dragged, drag] = useState<Moving | null>(null)
  const { entries, now } = shown.outline
  const path = useMemo(() => inOrder(entries, now.order), [entries, now.order])
  const trailId = shown.whole.trail.id
  const keep = (order: Id[] | null) => {
    if (order) perform(arrange(trailId, order))
  }
  return {
    own: now.order.length > 0,
    move: (what, by) => keep(moved(path, what, by)),
    asWalked: () => keep([]),
    dragged,
    drag,
    drop: (target) => {
      if (dragged) keep(droppedOn(path, dragged, target))
      drag(null)
    },
  }
}
