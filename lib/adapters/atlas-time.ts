import { instant, parseCalendar } from './parts/instant'
import { fromWall, knownZone } from './parts/zone'

/** One end of an Atlas range. */
export interface AtlasTime {
  /** null where only the server knows (a calendar date without a zone) */
  at: number | null
  /** true where it moves with the clock */
  floats: boolean
}

const UNIT: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  ms: 1,
  s: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hour: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  w: 604_800_000,
  wk: 604_800_000,
  week: 604_800_000,
  month: 30 * 86_400_000,
  y: 365 * 86_400_000,
  yr: 365 * 86_400_000,
  year: 365 * 86_400_000,
}

/**
 * The range of an Atlas link, after the rules of its own parser: `s` and `e` may be measured from each other, a
 * name it does not know means now, and all durations are fixed lengths. Null where the server would refuse it.
 *
 * @param zone the first `tz` of the link; null where it names none (the server's own is not in the link)
 */
export function resolveAtlas(
  start: string,
  end: string,
  now: number,
  zone: string | null,
): { start: AtlasTime; end: AtlasTime } | null {
  const endOnStart = /^s(?:[+-]|$)/.test(end)
  if (endOnStart && /^e(?:[+-]|$)/.test(start)) return null
  const first = resolveOne(endOnStart ? start : end, now, zone, null)
  const second = first && resolveOne(endOnStart ? end : start, now, zone, first)
  if (!first || !second) return null
  return endOnStart ? { start: first, end: second } : { start: second, end: first }
}

const NAMED = /^([a-z]+)(?:([+-])(.+))?$/
const EPOCH = /^(\d{1,19})(?:([+-])(.+))?$/

function resolveOne(
  text: string,
  now: number,
  zone: string | null,
  other: AtlasTime | null,
): AtlasTime | null {
  const named = NAMED.exec(text)
  const epoch = named || parseCalendar(text) ? null : EPOCH.exec(text)
  const [, word = '', sign, length] = named ?? epoch ?? []
  if (!named && !epoch) return fromCalendar(text, zone)
  const base = named ? fromName(word, now, other) : { at: fromDigits(Number(word)), floats: false }
  if (sign === undefined || base.at === null) return base
  const shift = atlasDuration(length ?? '')
  return shift === null ? null : { ...base, at: instant(base.at + (sign === '-' ? -shift : shift)) }
}

function fromName(word: string, now: number, other: AtlasTime | null): AtlasTime {
  if ((word === 's' || word === 'e') && other) return other
  return word === 'epoch' ? { at: 0, floats: false } : { at: now, floats: true }
}

/** Seconds up to 2^31-1, then milliseconds, microseconds, nanoseconds by size. */
function fromDigits(value: number): number | null {
  const seconds = 2 ** 31 - 1
  if (value <= seconds) return instant(value * 1000)
  if (value <= seconds * 1e3) return instant(value)
  return instant(value <= seconds * 1e6 ? value / 1e3 : value / 1e6)
}

function fromCalendar(text: string, zone: string | null): AtlasTime | null {
  const calendar = parseCalendar(text)
  if (!calendar) return null
  if (calendar.offset !== null) return { at: instant(calendar.wall - calendar.offset), floats: false }
  const at = zone !== null && knownZone(zone) ? instant(fromWall(calendar.wall, zone)) : null
  return { at, floats: false }
}

/** `3h`, `2weeks`, `P2DT6H` in milliseconds. */
export function atlasDuration(text: string): number | null {
  const short = /^(\d{1,12})([a-z]+)$/.exec(text)
  if (short) {
    const word = short[2] ?? ''
    const unit = UNIT[word] ?? UNIT[word.replace(/s$/, '')]
    return unit === undefined ? null : Number(short[1]) * unit
  }
  const iso = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text)
  if (!iso || text.length < 3) return null
  const sizes = [604_800_000, 86_400_000, 3_600_000, 60_000, 1000]
  return sizes.reduce((total, size, index) => total + Number(iso[index + 1] ?? 0) * size, 0)
}
