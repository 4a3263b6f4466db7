import type { Instant } from '@/lib/model/id'
import { axisOf, EDGE, measuresAt, type Placed, type Quiet } from './map-axis'
import { linesOf, type MapLine } from './map-lines'
import { quietsOf, stationsOf } from './map-stations'
import type { Outline } from './outline'

export type MapNode = Placed & {
  /** 0 is the main line */
  lane: number
  /** pixels from its left edge to what comes next in its lane */
  room: number
}

/** A moment that is written on the axis; it is that of the node at `x`. */
export type Tick = { x: number; at: Instant }

/** A trail as lanes over time. */
export type TrailMap = {
  width: number
  lanes: number
  /** in order of time: `x` never decreases */
  nodes: readonly MapNode[]
  lines: readonly MapLine[]
  quiets: readonly Quiet[]
  ticks: readonly Tick[]
}

/** Words beside the last node of a lane. */
const LAST_ROOM = 280
const TICK = 84

const withRoom = (nodes: readonly MapNode[], width: number): MapNode[] => {
  const next = new Map<number, number>()
  return nodes
    .toReversed()
    .map((node) => {
      const room = Math.min(LAST_ROOM, (next.get(node.lane) ?? width) - node.x)
      next.set(node.lane, node.x)
      return { ...node, room }
    })
    .reverse()
}

const ticksOf = (nodes: readonly MapNode[]): Tick[] => {
  const ticks: Tick[] = []
  for (const { x, station } of nodes) {
    const last = ticks.at(-1)
    if (!last || x - last.x >= TICK) ticks.push({ x, at: station.at })
  }
  return ticks
}

/**
 * `spread` draws time out (above 1) or together (below 1); `words` keeps room for what is written beside nodes.
 * Log-linear in the number of steps.
 */
export const mapOf = (outline: Outline, spread: number, words = true): TrailMap => {
  const by = measuresAt(spread, words)
  const quiet = quietsOf(outline)
  const { placed, quiets, right } = axisOf(stationsOf(outline, quiet), quiet, by)
  const end = right + EDGE
  const lines = linesOf(placed, outline, { end, by })
  const nodes = placed.map((one) => ({ ...one, lane: lines.get(one.station.leadId)?.lane ?? 0, room: 0 }))
  const all = [...lines.values()]
  const width = Math.max(end + EDGE, ...all.map(({ to }) => to))
  return {
    width,
    lanes: 1 + Math.max(...all.map(({ lane }) => lane)),
    nodes: withRoom(nodes, width),
    lines: all,
    quiets,
    ticks: ticksOf(nodes),
  }
}
