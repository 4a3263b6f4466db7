import type { TimeRange } from '@/lib/model/time-range'
import { absolute, dashboardTime } from './influx-time'
import { parseUtc } from './parts/instant'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import { queryOf } from './parts/plain-reading'
import { has, last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** Chronograf, the user interface of InfluxDB 1. */
export const chronograf = linkAdapter({
  tool: 'chronograf',
  claims(link, page) {
    if (!PATH.test(link.path)) return false
    return marked(page, 'chronograf') || OWN.test(link.path) || has(link.search, 'lower')
  },
  read(link, _page, now) {
    const { kind, id, place } = routeOf(link)
    const variables = variablesOf(
      link.search.flatMap(({ name, value }): [string, string][] => {
        const variable = /^tempVars\[(.+)\]$/.exec(name)?.[1]
        return variable === undefined ? [] : [[variable, value]]
      }),
    )
    const sorted = Object.entries(variables).map(([name, values]) => `${name}=${values.join(',')}`)
    const queries = queryOf(last(link.search, 'query'), 'influxql')
    return {
      kind,
      queries,
      time: LISTS.test(kind)
        ? NO_TIME
        : kind === 'dashboard' || kind === 'host'
          ? shownTime(link.search, now)
          : UNKNOWN_TIME,
      variables: kind === 'host' ? { host: [id], ...variables } : variables,
      viewKey: keyOf(
        'chronograf',
        place,
        sorted.sort(),
        queries.map(({ text }) => text),
      ),
      placeKey: keyOf('chronograf', place),
    }
  },
  pin(link, _reading, _page, now) {
    const { from, to, floats } = savedTime(link.search, now)
    return { ok: true, url: floats === 'url' ? rewrite(link.raw, absolute(from, to)) : link.raw }
  },
  reason: 'The range is kept in this browser and is not in the link.',
})

const PATH =
  /^(.*\/sources\/\d+)\/(dashboards|hosts|chronograf|alerts|logs|databases|kapacitors|alert-rules)\b(?:\/([^/]+))?/
const OWN = /\/sources\/\d+\/(?:dashboards\/\d+|hosts\/[^/]+|chronograf\/data-explorer|alert-rules)/
const LISTS = /^(?:dashboards|hosts|databases|kapacitors|alert-rules)$/

function routeOf({ origin, path }: Link): { kind: string; id: string; place: string[] } {
  const [, base = '', page = '', raw = ''] = PATH.exec(path) ?? []
  const id = unescape(raw)
  const kind = page === 'chronograf' ? 'explore' : id === '' ? page : page.replace(/s$/, '')
  return { kind, id, place: [origin + base, kind, id] }
}

/** The relative ranges that its menu has; any other one is dropped for the default. */
const MENU = /^now\(\) - (?:5m|15m|1h|6h|12h|24h|2d|7d|30d)$/

function savedTime(search: readonly Param[], now: number): TimeRange {
  const range = dashboardTime(search, now)
  const { from } = range.raw
  const dropped = range.floats === 'url' && from !== null && from.startsWith('now') && !MENU.test(from)
  return dropped ? { ...UNKNOWN_TIME, raw: range.raw } : range
}

/** What was zoomed into is on the screen, whatever the dashboard's range is; that floats on underneath. */
function shownTime(search: readonly Param[], now: number): TimeRange {
  const range = savedTime(search, now)
  const [from, to] = ['zoomedLower', 'zoomedUpper'].map((name) => parseUtc(last(search, name) ?? ''))
  return from != null && to != null ? { ...range, from, to } : range
}
