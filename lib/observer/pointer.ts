import { focused, hidden } from './dom'
import { isTop } from './frame'
import { isDrawing } from './drawings'
import { drawingAround, drawingAt, drawingHovered } from './under'

/** Which graph is meant by somebody who presses a shortcut: the one under the pointer, else the focused one. */
export const watchPointer = (
  signal: AbortSignal,
  onPoint: (event: PointerEvent) => void,
  onLeave: () => void,
): (() => Element | null) => {
  let point: { x: number; y: number } | null = null
  const passive = { capture: true, passive: true, signal }
  const onMove = (event: PointerEvent) => {
    point = { x: event.clientX, y: event.clientY }
    onPoint(event)
  }
  const onOut = ({ relatedTarget, pointerType }: PointerEvent) => {
    if (relatedTarget instanceof Element && !relatedTarget.matches('iframe,frame')) return
    // A pointer that left for another frame is that frame's; one that left the window was here last.
    if (relatedTarget || !isTop()) point = null
    // A finger that is lifted leaves as well.
    if (pointerType === 'mouse') onLeave()
  }
  for (const type of ['pointermove', 'pointerdown', 'pointerup'] as const) {
    addEventListener(type, onMove, passive)
  }
  addEventListener('pointerout', onOut, passive)
  return () => {
    // What would not be offered is taken where somebody points at it.
    const under = point ? drawingAt(point.x, point.y, isDrawing) : drawingHovered()
    const focus = focused()
    return under || hidden() || !focus || focus.matches('body,iframe') ? under : drawingAround(focus)
  }
}
