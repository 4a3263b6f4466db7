import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Reading } from './adapter'
import { addCalendar } from './parts/datemath'
import { parseDuration } from './parts/duration'
import { parseEpoch } from './parts/epoch'
import { isGrafanas } from './parts/grafanas'
import { instant } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import { parsePicker } from './parts/picker'
import { saysNow } from './parts/query-time'
import { queryOf, type Told } from './parts/plain-reading'
import { decode, has, last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { stableJson } from './parts/stable-json'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { fromWall, toWall } from './parts/zone'

/** SigNoz, of one's own or in its cloud. */
export const signoz = linkAdapter({
  tool: 'signoz',
  claims(link, page) {
    const route = routeOf(link)
    if (!route || isGrafanas(link.path) || /\/docs\b/.test(route.base)) return false
    return marked(page, 'signoz') || /(?:^|[.-])signoz(?=[.-])/.test(link.host) || speaksSigNoz(link)
  },
  read: readPage,
  pin(link, { time }) {
    const fixed = time.raw.from !== null && (last(link.search, 'relativeTime') ?? 'custom') === 'custom'
    if (fixed) return { ok: true, url: link.raw }
    const window = { startTime: String(time.from ?? ''), endTime: String(time.to ?? '') }
    return { ok: true, url: rewrite(link.raw, { relativeTime: null, ...window }) }
  },
  reason: (link) =>
    has(link.search, 'relativeTime')
      ? 'The link names two ranges, and which of them counts depends on the version of SigNoz.'
      : 'The link names no range: the page shows the one that its user chose last.',
})

/** Parameters of its own on a path of its own. */
function speaksSigNoz({ search, origin, path }: Link): boolean {
  if (/:3301$/.test(origin) || /\/logs\/logs-explorer\b|\/metrics-explorer\/explorer\b/.test(path))
    return true
  if (/^(?:%257B|%7B|\{)/i.test(search.find(({ name }) => name === 'compositeQuery')?.raw ?? '')) return true
  if (RELATIVE.test(last(search, 'relativeTime') ?? '')) return true
  if (has(search, 'spanId') && has(search, 'levelUp')) return true
  const epochs = ['startTime', 'endTime'].every((name) => /^\d{13,19}$/.test(last(search, name) ?? ''))
  const common = /\/services\b/.test(path) || /^\/dashboard\/(?![0-9a-f]{8}-)/.test(path)
  return epochs && (!common || search.every(({ name }) => OWN.test(name)))
}

/** On paths that others have too, nothing but these. */
const OWN =
  /^(?:startTime|endTime|compositeQuery|panelTypes|options|variables|view(?:Name|Key)|widgetId|graphType|expandedWidgetId|activeLogId|resourceAttribute)$/

interface Route {
  base: string
  kind: string
  id: string
  panel: string | null
}

const KINDS: Readonly<Record<string, string>> = {
  'logs/logs-explorer': 'logs',
  'logs-explorer': 'logs',
  logs: 'logs',
  'traces-explorer': 'trace-search',
  'metrics-explorer': 'metrics-explorer',
  exceptions: 'exceptions',
  dashboard: 'dashboard',
  trace: 'trace',
  services: 'service',
  alerts: 'alerts',
  'infrastructure-monitoring': 'infrastructure',
  'messaging-queues': 'messaging-queues',
  'api-monitoring': 'api-monitoring',
  'service-map': 'service-map',
  'error-detail': 'exception',
}

const PATH = new RegExp(`^(.*?)/(${Object.keys(KINDS).join('|')})(?:/([^/]+))?(?:/([^/]+))?/?$`)

function routeOf({ path, search }: Link): Route | null {
  const [, base = '', step = '', id = '', more = ''] = PATH.exec(path) ?? []
  const kind = KINDS[step]
  if (kind === undefined || (kind === 'dashboard' && id === '')) return null
  if (kind === 'service' && id === '') return { base, kind: 'services', id, panel: null }
  const named = last(search, 'widgetId') ?? last(search, 'expandedWidgetId')
  const panel = named ?? (kind === 'dashboard' && more !== '' && more !== 'new' ? more : null)
  const edits = kind === 'dashboard' && more !== ''
  return { base, kind: edits ? 'panel-edit' : kind, id: unescape(id), panel }
}

function readPage(link: Link, page: Page, now: number): Told {
  const route = routeOf(link) ?? { base: '', kind: 'page', id: link.path, panel: null }
  const query = compositeQuery(link.search)
  const queries = queriesOf(query)
  const range = timeOf(link, page, now)
  const time = range.from !== null && queries.some(saysNow) ? { ...range, floats: 'query' as const } : range
  const place = keyOf(
    'signoz',
    link.origin,
    route.base,
    route.kind.replace('panel-edit', 'dashboard'),
    route.id,
  )
  return {
    kind: route.kind,
    title: page.title.replace(/\s*\|\s*SigNoz.*$/, ''),
    queries,
    time: route.kind === 'trace' && route.id !== '' && range.from === null ? NO_TIME : time,
    variables: variablesIn(link, route, query),
    panel: route.panel,
    viewKey: keyOf(
      place,
      route.panel,
      sortedParams(link.search, (name) => !LEFT_OUT.test(name)),
      stableJson(query, IDS),
    ),
    placeKey: place,
  }
}

const LEFT_OUT =
  /^(?:startTime|endTime|relativeTime|options|panelTypes|compositeQuery|viewName|viewKey|widgetId|expandedWidgetId|graphType|pagination|activeLogId)$/
const IDS = /^(?:id|legend|disabled|stepInterval|reduceTo|limit|offset|pageSize|isColumn|isJSON)$/

const RELATIVE = /^(\d{1,5})(m|h|d|w|M|months?)$/

function timeOf({ search }: Link, page: Page, now: number): TimeRange {
  const [relative, startTime, endTime] = ['relativeTime', 'startTime', 'endTime'].map(
    (name) => last(search, name) || null,
  )
  const [from, to] = [parseEpoch(startTime ?? null), parseEpoch(endTime ?? null)]
  const picked = parsePicker(page.hints?.range ?? '', { now, zone: page.zone })
  const raw = { from: startTime ?? null, to: endTime ?? null }
  if (relative == null || relative === 'custom') {
    if (from !== null && to !== null) return { raw, from, to, floats: 'none' }
    return { ...UNKNOWN_TIME, raw, ...picked }
  }
  const start = before(relative, now, page.zone)
  const named = { from: relative, to: null }
  if (from !== null && to !== null) return { ...UNKNOWN_TIME, raw: named }
  return start === null
    ? { ...UNKNOWN_TIME, raw: named }
    : { raw: named, from: start, to: now, floats: 'url' }
}

function before(relative: string, now: number, zone: string): number | null {
  const [, count = '', unit = ''] = RELATIVE.exec(relative) ?? []
  if (unit === '') return null
  if (/^(?:M|month)/.test(unit))
    return instant(fromWall(addCalendar(toWall(now, zone), -Number(count), 'M'), zone))
  return instant(now - (parseDuration(count + unit) ?? Number.NaN))
}

function compositeQuery(search: readonly Param[]): Record<string, unknown> {
  return decodedJson(last(search, 'compositeQuery') ?? '')
}

/** Encoded once or twice: decoded until it is JSON. */
function decodedJson(said: string): Record<string, unknown> {
  let text = said
  for (let depth = 0; depth < 3; depth++) {
    const value = parseJson(text)
    if (value !== undefined) return fields(value)
    text = decode(text)
  }
  return {}
}

function builderOf(query: Record<string, unknown>): Record<string, unknown>[] {
  return items(fields(query.builder).queryData).map(fields)
}

/** Of the kind of query that is chosen: its `expression` beside the filter is only the query's letter. */
function queriesOf(query: Record<string, unknown>): Reading['queries'] {
  const texts = (list: unknown, language: string): Reading['queries'] =>
    items(list).flatMap((one) => queryOf(textOf(fields(one).query), language))
  if (query.queryType === 'promql') return texts(query.promql, 'promql')
  if (query.queryType === 'clickhouse_sql') return texts(query.clickhouse_sql, 'sql')
  return builderOf(query).flatMap(({ filter }) => queryOf(textOf(fields(filter).expression), 'signoz'))
}

function variablesIn(
  { search }: Link,
  route: Route,
  query: Record<string, unknown>,
): Record<string, string[]> {
  const builder = query.queryType === 'promql' || query.queryType === 'clickhouse_sql' ? [] : builderOf(query)
  const filters = builder.flatMap((one) => items(fields(one.filters).items).map(fields))
  const active = last(search, 'activeLogId')
  return variablesOf([
    ...(route.kind === 'service' ? ([['service', route.id]] as const) : []),
    ...(active ? ([['activeLogId', active]] as const) : []),
    ...filters.flatMap((filter) => filterPairs(filter)),
    ...Object.entries(decodedJson(last(search, 'variables') ?? '')).flatMap(([id, said]) => {
      const variable = fields(said)
      const name = textOf(variable.name) ?? id
      const value = Object.hasOwn(variable, 'selectedValue')
        ? variable.selectedValue
        : (variable.value ?? said)
      return valuesOf(value).map((text) => [name, text] as const)
    }),
  ])
}

function filterPairs({ key, op, value }: Record<string, unknown>): (readonly [string, string])[] {
  const name = textOf(fields(key).key)
  if (name === null) return []
  const negated = /^(?:!|n|not)/i.test(textOf(op) ?? '')
  return valuesOf(value).map((text) => [negated ? `NOT ${name}` : name, text] as const)
}

function valuesOf(value: unknown): string[] {
  const one = textOf(value)
  return one === null ? items(value).flatMap((item) => textOf(item) ?? []) : one === '' ? [] : [one]
}
