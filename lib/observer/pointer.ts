import { focused, hidden } from './dom'
import { isTop } from './frame'
import { graphAround, graphAt, type FoundGraph } from './graphs'

/** Which graph is meant by somebody who presses a shortcut: the one under the pointer, else the focused one. */
export const watchPointer = (signal: AbortSignal): (() => FoundGraph | null) => {
  let point: { x: number; y: number } | null = null
  const passive = { capture: true, passive: true, signal }
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    point = { x: clientX, y: clientY }
  }
  addEventListener('pointermove', onMove, passive)
  addEventListener('pointerdown', onMove, passive)
  // A pointer that left for another frame is that frame's; one that left the window was here last.
  addEventListener('pointerout', (event) => !isTop() && !event.relatedTarget && (point = null), passive)
  return () => {
    const under = point && graphAt(point.x, point.y)
    const focus = focused()
    if (under || hidden() || !focus || focus.localName === 'body' || focus.localName === 'iframe')
      return under
    return graphAround(focus)
  }
}
