import type { Page } from '@/lib/model/page'
import type { Reading } from './adapter'
import { boardChanges, boardTime, dataChanges, dataTime } from './netdata-time'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { asked, marked } from './parts/marks'
import { variablesNamed, type Told } from './parts/plain-reading'
import { has, hashParams, last, rewrite, type Link, type Param } from './parts/raw-url'

/** Netdata: the agent's dashboards of all ages, its cloud, and its data. */
export const netdata = linkAdapter({
  tool: 'netdata',
  claims: (link, page) => marked(page, 'netdata') || looksLikeNetdata(link),
  read: (link, page, now) => (API.test(link.path) ? readData(link, page, now) : readBoard(link, page, now)),
  pin(link, { time }) {
    if (API.test(link.path)) return { ok: true, url: rewrite(link.raw, dataChanges(time)) }
    const { params, separator } = stateOf(link)
    return { ok: true, url: rewrite(link.raw, boardChanges(params, time), 'hash', separator) }
  },
  reason: 'The link names no range: the page plays on from the present.',
})

const API = /\/api\/v[123]\/(?:data|badge\.svg)$/
const CHART = /^(?:chart|contexts?|scope_contexts)$/
const SITES = /^(?:learn|www|community|blog|docs|status)\./

interface State {
  params: readonly Param[]
  /** `;` in the fragments of the classic page */
  separator: ';' | '&'
}

function stateOf(link: Link): State {
  const separator = link.hash.includes('&') || !link.hash.includes(';') ? '&' : ';'
  return { params: hashParams(link, separator), separator }
}

/** Its name or port, or a fragment with its pair of times in one of its two ways. */
function looksLikeNetdata(link: Link): boolean {
  const named = /(?:^|[.-])netdata(?=[.:-]|$)/.test(link.host) || /:19999$/.test(link.origin)
  if (API.test(link.path)) {
    const own = link.search.some(({ name }) => CHART.test(name))
    return own && (named || has(link.search, 'after') || has(link.search, 'points'))
  }
  if (SITES.test(link.host) || link.host === 'netdata.cloud') return false
  if (link.host === 'app.netdata.cloud') return link.path.startsWith('/spaces/')
  if (/:19999$/.test(link.origin)) return !link.path.includes('/api/')
  if (/\.my-netdata\.io$/.test(link.host) && link.path === '/') return true
  return speaksNetdata(stateOf(link), named)
}

function speaksNetdata({ params, separator }: State, named: boolean): boolean {
  const timed = ['after', 'before'].every((name) => /^-?\d{1,15}$/.test(last(params, name) ?? ''))
  if (!timed) return named && sectionOf(params) !== null
  return named || separator === ';' || params.some(({ name }) => CLOUD.test(name))
}

const CLOUD = /^(?:metrics_correlation|timezoneName|chartName-val|force_play|highlight_after)$/

/** The section that the page is scrolled to: a bare word in the classic page. */
function sectionOf(params: readonly Param[]): string | null {
  const bare = params.find(({ raw, name }) => raw === null && /^[\w.-]+$/.test(name))
  return (last(params, 'chartName-val') ?? '') || (bare?.name ?? null)
}

const LOOK =
  /^(?:after|before|highlight_\w+|utc|offset|timezoneName|force_play|theme|help|mode|update_always|modal\w*|selectedIntegrationCategory|chartName-val|.*--chartName|show_\w+|hide_\w+)$/

const TAB = /\/(alerts|events|functions|logs|anomalies|nodes|top)(?=\/|$)/

/** Scrolling writes the section into the link and shows nothing else: it is no part of the view. */
function readBoard(link: Link, page: Page, now: number): Told {
  const { params } = stateOf(link)
  const placeKey = keyOf('netdata', link.origin + link.path.replace(/\/(?:index\.html)?$/, ''))
  const kept = params.filter(
    ({ raw, value, name }) => raw !== null && value !== '' && value !== 'false' && !LOOK.test(name),
  )
  return {
    kind: /^\/spaces\//.test(link.path) ? (TAB.exec(link.path)?.[1] ?? 'dashboard') : 'dashboard',
    time: boardTime(params, now, askedAt(page, params)),
    panel: sectionOf(params),
    viewKey: keyOf(
      placeKey,
      sortedParams(kept, () => true),
    ),
    placeKey,
    opaque: has(params, '_o'),
    title: page.title,
  }
}

/** When it last asked for the window of its link: the pointer on a chart stops what plays on. */
function askedAt(page: Page, params: readonly Param[]): number | null {
  const after = last(params, 'after')
  return (
    asked(page, (path) => API.test(path)).find(({ link }) => last(link.search, 'after') === after)?.at ?? null
  )
}

function readData(link: Link, page: Page, now: number): Told {
  const placeKey = keyOf(
    'netdata',
    link.origin + link.path,
    chartsOf(link).map(({ text }) => text),
  )
  return {
    kind: link.path.endsWith('.svg') ? 'badge' : 'api-data',
    queries: chartsOf(link),
    time: dataTime(link.search, now),
    variables: variablesNamed(link.search, ['dimensions', 'dimension', 'nodes', 'instances', 'labels']),
    viewKey: keyOf(
      placeKey,
      sortedParams(
        link.search,
        (name) => !/^(?:after|before|points|format|callback|_|refresh|gtime)$/.test(name),
      ),
    ),
    placeKey,
    title: page.title,
  }
}

function chartsOf({ search }: Link): Reading['queries'] {
  return search
    .filter(({ name, value }) => CHART.test(name) && value !== '')
    .map(({ value }) => ({ text: value, language: 'netdata' }))
}
