import type { Where } from '@/lib/messages/protocol'
import { elementAt, holds, nearest } from '../dom'
import { MARK } from '../overlay'
import { isCutOff } from './cut-off'

/** Offset of this frame in the top frame's viewport; null below a frame of another origin. */
const frameOffset = (): { x: number; y: number } | null => {
  let x = 0
  let y = 0
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const frame = frameElementOf(at)
    if (!frame) return null
    const box = frame.getBoundingClientRect()
    x += box.left + frame.clientLeft
    y += box.top + frame.clientTop
  }
  return { x, y }
}

/** Null, or in some browsers a throw, below a frame of another origin. */
export const frameElementOf = (frame: Window): Element | null => {
  try {
    return frame.frameElement
  } catch {
    return null
  }
}

const topFrame = (): Window => {
  try {
    return window.top?.document ? window.top : window
  } catch {
    return window
  }
}

const INSET = 3
/** Sticky bars, dialogs and toasts are larger than the holes of this grid, in CSS pixels. */
const APART = { x: 150, y: 50 }
/** Lies over a graph because somebody reads it there. */
const TOOLTIP = '[role="tooltip"],[class*=tooltip i]'

/** From `from` to `to`, no further apart than `most`; nothing where there is no way. */
const pointsBetween = (from: number, to: number, most: number): number[] => {
  const parts = Math.max(2, Math.ceil((to - from) / most))
  return to < from ? [] : Array.from({ length: parts + 1 }, (_, at) => from + ((to - from) * at) / parts)
}

type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

/** Points of the part of a box that a window shows. */
const pointsIn = ({ left, right, top, bottom }: Sides, { innerWidth, innerHeight }: Window) => {
  const across = pointsBetween(Math.max(left, 0) + INSET, Math.min(right, innerWidth) - INSET, APART.x)
  const down = pointsBetween(Math.max(top, 0) + INSET, Math.min(bottom, innerHeight) - INSET, APART.y)
  return down.flatMap((y) => across.map((x) => [x, y] as const))
}

const isOver = (over: Element | null, panel: Element): boolean =>
  over !== null &&
  !holds(panel, over) &&
  !holds(over, panel) &&
  nearest(over, `[${MARK}],${TOOLTIP}`) === null

/** True where something of the page lies over a part that the window shows. */
const isCovered = (panel: Element, box: Sides): boolean =>
  pointsIn(box, window).some(([x, y]) => isOver(elementAt(x, y), panel))

/** True where the page around this frame cuts the panel off, or has something over it. Below another origin nobody knows. */
const isCoveredAround = ({ left, right, top, bottom }: Sides): boolean => {
  let box: Sides = { left, right, top, bottom }
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const frame = frameElementOf(at)
    if (!frame) return false
    if (box.left < 0 || box.top < 0 || box.right > at.innerWidth || box.bottom > at.innerHeight) return true
    const outer = frame.getBoundingClientRect()
    const [x, y] = [outer.left + frame.clientLeft, outer.top + frame.clientTop]
    box = { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y }
    const points = pointsIn(box, at.parent)
    if (points.some(([x, y]) => isOver(frame.ownerDocument.elementFromPoint(x, y), frame))) return true
  }
  return false
}

const isInside = ({ left, right, top, bottom }: DOMRect): boolean =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight

type Seen = { x: number; y: number; width: number; height: number }

/** The part of the layout that fills the window: fingers spread on the page leave less of it. */
const seenOf = ({ innerWidth, innerHeight, visualViewport }: Window): Seen => {
  const { scale, offsetLeft: x, offsetTop: y } = visualViewport ?? { scale: 1, offsetLeft: 0, offsetTop: 0 }
  return { x, y, width: innerWidth / scale, height: innerHeight / scale }
}

/** Where a panel is at this moment. Overlays have to be hidden before. */
export const whereIs = (panel: Element): Where => {
  const box = panel.getBoundingClientRect()
  const offset = frameOffset()
  const top = topFrame()
  const seen = seenOf(top)
  const { width, height } = seen
  const rect = offset && {
    x: box.x + offset.x - seen.x,
    y: box.y + offset.y - seen.y,
    width: box.width,
    height: box.height,
  }
  const withinTop =
    rect !== null &&
    rect.x >= 0 &&
    rect.y >= 0 &&
    rect.x + rect.width <= width &&
    rect.y + rect.height <= height
  const covered = isCutOff(panel, box) || isCovered(panel, box) || isCoveredAround(box)
  return {
    rect,
    scroll: { x: top.scrollX + seen.x, y: top.scrollY + seen.y },
    viewport: { width, height },
    clear: withinTop && isInside(box) && !covered,
    covered,
  }
}
