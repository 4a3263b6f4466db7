import { useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { mapOf, type TrailMap } from '@/lib/story/map'
import type { Lines } from '@/lib/story/map-stations'
import type { Outline } from '@/lib/story/outline'
import { usePinch } from './use-pinch'
import { bounded, farther, first, fit, held as heldIn, nearer } from './spread'

/** A node that stays where it is on the screen while the map around it changes. */
type Anchor = { key: string; offset: number }

const nearest = ({ nodes }: TrailMap, x: number): TrailMap['nodes'][number] | undefined => {
  let best = nodes[0]
  for (const node of nodes) if (Math.abs(node.x - x) < Math.abs((best ?? node).x - x)) best = node
  return best
}

const isSeen = ({ scrollLeft, clientWidth }: HTMLElement, x: number): boolean =>
  x >= scrollLeft && x <= scrollLeft + clientWidth

/** Wheels turn in pixels, by a hundred or so a notch. */
const WHEEL = 400

export type Zoom = {
  map: TrailMap
  /** `held` is the key of the node that is walked on: it stays where it is, if it is in sight */
  near: (held: string | undefined) => void
  far: (held: string | undefined) => void
  whole: () => void
}

/** The map at the spread that was asked for: by buttons, by keys, by the wheel with Ctrl, by two fingers. */
export const useZoom = (outline: Outline, by: Lines, box: HTMLElement | null): Zoom => {
  const [spread, setSpread] = useState<number | null>(null)
  const anchor = useRef<Anchor | null>(null)
  const map = useMemo(() => mapOf(outline, spread ?? 1, { by }), [outline, spread, by])
  const turn = (next: number, at: number, held?: string) => {
    const own = box && map.nodes.find(({ station, x }) => station.key === held && isSeen(box, x))
    const node = own ?? (box && nearest(map, box.scrollLeft + at))
    anchor.current = box && node ? { key: node.station.key, offset: node.x - box.scrollLeft } : null
    setSpread(heldIn(next, outline, box?.clientWidth ?? 0, by))
  }
  const middle = (box?.clientWidth ?? 0) / 2
  const now = spread ?? 1
  const begin = useEffectEvent((width: number) => setSpread(first(outline, width, by)))
  useLayoutEffect(() => {
    if (box) begin(box.clientWidth)
  }, [box])
  useLayoutEffect(() => {
    const held = anchor.current
    const node = held && map.nodes.find(({ station }) => station.key === held.key)
    if (box && node) box.scrollLeft = node.x - held.offset
    anchor.current = null
  }, [map, box])
  const onWheel = useEffectEvent((event: WheelEvent) => {
    if (!box || !event.ctrlKey) return
    event.preventDefault()
    turn(bounded(now * Math.exp(-event.deltaY / WHEEL)), event.clientX - box.getBoundingClientRect().left)
  })
  useEffect(() => {
    const listener = (event: WheelEvent) => onWheel(event)
    box?.addEventListener('wheel', listener, { passive: false })
    return () => box?.removeEventListener('wheel', listener)
  }, [box])
  usePinch(box, { begin: () => now, to: (next, at) => turn(bounded(next), at) })
  return {
    map,
    near: (held) => turn(nearer(now), middle, held),
    far: (held) => turn(farther(now), middle, held),
    whole: () => turn(fit(outline, box?.clientWidth ?? 0, by), 0),
  }
}
