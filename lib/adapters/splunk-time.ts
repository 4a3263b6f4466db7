import type { TimeRange } from '@/lib/model/time-range'
import type { Clock } from './parts/datemath'
import { addCalendar, startOf } from './parts/datemath'
import { instant, parseCalendar } from './parts/instant'
import { fromWall, toWall } from './parts/zone'

/** One end of a Splunk range. */
export interface SplunkTime {
  /** null where it could not be read */
  at: number | null
  floats: boolean
}

const UNITS: readonly (readonly [unit: string, words: RegExp])[] = [
  ['ms', /^ms$/],
  ['s', /^(?:s|secs?|seconds?)$/],
  ['m', /^(?:m|mins?|minutes?)$/],
  ['h', /^(?:h|hrs?|hours?)$/],
  ['d', /^(?:d|days?)$/],
  ['w', /^(?:w|weeks?|w[0-7])$/],
  ['M', /^(?:mon|months?)$/],
  ['Q', /^(?:q|qtrs?|quarters?)$/],
  ['y', /^(?:y|yrs?|years?)$/],
]

/**
 * A time modifier of Splunk: `-24h@h`, `@w1+3h`, `now`, `rt-5m`, epoch seconds, `11/23/2026:12:00:00`. Nothing is
 * the beginning (or now, at the end). Rounding always goes down, in the zone of the user.
 */
export function resolveSplunk(text: string, clock: Clock, edge: 'start' | 'end'): SplunkTime {
  const plain = text.trim().toLowerCase()
  if (plain === '') return edge === 'start' ? { at: 0, floats: false } : { at: clock.now, floats: true }
  if (/^\d{1,11}(?:\.\d{1,9})?$/.test(plain)) return { at: instant(Number(plain) * 1000), floats: false }
  const iso = parseCalendar(text.trim())
  if (iso) {
    const { wall, offset } = iso
    return { at: instant(offset === null ? fromWall(wall, clock.zone) : wall - offset), floats: false }
  }
  const date = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?::(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?)?$/.exec(plain)
  if (date) return { at: fromDate(date, clock.zone), floats: false }
  const terms = plain.replace(/^rt(?:now)?/, '').replace(/^now(?:\(\))?/, '')
  if (terms === '' && /^rt$/.test(plain) && edge === 'start') return { at: null, floats: true }
  return { at: applyTerms(terms, clock), floats: true }
}

function fromDate(date: RegExpExecArray, zone: string): number | null {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = date
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0))
  return instant(fromWall(Date.UTC(year, month - 1, day, hour, minute, second), zone))
}

const TERM = /([+-])(\d{0,6})([a-z]+\d?)|@([a-z]+[0-7]?)/y

function applyTerms(terms: string, clock: Clock): number | null {
  if (terms.length > 100) return null
  let result = clock.now
  let at = 0
  while (at < terms.length) {
    TERM.lastIndex = at
    const term = TERM.exec(terms)
    const next = term && apply(result, term, clock.zone)
    if (!term || next == null) return null
    result = next
    at = TERM.lastIndex
  }
  return instant(result)
}

function apply(from: number, term: RegExpExecArray, zone: string): number | null {
  const [, sign, digits = '', word, snap] = term
  if (snap !== undefined) return round(from, snap, zone)
  const unit = unitOf(word ?? '')
  if (unit === null) return null
  const count = (digits === '' ? 1 : Number(digits)) * (sign === '-' ? -1 : 1)
  const fixed = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }[unit]
  if (fixed !== undefined) return from + count * fixed
  return fromWall(addCalendar(toWall(from, zone), count, unit), zone)
}

/** `w` and `w0` (and `w7`) begin on Sunday, `w1` on Monday. */
function round(from: number, word: string, zone: string): number | null {
  const unit = unitOf(word)
  if (unit === null) return null
  const day = Number(/^w([0-7])$/.exec(word)?.[1] ?? 0) % 7
  const wall = toWall(from, zone)
  const start = startOf(wall, unit, day)
  return /^(?:ms|[smh])$/.test(unit) ? from - (wall - start) : fromWall(start, zone)
}

function unitOf(word: string): string | null {
  return UNITS.find(([, words]) => words.test(word))?.[0] ?? null
}

/** Epoch seconds, with a fraction where there is one. */
export function splunkSeconds(at: number): string {
  return String(at / 1000)
}

/** Both ends that SPL itself sets, before its first pipe and outside of a search within it, and that stand still. */
export function rangeInside(text: string, clock: Clock): TimeRange | null {
  const base =
    text
      .replace(/\[[^[\]]*\]/g, ' ')
      .split('|')
      .find((part) => part.trim() !== '') ?? ''
  const [from, to] = ['earliest', 'latest'].map(
    (name) => new RegExp(`(?:^|\\s)${name}\\s*=\\s*"?([^\\s"]+)`, 'i').exec(base)?.[1],
  )
  if (from === undefined || to === undefined) return null
  const [start, end] = [resolveSplunk(from, clock, 'start'), resolveSplunk(to, clock, 'end')]
  if (start.at === null || end.at === null || start.floats || end.floats) return null
  return { raw: { from, to }, from: start.at, to: end.at, floats: 'none' }
}

/** True where SPL measures time from now by itself, whatever the picker says. */
export function splMoves(text: string): boolean {
  const inline = /\b(?:_index_)?(?:earliest|latest)\s*=\s*"?([^\s"|)\]]+)/gi
  const moving = Array.from(text.matchAll(inline), ([, value = '']) => value)
  return moving.some((value) => !/^\d+(?:\.\d+)?$|^\d+\/\d+\/\d+/.test(value)) || /\bnow\(\)/i.test(text)
}
