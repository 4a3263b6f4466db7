import type { Floats, TimeRange } from '@/lib/model/time-range'

/** A range that the link does not name and nothing tells. */
export const UNKNOWN_TIME: TimeRange = {
  raw: { from: null, to: null },
  from: null,
  to: null,
  floats: 'unknown',
}

/** A page that shows no range: its link has none and needs none. */
export const NO_TIME: TimeRange = { ...UNKNOWN_TIME, floats: 'none' }

const WORST: readonly Floats[] = ['unknown', 'url', 'query', 'none']

/** What the ranges of several panels come to: from the first start to the last end, as loose as the loosest. */
export function hull(ranges: readonly TimeRange[]): TimeRange {
  const [first] = ranges
  if (!first) return UNKNOWN_TIME
  return {
    raw: {
      from: together(ranges.map((range) => range.raw.from)),
      to: together(ranges.map((range) => range.raw.to)),
    },
    from: edge(
      ranges.map((range) => range.from),
      Math.min,
    ),
    to: edge(
      ranges.map((range) => range.to),
      Math.max,
    ),
    floats: WORST.find((floats) => ranges.some((range) => range.floats === floats)) ?? 'none',
  }
}

function together(texts: readonly (string | null)[]): string | null {
  if (texts.every((text) => text === texts[0])) return texts[0] ?? null
  return texts.map((text) => text ?? '-').join(', ')
}

function edge(values: readonly (number | null)[], pick: (...values: number[]) => number): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === values.length ? pick(...known) : null
}
