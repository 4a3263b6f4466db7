import type { Instant } from '@/lib/model/id'

const DAY = 86_400_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day of the calendar, as the milliseconds of its midnight if it were one in UTC. */
type Day = number

const dayFormat = (zone: string): Intl.DateTimeFormat => {
  const options = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' })
  try {
    return options(zone)
  } catch {
    return options('UTC')
  }
}

const mondayOfDay = (day: Day): Day => day - ((new Date(day).getUTCDay() + 6) % 7) * DAY

/** ISO 8601: the week belongs to the year that has its Thursday. */
const keyOfMonday = (monday: Day): string => {
  const thursday = monday + 3 * DAY
  const year = new Date(thursday).getUTCFullYear()
  const week = Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Gives the week (`2026-W48`, Monday to Sunday) of moments in one zone; one that is not known is taken for UTC. */
export const weeksIn = (zone: string): ((at: Instant) => string) => {
  const format = dayFormat(zone)
  return (at) => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    return keyOfMonday(mondayOfDay(Date.UTC(part['year'] ?? 0, (part['month'] ?? 1) - 1, part['day'] ?? 1)))
  }
}

const mondayOf = (key: string): Day | null => {
  const [, year = '', week = ''] = /^(\d{4})-W(\d{2})$/.exec(key) ?? []
  if (year === '') return null
  const monday = mondayOfDay(Date.UTC(Number(year), 0, 4)) + (Number(week) - 1) * 7 * DAY
  return keyOfMonday(monday) === key ? monday : null
}

/** `2026-W48` and nothing else: `2026-W60` is no week. */
export const isWeek = (text: string): boolean => mondayOf(text) !== null

/** The week so many weeks later, or earlier. */
export const weekAfter = (key: string, weeks: number): string => {
  const monday = mondayOf(key)
  return monday === null ? key : keyOfMonday(monday + weeks * 7 * DAY)
}

/** "16–22 Nov 2026", "28 Dec 2026 – 3 Jan 2027" */
export const sayWeek = (key: string): string => {
  const monday = mondayOf(key)
  if (monday === null) return key
  const [from, to] = [new Date(monday), new Date(monday + 6 * DAY)]
  const say = (day: Date, year: boolean, month: boolean): string =>
    [
      day.getUTCDate(),
      ...(month ? [MONTHS[day.getUTCMonth()] ?? ''] : []),
      ...(year ? [day.getUTCFullYear()] : []),
    ].join(' ')
  const sameYear = from.getUTCFullYear() === to.getUTCFullYear()
  const sameMonth = sameYear && from.getUTCMonth() === to.getUTCMonth()
  return sameMonth
    ? `${say(from, false, false)}–${say(to, true, true)}`
    : `${say(from, !sameYear, true)} – ${say(to, true, true)}`
}
