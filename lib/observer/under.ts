import { elementAt, nearest, parentOf, root } from './dom'
import { BARS, drawingsIn, isDrawing, isOffered, KNOWN } from './drawings'

const CLIMB = 8
/** What is as wide as the page holds everything, and says nothing about the pointer. */
const WHOLE = 0.98

const surrounds = (element: Element, x: number, y: number): boolean => {
  const box = element.getBoundingClientRect()
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** The drawing at a point of the viewport. Charts lay their own glass over it, so its neighbours count too. */
export const drawingAt = (x: number, y: number, is = isOffered): Element | null => {
  const inner = elementAt(x, y)
  // However deep in it the pointer is.
  let at = inner?.closest('svg') ?? inner
  const known = at && nearest(at, KNOWN)
  // One place for a panel, whichever part of it the pointer is on.
  if (known && is(known)) return known
  if (at && nearest(at, BARS)) return null
  for (let climbed = 0; at && at !== root() && climbed < CLIMB; climbed++) {
    const drawing = is(at) ? at : drawingsIn(at).find((inner) => surrounds(inner, x, y) && is(inner))
    if (drawing) return drawing
    if (climbed > 0 && at.getBoundingClientRect().width > innerWidth * WHOLE) break
    at = parentOf(at)
  }
  return null
}

/** The drawing that an element is, holds, or stands close to: for the keyboard's focus. */
export const drawingAround = (element: Element): Element | null => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  if (isDrawing(element)) return element
  return drawingsIn(element)[0] ?? drawingAt((left + right) / 2, (top + bottom) / 2)
}

/**
 * The drawing that the browser says is hovered, for a script that came into the page after the pointer. An element
 * with others in its middle is a frame around several: which of them is meant, it cannot say.
 */
export const drawingHovered = (): Element | null => {
  const inner = [...root().querySelectorAll(':hover')].at(-1)
  if (!inner || inner.matches(':root,body')) return null
  const { left, right, top, bottom } = inner.getBoundingClientRect()
  const middle = elementAt((left + right) / 2, (top + bottom) / 2)
  const frames = middle !== inner && inner.contains(middle)
  return frames && !isDrawing(inner) ? null : drawingAround(inner)
}
