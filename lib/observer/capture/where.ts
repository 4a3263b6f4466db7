import type { RequestOf, FromPage } from '@/lib/messages/protocol'
import { elementAt, holds, nearest } from '../dom'
import { MARK } from '../overlay'
import { isCutOff } from './cut-off'

type Aim = RequestOf<FromPage, 'snap'>['aim']
export type Where = Pick<Aim, 'rect' | 'scroll' | 'viewport' | 'clear' | 'covered'>

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

/** True where something of the page lies over a part that the window shows. */
const isCovered = (panel: Element, { left, right, top, bottom }: DOMRect): boolean => {
  const across = pointsBetween(Math.max(left, 0) + INSET, Math.min(right, innerWidth) - INSET, APART.x)
  const down = pointsBetween(Math.max(top, 0) + INSET, Math.min(bottom, innerHeight) - INSET, APART.y)
  const isOver = (over: Element) =>
    !holds(panel, over) && !holds(over, panel) && nearest(over, `[${MARK}],${TOOLTIP}`) === null
  return down.some((y) =>
    across.some((x) => {
      const over = elementAt(x, y)
      return over !== null && isOver(over)
    }),
  )
}

const isInside = ({ left, right, top, bottom }: DOMRect): boolean =>
  left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight

/** Where a panel is at this moment. Overlays have to be hidden before. */
export const whereIs = (panel: Element): Where => {
  const box = panel.getBoundingClientRect()
  const offset = frameOffset()
  const { scrollX, scrollY, innerWidth: width, innerHeight: height } = topFrame()
  const rect = offset && { x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height }
  const withinTop =
    rect !== null &&
    rect.x >= 0 &&
    rect.y >= 0 &&
    rect.x + rect.width <= width &&
    rect.y + rect.height <= height
  const covered = isCutOff(panel, box) || isCovered(panel, box)
  return {
    rect,
    scroll: { x: scrollX, y: scrollY },
    viewport: { width, height },
    clear: withinTop && isInside(box) && !covered,
    covered,
  }
}
