import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar } from './parts/datemath'
import { parseDuration } from './parts/duration'
import { instant, parseUtc } from './parts/instant'
import { encode, last, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** `now() - 1h30m`, as both user interfaces write it; null for other text. */
export function resolveNow(text: string, now: number): number | null {
  const found = /^now\(\)\s*(?:-\s*(\w{1,40}))?$/.exec(text.trim())
  if (!found) return null
  const [, width] = found
  if (width === undefined) return now
  const months = /^(\d{1,4})mo$/.exec(width)?.[1]
  if (months !== undefined) return instant(addCalendar(now, -Number(months), 'M'))
  return instant(now - (parseDuration(width) ?? Number.NaN))
}

/** `lower` and `upper`. An `upper` beside a relative `lower` is left over from earlier and is not read. */
export function dashboardTime(search: readonly Param[], now: number): TimeRange {
  const [lower, upper] = ['lower', 'upper'].map((name) => last(search, name) || null)
  if (lower == null) return UNKNOWN_TIME
  const floating = resolveNow(lower, now)
  if (floating !== null) return { raw: { from: lower, to: null }, from: floating, to: now, floats: 'url' }
  const raw = { from: lower, to: upper ?? null }
  const from = parseUtc(lower)
  const to = upper == null ? null : parseUtc(upper)
  if (from !== null && to !== null) return { raw, from, to, floats: 'none' }
  const open = from !== null && upper != null && resolveNow(upper, now) !== null
  return open ? { raw, from, to: now, floats: 'url' } : { ...UNKNOWN_TIME, raw }
}

/** Both ends as dates. */
export function absolute(from: number | null, to: number | null): { lower: string; upper: string } {
  const iso = (at: number | null): string => encode(new Date(at ?? 0).toISOString())
  return { lower: iso(from), upper: iso(to) }
}
