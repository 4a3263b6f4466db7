import { mapOf } from '@/lib/story/map'
import { TIGHTEST } from '@/lib/story/map-axis'
import type { Lines } from '@/lib/story/map-stations'
import type { Outline } from '@/lib/story/outline'

/** At which thousands of steps are a line. */
const LEAST = 0.001
const MOST = 12
const FACTOR = 1.4

export const bounded = (spread: number): number => Math.min(MOST, Math.max(LEAST, spread))

export const nearer = (spread: number): number => bounded(spread * FACTOR)
export const farther = (spread: number): number => bounded(spread / FACTOR)

const HALVINGS = 9
/** A map that begins narrower than this is easier to scroll than to read. */
const FIRST_LEAST = 0.3
const FIRST_MOST = 3

/** The widest spread at which all of a trail is in sight; the narrowest where none does. */
export const fit = (outline: Outline, width: number, by: Lines): number => {
  const fits = (spread: number) => mapOf(outline, spread, { by }).width <= width
  if (!fits(LEAST)) return LEAST
  let [low, high] = [Math.log(LEAST), Math.log(MOST)]
  for (let round = 0; round < HALVINGS; round++) {
    const middle = (low + high) / 2
    if (fits(Math.exp(middle))) low = middle
    else high = middle
  }
  return Math.exp(low)
}

/** No farther than to where all of a trail is in sight, or nodes are still what they are. */
export const held = (spread: number, outline: Outline, width: number, by: Lines): number =>
  spread >= TIGHTEST ? spread : Math.max(spread, Math.min(TIGHTEST, fit(outline, width, by)))

/** What a map begins with: all of it in sight where that can be read. */
export const first = (outline: Outline, width: number, by: Lines): number =>
  Math.min(FIRST_MOST, Math.max(FIRST_LEAST, fit(outline, width, by)))
