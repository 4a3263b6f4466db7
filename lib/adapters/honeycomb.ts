import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { keyOfSpec, rangeOf, wordsOf, type Spec } from './honeycomb-query'
import { parseEpoch } from './parts/epoch'
import { editJson } from './parts/json-edit'
import { fields, parseJson } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { queryOf, readingOf } from './parts/plain-reading'
import { last, parseLink, rewrite, unescape, type Link } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Honeycomb: queries whose whole text is in the link, their results, traces and boards. */
export const honeycomb: Adapter = {
  tool: 'honeycomb',
  matches(page) {
    const link = parseLink(page.url)
    return (
      !!link && /^(?:ui(?:[-.]\w+)?|play)\.honeycomb\.io$/.test(link.host) && !markedOther(page, 'honeycomb')
    )
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, routeOf(link), now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    const { from, to, floats } = reading.time
    if (!link) return { ok: false, reason: 'This is no link.' }
    if (floats === 'none') return { ok: true, url: link.raw }
    if (from === null || to === null) return refuse(reading)
    const ends: [number, number] = [from / 1000, to / 1000]
    return reading.kind === 'trace' ? pinTrace(link, ...ends) : pinQuery(link, ...ends)
  },
}

function refuse(reading: Reading): Pin {
  if (reading.kind === 'trace')
    return {
      ok: false,
      reason:
        'Without its times a trace is only looked for in about the last two hours, and the link names none.',
    }
  return { ok: false, reason: 'The range is the default of the page, which its link does not name.' }
}

function pinTrace(link: Link, from: number, to: number): Pin {
  return {
    ok: true,
    url: rewrite(link.raw, { trace_start_ts: String(from), trace_end_ts: String(to) }),
  }
}

function pinQuery(link: Link, from: number, to: number): Pin {
  const raw = link.search.findLast(({ name }) => name === 'query')?.raw ?? ''
  const query = editJson(raw, ['time_range'], { start_time: from, end_time: to })
  if (query === null) return { ok: false, reason: 'The query in the link could not be read.' }
  return { ok: true, url: rewrite(link.raw, { query }) }
}

interface Route {
  kind: string
  /** team, environment and dataset */
  place: string[]
  /** of the result, the trace, the board */
  id: string
}

const PLACE = /^\/([^/]+)(?:\/environments\/([^/]+))?(?:\/datasets\/([^/]+))?(?:\/(.*?))?\/?$/
const KINDS: readonly (readonly [kind: string, rest: RegExp])[] = [
  ['trace', /^result\/[^/]+\/trace\/([^/]+)/],
  ['query-result', /^result\/([^/]+)/],
  ['trace', /^trace\b/],
  ['board', /^boards?\/([^/]+)/],
  ['boards', /^boards\b/],
  ['slo', /^slos?(?:\/([^/]+))?/],
  ['triggers', /^triggers?(?:\/([^/]+))?/],
  ['query', /^query\/([^/]+)/],
  ['service-map', /^service-map\b/],
  ['home', /^(?:home)?$/],
]

function routeOf(link: Link): Route {
  const [, team = '', environment = '', dataset = '', rest = ''] = PLACE.exec(link.path) ?? []
  const place = [team, environment, dataset].map(unescape)
  if (rest === '' && last(link.search, 'query') !== null) return { kind: 'query', place, id: '' }
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(rest)
    if (found) return { kind, place, id: unescape(found[1] ?? last(link.search, 'trace_id') ?? '') }
  }
  return { kind: 'page', place, id: rest }
}

function readPage(page: Page, link: Link, route: Route, now: number): Reading {
  const text = route.kind === 'query' ? parseJson(last(link.search, 'query') ?? '') : undefined
  const spec = text === undefined ? null : fields(text)
  const placeKey = keyOf('honeycomb', link.host, ...route.place, route.kind, route.id)
  return readingOf('honeycomb', page, {
    kind: route.kind,
    title: page.title.replace(/\s*[|-]\s*Honeycomb$/, ''),
    queries: spec ? queryOf(wordsOf(spec), 'honeycomb') : [],
    time: timeOf(page, link, route, spec, now),
    panel: route.kind === 'trace' ? last(link.search, 'span') : null,
    viewKey: keyOf(
      placeKey,
      spec ? keyOfSpec(spec) : '',
      sortedParams(link.search, (name) => !LOOK.test(name) && !(spec && name === 'query')),
    ),
    placeKey,
    opaque: route.kind === 'query-result' || (route.kind === 'query' && !spec),
  })
}

const LOOK =
  /^(?:trace_start_ts|trace_end_ts|fields\[\]|zoom|span|trace_id|tab|omitMissingValues|useStackedGraphs)$/

function timeOf(page: Page, link: Link, route: Route, spec: Spec | null, now: number): TimeRange {
  if (route.kind === 'query') return spec ? rangeOf(spec, now) : UNKNOWN_TIME
  if (route.kind === 'query-result' || /\/result\//.test(link.path)) return NO_TIME
  return route.kind === 'trace' ? traceTime(page, link, now) : UNKNOWN_TIME
}

const MINUTES = 60_000

/**
 * The server looks for a trace between the two times of the link; with only a start in the ten minutes after it, and
 * with none in the last two hours. The last holds for a page that was seen, and for a pasted link nothing is known.
 */
function traceTime(page: Page, link: Link, now: number): TimeRange {
  const raw = { from: last(link.search, 'trace_start_ts'), to: last(link.search, 'trace_end_ts') }
  const [from, to] = [parseEpoch(raw.from), parseEpoch(raw.to)]
  if (from !== null) return { raw, from, to: to ?? from + 10 * MINUTES, floats: 'none' }
  if (raw.from !== null || raw.to !== null || !page.hints) return { ...UNKNOWN_TIME, raw }
  const until = Math.floor(now / 1000) * 1000
  return { raw, from: until - 120 * MINUTES, to: until, floats: 'url' }
}
