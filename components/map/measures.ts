import type { TrailMap } from '@/lib/story/map'
import type { MapLine } from '@/lib/story/map-lines'

/** Pixels of the map that are not along the axis of time. */
export const AXIS = 28
export const LANE = 58
/** From the top of a lane to its line: a question stands above it, captions below. */
const LINE = 28
/** Below the last lane. */
const FOOT = 16

/** Where the line of a lane is. */
export const yOf = (lane: number): number => AXIS + lane * LANE + LINE

export const heightOf = (lanes: number): number => AXIS + lanes * LANE + FOOT

/** What of the map is in sight, with some more on both sides. */
export type Sight = { from: number; to: number }

/** A screen that is drawn again at every pixel of a scroll would be slow. */
const STEP = 256

export const sightOf = (left: number, width: number): Sight => ({
  from: Math.floor(left / STEP) * STEP - STEP,
  to: Math.ceil((left + width) / STEP) * STEP + STEP,
})

export const inSight = ({ from, to }: Sight, x: number, width: number): boolean =>
  x <= to && x + width >= from

/** From the words of a line to the next line in its lane. */
const APART = 8

/** How far the words of each line may go: to where the next one in its lane begins, or to the end of the map. */
export const endsOf = ({ lines, width }: Pick<TrailMap, 'lines' | 'width'>): ReadonlyMap<MapLine, number> => {
  const next = new Map<number, number>()
  return new Map(
    lines
      .toSorted((one, other) => other.from - one.from)
      .map((line) => {
        const end = next.get(line.lane) ?? width
        next.set(line.lane, line.from - APART)
        return [line, end] as const
      }),
  )
}
