import { useMemo, useState } from 'react'
import { useWalk } from '@/components/trail/walk'
import type { TrailMap } from '@/lib/story/map'

/** By the key of a row: the node that stands for it. */
const placesOf = ({ nodes }: TrailMap): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  for (const [index, { station }] of nodes.entries()) {
    for (const { step, refined } of station.looks)
      for (const { id } of [...refined, step]) {
        places.set(`look ${id}`, index)
        places.set(`looks ${id}`, index)
      }
    places.set(station.key, index)
  }
  return places
}

/** The node that is walked on: that of the row under the cursor, which the keys act on. */
export const useHere = (map: TrailMap): { at: number; go: (index: number) => void } => {
  const { cursor, move } = useWalk()
  const places = useMemo(() => placesOf(map), [map])
  const [chosen, choose] = useState<{ row: string; key: string } | null>(null)
  const key = chosen !== null && chosen.row === cursor ? chosen.key : cursor
  const go = (index: number) => {
    const station = map.nodes[index]?.station
    if (!station) return
    choose({ row: station.entry.key, key: station.key })
    move(station.entry.key)
  }
  return { at: key === null ? -1 : (places.get(key) ?? -1), go }
}
