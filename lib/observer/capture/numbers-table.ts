/** A line as a server gave it: epoch milliseconds, and as many values. */
export type Points = { name: string; times: readonly number[]; values: readonly (number | null)[] }

/** The lines of a graph over the same instants. */
export type NumbersTable = {
  instants: number[]
  lines: { name: string; values: (number | null)[] }[]
  cut: boolean
}

/** The bounds of the schema, and of what is worth a message: values of all lines together. */
const LINES = 200
const INSTANTS = 20_000
const VALUES = 300_000
const NAME = 1_000
const LATEST = 7_258_118_400_000

const isInstant = (time: number): boolean => time >= 0 && time <= LATEST

/** Brings lines to the same instants, a gap where a line has no value. Null where there is nothing to show. */
export const tableOf = (points: readonly Points[]): NumbersTable | null => {
  const all = [...new Set(points.flatMap(({ times }) => times.map(Math.round)))]
    .filter(isInstant)
    .sort((a, b) => a - b)
  if (all.length === 0) return null
  const instants = all.slice(-INSTANTS)
  const kept = points.slice(0, Math.min(LINES, Math.max(1, Math.floor(VALUES / instants.length))))
  const at = new Map(instants.map((instant, index) => [instant, index]))
  const lines = kept.map(({ name, times, values }) => {
    const row: (number | null)[] = Array.from({ length: instants.length }, () => null)
    for (const [index, time] of times.entries()) {
      const place = at.get(Math.round(time))
      if (place !== undefined) row[place] = values[index] ?? null
    }
    return { name: name.slice(0, NAME), values: row }
  })
  return { instants, lines, cut: kept.length < points.length || instants.length < all.length }
}
