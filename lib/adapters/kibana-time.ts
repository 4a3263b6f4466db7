import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Pin } from './adapter'
import { inside, paramsAt, readState, styleOf } from './kibana-state'
import { isDateMath, resolveDateMath, type Clock } from './parts/datemath'
import { parseEpoch } from './parts/epoch'
import { instant, parseCalendar } from './parts/instant'
import { textOf } from './parts/json-spans'
import { asked } from './parts/marks'
import { parsePicker } from './parts/picker'
import {
  decodeInPlace,
  encode,
  last,
  parseLink,
  rewrite,
  type Link,
  type Param,
  type Where,
} from './parts/raw-url'
import { readRison } from './parts/rison'
import { splice } from './parts/splice'
import { UNKNOWN_TIME } from './parts/time'
import { fromWall } from './parts/zone'

/** Where a page keeps its range: in two parameters, or in two values of a Rison one. */
interface Place {
  /** of the Rison parameter; absent where `from` and `to` are parameters themselves */
  param?: string
  from: string
  to: string
  /** `mode:quick` (up to 6) and `kind:relative` (Security) say how the ends are to be read */
  mode?: string
}

/** In the order in which a page that has several goes by them. */
const PLACES: readonly Place[] = [
  { from: 'rangeFrom', to: 'rangeTo' },
  { from: 'dateRangeStart', to: 'dateRangeEnd' },
  { param: '_a', from: 'rangeFrom', to: 'rangeTo' },
  { param: '_a', from: 'time/from', to: 'time/to', mode: 'time/mode' },
  { param: '_a', from: 'timeRange/from', to: 'timeRange/to' },
  {
    param: 'timerange',
    from: 'global/timerange/from',
    to: 'global/timerange/to',
    mode: 'global/timerange/kind',
  },
  {
    param: 'timerange',
    from: 'timeline/timerange/from',
    to: 'timeline/timerange/to',
    mode: 'timeline/timerange/kind',
  },
  { param: 'logPosition', from: 'start', to: 'end' },
  { param: 'metricsExplorer', from: 'timerange/from', to: 'timerange/to' },
  { param: 'metricTime', from: 'time/from', to: 'time/to' },
  { param: 'assetDetails', from: 'dateRange/from', to: 'dateRange/to' },
  { param: 'pageState', from: 'time/from', to: 'time/to' },
  { param: '_g', from: 'time/from', to: 'time/to', mode: 'time/mode' },
]

/** Names of the parameters that hold time and nothing else. */
export const TIME_PARAMS =
  /^(?:rangeFrom|rangeTo|dateRangeStart|dateRangeEnd|timerange|logPosition|metricTime)$/

interface Found {
  place: Place
  where: Where
  raw: { from: string; to: string }
}

function placesOf(link: Link): Found[] {
  return PLACES.flatMap((place) =>
    (['search', 'hash'] as const).flatMap((where) => {
      const [from, to] = endsAt(paramsAt(link, where), place)
      return from == null || to == null ? [] : [{ place, where, raw: { from, to } }]
    }),
  )
}

function endsAt(params: readonly Param[], { param, from, to, mode }: Place): (string | null)[] {
  if (param === undefined) return [last(params, from), last(params, to)]
  const state = readState(last(params, param))
  const floats = mode !== undefined && inside(state, mode) === 'relative'
  const text = (path: string): string | null =>
    (floats ? textOf(inside(state, `${path}Str`)) : null) ?? textOf(inside(state, path))
  return [text(from), text(to)]
}

/** The range that the page shows: what it says of itself where it was looked at, else what its link says. */
export function rangeOf(page: Page, link: Link, now: number): TimeRange {
  const [found] = placesOf(link)
  const clock = clockOf(page, now)
  if (!found) return { ...UNKNOWN_TIME, ...shownIn(page, clock) }
  const ends = endsOf(found, clock)
  if (!ends) return { ...UNKNOWN_TIME, raw: found.raw }
  if (!ends.floats) return { raw: found.raw, from: ends.from, to: ends.to, floats: 'none' }
  return { raw: found.raw, from: ends.from, to: ends.to, ...shownIn(page, clock), floats: 'url' }
}

/** What is now on a page is when it last asked for its data. */
function clockOf(page: Page, now: number): Clock {
  const [newest] = asked(page, (path) =>
    /\/(?:internal\/b?search|_m?search|internal\/apm|api\/metrics)\b/.test(path),
  )
  return { now: newest?.at ?? now, zone: page.zone }
}

interface Ends {
  from: number
  to: number
  floats: boolean
}

function endsOf({ raw }: Found, clock: Clock): Ends | null {
  const from = endOf(raw.from, clock, 'start')
  const to = endOf(raw.to, clock, 'end')
  if (from === null || to === null) return null
  return { from, to, floats: isDateMath(raw.from) || isDateMath(raw.to) }
}

/** Date math, an ISO date (read in the browser's zone where it names none), or epoch milliseconds. */
function endOf(text: string, clock: Clock, edge: 'start' | 'end'): number | null {
  const math = resolveDateMath(text, clock, edge)
  if (math !== null) return math
  if (/^\d{12,13}$/.test(text)) return parseEpoch(text)
  return wallTime(text, clock.zone)
}

function wallTime(text: string, zone: string): number | null {
  const calendar = parseCalendar(text)
  if (!calendar) return null
  return instant(calendar.offset === null ? fromWall(calendar.wall, zone) : calendar.wall - calendar.offset)
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec'
const SHOWN = /^([A-Z][a-z]{2}) (\d{1,2}), (\d{4}) @ (\d{2}:\d{2}:\d{2}\.\d{3})$/

/** `Nov 23, 2026 @ 11:45:00.000 to …`, as the page writes it for its reports. */
function shownIn(page: Page, clock: Clock): { from: number; to: number } | null {
  const text = page.hints?.range
  if (text == null) return null
  const [from, to] = text.split(' to ').map((end) => {
    const [, month = '', day = '', year = '', time = ''] = SHOWN.exec(end.trim()) ?? []
    const index = MONTHS.indexOf(month) / 3 + 1
    const date = `${year}-${String(index).padStart(2, '0')}-${day.padStart(2, '0')}T${time}`
    return month === '' ? null : wallTime(date, clock.zone)
  })
  return from != null && to != null ? { from, to } : parsePicker(text, clock)
}

const HASHED: Pin = {
  ok: false,
  reason:
    'The link keeps its state in this browser only. Share it from the page (Share, Copy link) and pin that.',
}
const NO_RANGE: Pin = {
  ok: false,
  reason: 'The link names no range: the page shows the one that was used last.',
}

/** Every range of the link made absolute, in the spelling that it has. */
export function pinRanges(page: Page, link: Link, time: TimeRange, now: number): Pin {
  const found = placesOf(link)
  if (found.length === 0) return addRange(link, time)
  const clock = clockOf(page, now)
  const all = found.map((one) => ({ one, ends: endsOf(one, clock) }))
  if (all.some(({ ends }) => ends === null))
    return { ok: false, reason: 'A time in the link could not be read.' }
  const url = all.reduce((raw, { one, ends }, index) => {
    const seen =
      index === 0 && time.from !== null && time.to !== null ? { from: time.from, to: time.to } : ends
    return ends?.floats && seen ? pinPlace(raw, one, seen) : raw
  }, link.raw)
  return { ok: true, url }
}

/** A link without a range, of a page that was seen to show one, gets it where every application looks first. */
function addRange(link: Link, { from, to }: TimeRange): Pin {
  const global = ['hash', 'search'].map((where) => last(paramsAt(link, where as Where), '_g'))
  if (global.some((state) => state?.startsWith('h@'))) return HASHED
  if (from === null || to === null) return NO_RANGE
  if (link.hash === '' && /\/app\/(?:apm|observability|profiling)\b/.test(link.path)) {
    return {
      ok: true,
      url: rewrite(link.raw, { rangeFrom: encode(iso(from)), rangeTo: encode(iso(to)) }),
    }
  }
  if (!/^[/?]/.test(link.hash)) return NO_RANGE
  const time = `time:(from:'${iso(from)}',to:'${iso(to)}')`
  const raw = paramsAt(link, 'hash').findLast(({ name }) => name === '_g')?.raw
  if (raw == null) return { ok: true, url: rewrite(link.raw, { _g: `(${time})` }, 'hash') }
  const { text, at } = decodeInPlace(raw)
  const state = readState(text)
  if (typeof state !== 'object' || state === null || Object.hasOwn(state, 'time')) return NO_RANGE
  const comma = Object.keys(state).length > 0 ? ',' : ''
  const close = at[text.length - 1] ?? 0
  const edit = { start: close, end: close, text: styleOf(raw)(comma + time) }
  return { ok: true, url: rewrite(link.raw, { _g: splice(raw, [edit]) }, 'hash') }
}

function pinPlace(
  raw: string,
  { place, where, raw: ends }: Found,
  window: { from: number; to: number },
): string {
  const times = {
    from: isDateMath(ends.from) ? iso(window.from) : ends.from,
    to: isDateMath(ends.to) ? iso(window.to) : ends.to,
  }
  const { param } = place
  if (param === undefined) {
    return rewrite(raw, { [place.from]: encode(times.from), [place.to]: encode(times.to) }, where)
  }
  const link = parseLink(raw)
  const value = link && paramsAt(link, where).findLast(({ name }) => name === param)?.raw
  return value == null ? raw : rewrite(raw, { [param]: pinState(value, place, times) }, where)
}

/** The values in place of the old ones; `mode` and `kind` say that they are absolute, where they said otherwise. */
function pinState(raw: string, place: Place, times: { from: string; to: string }): string {
  const { text, at } = decodeInPlace(raw)
  const style = styleOf(raw)
  const changes: readonly (readonly [string | undefined, string])[] = [
    [place.from, `'${times.from}'`],
    [place.to, `'${times.to}'`],
    [place.mode, 'absolute'],
  ]
  const spans = readRison(text)?.spans
  const edits = changes.flatMap(([path, value]) => {
    const span = path === undefined ? undefined : spans?.get(path)
    if (!span || text.slice(span.start, span.end) === value) return []
    return [{ start: at[span.start] ?? 0, end: at[span.end] ?? raw.length, text: style(value) }]
  })
  return splice(raw, edits)
}

function iso(at: number): string {
  return new Date(at).toISOString()
}
