import type { Page } from '@/lib/model/page'
import type { Query } from '@/lib/model/query'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { matrixOf, pinLogs, rangeOf } from './gcp-logs'
import { parseDuration } from './parts/duration'
import { instant, parseUtc } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { queryOf, readingOf, variablesNamed } from './parts/plain-reading'
import { last, parseLink, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Google Cloud's console, but for BigQuery. */
export const gcp: Adapter = {
  tool: 'gcp',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'gcp')) return false
    return link.host === 'console.cloud.google.com' && !/^\/bigquery\b/.test(link.path)
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    return link ? pinLink(reading, link) : { ok: false, reason: 'This is no link.' }
  },
}

interface Route {
  kind: string
  names: string[]
  /** false where the page shows one thing, or the present */
  timed: boolean
}

const KINDS: readonly (readonly [kind: string, path: RegExp, timed: boolean])[] = [
  ['logs', /^\/logs\/(?:query|viewer|analytics)\b/, true],
  ['metrics-explorer', /^\/monitoring\/metrics-explorer\b/, true],
  [
    'dashboard',
    /^\/monitoring\/dashboards\/(?:builder|custom|resourceList|integration)\/([^/]+(?:\/[^/]+)*)/,
    true,
  ],
  ['dashboards', /^\/monitoring\/dashboards\b/, false],
  ['incident', /^\/monitoring\/alerting\/incidents\/([^/]+)/, false],
  ['alerting', /^\/monitoring\/alerting\b/, false],
  ['trace', /^\/traces\/trace-details\/([^/]+)/, false],
  ['trace-search', /^\/traces\b/, true],
  ['error-group', /^\/errors\/(?:detail\/)?([^/]+)/, true],
  ['errors', /^\/errors\b/, true],
  ['deploy-history', /^\/run\/detail\/([^/]+)\/([^/]+)\/revisions/, false],
  ['service', /^\/run\/detail\/([^/]+)\/([^/]+)/, true],
  ['cluster', /^\/kubernetes\/clusters\/details\/([^/]+)\/([^/]+)/, false],
  ['workload', /^\/kubernetes\/\w+\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)/, false],
]

function routeOf(path: string, params: readonly Param[]): Route {
  const trace = last(params, 'tid') ?? last(params, 'traceId')
  if (path.startsWith('/traces') && trace) return { kind: 'trace', names: [trace], timed: false }
  for (const [kind, pattern, timed] of KINDS) {
    const found = pattern.exec(path)
    if (found) return { kind, names: found.slice(1).map(unescape), timed }
  }
  return { kind: 'page', names: [path], timed: false }
}

function readPage(page: Page, link: Link, now: number): Reading {
  const { path, params: matrix } = matrixOf(link)
  const params = [...matrix, ...link.search]
  const route = routeOf(path, params)
  const state = fields(parseJson(last(params, 'pageState') ?? ''))
  const query = route.kind === 'logs' ? queryText(matrix, link.search) : null
  const placeKey = keyOf('gcp', last(params, 'project'), route.kind, ...route.names)
  return readingOf('gcp', page, {
    kind: route.kind,
    title: page.title.replace(/(?:\s+[–-]\s+[^–-]+)?\s+[–-]\s+Google Cloud(?: console)?$/i, ''),
    queries:
      route.kind === 'metrics-explorer'
        ? metricQueries(state)
        : queryOf(query, /^\/logs\/analytics/.test(path) ? 'sql' : 'lql'),
    time: timeOf(params, route, state, query, now),
    variables: variablesOf(params, route),
    panel: last(params, 'pinnedLogId') ?? last(params, 'spanId'),
    viewKey: keyOf(
      placeKey,
      sortedParams(params, (name) => !LOOK.test(name)),
      JSON.stringify({ ...state, timeSelection: undefined, isAutoRefresh: undefined }),
    ),
    placeKey,
  })
}

/** The one before the `?` counts. Brackets are escaped twice by the console: a `%2F` is in the name of a log itself. */
function queryText(matrix: readonly Param[], search: readonly Param[]): string | null {
  const said = last(matrix, 'query')?.replace(/%2[89]/g, (bracket) => (bracket === '%28' ? '(' : ')'))
  return said ?? last(search, 'query') ?? last([...matrix, ...search], 'advancedFilter')
}

/** Time, scroll positions, the reader's own account, and what the console adds for itself. */
const LOOK =
  /^(?:timeRange|startTime|endTime|duration|interval|dateRange(?:Start|End)|aroundTime|timeDomain|time|start|end|cursorTimestamp|pinnedLogId|pageState|dashboardBuilderState|summaryFields|lfeCustomFields|authuser|pli|invt?|referrer|supportedpurview|rapt|tid|spanId)$/

function metricQueries(state: Record<string, unknown>): Query[] {
  const sets = items(fields(state.xyChart).dataSets).map(fields)
  return [...sets, state].flatMap((set) => {
    const mql = textOf(set.timeSeriesQuery) ?? textOf(fields(set.timeSeriesQuery).timeSeriesQueryLanguage)
    return [
      ...queryOf(textOf(fields(set.timeSeriesFilter).filter), 'monitoring-filter'),
      ...queryOf(textOf(set.prometheusQuery), 'promql'),
      ...queryOf(mql, 'mql'),
    ]
  })
}

function timeOf(
  params: readonly Param[],
  route: Route,
  state: Record<string, unknown>,
  query: string | null,
  now: number,
): TimeRange {
  const said = rangeOf(params, query, now)
  if (route.kind === 'trace' && said.floats === 'url') return NO_TIME
  if (said.raw.from !== null) return said
  const selection = fields(state.timeSelection)
  const raw = { from: textOf(selection.start), to: textOf(selection.end) }
  const [from, to] = [raw.from, raw.to].map((text) => (text === null ? null : parseUtc(text)))
  if (from != null && to != null) return { raw, from, to, floats: 'none' }
  const period = last(params, 'timeDomain') ?? textOf(selection.timeRange)
  if (period !== null) return ago(period, now)
  return route.timed ? UNKNOWN_TIME : NO_TIME
}

/** `6h`, `1d`, `1w`. Whether `1m` is a minute or a month is not documented. */
function ago(period: string, now: number): TimeRange {
  const raw = { from: period, to: null }
  const width = period.endsWith('m') ? null : parseDuration(period)
  const from = width === null ? null : instant(now - width)
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: now, floats: 'url' }
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'deploy-history': ['region', 'service'],
  service: ['region', 'service'],
  cluster: ['location', 'cluster'],
  workload: ['location', 'cluster', 'namespace', 'workload'],
}

function variablesOf(params: readonly Param[], route: Route): Record<string, string[]> {
  const variables = variablesNamed(params, ['project', 'storageScope'])
  for (const { name, value } of params) {
    const filter = /^f\.(\w+\.[^.]+)\.[^.]+$/.exec(name)?.[1]
    if (filter !== undefined) variables[filter] = [...(variables[filter] ?? []), value]
  }
  const named = (NAMES[route.kind] ?? []).map(
    (name, index) => [name, [route.names[index] ?? '']] as [string, string[]],
  )
  return { ...variables, ...Object.fromEntries(named) }
}

function pinLink(reading: Reading, link: Link): Pin {
  const { raw, from, to, floats } = reading.time
  if (floats === 'none') return { ok: true, url: link.raw }
  if (from === null || to === null) {
    const reason =
      raw.from === null
        ? 'The range is the default of the page, which its link does not name.'
        : 'The range in the link could not be read.'
    return { ok: false, reason }
  }
  if (reading.kind !== 'logs' || /^\/logs\/viewer\b/.test(link.path))
    return { ok: false, reason: 'How this page would write absolute times in its link is not known.' }
  return { ok: true, url: pinLogs(link, from, to) }
}
