import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from './adapter'
import { filterOf, nrqlMoves, payloadsOf, queriesOf, stateOf, type Payload } from './newrelic-state'
import { pinRange, rangeOf, TIME_NAMES } from './newrelic-time'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { queryOf, readingOf } from './parts/plain-reading'
import { hashParams, last, parseLink, unescape, type Link } from './parts/raw-url'

const HOST =
  /^(?:(?:(?:staging-)?one|rpm|insights|alerts|synthetics|infrastructure|aiops\.service)(?:\.[a-z]{2})?\.newrelic\.com|onenr\.io)$/

/** New Relic: today's paths, the launcher of 2019 to 2022, and the short links. */
export const newrelic: Adapter = {
  tool: 'newrelic',
  matches(page) {
    const link = parseLink(page.url)
    return !!link && HOST.test(link.host) && !markedOther(page, 'newrelic')
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, payloadsOf(link), now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    return link ? pinLink(reading, link) : { ok: false, reason: 'This is no link.' }
  },
}

function pinLink(reading: Reading, link: Link): Pin {
  const { raw, from, to } = reading.time
  if (reading.kind === 'short-link')
    return { ok: false, reason: 'A short link hides its range; open it, and pin the page it leads to.' }
  if (from !== null && raw.to !== null) return { ok: true, url: link.raw }
  if (from === null || to === null)
    return raw.from !== null || raw.to !== null
      ? { ok: false, reason: 'The range in the link could not be read.' }
      : { ok: false, reason: 'The range is the default of the page, which its link does not name.' }
  const url = pinRange(link, from, to)
  return url === null
    ? { ok: false, reason: "The range is packed into the page's state, which cannot be edited safely." }
    : { ok: true, url }
}

interface Route {
  kind: string
  id: string
}

const KINDS: readonly (readonly [kind: string, path: RegExp])[] = [
  ['logs', /^\/logger\b/],
  ['dashboard', /^\/dashboards\/(?:detail\/)?([^/]+)/],
  ['dashboards', /^\/dashboards\b/],
  ['entity', /^\/redirect\/entity\/([^/]+)/],
  ['apm', /^\/nr1-core\/apm(?:-features|-nerdlets)?\/[\w-]+\/([^/]+)/],
  ['errors', /^\/nr1-core\/errors-inbox\/[\w-]+(?:\/([^/]+))?/],
  ['traces', /^\/nr1-core\/distributed-tracing\/[\w-]+(?:\/([^/]+))?/],
  ['kubernetes', /^\/nr1-core\/kubernetes-cluster-explorer\/[\w-]+(?:\/([^/]+))?/],
  ['entity', /^\/nr1-core\/[\w-]+\/[\w-]+\/([^/]+)/],
  ['explorer', /^\/nr1-core\/?$/],
  ['synthetic-monitor', /^\/synthetics\/[\w-]+\/([^/]+)/],
  ['alerts', /^\/alerts\b/],
  ['query', /^\/(?:data-exploration|query-builder|launcher\/(?:wanda-)?data-exploration\.[\w-]+)/],
  ['logs', /^\/launcher\/logger\./],
  ['launcher', /^\/launcher\/([^/]+)/],
  ['traces', /^\/distributed-tracing\b/],
  ['query', /^\/accounts\/\d+\/query\b/],
  ['dashboard', /^(?:\/apps)?\/accounts\/\d+\/(?:[\w-]+\/)?dashboards\/([^/]+)/],
  ['apm', /^\/accounts\/\d+\/applications\/([^/]+)/],
  ['incident', /^\/accounts\/\d+\/(?:issues|incidents)\/([^/]+)/],
  ['synthetic-monitor', /^\/accounts\/\d+\/monitors\/([^/]+)/],
]

/** What a launcher was opened with, by the page that it shows. */
const NERDLETS: readonly (readonly [kind: string, nerdlet: RegExp])[] = [
  ['dashboard', /^dashboards\.(?:detail|dashboard)$/],
  ['apm', /^apm-nerdlets\./],
  ['errors', /^errors-inbox\./],
  ['traces', /^distributed-tracing\b/],
  ['logs', /^logger\./],
  ['query', /data-exploration\./],
  ['synthetic-monitor', /^synthetics-nerdlets\.monitor-overview$/],
]

function kindOf(route: Route, nerdlet: string): string {
  if (route.kind !== 'launcher') return route.kind
  return NERDLETS.find(([, pattern]) => pattern.test(nerdlet))?.[0] ?? route.kind
}

function routeOf(link: Link): Route {
  if (link.host === 'onenr.io') return { kind: 'short-link', id: link.path }
  for (const [kind, path] of KINDS) {
    const found = path.exec(link.path)
    if (found) return { kind, id: unescape(found[1] ?? '') }
  }
  return { kind: 'page', id: link.path }
}

function readPage(page: Page, link: Link, payloads: readonly Payload[], now: number): Reading {
  const route = routeOf(link)
  const queries = [
    ...queriesOf(payloads),
    ...queryOf(nrqlIn(link, route), 'nrql'),
    ...queryOf(route.kind === 'traces' ? last(link.search, 'query') : null, 'unknown'),
    ...queryOf(route.kind === 'logs' ? last(link.search, 'query') : null, 'lucene'),
  ]
  const params = [...link.search, ...hashParams(link)]
  const entity = stateOf(payloads, 'entityGuid') ?? stateOf(payloads, 'entityId') ?? ''
  const nerdlet = stateOf(payloads, 'nerdletId') ?? ''
  const time = rangeOf(link, payloads, now)
  const moves = queries.some(({ text, language }) => language === 'nrql' && nrqlMoves(text))
  const placeKey = keyOf('newrelic', link.host, accountOf(link), route.kind, route.id, nerdlet, entity)
  return readingOf('newrelic', page, {
    kind: kindOf(route, nerdlet),
    title: page.title.replace(/\s*[|-]\s*New Relic(?: One)?$/, ''),
    queries,
    time: moves ? { ...time, floats: 'query' } : time,
    variables: variablesOf(link),
    viewKey: keyOf(
      placeKey,
      sortedParams(
        params.filter(({ value }) => !/^\s*selectedInstance IN \(\s*\)\s*$/.test(value)),
        (name) => !DECORATION.test(name) && !TIME_NAMES.test(name) && !isPayload(payloads, name),
      ),
      payloads.map(({ name, text }) => `${name}=${text}`).sort(),
    ),
    placeKey,
    opaque: route.kind === 'short-link' || isHandle(last(link.search, 'state')),
  })
}

/** Insights, until 2021, had NRQL as it is. */
function nrqlIn(link: Link, { kind }: Route): string | null {
  return kind === 'query' && link.host.startsWith('insights.') ? last(link.search, 'query') : null
}

/** A state is a handle of what the server keeps: the words of a log search, the columns, the filters. */
function isHandle(state: string | null): boolean {
  return state !== null && /^[\da-f-]{32,36}$/i.test(state)
}

function isPayload(payloads: readonly Payload[], name: string): boolean {
  return payloads.some((payload) => payload.name === name)
}

const DECORATION = /^(?:account|platform\[accountId\]|nerdpacks|platform\[\$\w+\])$/

function accountOf(link: Link): string {
  const old = /^(?:\/apps)?\/accounts\/(\d+)/.exec(link.path)?.[1]
  return last(link.search, 'account') ?? last(link.search, 'platform[accountId]') ?? old ?? ''
}

/** An empty list of instances is the default that the pages write themselves. */
const NO_FILTER = /^\w+ IN \( *\)$/

function variablesOf(link: Link): Record<string, string[]> {
  const account = accountOf(link)
  const filter = filterOf(link.search) ?? last(link.search, 'filters')
  return {
    ...(account === '' ? {} : { account: [account] }),
    ...(filter === null || filter === '' || NO_FILTER.test(filter) ? {} : { filters: [filter] }),
  }
}
