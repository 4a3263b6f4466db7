import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { graphTime, linkedTime, searchTime, widthTime } from './jaeger-time'
import { parseJson } from './parts/json-spans'
import { CAMPAIGN, keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { marked } from './parts/marks'
import { variablesNamed, type Told } from './parts/plain-reading'
import { has, last, rewrite, unescape, type Link } from './parts/raw-url'
import { stableJson } from './parts/stable-json'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { isWebsite } from './parts/websites'

/** Jaeger: searches, traces, comparisons, graphs of services. */
export const jaeger = linkAdapter({
  tool: 'jaeger',
  claims: (link, page) => marked(page, 'jaeger') || looksLikeJaeger(link, routeOf(link)),
  read: readPage,
  pin(link, { kind, time }) {
    if (kind !== 'trace-search') return { ok: false, reason: PRESENT }
    const micros = (at: number | null): string => `${String(at ?? 0)}000`
    return { ok: true, url: rewrite(link.raw, { end: micros(time.to), start: micros(time.from) }) }
  },
  reason: (link) => (/\/(?:monitor|quality-metrics)\/?$/.test(link.path) ? PRESENT : DEFAULT),
})

const PRESENT = 'This page of Jaeger ends at the present, and its link has no place for another end.'
const DEFAULT = 'The link names no range: the page opens with the one that its form has by default.'

interface Route {
  kind: string
  prefix: string
  /** of the traces that the link names, in lower case */
  traces: readonly string[]
}

const KINDS: Readonly<Record<string, string>> = {
  search: 'trace-search',
  monitor: 'monitor',
  dependencies: 'dependencies',
  'deep-dependencies': 'dependencies',
  'quality-metrics': 'quality-metrics',
}
const PAGE = new RegExp(`^(.*)/(${Object.keys(KINDS).join('|')})/?$`)
const TRACE = /^(.*)\/trace\/([0-9a-f]{1,32})\/?$/i
const COMPARE = /^(.*)\/trace\/([0-9a-f]{0,32})\.\.\.([0-9a-f]{0,32})\/?$/i

function routeOf(link: Link): Route | null {
  const path = unescape(link.path)
  const compared = COMPARE.exec(path)
  const one = TRACE.exec(path)
  const traces =
    (compared ?? one)
      ?.slice(2)
      .filter((id) => id !== '')
      .map((id) => id.toLowerCase()) ?? []
  if (compared) return { kind: 'trace-compare', prefix: compared[1] ?? '', traces }
  if (one) return { kind: 'trace', prefix: one[1] ?? '', traces }
  if (path === '/' && link.hash === '' && /:16686$/.test(link.origin))
    return { kind: 'trace-search', prefix: '', traces: [] }
  const page = PAGE.exec(path)
  return page && { kind: KINDS[page[2] ?? ''] ?? 'page', prefix: page[1] ?? '', traces: [] }
}

const PARAMS =
  /^(?:service|operation|lookback|start|end|limit|minDuration|maxDuration|tags?|traceID|span|uiFind|uiEmbed|uiSearchHideGraph|uiTimeline\w+|view|cohort|spanKind|timeframe|density|showOp|visEncoding|hash|decoration|jumpToOldest|x)$/

/** Its name or port, its name in the path with none but its own parameters, or parameters of its own. */
function looksLikeJaeger(link: Link, route: Route | null): boolean {
  if (!route || isWebsite(link.host) || /(?:^|\.)(?:jaegertracing|logz)\.io$/.test(link.host)) return false
  if (/:16686$/.test(link.origin) || /(?:^|[.-])jaeger(?=[.-]|$)/.test(link.host)) return true
  if (!link.search.every(({ name }) => PARAMS.test(name) || CAMPAIGN.test(name))) return false
  if (/(?:^|[/.:-])jaeger(?:[/.:-]|$|-\w)/i.test(`${link.host}${route.prefix}/`)) return true
  return SIGNS[route.kind]?.(link) ?? false
}

const SIGNS: Readonly<Record<string, (link: Link) => boolean>> = {
  'trace-search': ({ search }) =>
    has(search, 'traceID') ||
    (has(search, 'service') && (has(search, 'lookback') || /^\d{16}$/.test(last(search, 'start') ?? ''))),
  'trace-compare': ({ path }) => !/\/trace\/\.\.\./.test(path),
  trace: ({ search }) => has(search, 'uiFind'),
  monitor: ({ search }) => has(search, 'spanKind') && has(search, 'timeframe'),
  dependencies: ({ path, search }) => path.includes('/deep-dependencies') && search.length > 0,
}

const VARIABLES = [
  'service',
  'operation',
  'tags',
  'tag',
  'minDuration',
  'maxDuration',
  'limit',
  'traceID',
  'span',
  'spanKind',
  'uiFind',
  'cohort',
  'showOp',
]

function readPage(link: Link, page: Page, now: number): Told {
  const route = routeOf(link) ?? { kind: 'page', prefix: link.path, traces: [] }
  const placeKey = keyOf('jaeger', link.origin + route.prefix, pageOf(link, route))
  const traces = route.traces.length > 0 ? { trace: [...route.traces] } : {}
  const kept = link.search.filter(({ name, value }) => value !== '' && !TIME.test(name) && name !== 'tags')
  return {
    kind: route.kind,
    title: page.title.replace(/(?:\s*—\s*|^)Jaeger UI$/, ''),
    time: timeOf(page, link, route, now),
    variables: { ...variablesNamed(link.search, VARIABLES), ...traces },
    viewKey: keyOf(
      placeKey,
      sortedParams(kept, () => true),
      stableTags(last(link.search, 'tags') ?? ''),
    ),
    placeKey,
  }
}

const TIME = /^(?:start|end|lookback|limit|timeframe)$/

/** Traces by their ids, which some links write large; other pages by their path. */
function pageOf(link: Link, { kind, prefix, traces }: Route): string {
  return traces.length > 0
    ? `${kind}/${traces.join('...')}`
    : link.path.slice(prefix.length).replace(/\/$/, '')
}

/** `traceID=…`, and `span=<spans>@<trace>`. */
function namesTraces({ search }: Link): boolean {
  return has(search, 'traceID') || (last(search, 'span') ?? '').includes('@')
}

function stableTags(text: string): string {
  const value = parseJson(text)
  return value === undefined ? text : stableJson(value, /(?!)/)
}

function timeOf(page: Page, link: Link, { kind }: Route, now: number): TimeRange {
  if (kind === 'trace' || kind === 'trace-compare') return NO_TIME
  if (kind === 'trace-search')
    return namesTraces(link) ? (linkedTime(link) ?? NO_TIME) : searchTime(page, link, now)
  if (kind === 'monitor') return widthTime(last(link.search, 'timeframe'), 1, now)
  if (kind === 'quality-metrics') return widthTime(last(link.search, 'lookback'), 3_600_000, now)
  return kind === 'dependencies' ? graphTime(link) : UNKNOWN_TIME
}
