import type { Instant } from '@/lib/model/id'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Times as people say them, in one zone; every sentence names the zone. */
export type Times = {
  /** "21:12", for places where the zone is said nearby */
  clock: (at: Instant) => string
  /** "21:12, 22 Nov 2026, UTC" */
  moment: (at: Instant) => string
  /** "22 Nov 2026" */
  day: (at: Instant) => string
  /** "21:00–21:30, 22 Nov 2026, UTC"; over midnight both days; seconds only where they count; a moment is no range */
  range: (from: Instant, to: Instant) => string
  /** "UTC", "CET": as it was at that moment */
  zone: (at: Instant) => string
}

type Parts = { day: string; month: string; year: string; minute: string; second: string; zone: string }

const formatter = (zone: string): Intl.DateTimeFormat => {
  const options = (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZoneName: 'short',
    })
  try {
    return options(zone)
  } catch {
    return options('UTC')
  }
}

/** As the browser says them, which takes long. */
const saidBy =
  (format: Intl.DateTimeFormat) =>
  (at: Instant): Parts & { number: number } => {
    const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
    const number = Number(part['month'])
    return {
      day: part['day'] ?? '',
      number,
      month: MONTHS[number - 1] ?? '',
      year: part['year'] ?? '',
      minute: `${part['hour'] ?? ''}:${part['minute'] ?? ''}`,
      second: part['second'] ?? '',
      zone: part['timeZoneName'] ?? '',
    }
  }

/** How far the clocks of a zone are ahead. */
type Shift = { ms: number; zone: string }

const two = (number: number): string => String(number).padStart(2, '0')

const shiftedBy = ({ ms, zone }: Shift, at: Instant): Parts => {
  const local = new Date(at + ms)
  return {
    day: two(local.getUTCDate()),
    month: MONTHS[local.getUTCMonth()] ?? '',
    year: String(local.getUTCFullYear()),
    minute: `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`,
    second: two(local.getUTCSeconds()),
    zone,
  }
}

/** A trail says thousands of times, in few hours: the browser is asked twice for each hour, and the rest is sums. */
const partsIn = (format: Intl.DateTimeFormat): ((at: Instant) => Parts) => {
  const said = saidBy(format)
  const shiftAt = (at: Instant): Shift => {
    const { day, number, year, minute, second, zone } = said(at)
    const [hours, minutes] = minute.split(':')
    const local = Date.UTC(
      Number(year),
      number - 1,
      Number(day),
      Number(hours),
      Number(minutes),
      Number(second),
    )
    return { ms: local - at, zone }
  }
  /** Null for an hour in which clocks are changed. */
  const inHour = (start: Instant): Shift | null => {
    const [first, last] = [shiftAt(start), shiftAt(start + HOUR - SECOND)]
    return first.ms === last.ms && first.zone === last.zone ? first : null
  }
  const known = new Map<number, Shift | null>()
  return (at) => {
    const hour = Math.floor(at / HOUR)
    const shift = known.get(hour) ?? (known.has(hour) ? null : inHour(hour * HOUR))
    known.set(hour, shift)
    return shift ? shiftedBy(shift, at) : said(at)
  }
}

const date = ({ day, month, year }: Parts): string => `${day} ${month} ${year}`

const between = (from: Parts, to: Parts, seconds: boolean): string => {
  const clock = ({ minute, second }: Parts) => (seconds ? `${minute}:${second}` : minute)
  const [first, last] = from.zone === to.zone ? ['', ''] : [` ${from.zone}`, ` ${to.zone}`]
  const zone = from.zone === to.zone ? `, ${to.zone}` : ''
  const day = `${date(to)}${zone}`
  if (date(from) === date(to) && clock(from) === clock(to) && zone !== '') return `${clock(to)}, ${day}`
  if (date(from) === date(to)) return `${clock(from)}${first}–${clock(to)}${last}, ${day}`
  return `${clock(from)}${first}, ${date(from)} – ${clock(to)}${last}, ${date(to)}${zone}`
}

/** `zone` is an IANA name; one that this browser does not know is taken for UTC, and said to be UTC. */
export const timesIn = (zone: string): Times => {
  const parts = partsIn(formatter(zone))
  return {
    clock: (at) => parts(at).minute,
    moment: (at) => {
      const said = parts(at)
      return `${said.minute}, ${date(said)}, ${said.zone}`
    },
    day: (at) => date(parts(at)),
    range: (from, to) => between(parts(from), parts(to), to - from < 5 * MINUTE),
    zone: (at) => parts(at).zone,
  }
}

const UNITS = [
  ['d', DAY],
  ['h', HOUR],
  ['min', MINUTE],
  ['s', SECOND],
] as const

/** "6 h", "1 h 30 min", "20 s": the two largest units, the rest rounded away. */
export const duration = (ms: number): string => {
  const largest = UNITS.findIndex(([, size]) => ms >= size)
  const at = largest === -1 ? UNITS.length - 1 : largest
  const [name, size] = UNITS[at] ?? UNITS[3]
  const [small, step] = UNITS[at + 1] ?? [name, size]
  const rounded = Math.round(ms / step) * step
  if (rounded !== ms) return duration(rounded)
  const whole = Math.floor(ms / size)
  const rest = (ms - whole * size) / step
  return rest === 0 ? `${whole} ${name}` : `${whole} ${name} ${rest} ${small}`
}
