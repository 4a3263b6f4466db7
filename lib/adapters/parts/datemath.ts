import { instant, parseUtc } from './instant'
import { fromWall, toWall } from './zone'

/** What relative times are measured from. */
export interface Clock {
  now: number
  /** IANA zone of the calendar units */
  zone: string
  /** first day of the week, 0 is Sunday (the default of Grafana and Kibana) */
  weekStart?: number
}

const FIXED: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }
const TERM = /([+-])(\d{0,6})(ms|[smhdwMyQ])|\/(?:f?([Qy])|([smhdwM]))/y

/** True where the text is measured from `now`. */
export function isDateMath(text: string): boolean {
  return /^\s*now(?![a-z])/.test(text)
}

/**
 * `now`, `now-6h`, `now-1d/d`, `now/w`, `2026-11-23T00:00:00Z||-1d` as Grafana and Kibana read them: s, m and h
 * are fixed, d and longer follow the calendar of the zone (a day may have 23 hours). Rounding goes to the first
 * millisecond of the unit for a range's start and to its last for its end. Fiscal units count from January.
 * Null where the text is something else.
 */
export function resolveDateMath(text: string, clock: Clock, edge: 'start' | 'end'): number | null {
  const trimmed = text.trim()
  if (trimmed.length > 100) return null
  const anchor = trimmed.indexOf('||')
  const base = isDateMath(trimmed) ? clock.now : anchor > 0 ? parseUtc(trimmed.slice(0, anchor)) : null
  if (base === null) return null
  const terms = isDateMath(trimmed) ? trimmed.slice(3) : trimmed.slice(anchor + 2)
  let result = base
  let at = 0
  while (at < terms.length) {
    TERM.lastIndex = at
    const term = TERM.exec(terms)
    if (!term) return null
    at = TERM.lastIndex
    result = apply(result, term, clock, edge)
  }
  return instant(result)
}

function apply(from: number, term: RegExpExecArray, clock: Clock, edge: 'start' | 'end'): number {
  const [, sign, digits, unit, long, short] = term
  if (unit === undefined) return round(from, long ?? short ?? 's', clock, edge)
  const count = (digits === '' ? 1 : Number(digits)) * (sign === '-' ? -1 : 1)
  const fixed = FIXED[unit]
  return fixed === undefined
    ? fromWall(addCalendar(toWall(from, clock.zone), count, unit), clock.zone)
    : from + count * fixed
}

const MONTHS: Readonly<Record<string, number>> = { M: 1, Q: 3, y: 12 }

/** Adds days, weeks, months, quarters or years to a wall clock; the 31st becomes the last day of a shorter month. */
export function addCalendar(wall: number, count: number, unit: string): number {
  const months = MONTHS[unit]
  if (months === undefined) return wall + count * (unit === 'w' ? 7 : 1) * 86_400_000
  const date = new Date(wall)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + count * months)
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, length))
  return date.getTime()
}

function round(from: number, unit: string, clock: Clock, edge: 'start' | 'end'): number {
  const fixed = FIXED[unit]
  const wall = toWall(from, clock.zone)
  const start = startOf(wall, unit, clock.weekStart ?? 0)
  if (edge === 'start') return fixed === undefined ? fromWall(start, clock.zone) : from - (wall - start)
  if (fixed !== undefined) return from - (wall - start) + fixed - 1
  return fromWall(addCalendar(start, 1, unit), clock.zone) - 1
}

/** The first millisecond of the unit that a wall clock is in. */
export function startOf(wall: number, unit: string, weekStart = 0): number {
  const fixed = FIXED[unit]
  if (fixed !== undefined) return Math.floor(wall / fixed) * fixed
  const date = new Date(Math.floor(wall / 86_400_000) * 86_400_000)
  if (unit === 'd') return date.getTime()
  if (unit === 'w') return date.getTime() - ((date.getUTCDay() - weekStart + 7) % 7) * 86_400_000
  const months = MONTHS[unit] ?? 1
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1)
}
