/** The last instant that a row may hold (the year 2200); see lib/model/id.ts. */
const LAST = 7_258_118_400_000

/** Whole milliseconds since the epoch, or null where that is no instant a journal can hold. */
export function instant(milliseconds: number | null | undefined): number | null {
  if (milliseconds == null || !Number.isFinite(milliseconds)) return null
  const whole = Math.round(milliseconds)
  return whole >= 0 && whole <= LAST ? whole : null
}

const CALENDAR =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

/** A date as a wall clock shows it, and the zone that it names. */
export interface Calendar {
  /** as if it were UTC */
  wall: number
  /** milliseconds east of UTC; null where the text names none */
  offset: number | null
}

/** `2026-11-23`, `2026-11-23 12:00`, `2026-11-23T12:00:00.5+01:00`; null for any other text or date. */
export function parseCalendar(text: string): Calendar | null {
  const found = CALENDAR.exec(text)
  if (!found) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((digits: string | undefined) => Number(digits ?? 0))
  const wall = Date.UTC(year, month - 1, day, hour, minute, second) + Number(`0.${found[7] ?? '0'}`) * 1000
  const real = new Date(wall)
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== day || hour > 23 || minute > 59) return null
  return { wall: Math.floor(wall), offset: offsetOf(found[8]) }
}

function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return null
  if (text.toUpperCase() === 'Z') return 0
  const digits = text.replace(':', '')
  const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5))
  return (digits.startsWith('-') ? -minutes : minutes) * 60_000
}

/** A date that names its zone, or is meant in UTC. */
export function parseUtc(text: string): number | null {
  const calendar = parseCalendar(text)
  return calendar ? instant(calendar.wall - (calendar.offset ?? 0)) : null
}
