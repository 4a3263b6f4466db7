import type { RequestOf, FromPage } from '@/lib/messages/protocol'
import { elementAt, holds, nearest } from '../dom'
import { MARK } from '../overlay'
import { newId } from '../id'
import { readPage } from './graph-words'
import { graphOf, inSight, type FoundGraph } from './graphs'
import { panelKeyOf } from './known-graphs'

type Aim = RequestOf<FromPage, 'snap'>['aim']

const TOKENS = 200
const tokens = new Map<string, WeakRef<Element>>()

/** Remembers an element for this frame, without keeping it alive. */
const tokenFor = (element: Element): string => {
  const token = newId()
  tokens.set(token, new WeakRef(element))
  const [oldest] = tokens.keys()
  if (oldest && tokens.size > TOKENS) tokens.delete(oldest)
  return token
}

export const aimed = (token: string): Element | undefined => tokens.get(token)?.deref()

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
const frameElementOf = (frame: Window): Element | null => {
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

/** True where something of the page lies over a part that the window shows, or that it cannot show at all (cut off). */
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

/** Where a graph is and what it says, at this moment. Overlays have to be hidden before. */
const aimAtGraph = (graph: FoundGraph, words: Aim['graph']): Aim => {
  const box = graph.panel.getBoundingClientRect()
  const offset = frameOffset()
  const { scrollX, scrollY, innerWidth: width, innerHeight: height } = topFrame()
  const rect = offset && { x: box.x + offset.x, y: box.y + offset.y, width: box.width, height: box.height }
  const withinTop =
    rect !== null &&
    rect.x >= 0 &&
    rect.y >= 0 &&
    rect.x + rect.width <= width &&
    rect.y + rect.height <= height
  const covered = isCovered(graph.panel, box)
  return {
    token: tokenFor(graph.panel),
    graph: words,
    panel: panelKeyOf(graph.panel),
    rect,
    scroll: { x: scrollX, y: scrollY },
    viewport: { width, height },
    scale: devicePixelRatio,
    clear: withinTop && isInside(box) && !covered,
    covered,
  }
}

export const aimAt = (drawing: Element): Aim => {
  const { found, wordsOf } = readPage()
  const graph = graphOf(drawing, found)
  return aimAtGraph(graph, wordsOf(graph))
}

const SIGHT = 200

/** Every graph that is wanted, as it is at this moment. */
export const aimAtAll = (wanted: (graph: FoundGraph) => boolean): Aim[] => {
  const { graphs, wordsOf } = readPage()
  return graphs()
    .filter(wanted)
    .slice(0, SIGHT)
    .map((graph) => aimAtGraph(graph, wordsOf(graph)))
}

export const aimAtSight = (): Aim[] => aimAtAll(inSight)
