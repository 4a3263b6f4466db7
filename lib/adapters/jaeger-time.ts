import type { TimeRange } from '@/lib/model/time-range'
import type { Page } from '@/lib/model/page'
import { parseDuration } from './parts/duration'
import { instant, parseUtc } from './parts/instant'
import { asked } from './parts/marks'
import { last, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** Whole microseconds, however few digits; null for none, and for the `0` that stands for none. */
function micros(text: string | null): number | null {
  if (text === null || !/^\d{1,17}$/.test(text) || Number(text) === 0) return null
  return instant(Number(text) / 1000)
}

/** What `start` and `end` say; null where the link has not both. */
export function linkedTime(link: Link): TimeRange | null {
  const raw = { from: last(link.search, 'start'), to: last(link.search, 'end') }
  const [from, to] = [micros(raw.from), micros(raw.to)]
  return from === null || to === null ? null : { raw, from, to, floats: 'none' }
}

/** `start` and `end` win over `lookback`, which the page keeps beside them; without them it runs to now. */
export function searchTime(page: Page, link: Link, now: number): TimeRange {
  const said = linkedTime(link)
  if (said) return said
  const lookback = last(link.search, 'lookback')
  const width = parseDuration(lookback ?? '')
  if (width === null) return { ...UNKNOWN_TIME, raw: { from: lookback, to: null } }
  const end = shownEnd(page, link, width) ?? now
  return { raw: { from: lookback, to: null }, from: instant(end - width), to: end, floats: 'url' }
}

/** Where the page's own search ended: the newest of the same service and width. */
function shownEnd(page: Page, link: Link, width: number): number | null {
  const service = last(link.search, 'service')
  for (const { link: request } of asked(page, (path) => DATA.test(path))) {
    const of = (name: string): string | null =>
      last(request.search, name) ?? last(request.search, `query.${name}`)
    const from = micros(of('start')) ?? isoOf(request.search, 'query.startTimeMin')
    const to = micros(of('end')) ?? isoOf(request.search, 'query.startTimeMax')
    const same = (of('service') ?? last(request.search, 'query.serviceName')) === service
    if (same && from !== null && to !== null && Math.abs(to - from - width) < 1000) return to
  }
  return null
}

const DATA = /\/api\/(?:traces|v3\/(?:traces|trace-summaries))$/

function isoOf(params: readonly Param[], name: string): number | null {
  return parseUtc(last(params, name) ?? '')
}

/** The dependency graph's window, which it has only where its link names it. */
export function graphTime(link: Link): TimeRange {
  const raw = { from: last(link.search, 'start'), to: last(link.search, 'end') }
  return linkedTime(link) ?? { ...UNKNOWN_TIME, raw }
}

/** A width that ends now, in a page whose link has no place for an end. */
export function widthTime(text: string | null, unit: number, now: number): TimeRange {
  const raw = { from: text, to: null }
  if (text === null || !/^\d{1,12}$/.test(text)) return { ...UNKNOWN_TIME, raw }
  const from = instant(now - Number(text) * unit)
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: now, floats: 'url' }
}
