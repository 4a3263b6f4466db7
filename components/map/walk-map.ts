import type { MapNode, TrailMap } from '@/lib/story/map'

type Nodes = TrailMap['nodes']

/** The nearest node in time on the next lane that has any. */
const onLane = (nodes: Nodes, at: number, by: 1 | -1): number => {
  const from = nodes[at]
  if (!from) return at
  const beyond = nodes.filter(({ lane }) => (lane - from.lane) * by > 0)
  const lane = beyond.reduce((near, node) => (by > 0 ? Math.min : Math.max)(near, node.lane), by * Infinity)
  const far = (node: MapNode) => Math.abs(node.x - from.x)
  const nearest = beyond
    .filter((node) => node.lane === lane)
    .reduce<MapNode | null>((best, node) => (best && far(best) <= far(node) ? best : node), null)
  return nearest ? nodes.indexOf(nearest) : at
}

type Move = (nodes: Nodes, at: number) => number

/** Left and right walk in time, up and down from lane to lane. */
const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: (nodes, at) => Math.min(nodes.length - 1, at + 1),
  ArrowLeft: (_, at) => Math.max(0, at - 1),
  ArrowDown: (nodes, at) => onLane(nodes, at, 1),
  ArrowUp: (nodes, at) => onLane(nodes, at, -1),
  Home: () => 0,
  End: (nodes) => nodes.length - 1,
}

/** Where a key leads from a node; null for what is no key of the map's. */
export const walked = (nodes: Nodes, at: number, key: string): number | null =>
  MOVES[key]?.(nodes, at) ?? null
