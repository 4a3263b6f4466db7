import { resolveDateMath, type Clock } from './datemath'
import { instant, parseCalendar } from './instant'
import { fromWall } from './zone'

const LAST = /^last (\d{1,4}) (second|minute|hour|day|week|month|year)s?$/i
const UNIT: Readonly<Record<string, string>> = {
  second: 's',
  minute: 'm',
  hour: 'h',
  day: 'd',
  week: 'w',
  month: 'M',
  year: 'y',
}

/** What a range picker shows: `Last 6 hours`, `2026-11-22 20:40:00 to 2026-11-22 21:40:00`. Null for other words. */
export function parsePicker(text: string, clock: Clock): { from: number; to: number } | null {
  const plain = text.replace(/^time range selected:/i, '').trim()
  const ago = LAST.exec(plain)
  if (ago) {
    const from = resolveDateMath(
      `now-${ago[1] ?? ''}${UNIT[(ago[2] ?? '').toLowerCase()] ?? ''}`,
      clock,
      'start',
    )
    return from === null ? null : { from, to: clock.now }
  }
  const [from, to] = plain.split(/ to | - /).map((end) => wallTime(end.trim(), clock.zone))
  return from != null && to != null ? { from, to } : null
}

function wallTime(text: string, zone: string): number | null {
  const calendar = text.includes(':') ? parseCalendar(text) : null
  if (!calendar) return null
  return instant(calendar.offset === null ? fromWall(calendar.wall, zone) : calendar.wall - calendar.offset)
}
