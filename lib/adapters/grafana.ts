import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from './adapter'
import { exploreTime, panesOf, pinPanes, type Pane } from './grafana-explore'
import { atHome, isGrafana, routeOf, type Route } from './grafana-route'
import { clockOf, dashboardRange } from './grafana-time'
import { keyOf, sortedParams } from './parts/key'
import { marked, markedOther } from './parts/marks'
import { has, last, parseLink, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { saysNow } from './parts/query-time'
import { NO_TIME } from './parts/time'

/** Grafana from 5 on: dashboards, panels, Explore, the drilldown apps. */
export const grafana: Adapter = {
  tool: 'grafana',
  matches(page) {
    if (markedOther(page, 'grafana')) return false
    const link = parseLink(page.url)
    return !!link && (marked(page, 'grafana') || isGrafana(link))
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    const route = routeOf(link) ?? otherPage(link)
    return route.kind === 'explore' ? readExplore(page, link, route, now) : readBoard(page, link, route, now)
  },
  pin(reading, page, now) {
    const link = parseLink(page.url)
    if (link && reading.kind === 'explore')
      return pinExplore(link, panesOf(link, clockOf(page, link.search, now)))
    return pinBoard(reading)
  },
}

/** The home dashboard is at the root; whatever else carries a range shows one. */
function otherPage(link: Link): Route {
  const ranged = has(link.search, 'from') && has(link.search, 'to')
  const kind = ranged || atHome(link) ? 'dashboard' : 'page'
  return { kind, prefix: '', id: link.path, slug: '', panel: null, certain: false }
}

/** Kinds that show a range which their link can name. */
const TIMED = /^(?:dashboard|panel|panel-edit|panel-solo|drilldown-\w+|app)$/

function readBoard(page: Page, link: Link, route: Route, now: number): Reading {
  const panel = panelOf(link, route)
  const kind = kindOf(link, route, panel)
  const place = keyOf('grafana', link.origin + route.prefix, kindOfPlace(route.kind), route.id)
  const timed = TIMED.test(kind)
  return {
    tool: 'grafana',
    kind,
    title: titleOf(page, link, route),
    url: page.url,
    queries: queriesOf(link.search, kind),
    time: timed ? dashboardRange(page, link, route.id, now) : NO_TIME,
    variables: variablesOf(link.search),
    panel,
    viewKey: viewKeyOf(link, route, panel, place),
    placeKey: place,
    opaque: kind === 'short-link',
  }
}

function kindOfPlace(kind: string): string {
  return kind.startsWith('panel') ? 'dashboard' : kind
}

/** `viewPanel=12` and `viewPanel=panel-12` (from 11.3), `editPanel`, and `panelId` of old links and of d-solo. */
function panelOf(link: Link, route: Route): string | null {
  const old = route.kind === 'panel-solo' || has(link.search, 'fullscreen') || has(link.search, 'edit')
  const named = last(link.search, 'editPanel') ?? last(link.search, 'viewPanel')
  const panel = named ?? route.panel ?? (old ? last(link.search, 'panelId') : null)
  return panel === '' ? null : panel
}

function kindOf(link: Link, route: Route, panel: string | null): string {
  if (route.kind !== 'dashboard' || panel === null) return route.kind
  return has(link.search, 'editPanel') || has(link.search, 'edit') ? 'panel-edit' : 'panel'
}

function titleOf(page: Page, link: Link, route: Route): string {
  const title = page.title.replace(/(?: - (?:Dashboards|Explore|Drilldown|Alerting))? - Grafana$/, '')
  if (title !== '' && title !== 'Grafana') return title
  if (route.kind.startsWith('drilldown')) return last(link.search, 'metric') ?? drilledInto(link)
  return route.slug
}

/** `/explore/service/checkout/logs`: the value of the label in the path. */
function drilledInto(link: Link): string {
  return unescape(/\/explore\/[^/]+\/([^/]+)/.exec(link.path)?.[1] ?? '')
}

/** The drilldown apps build their query in the page; what stands in the link is what it starts from. */
function queriesOf(search: readonly Param[], kind: string): Reading['queries'] {
  const [name, language] =
    kind === 'drilldown-metrics'
      ? ['metric', 'promql']
      : kind === 'drilldown-traces'
        ? ['traceId', 'trace-id']
        : []
  const text = name === undefined ? null : last(search, name)
  return text ? [{ text, language: language ?? 'unknown' }] : []
}

function variablesOf(search: readonly Param[]): Record<string, string[]> {
  const variables = new Map<string, string[]>()
  for (const { name, value } of search) {
    if (!name.startsWith('var-')) continue
    variables.set(name.slice(4), [...(variables.get(name.slice(4)) ?? []), value])
  }
  return Object.fromEntries(variables)
}

/** Parameters that change the look or the time of a view, not what it is of. */
const LOOK =
  /^(?:from|to|time|time\.window|timezone|refresh|kiosk|theme|inspect\w*|edit(?:view|Index|Panel)?|share\w*|fullscreen|tab|autofitpanels|drow|viewPanel|panelId|_\w*|__feature.*|displayedFields|sortOrder|urlColumns|visualizationType|patterns|layout|panelState|schemaVersion)$/

function viewKeyOf(link: Link, route: Route, panel: string | null, place: string): string {
  const search = link.search
    .filter(({ name, value }) => !LOOK.test(name) && !(name === 'orgId' && value === '1'))
    .map((param) =>
      param.name.startsWith('var-') && param.value === 'All' ? { ...param, value: '$__all' } : param,
    )
  const rest =
    route.kind.startsWith('drilldown') || route.kind === 'app'
      ? link.path.slice(route.prefix.length).split('/').map(unescape).map(encodeURIComponent).join('/')
      : ''
  const number = panel?.replace(/^panel-(?=\d+$)/, '') ?? null
  return keyOf(place, rest, number, [...new Set(sortedParams(search, () => true))])
}

function pinBoard(reading: Reading): Pin {
  const { raw, from, to, floats } = reading.time
  if (reading.kind === 'snapshot')
    return { ok: false, reason: 'A snapshot holds its data; it has no range to set.' }
  if (!TIMED.test(reading.kind)) return { ok: false, reason: 'This page has no range in its link.' }
  if (floats === 'none') return { ok: true, url: reading.url }
  if (from === null || to === null) {
    const partly = raw.from !== null || raw.to !== null
    const reason = partly
      ? 'The range in the link could not be read.'
      : 'The range is the saved default of the dashboard, which its link does not name.'
    return { ok: false, reason }
  }
  return { ok: true, url: rewrite(reading.url, { from: String(from), to: String(to), refresh: null }) }
}

function readExplore(page: Page, link: Link, route: Route, now: number): Reading {
  const panes = panesOf(link, clockOf(page, link.search, now))
  const place = keyOf('grafana', link.origin + route.prefix, 'explore')
  const queries = panes.flatMap((pane) => pane.queries)
  const time = exploreTime(panes)
  return {
    tool: 'grafana',
    kind: 'explore',
    title: page.title.replace(/ - Grafana$/, '') || panes.map((pane) => pane.datasource).join(', '),
    url: page.url,
    queries,
    time: time.from !== null && queries.some(saysNow) ? { ...time, floats: 'query' } : time,
    variables: {},
    panel: null,
    viewKey: keyOf(place, ...panes.map((pane) => [pane.datasource, ...pane.queries.map(({ text }) => text)])),
    placeKey: place,
    opaque: false,
  }
}

function pinExplore(link: Link, panes: readonly Pane[]): Pin {
  const { floats } = exploreTime(panes)
  if (floats === 'none') return { ok: true, url: link.raw }
  if (floats === 'url') return { ok: true, url: pinPanes(link.raw, link, panes) }
  return { ok: false, reason: 'Explore opens with a default range here, which its link does not name.' }
}
