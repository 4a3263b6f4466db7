import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar, resolveDateMath, startOf, type Clock } from './parts/datemath'
import { instant } from './parts/instant'
import { last, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { fromWall } from './parts/zone'

/** `now-1h`, `now/d-3600` and dates, down to `2026-11`; null for other text. */
export function resolveZabbix(text: string, clock: Clock, edge: 'start' | 'end'): number | null {
  const monday: Clock = { ...clock, weekStart: 1 }
  if (/^now/.test(text))
    return resolveDateMath(text.replace(/([+-]\d{1,9})(?![\dsmhdwMy])/g, '$1s'), monday, edge)
  const found = DATE.exec(text)
  if (!found) return null
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)))
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  if (new Date(wall).getUTCDate() !== day || hour > 23 || minute > 59) return null
  return instant(fromWall(edge === 'start' ? wall : endOf(wall, found), clock.zone))
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?: (\d{2})(?::(\d{2})(?::(\d{2}))?)?)?)?)?$/
const UNITS = ['y', 'M', 'd', 'h', 'm', 's']

/** What an end leaves out is filled up to the last second of it. */
function endOf(wall: number, found: RegExpExecArray): number {
  const given = found.slice(1).filter((digits: string | undefined) => digits !== undefined).length
  const unit = UNITS[given - 1] ?? 's'
  if (unit === 's') return wall
  const size = { d: 86_400_000, h: 3_600_000, m: 60_000 }[unit]
  return (size === undefined ? addCalendar(startOf(wall, unit), 1, unit) : wall + size) - 1000
}

/** The range of a link: `from` and `to`, or (up to 3.4) `stime` and `period` in seconds. */
export function rangeOf(search: readonly Param[], clock: Clock): TimeRange {
  const raw = { from: last(search, 'from') || null, to: last(search, 'to') || null }
  if (raw.from !== null && raw.to !== null) {
    const from = resolveZabbix(raw.from, clock, 'start')
    const to = resolveZabbix(raw.to, clock, 'end')
    if (from === null || to === null) return { ...UNKNOWN_TIME, raw }
    return { raw, from, to, floats: [raw.from, raw.to].some((text) => /^now/.test(text)) ? 'url' : 'none' }
  }
  return oldRange(search, clock) ?? { ...UNKNOWN_TIME, raw }
}

function oldRange(search: readonly Param[], { now, zone }: Clock): TimeRange | null {
  const period = last(search, 'period')
  if (period === null || !/^\d{1,10}$/.test(period)) return null
  const stime = last(search, 'stime')
  const width = Number(period) * 1000
  const [, ...parts] = STIME.exec(stime ?? '') ?? []
  if (parts.length === 0 || last(search, 'isNow') === '1') {
    return { raw: { from: period, to: null }, from: instant(now - width), to: now, floats: 'url' }
  }
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map(Number)
  const from = instant(fromWall(Date.UTC(year, month - 1, day, hour, minute, second), zone))
  return from === null
    ? null
    : { raw: { from: stime, to: period }, from, to: instant(from + width), floats: 'none' }
}

const STIME = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$/
