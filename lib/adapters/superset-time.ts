import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar, startOf } from './parts/datemath'
import { instant, parseUtc } from './parts/instant'

const UNITS: Readonly<Record<string, string>> = { day: 'd', week: 'w', month: 'M', quarter: 'Q', year: 'y' }
const CLOCK: Readonly<Record<string, number>> = { second: 1000, minute: 60_000, hour: 3_600_000 }

/**
 * A `time_range` of Superset, in UTC: `2026-11-16T00:00:00 : 2026-11-23T00:00:00`, `7 days ago : now`, `Last week`,
 * `previous calendar month`. Null where it is in no such form.
 */
export function resolveSuperset(text: string, now: number): Omit<TimeRange, 'raw'> | null {
  const ends = text.split(/ ?: /)
  if (ends.length === 2) {
    const [from, to] = ends.map((end) => endOf(end.trim(), now))
    if (!from || !to) return null
    return { from: from.at, to: to.at, floats: from.floats || to.floats ? 'url' : 'none' }
  }
  return Number.isFinite(now) ? named(text, now) : null
}

function named(text: string, now: number): Omit<TimeRange, 'raw'> | null {
  const ago = /^last (?:(\d{1,4}) )?(day|week|month|quarter|year)s?$/i.exec(text)
  const calendar = /^(previous|current) (?:calendar )?(day|week|month|quarter|year)$/i.exec(text)
  if (!ago && !calendar) return null
  const unit = UNITS[(ago?.[2] ?? calendar?.[2] ?? '').toLowerCase()] ?? 'd'
  const end = startOf(now, ago ? 'd' : unit, 1)
  const [from, to] = ago
    ? [addCalendar(end, -Number(ago[1] ?? 1), unit), end]
    : calendar?.[1]?.toLowerCase() === 'current'
      ? [end, addCalendar(end, 1, unit)]
      : [addCalendar(end, -1, unit), end]
  return { from: instant(from), to: instant(to), floats: 'url' }
}

interface End {
  at: number
  floats: boolean
}

const SHIFTED = /^dateadd\(datetime\("([^"]+)"\), ?(-?\d{1,4}), ?(\w+)\)$/i
const AGO = /^(\d{1,4}) (\w+?)s? ago$/i

/** A date, `now`, `today`, `7 days ago`, or `DATEADD(DATETIME("now"), -7, day)`. */
function endOf(text: string, now: number): End | null {
  const date = parseUtc(text)
  if (date !== null) return { at: date, floats: false }
  if (/^now$/i.test(text)) return { at: now, floats: true }
  if (/^today$/i.test(text)) return { at: startOf(now, 'd'), floats: true }
  const [, ago = '', agoUnit = ''] = AGO.exec(text) ?? []
  if (ago !== '') return moved({ at: now, floats: true }, -Number(ago), agoUnit)
  const [, base = '', count = '', unit = ''] = SHIFTED.exec(text) ?? []
  const start = base === '' ? null : endOf(base, now)
  return start && moved(start, Number(count), unit)
}

function moved({ at, floats }: End, count: number, word: string): End | null {
  const name = word.toLowerCase()
  const fixed = CLOCK[name]
  const unit = UNITS[name]
  const there = fixed !== undefined ? at + count * fixed : unit && addCalendar(at, count, unit)
  const whole = typeof there === 'number' ? instant(there) : null
  return whole === null ? null : { at: whole, floats }
}
