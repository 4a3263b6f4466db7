import type { TimeRange } from '@/lib/model/time-range'
import { parseDuration } from './parts/duration'
import { parseEpoch } from './parts/epoch'
import { instant, parseUtc } from './parts/instant'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { queryOf } from './parts/plain-reading'
import { has, hashParams, last, rewrite, unescape, type Link, type Param, type Where } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Sumo Logic, in all its deployments and under the names of organisations. */
export const sumologic = linkAdapter({
  tool: 'sumologic',
  claims: ({ host }) => HOST.test(host),
  read(link, page, now) {
    const params = paramsOf(link)
    const old = atSearch(link)
    const { kind, id } = old ? { kind: 'logs', id: '' } : routeOf(link)
    const text = old?.query ?? last(params, 'query')
    const place = keyOf('sumologic', link.host, kind, id)
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Sumo Logic$/, ''),
      queries: queryOf(text, 'sumologic'),
      time: kind === 'alert' || kind === 'page' ? NO_TIME : timeOf(old ?? endsOf(params), text ?? '', now),
      viewKey: keyOf(
        place,
        old ? [old.query] : sortedParams(params, (name) => name !== 'startTime' && name !== 'endTime'),
      ),
      placeKey: place,
      opaque: kind === 'logs' && text === null && id !== '',
    }
  },
  pin(link, { time }) {
    if (atSearch(link))
      return { ok: true, url: link.raw.replace(AT, `$1@${String(time.from)},${String(time.to)}@`) }
    const where: Where = has(link.search, 'startTime') ? 'search' : 'hash'
    const known = has(paramsOf(link), 'endTime') || time.to !== null
    const ends = { startTime: String(time.from), endTime: String(time.to) }
    return known
      ? { ok: true, url: rewrite(link.raw, ends, where) }
      : { ok: false, reason: 'The link names no end.' }
  },
  reason: 'The range is kept with the search or dashboard and is not in the link.',
})

const HOST =
  /^(?!(?:api|endpoint\d*|collectors|help|www|docs|status|support|events|reg|open-collectors)\.)[\w-]+\.(?:[\w-]+\.)?sumologic\.com$/

function paramsOf(link: Link): readonly Param[] {
  return link.hash.includes('?') ? [...link.search, ...hashParams(link)] : link.search
}

const KINDS: Readonly<Record<string, string>> = {
  search: 'logs',
  'log-search': 'logs',
  dashboard: 'dashboard',
  dashboardv2: 'dashboard',
  metrics: 'metrics-explorer',
  'metrics-search': 'metrics-explorer',
  alert: 'alert',
  alerts: 'alert',
  'alert-response': 'alert',
  tracing: 'trace-search',
  traces: 'trace-search',
  livetail: 'live-tail',
}

/** `/ui/#/search/<id>`, `#/search/create?id=<id>`, or `/log-search/create`, `/dashboard/<id>` of the new pages. */
function routeOf(link: Link): { kind: string; id: string } {
  const route = link.hash.startsWith('/') ? link.hash : link.path
  const steps = (route.split('?', 1)[0] ?? '').split('/').filter((step) => step !== '' && step !== 'ui')
  const [page = '', ...rest] = steps.map(unescape)
  const own = rest.join('/').replace(/^create\b\/?/, '')
  return {
    kind: KINDS[page] ?? 'page',
    id: own || (last(paramsOf(link), 'id') ?? '') || (KINDS[page] ? '' : page),
  }
}

/** `#section/search/@<from>,<to>@<query>` and `#/search/@-24h@<query>`, as other tools link to a search. */
const AT = /(#(?:section)?\/search\/)@([^@,]*)(?:,([^@]*))?@/

function atSearch({ hash }: Link): (TimeRange['raw'] & { query: string }) | null {
  const found = AT.exec(`#${hash}`)
  if (!found) return null
  const [whole, , from, to] = found
  const none = from === '0' && to === '0'
  return {
    from: none ? null : (from ?? null),
    to: none ? null : (to ?? null),
    query: unescape(hash.slice(whole.length - 1)),
  }
}

function endsOf(params: readonly Param[]): TimeRange['raw'] {
  return { from: last(params, 'startTime') || null, to: last(params, 'endTime') || null }
}

function timeOf({ from: start, to: end }: TimeRange['raw'], query: string, now: number): TimeRange {
  const raw = { from: start, to: end }
  if (raw.from === null) return { ...UNKNOWN_TIME, raw }
  const from = endOf(raw.from, now)
  const to = raw.to === null ? { at: now, floats: true } : endOf(raw.to, now)
  if (!from || !to) return { ...UNKNOWN_TIME, raw }
  const floats = from.floats || to.floats ? 'url' : 'none'
  const inner = floats === 'none' && /\bnow\s*\(\s*\)/i.test(query)
  return { raw, from: from.at, to: to.at, floats: inner ? 'query' : floats }
}

/** Milliseconds, an ISO date, `now`, or `-1h` before it. */
function endOf(text: string, now: number): { at: number; floats: boolean } | null {
  const ago = /^-(.+)$/.exec(text)?.[1]
  if (text === 'now' || text === '-0s') return { at: now, floats: true }
  if (ago !== undefined) {
    const at = instant(now - (parseDuration(ago) ?? Number.NaN))
    return at === null ? null : { at, floats: true }
  }
  const at = parseEpoch(text) ?? parseUtc(text) ?? milliseconds(text)
  return at === null ? null : { at, floats: false }
}

/** So few digits are milliseconds still: it is the only unit here. */
function milliseconds(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? instant(Number(text)) : null
}
