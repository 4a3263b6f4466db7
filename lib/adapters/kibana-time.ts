import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { inside, paramsAt, readState } from './kibana-state'
import { isDateMath, resolveDateMath, type Clock } from './parts/datemath'
import { parseEpoch } from './parts/epoch'
import { instant, parseCalendar } from './parts/instant'
import { textOf } from './parts/json-spans'
import { asked } from './parts/marks'
import { parsePicker } from './parts/picker'
import { last, type Link, type Param, type Where } from './parts/raw-url'
import { readRison } from './parts/rison'
import { UNKNOWN_TIME } from './parts/time'
import { fromWall } from './parts/zone'

/** Where a page keeps its range: in two parameters, or in two values of a Rison one. */
export interface Place {
  /** of the Rison parameter; absent where `from` and `to` are parameters themselves */
  param?: string
  from: string
  to: string
  /** `mode:quick` (up to 6) and `kind:relative` (Security) say how the ends are to be read */
  mode?: string
  /** true where the page goes on by itself */
  live?: string
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
  { param: 'logPosition', from: 'start', to: 'end', live: 'streamLive' },
  { param: 'metricsExplorer', from: 'timerange/from', to: 'timerange/to' },
  { param: 'metricTime', from: 'time/from', to: 'time/to' },
  { param: 'assetDetails', from: 'dateRange/from', to: 'dateRange/to' },
  { param: 'pageState', from: 'time/from', to: 'time/to' },
  { param: '_g', from: 'time/from', to: 'time/to', mode: 'time/mode' },
]

/** Names of the parameters that hold time and nothing else. */
export const TIME_PARAMS =
  /^(?:rangeFrom|rangeTo|dateRangeStart|dateRangeEnd|timerange|logPosition|metricTime)$/

export interface Found {
  place: Place
  where: Where
  raw: { from: string; to: string }
  /** true where the link names a start only: the page goes on to now */
  open?: true
}

/** All the ranges that a link names, that in sight first. */
export function placesOf(link: Link): Found[] {
  return PLACES.flatMap((place) =>
    (['search', 'hash'] as const).flatMap((where) => {
      const [from, to] = endsAt(paramsAt(link, where), place)
      if (from != null && to == null && place.param === '_g')
        return [{ place, where, raw: { from, to: 'now' }, open: true as const }]
      return from == null || to == null ? [] : [{ place, where, raw: { from, to } }]
    }),
  )
}

/** Ranges that panels of an unsaved dashboard have to themselves, whatever the range of the dashboard. */
export function panelPlacesOf(link: Link): Found[] {
  const text = last(paramsAt(link, 'hash'), '_a')
  if (text === null || !/time_?range/i.test(text)) return []
  const paths = [...(readRison(text)?.spans.keys() ?? [])].filter((path) => OWN_RANGE.test(path))
  return paths.flatMap((from) => {
    const place: Place = { param: '_a', from, to: from.replace(/from$/, 'to') }
    const [start, end] = endsAt(paramsAt(link, 'hash'), place)
    return start == null || end == null ? [] : [{ place, where: 'hash', raw: { from: start, to: end } }]
  })
}

const OWN_RANGE = /^panels\/\d+\/(?:embeddableConfig|panelConfig|config)\/time(?:R|_r)ange\/from$/

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
  const raw = found.open ? { ...found.raw, to: null } : found.raw
  if (!ends) return { ...UNKNOWN_TIME, raw }
  if (!ends.floats) return { raw, from: ends.from, to: ends.to, floats: 'none' }
  return { raw, from: ends.from, to: ends.to, ...shownIn(page, clock), floats: 'url' }
}

/** What is now on a page is when it last asked for its data. */
export function clockOf(page: Page, now: number): Clock {
  const [newest] = asked(page, (path) =>
    /\/(?:internal\/b?search|_m?search|internal\/apm|api\/metrics)\b/.test(path),
  )
  return { now: newest?.at ?? now, zone: page.zone }
}

export interface Ends {
  from: number
  to: number
  floats: boolean
}

/** Null where one of the ends is in no known form. */
export function endsOf({ raw }: Found, clock: Clock): Ends | null {
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
