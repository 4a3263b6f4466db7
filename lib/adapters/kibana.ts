import type { Page } from '@/lib/model/page'
import type { Adapter, Reading } from './adapter'
import { filtersOf, indexOf, inside, paramsAt, queriesOf, readState } from './kibana-state'
import { isFork, looksLikeKibana, routeOf, type Route } from './kibana-route'
import { writtenOut } from './kibana-kept'
import { pinRanges } from './kibana-pin'
import { panelPlacesOf, rangeOf, TIME_PARAMS } from './kibana-time'
import { fields, items, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { marked, markedOther } from './parts/marks'
import { readingOf } from './parts/plain-reading'
import { saysNow } from './parts/query-time'
import { stableJson } from './parts/stable-json'
import { variablesOf as together } from './parts/variables'
import { last, parseLink, type Link, type Param } from './parts/raw-url'

/** Kibana 4 to 9, on a host of one's own or of Elastic's. */
export const kibana: Adapter = kibanaLike('kibana', false)

/** What Kibana and its fork have in common; which of the two it is, a mark in the page says, or else the link. */
export function kibanaLike(tool: string, fork: boolean): Adapter {
  return {
    tool,
    matches(page) {
      const link = parseLink(page.url)
      const route = link && routeOf(link)
      if (!route || markedOther(page, tool)) return false
      return marked(page, tool) || (looksLikeKibana(link, route) && isFork(link, route) === fork)
    },
    read(page, now) {
      const open = writtenOut(page)
      const link = parseLink(open.url)
      const route = link && routeOf(link)
      if (!route) throw new Error('read without a match')
      return { ...readKibana(tool, open, link, route, now), url: page.url }
    },
    pin({ time }, page, now) {
      const open = writtenOut(page)
      const link = parseLink(open.url)
      const route = link && routeOf(link)
      if (!route) throw new Error('pin without a match')
      if (route.kind === 'short-link') {
        return { ok: false, reason: 'A short link hides its range; open it, and pin the page it leads to.' }
      }
      if (TIMELESS.test(route.kind)) return { ok: true, url: page.url }
      return pinRanges(open, link, time, now)
    },
  }
}

/** Pages without a range: consoles, settings, lists. */
const TIMELESS =
  /^(?:dev-tools|management|home|discover-doc|fleet|integrations|query-workbench|enterprise_search)$/

/** Reads the state in a link's parameters; the route is given, for a page that embeds Kibana has its own. */
export function readKibana(tool: string, page: Page, link: Link, route: Route, now: number): Reading {
  const params = [...link.search, ...paramsAt(link, 'hash')]
  const states = statesOf(params)
  const queries = states.flatMap((state) =>
    queriesOf(typeof state.language === 'string' ? state : state.query),
  )
  const place = [link.origin, route.base, route.space, route.kind, route.id]
  const range = TIMELESS.test(route.kind) ? null : rangeOf(page, link, now)
  const known = range !== null && (range.floats !== 'unknown' || range.from !== null)
  const inner = known && queries.some(saysNow)
  return readingOf(tool, page, {
    kind: route.kind,
    title: page.title.replace(/ - (?:Elastic|Kibana|OpenSearch Dashboards)$/, ''),
    queries,
    ...(range ? { time: inner ? { ...range, floats: 'query' as const } : range } : {}),
    variables: { ...variablesOf(route, params, states), ...ownRanges(link) },
    viewKey: keyOf(
      tool,
      ...place,
      route.page,
      sortedParams(params, (name) => !NOISE.test(name) && !HOLDS_TIME.test(name)),
      stateKey(states, params),
    ),
    placeKey: keyOf(tool, ...place),
    opaque: route.kind === 'short-link' || params.some((param) => STATE.test(param.name) && hidden(param)),
  })
}

const STATE = /^(?:_g|_a|_q|logFilter|kuery)$/

/** A state that is kept in the browser, or that cannot be read. */
function hidden({ name, value }: Param): boolean {
  return name !== 'kuery' && value !== '' && typeof (readState(value) ?? '') !== 'object'
}

/** Everything that has a query or filters, outermost first. */
function statesOf(params: readonly Param[]): Record<string, unknown>[] {
  const named = ['_a', '_q', '_g'].map((name) => fields(readState(last(params, name))))
  const kuery = last(params, 'kuery')
  const [own = {}] = named
  return [
    ...named,
    { query: readState(last(params, 'logFilter')) },
    { query: kuery === null ? null : { query: kuery, language: 'kuery' } },
    { query: { query: own.kuery, language: 'kuery' } },
    { query: { query: fields(readState(last(params, 'waffleFilter'))).expression, language: 'kuery' } },
    { query: { query: inside(readState(last(params, 'metricsExplorer')), EXPLORED), language: 'kuery' } },
    { query: typedQuery(params) },
    ...items(own.sheet).map((expression) => ({ query: { query: expression, language: 'timelion' } })),
  ]
}

const EXPLORED = 'options/filterQuery'

/** A state of its own in most applications; text in KQL in the explorer of traces, and in the search of Uptime. */
function typedQuery(params: readonly Param[]): unknown {
  const search = last(params, 'search')
  if (search !== null && last(params, 'dateRangeStart') !== null) return { query: search, language: 'kuery' }
  const query = last(params, 'query')
  const type = last(params, 'type')
  return type === 'kql' ? { query, language: 'kuery' } : readState(query)
}

const NAMED = [
  'transactionName',
  'transactionType',
  'environment',
  'traceId',
  'transactionId',
  'security_tenant',
]

function variablesOf(
  route: Route,
  params: readonly Param[],
  states: readonly Record<string, unknown>[],
): Record<string, string[]> {
  const index = states.flatMap((state) => indexOf(state) ?? [])
  const named = NAMED.flatMap((name): [string, string][] => {
    const value = last(params, name)
    return value ? [[name, value]] : []
  })
  const service: [string, string][] = route.kind === 'apm-service' ? [['service', route.id]] : []
  const pairs: [string, string][] = [
    ...(index[0] === undefined ? [] : [['index', index[0]] as [string, string]]),
    ...service,
    ...named,
    ...states.flatMap(({ filters }) => filtersOf(filters)),
  ]
  return together(pairs)
}

/** Says which panels do not follow the range of their dashboard. */
function ownRanges(link: Link): Record<string, string[]> {
  const state = readState(last(paramsAt(link, 'hash'), '_a'))
  const panels = panelPlacesOf(link).map(({ place }) => {
    const [panel = ''] = /^panels\/\d+/.exec(place.from) ?? []
    return textOf(inside(state, `${panel}/panelIndex`)) ?? panel
  })
  return panels.length === 0 ? {} : { 'panels with a range of their own': panels }
}

const NOISE = new RegExp(
  `^(?:_g|_a|_q|_tab|_k|searchSessionId|discoverTab|embed|hide-filter-bar|show-\\w+(?:-\\w+)*|forceLoad|refreshInterval|refreshPaused|$)$|${TIME_PARAMS.source}`,
)

/** What of the states is the view: not its time, not its looks, nothing that is empty. */
function stateKey(states: readonly Record<string, unknown>[], params: readonly Param[]): string[] {
  const [own = {}, query = {}, global = {}] = states
  const timed = params.filter(({ name }) => HOLDS_TIME.test(name)).map(({ value }) => readState(value))
  return [own, query, { filters: global.filters }, ...timed].map((state) => stableJson(state, LOOKS))
}

/** Parameters with a range inside, among other things. */
const HOLDS_TIME = /^(?:metricsExplorer|assetDetails|pageState)$/

const LOOKS =
  /^(?:time|timeRange|time_range|timerange|dateRange|rangeFrom|rangeTo|refreshInterval|columns|sort|interval|hideChart|viewMode|rowHeight|rowsPerPage|sampleSize|grid|breakdownField|isDirty|uiState|headerRowHeight|density|fullScreenMode|timeRestore|\$\$hashKey)$/
