import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar, startOf, type Clock } from './parts/datemath'
import { instant, parseCalendar } from './parts/instant'
import { fromWall, toWall } from './parts/zone'

const HOUR = 3_600_000

/** A parameter's value as a range (or, for one date, as a range without width); null for what is no date. */
export function resolveRedash(value: string, clock: Clock): TimeRange | null {
  const ends = value.split('--')
  if (ends.length === 2 && ends.every((end) => /^\d{4}-\d{2}-\d{2}/.test(end))) {
    const [from, to] = ends.map((end) => wallTime(end, clock.zone))
    if (from == null || to == null) return null
    return { raw: { from: ends[0] ?? null, to: ends[1] ?? null }, from, to, floats: 'none' }
  }
  const day = wallTime(value, clock.zone)
  if (day !== null) return { raw: { from: value, to: null }, from: day, to: day, floats: 'none' }
  const window = /^d_/.test(value) ? dynamic(value.slice(2), clock) : null
  if (!window) return null
  const [from, to] = window.map((wall) => instant(fromWall(wall, clock.zone)))
  return { raw: { from: value, to: null }, from: from ?? null, to: to ?? null, floats: 'url' }
}

function wallTime(text: string, zone: string): number | null {
  const calendar = parseCalendar(text)
  return calendar && instant(fromWall(calendar.wall, zone))
}

/** Both ends on the wall of the browser's zone. */
function dynamic(name: string, { now, zone }: Clock): [number, number] | null {
  const wall = toWall(now, zone)
  if (name === 'now') return [wall, wall]
  const whole = /^(to|yester)day$|^(this|last)_(week|month|year)$/.exec(name)
  if (whole) return wholeOf(whole, wall)
  const [, count = '1', unit] = /^last_(?:(\d{1,3})_)?(hour|day|month)s?$/.exec(name) ?? []
  if (unit === undefined) return null
  if (unit === 'hour') return [wall - Number(count) * HOUR, wall]
  return [startOf(addCalendar(wall, -Number(count), unit === 'day' ? 'd' : 'M'), 'd'), wall]
}

function wholeOf([, day, which, unit]: RegExpExecArray, wall: number): [number, number] {
  const size = { week: 'w', month: 'M', year: 'y' }[unit ?? ''] ?? 'd'
  const earlier = day === 'yester' || which === 'last'
  const start = startOf(earlier ? addCalendar(wall, -1, size) : wall, size)
  return [start, addCalendar(start, 1, size) - 1]
}
