import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar, startOf, type Clock } from './parts/datemath'
import { instant, parseCalendar } from './parts/instant'
import { fromWall, toWall } from './parts/zone'

const UNITS: Readonly<Record<string, string>> = {
  minute: 'm',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'M',
  quarter: 'Q',
  year: 'y',
}
const HALF = '(\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?)?)'
const BETWEEN = new RegExp(`^(?:${HALF})?~(?:${HALF})?$`)

/** Asked first: what time it is in a zone costs more than all the rest, and most parameters are no dates. */
const WORDS = /^(?:this|last|next|past|today|yesterday)/

interface Walls {
  from: number
  /** the last instant that is in */
  to: number
  floats: boolean
}

/** A dashboard parameter's value as a range; null for what is none. Weeks begin on Sunday, as in a new Metabase. */
export function resolveMetabase(value: string, { now, zone }: Clock): TimeRange | null {
  const found = (WORDS.test(value) ? relative(value, toWall(now, zone)) : null) ?? fixed(value)
  if (!found) return openEnded(value, { now, zone })
  const [from, to] = [found.from, found.to].map((end) => instant(fromWall(end, zone)))
  if (from == null || to == null) return null
  return { raw: { from: value, to: null }, from, to, floats: found.floats ? 'url' : 'none' }
}

/** The same as the tool writes it: days where the unit was a day or longer, else down to the second. */
export function writeMetabase(value: string, { now, zone }: Clock): string | null {
  const found = WORDS.test(value) ? relative(value, toWall(now, zone)) : null
  if (!found) return null
  const length = /minute|hour/.test(value) ? 19 : 10
  const [from = '', to = ''] = [found.from, found.to].map((wall) =>
    new Date(wall).toISOString().slice(0, length),
  )
  return `${from}~${to}`
}

function relative(value: string, wall: number): Walls | null {
  const whole = /^(this|last|next)(minute|hour|day|week|month|quarter|year)$/.exec(
    value === 'today' ? 'thisday' : value === 'yesterday' ? 'lastday' : value,
  )
  if (whole) {
    const unit = UNITS[whole[2] ?? ''] ?? 'd'
    const shift = { this: 0, last: -1, next: 1 }[whole[1] ?? ''] ?? 0
    const from = add(startOf(wall, unit), shift, unit)
    return { from, to: add(from, 1, unit) - 1, floats: true }
  }
  const span =
    /^(past|next)(\d{1,4})(minute|hour|day|week|month|quarter|year)s(~)?(?:-from-(\d{1,4})(minute|hour|day|week|month|quarter|year)s)?$/.exec(
      value,
    )
  if (!span) return null
  const [, side, count = '1', name = '', including, offset, offsetName = ''] = span
  const unit = UNITS[name] ?? 'd'
  const shifted =
    offset === undefined
      ? wall
      : add(wall, (side === 'past' ? -1 : 1) * Number(offset), UNITS[offsetName] ?? 'd')
  const start = startOf(shifted, unit)
  const next = add(start, 1, unit)
  if (side === 'next')
    return { from: including ? start : next, to: add(next, Number(count), unit) - 1, floats: true }
  return { from: add(start, -Number(count), unit), to: (including ? next : start) - 1, floats: true }
}

function add(wall: number, count: number, unit: string): number {
  const fixedSize = { m: 60_000, h: 3_600_000 }[unit]
  return fixedSize === undefined ? addCalendar(wall, count, unit) : wall + count * fixedSize
}

/** A day, `2026-11`, `Q1-2026`, `2026-11-01~2026-11-23`. */
function fixed(value: string): Walls | null {
  const between = BETWEEN.exec(value)
  if (between?.[1] !== undefined && between[2] !== undefined) return days(between[1], between[2])
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return days(value, value)
  const month = /^(\d{4})-(\d{2})$/.exec(value)
  const quarter = /^Q([1-4])-(\d{4})$/.exec(value)
  if (!month && !quarter) return null
  const from = month
    ? Date.UTC(Number(month[1]), Number(month[2]) - 1, 1)
    : Date.UTC(Number(quarter?.[2]), (Number(quarter?.[1]) - 1) * 3, 1)
  return { from, to: addCalendar(from, 1, month ? 'M' : 'Q') - 1, floats: false }
}

function days(first: string, second: string): Walls | null {
  const [from, to] = [first, second].map((text) => parseCalendar(text)?.wall)
  if (from === undefined || to === undefined) return null
  return { from, to: second.includes('T') ? to : to + 86_400_000 - 1, floats: false }
}

/** `2026-11-01~` and `~2026-11-01`: the end that is there does not move, and the other is not there. */
function openEnded(value: string, { zone }: Clock): TimeRange | null {
  const [whole, first, second] = BETWEEN.exec(value) ?? []
  if (whole === undefined || (first ?? second) === undefined) return null
  const wall = days(first ?? second ?? '', second ?? first ?? '')
  const raw = { from: value, to: null }
  if (!wall) return null
  if (first === undefined) return { raw, from: null, to: instant(fromWall(wall.to, zone)), floats: 'none' }
  return { raw, from: instant(fromWall(wall.from, zone)), to: null, floats: 'none' }
}
