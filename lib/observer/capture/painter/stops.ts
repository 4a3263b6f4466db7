import { isClear } from './ink'
import { length, split } from './css'

/** A colour of a gradient; `at` is null where the browser spreads it between its neighbours. */
export type Stop = { colour: string; at: number | null }

const COLOUR = /^(#[0-9a-f]+|[a-z-]+\([^)]*\)|[a-z]+)/i

/** Computed colour stops: `rgb(…) 0%`, `rgb(…) 0px 10px`. None where there is a midpoint, which bends the colours. */
export const stopsOf = (
  parts: string[],
  whole: number,
  parse = (value: string) => length(value, whole),
): Stop[] =>
  parts.some((part) => !COLOUR.test(part))
    ? []
    : parts.flatMap((part) => {
        const colour = COLOUR.exec(part)?.[0]
        if (colour === undefined) return []
        const places = split(part.slice(colour.length), ' ').map(parse)
        if (places.length === 0) return [{ colour, at: null }]
        return places.map((place) => ({ colour, at: place === null || whole === 0 ? null : place / whole }))
      })

/** Every place known, and none before the one that comes before it. */
const placed = (stops: Stop[]): { colour: string; at: number }[] => {
  const at = stops.map((stop) => stop.at)
  at[0] ??= 0
  at[at.length - 1] ??= 1
  let most = Number.NEGATIVE_INFINITY
  for (const [index, place] of at.entries()) if (place !== null) at[index] = most = Math.max(most, place)
  return stops.map(({ colour }, index) => ({ colour, at: at[index] ?? between(at, index) }))
}

const between = (at: (number | null)[], index: number): number => {
  let [before, after] = [index, index]
  while ((at[before] ?? null) === null) before--
  while ((at[after] ?? null) === null) after++
  const [from, to] = [at[before] ?? 0, at[after] ?? 1]
  return from + ((to - from) * (index - before)) / (after - before)
}

/** A clear neighbour takes on the colour beside it: CSS fades colours, and a canvas would fade through black. */
const faded = (colour: string): string => {
  const channels = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)/.exec(colour)
  return channels ? `rgba(${channels.slice(1, 4).join(', ')}, 0)` : colour
}

export type Ramp = { colour: string; at: number }[]

const channelsOf = (colour: string): number[] | null => {
  const inside = /^rgba?\((.*)\)$/.exec(colour)?.[1]
  const channels = inside?.split(/[ ,/]+/).map(Number)
  return channels?.every(Number.isFinite) ? [...channels, 1].slice(0, 4) : null
}

const SHADES = 16

/**
 * What lies between two stops of which one lets more through: CSS mixes colours by how much there is of each, and a
 * canvas does not.
 */
const shadesBetween = (from: Ramp[number], to: Ramp[number] | undefined): Ramp => {
  const [a, b] = [channelsOf(from.colour), to ? channelsOf(to.colour) : null]
  const [thick = 1, thin = 1] = [a?.[3], b?.[3]]
  if (!a || !b || !to || thick === thin || from.at === to.at) return []
  return Array.from({ length: SHADES - 1 }, (_, index) => {
    const by = (index + 1) / SHADES
    const alpha = thick + (thin - thick) * by
    const mixed = [0, 1, 2].map(
      (channel) => ((a[channel] ?? 0) * thick * (1 - by) + (b[channel] ?? 0) * thin * by) / (alpha || 1),
    )
    return { colour: `rgba(${mixed.join(', ')}, ${alpha})`, at: from.at + (to.at - from.at) * by }
  })
}

/** Stops as a canvas takes them, from 0 to 1. */
export const rampOf = (stops: Stop[]): Ramp => {
  const ramp = clearStops(placed(stops))
  return ramp.flatMap((stop, index) => [stop, ...shadesBetween(stop, ramp[index + 1])])
}

const clearStops = (even: Ramp): Ramp =>
  even.flatMap(({ colour, at }, index) => {
    if (!isClear(colour)) return [{ colour, at }]
    const sides = [even[index - 1], even[index + 1]].filter((side) => side && !isClear(side.colour))
    return sides.length === 0
      ? [{ colour, at }]
      : sides.map((side) => ({ colour: faded(side?.colour ?? colour), at }))
  })

const TURNS = 200

/** A repeating ramp written out over the whole run. */
export const repeated = (ramp: Ramp): Ramp => {
  const [first, last] = [ramp[0]?.at ?? 0, ramp.at(-1)?.at ?? 1]
  const span = last - first
  if (span <= 0 || span > 1e6) return ramp
  const from = Math.floor((0 - first) / span)
  const to = Math.min(Math.ceil((1 - first) / span), from + TURNS)
  return Array.from({ length: to - from }, (_, turn) =>
    ramp.map(({ colour, at }) => ({ colour, at: at + (from + turn) * span })),
  ).flat()
}

/** A canvas takes only places from 0 to 1: `low` and `high` say what these mean. */
export const addTo = (gradient: CanvasGradient, ramp: Ramp, low: number, high: number): void => {
  const span = high - low || 1
  for (const { colour, at } of ramp)
    gradient.addColorStop(Math.min(1, Math.max(0, (at - low) / span)), colour)
}
