import { focused, hidden } from './dom'
import { isTop } from './frame'
import { drawingAround, drawingAt, drawingHovered } from './under'

/** Which graph is meant by somebody who presses a shortcut: the one under the pointer, else the focused one. */
export const watchPointer = (
  signal: AbortSignal,
  onPoint: (event: PointerEvent) => void,
): (() => Element | null) => {
  let point: { x: number; y: number } | null = null
  const passive = { capture: true, passive: true, signal }
  const onMove = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY }
    onPoint(event)
  }
  addEventListener('pointermove', onMove, passive)
  addEventListener('pointerdown', onMove, passive)
  // A pointer that left for another frame is that frame's; one that left the window was here last.
  addEventListener('pointerout', (event) => !isTop() && !event.relatedTarget && (point = null), passive)
  return () => {
    const under = point ? drawingAt(point.x, point.y) : drawingHovered()
    const focus = focused()
    if (under || hidden() || !focus || focus.localName === 'body' || focus.localName === 'iframe')
      return under
    return drawingAround(focus)
  }
}
