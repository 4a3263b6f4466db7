import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import { parseDuration } from './parts/duration'
import { instant } from './parts/instant'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { asked, marked } from './parts/marks'
import { variablesNamed, type Told } from './parts/plain-reading'
import { has, last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { isWebsite } from './parts/websites'

/** Zipkin's Lens, and the page before it. */
export const zipkin = linkAdapter({
  tool: 'zipkin',
  claims: (link, page) => marked(page, 'zipkin') || looksLikeZipkin(link, routeOf(link)),
  read: readPage,
  pin: (link, { kind, time }) =>
    kind === 'trace-search'
      ? { ok: true, url: rewrite(link.raw, pinned(link, time)) }
      : { ok: false, reason: DEFAULT },
  reason: (link) =>
    /\/traceViewer\/?$/.test(link.path) ? 'The page shows a file that was opened in it.' : DEFAULT,
})

const DEFAULT = 'The link does not name the whole range: the rest is the default of the server.'

interface Route {
  kind: string
  prefix: string
  trace: string
  /** under `/zipkin/` */
  own: boolean
}

const PATH =
  /^(.*?)(\/zipkin)?\/{1,2}(?:(traces?)\/([0-9a-f]{1,32})|(dependency|dependencies|traceViewer))?\/?$/i

function routeOf(link: Link): Route | null {
  const found = PATH.exec(unescape(link.path).replace(/\/zipkin$/, '/zipkin/'))
  if (!found) return null
  const [, prefix = '', own, trace, id = '', page] = found
  const kind = trace !== undefined ? 'trace' : page === undefined ? 'trace-search' : (KINDS[page] ?? 'page')
  return { kind, prefix, trace: id.toLowerCase(), own: own !== undefined }
}

const KINDS: Readonly<Record<string, string>> = {
  dependency: 'dependencies',
  dependencies: 'dependencies',
  traceViewer: 'trace-viewer',
}
const OWN = /^(?:serviceName|spanName|remoteServiceName|annotationQuery|endTs|lookback)$/

/** `/zipkin/` and a page, parameters or a name of its own, or its port. */
function looksLikeZipkin(link: Link, route: Route | null): boolean {
  if (!route || isWebsite(link.host) || /\/api\/v\d$/.test(route.prefix)) return false
  if (/:9411$/.test(link.origin)) return (route.prefix === '' && link.hash === '') || route.own
  const asks = link.search.some(({ name }) => OWN.test(name))
  const named = /(?:^|[.-])zipkin(?=[.-]|$)/.test(link.host)
  if (!route.own) return named && (asks || route.kind === 'trace')
  if (route.kind === 'trace-search') return asks || named
  return route.kind !== 'dependencies' || has(link.search, 'startTime') || route.prefix === ''
}

const VARIABLES = [
  'serviceName',
  'spanName',
  'remoteServiceName',
  'minDuration',
  'maxDuration',
  'annotationQuery',
  'limit',
]

function readPage(link: Link, page: Page, now: number): Told {
  const route = routeOf(link) ?? { kind: 'page', prefix: link.path, trace: '', own: true }
  const placeKey = keyOf('zipkin', link.origin + route.prefix, route.kind, route.trace)
  const kept = link.search.filter(
    ({ name, value }) => value !== '' && !TIME.test(name) && !(name === 'limit' && value === '10'),
  )
  return {
    kind: route.kind,
    title: page.title === 'Zipkin' ? '' : page.title,
    time: timeOf(page, link, route.kind, now),
    variables: {
      ...variablesNamed(link.search, VARIABLES),
      ...(route.trace === '' ? {} : { trace: [route.trace] }),
    },
    viewKey: keyOf(
      placeKey,
      sortedParams(kept, () => true),
    ),
    placeKey,
    opaque: route.kind === 'trace-viewer',
  }
}

const TIME = /^(?:endTs|startTs|lookback|millis|startTime|endTime)$/

function timeOf(page: Page, link: Link, kind: string, now: number): TimeRange {
  if (kind === 'trace') return NO_TIME
  if (kind === 'trace-search') return searchTime(page, link, now)
  if (kind !== 'dependencies') return UNKNOWN_TIME
  const [start, end] = has(link.search, 'endTs') ? ['startTs', 'endTs'] : ['startTime', 'endTime']
  const raw = { from: last(link.search, start), to: last(link.search, end) }
  const [from, to] = [epoch(raw.from), epoch(raw.to)]
  return from === null || to === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to, floats: 'none' }
}

function epoch(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) && Number(text) > 0 ? instant(Number(text)) : null
}

/** All is measured back from `endTs`. A page without it asked its server with the end, and the width, that it had. */
function searchTime(page: Page, link: Link, now: number): TimeRange {
  const said = last(link.search, 'endTs')
  const lookback = last(link.search, 'lookback')
  const named = lookback === null || lookback === 'range' || lookback === 'custom'
  const raw = { from: (named ? last(link.search, 'startTs') : null) ?? lookback, to: said }
  const end = epoch(said)
  if (said !== null && said !== '' && end === null) return { ...UNKNOWN_TIME, raw }
  const asking = end === null ? searchedOf(page, link) : null
  const to = end ?? asking?.to ?? now
  const from = startOf(link.search, to) ?? asking?.from ?? null
  if (from === null) return { ...UNKNOWN_TIME, raw, to: end }
  return { raw, from, to, floats: end === null ? 'url' : 'none' }
}

/** `range` was `custom` in the first Lens; the page before it wrote the width in milliseconds. */
function startOf(params: readonly Param[], to: number): number | null {
  const lookback = last(params, 'lookback') ?? ''
  if (lookback === 'range' || lookback === 'custom') return epoch(last(params, 'startTs'))
  const millis = lookback === 'millis' ? last(params, 'millis') : lookback
  const width = epoch(millis) ?? parseDuration(lookback)
  return width === null ? null : instant(to - width)
}

/** The search that the page made for this service. */
function searchedOf(page: Page, link: Link): { from: number; to: number } | null {
  const service = last(link.search, 'serviceName')
  const [newest] = asked(page, (path) => path.endsWith('/api/v2/traces')).filter(
    (request) => last(request.link.search, 'serviceName') === service,
  )
  const to = epoch(newest ? last(newest.link.search, 'endTs') : null)
  const width = epoch(newest ? last(newest.link.search, 'lookback') : null)
  const from = to === null || width === null ? null : instant(to - width)
  return from === null || to === null ? null : { from, to }
}

/** The end is set; the width only where the link does not have it. */
function pinned({ search }: Link, { from, to }: TimeRange): Record<string, string> {
  const endTs = String(to ?? 0)
  if (startOf(search, to ?? 0) !== null) return { endTs }
  return { lookback: 'millis', millis: String((to ?? 0) - (from ?? 0)), endTs }
}
