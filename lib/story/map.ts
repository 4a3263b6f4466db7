import type { Instant } from '@/lib/model/id'
import { axisOf, EDGE, measuresAt, type Placed, type Quiet } from './map-axis'
import { linesOf, linesOfPeople, type MapLine } from './map-lines'
import { oversOf, type Over } from './map-overs'
import { quietsOf, stationsOf, type Lines } from './map-stations'
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
  by: Lines
  width: number
  /** how wide a node is */
  node: number
  lanes: number
  /** in order of time: `x` never decreases */
  nodes: readonly MapNode[]
  lines: readonly MapLine[]
  quiets: readonly Quiet[]
  ticks: readonly Tick[]
  /** on a map by people: who gave a lead to whom */
  overs: readonly Over[]
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

type Options = {
  /** keeps room for what is written beside nodes */
  words?: boolean
  /** what has a line of its own */
  by?: Lines
}

/** `spread` draws time out (above 1) or together (below 1). Log-linear in the number of steps. */
export const mapOf = (
  outline: Outline,
  spread: number,
  { words = true, by = 'leads' }: Options = {},
): TrailMap => {
  const measures = measuresAt(spread, words)
  const quiet = quietsOf(outline)
  const { placed, quiets, right } = axisOf(stationsOf(outline, quiet, by), quiet, measures)
  const end = right + EDGE
  const lines = by === 'people' ? linesOfPeople(placed) : linesOf(placed, outline, { end, by: measures })
  const nodes = placed.map((one) => ({ ...one, lane: lines.get(one.station.line)?.lane ?? 0, room: 0 }))
  const all = [...lines.values()]
  const width = Math.ceil(Math.max(end + EDGE, ...all.map(({ to }) => to)))
  const roomy = withRoom(nodes, width)
  return {
    by,
    width,
    node: measures.node,
    lanes: 1 + Math.max(0, ...all.map(({ lane }) => lane)),
    nodes: roomy,
    lines: all,
    quiets,
    ticks: ticksOf(nodes),
    overs: by === 'people' ? oversOf(roomy, outline) : [],
  }
}
