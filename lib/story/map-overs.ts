import type { HandOver } from './hand-overs'
import type { MapNode } from './map'
import type { Outline } from './outline'

/** A lead that went from one person to another, from node to node. */
export type Over = { over: HandOver; from: MapNode; to: MapNode }

/** The hand-overs of a trail, where they are on a map by people. */
export const oversOf = (nodes: readonly MapNode[], { handOvers }: Outline): Over[] =>
  [...handOvers].flatMap(([key, over]) => {
    const to = nodes.find(
      ({ station }) => station.by === over.to.by && station.at >= over.from.at && station.until >= over.to.at,
    )
    const from = nodes.findLast(({ station }) => station.by === over.from.by && station.at <= over.from.at)
    return to && from && key !== '' ? [{ over, from, to }] : []
  })
