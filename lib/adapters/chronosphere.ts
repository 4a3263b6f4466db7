import type { TimeRange } from '@/lib/model/time-range'
import type { Reading } from './adapter'
import { parseDuration } from './parts/duration'
import { parseEpoch } from './parts/epoch'
import { instant } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { queryOf } from './parts/plain-reading'
import { last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** Chronosphere: Perses' way with time (`start=1h`, or `start` and `end` in milliseconds). */
export const chronosphere = linkAdapter({
  tool: 'chronosphere',
  claims: ({ host }) => /^(?!docs\.|www\.|status\.)[\w-]+\.chronosphere\.io$/.test(host),
  read(link, _page, now) {
    const { kind, id } = routeOf(link)
    const variables = variablesOf(
      link.search.flatMap(({ name, value }): [string, string][] => {
        const variable = /^var-(.+)$/.exec(name)?.[1]
        return variable === undefined ? [] : value.split(',').map((one) => [variable, one])
      }),
    )
    const place = keyOf('chronosphere', link.host, kind, id)
    return {
      kind,
      queries: queriesOf(link.search, kind === 'metrics-explorer' ? 'promql' : 'chronosphere'),
      time: TIMELESS.test(kind) && !last(link.search, 'start') ? NO_TIME : timeOf(link.search, now),
      variables,
      viewKey: keyOf(
        place,
        sortedParams(link.search, (name) => !LEFT_OUT.test(name)),
      ),
      placeKey: place,
    }
  },
  pin: (link, { kind, time }) =>
    kind === 'events'
      ? { ok: false, reason: 'Links to events know how long, but not until when.' }
      : { ok: true, url: rewrite(link.raw, { start: String(time.from), end: String(time.to) }) },
  reason: 'The link names no range: the page shows the one that was used last.',
})

const TIMELESS = /^(?:monitors?|page|services)$/
const LEFT_OUT = /^(?:start|end|refresh|visualization|tz|density)$/

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^\/metrics\/explorer/, 'metrics-explorer'],
  [/^\/logs\//, 'logs'],
  [/^\/events\//, 'events'],
  [/^\/traces?\/(?:explorer|search)/, 'trace-search'],
  [/^\/traces?\//, 'trace'],
  [/^\/dashboards?\//, 'dashboard'],
  [/^\/monitors\/?$/, 'monitors'],
  [/^\/monitors?\//, 'monitor'],
  [/^\/services/, 'services'],
]

function routeOf({ path }: Link): { kind: string; id: string } {
  const kind = KINDS.find(([shape]) => shape.test(path))?.[1] ?? 'page'
  return { kind, id: unescape(path.replace(/\/$/, '')) }
}

/** Metrics queries in a JSON list of plug-ins, log queries as text, event queries in an object. */
function queriesOf(search: readonly Param[], language: string): Reading['queries'] {
  const metrics = items(parseJson(last(search, 'queries') ?? '')).flatMap((one) => {
    const plugin = fields(fields(fields(one).spec).plugin)
    const kind = textOf(plugin.kind) ?? ''
    return queryOf(
      textOf(fields(plugin.spec).query),
      kind.startsWith('Prometheus') ? 'promql' : 'chronosphere',
    )
  })
  const events = fields(parseJson(last(search, 'change_events_params') ?? ''))
  return [
    ...metrics,
    ...queryOf(last(search, 'query'), language),
    ...queryOf(textOf(events.query), 'chronosphere'),
  ]
}

function timeOf(search: readonly Param[], now: number): TimeRange {
  const raw = { from: last(search, 'start') || null, to: last(search, 'end') || null }
  if (raw.from === null) return { ...UNKNOWN_TIME, raw }
  const [from, to] = [parseEpoch(raw.from), parseEpoch(raw.to)]
  if (from !== null && to !== null) return { raw, from, to, floats: 'none' }
  const width = raw.to === null ? parseDuration(raw.from) : null
  return width === null
    ? { ...UNKNOWN_TIME, raw }
    : { raw, from: instant(now - width), to: now, floats: 'url' }
}
