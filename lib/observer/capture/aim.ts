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

const isClear = (panel: Element, box: DOMRect): boolean => {
  const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight
  if (!inside) return false
  const { left, right, top, bottom } = box
  const points: [number, number][] = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + INSET, top + INSET],
    [right - INSET, top + INSET],
    [left + INSET, bottom - INSET],
    [right - INSET, bottom - INSET],
  ]
  return points.every(([x, y]) => {
    const over = elementAt(x, y)
    return over !== null && (holds(panel, over) || holds(over, panel) || nearest(over, `[${MARK}]`) !== null)
  })
}

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
  return {
    token: tokenFor(graph.panel),
    graph: words,
    panel: panelKeyOf(graph.panel),
    rect,
    scroll: { x: scrollX, y: scrollY },
    viewport: { width, height },
    scale: devicePixelRatio,
    clear: withinTop && isClear(graph.panel, box),
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
