import { instant } from './parts/instant'
import { fromWall, toWall } from './parts/zone'

/** One end of a Graphite range. */
export interface GraphiteTime {
  at: number
  /** true where it moves with the clock */
  floats: boolean
  /** true where it depends on the zone of the server */
  zoned: boolean
}

const DAY = 86_400_000
const UNITS: readonly (readonly [string, number])[] = [
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['d', DAY],
  ['w', 7 * DAY],
  ['mon', 30 * DAY],
  ['y', 365 * DAY],
]
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/**
 * A time as Graphite's `attime` reads it, with its quirks: `12pm` is midnight and `12am` is noon, a bare `m` is no
 * unit, months have 30 days, eight digits may be a date. Null where Graphite would refuse it.
 */
export function resolveGraphite(text: string, now: number, zone: string): GraphiteTime | null {
  if (text.length > 100) return null
  const plain = text.toLowerCase().replace(/[_,\s]/g, '')
  if (/^\d+$/.test(plain) && !isDay(plain)) {
    const at = instant(Number(plain) * 1000)
    return at === null ? null : { at, floats: false, zoned: false }
  }
  const sign = plain.search(/[+-]/)
  const reference = sign < 0 ? plain : plain.slice(0, sign)
  const base = referenceOf(reference, now, zone)
  const shift = sign < 0 ? 0 : offsetOf(plain.slice(sign))
  const at = base === null || shift === null ? null : instant(base.at + shift)
  return base === null || at === null ? null : { ...base, at }
}

/** `20261123`, and not a number of seconds. */
function isDay(digits: string): boolean {
  if (digits.length !== 8) return false
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)].map(Number)
  return (year ?? 0) > 1900 && (month ?? 13) < 13 && (day ?? 32) < 32
}

/** `-1d6h`: one sign for all of it, which alone is no offset. */
function offsetOf(text: string): number | null {
  if (!/^[+-](?:\d+[a-z]+)*$/.test(text)) return null
  let total = 0
  for (const [, count, word = ''] of text.slice(1).matchAll(/(\d+)([a-z]+)/g)) {
    const unit = UNITS.find(([name]) => word.startsWith(name))
    if (!unit) return null
    total += Number(count) * unit[1]
  }
  return text.startsWith('-') ? -total : total
}

function referenceOf(text: string, now: number, zone: string): GraphiteTime | null {
  if (text === '' || text === 'now') return { at: now, floats: true, zoned: false }
  const { minutes, rest } = timeOfDay(text)
  const today = Math.floor(toWall(now, zone) / DAY) * DAY
  const day = dayOf(rest, today)
  if (day === null || minutes === null) return null
  const at = instant(fromWall(day.wall + minutes * 60_000, zone))
  return at === null ? null : { at, floats: day.floats, zoned: true }
}

/** Takes `18:30`, `6pm`, `noon` off the front; midnight where there is none. */
function timeOfDay(text: string): { minutes: number | null; rest: string } {
  const clock = /^(\d{1,2}):(\d{2})(am|pm)?/.exec(text) ?? /^(\d{1,2})()(am|pm)/.exec(text)
  if (clock) {
    const hour = clock[3] === 'pm' ? (Number(clock[1]) + 12) % 24 : Number(clock[1])
    const minute = Number(clock[2] ?? 0)
    return {
      minutes: hour < 24 && minute < 60 ? hour * 60 + minute : null,
      rest: text.slice(clock[0].length),
    }
  }
  const word = /^(noon|midnight|teatime)/.exec(text)?.[0] ?? ''
  const hours: Readonly<Record<string, number>> = { noon: 12, teatime: 16 }
  return { minutes: (hours[word] ?? 0) * 60, rest: text.slice(word.length) }
}

/** The day as a wall clock's midnight. */
function dayOf(text: string, today: number): { wall: number; floats: boolean } | null {
  const near: Readonly<Record<string, number>> = { '': 0, today: 0, yesterday: -1, tomorrow: 1 }
  const shift = near[text]
  if (shift !== undefined) return { wall: today + shift * DAY, floats: true }
  const slashed = /^(\d{1,2})\/(\d{1,2})\/(\d{1,4})$/.exec(text)
  if (slashed) return date(century(Number(slashed[3])), Number(slashed[1]), Number(slashed[2]))
  if (isDay(text)) return date(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6)))
  return named(text, today)
}

function named(text: string, today: number): { wall: number; floats: boolean } | null {
  const month = MONTHS.indexOf(text.slice(0, 3))
  const day = /(\d{1,2})$/.exec(text)
  if (month >= 0 && day) {
    const found = date(new Date(today).getUTCFullYear(), month + 1, Number(day[1]))
    return found && { ...found, floats: true }
  }
  const weekday = WEEKDAYS.indexOf(text.slice(0, 3))
  if (weekday < 0 || /\d/.test(text)) return null
  return { wall: today - ((new Date(today).getUTCDay() - weekday + 7) % 7) * DAY, floats: true }
}

function century(year: number): number {
  const full = year < 1900 ? year + 1900 : year
  return full < 1970 ? full + 100 : full
}

function date(year: number, month: number, day: number): { wall: number; floats: boolean } | null {
  const wall = Date.UTC(year, month - 1, day)
  return new Date(wall).getUTCMonth() === month - 1 ? { wall, floats: false } : null
}
