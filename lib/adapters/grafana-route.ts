import { has, unescape, type Link, type Param } from './parts/raw-url'
import { isWebsite } from './parts/websites'

/** What a path of Grafana stands for. */
export interface Route {
  kind: string
  /** sub-path of the install, `/grafana` */
  prefix: string
  /** uid, slug, key or plugin: what names the thing, empty where nothing does */
  id: string
  /** from the path */
  slug: string
  /** from the path, of the oldest panel editors */
  panel: string | null
  /** true where no other tool has such a path */
  certain: boolean
}

const UID = '([A-Za-z0-9_-]{1,40})'
const ROUTES: readonly { kind: string; path: RegExp; certain: boolean }[] = [
  { kind: 'panel-solo', path: new RegExp(`/(?:render/)?d-solo/${UID}(?:/([^/]*))?/?$`), certain: true },
  {
    kind: 'panel-solo',
    path: /\/(?:render\/)?dashboard-solo\/((?:db|snapshot|file|script)\/([^/]+))\/?$/,
    certain: true,
  },
  { kind: 'panel-edit', path: new RegExp(`/d/${UID}(?:/([^/]+))?/panel-edit/([^/]+)/?$`), certain: true },
  { kind: 'dashboard', path: new RegExp(`/(?:render/)?d/${UID}(?:/([^/]*))?/?$`), certain: false },
  { kind: 'dashboard', path: /\/dashboard\/((?:db|script|file)\/([^/]+))\/?$/, certain: true },
  { kind: 'snapshot', path: /\/dashboard\/snapshot\/([^/]+)\/?$/, certain: true },
  { kind: 'dashboard', path: /\/public-dashboards\/([^/]+)\/?$/, certain: true },
  { kind: 'dashboard-new', path: /\/dashboard\/(new|import)\/?$/, certain: false },
  { kind: 'drilldown-logs', path: /\/a\/(grafana-lokiexplore-app)(?:\/.*)?$/, certain: true },
  {
    kind: 'drilldown-metrics',
    path: /(?:\/a\/(grafana-metricsdrilldown-app)(?:\/.*)?|\/explore\/metrics\/trail\/?)$/,
    certain: true,
  },
  { kind: 'drilldown-metrics', path: /\/explore\/metrics\/?$/, certain: false },
  { kind: 'drilldown-traces', path: /\/a\/(grafana-exploretraces-app)(?:\/.*)?$/, certain: true },
  { kind: 'drilldown-profiles', path: /\/a\/(grafana-pyroscope-app)(?:\/.*)?$/, certain: true },
  { kind: 'app', path: /\/a\/(grafana-[\w-]+)(?:\/.*)?$/, certain: true },
  { kind: 'app', path: /\/a\/([\w-]+)(?:\/.*)?$/, certain: false },
  { kind: 'explore', path: /\/explore\/?$/, certain: false },
  { kind: 'short-link', path: /\/goto\/([\w-]+)\/?$/, certain: false },
  { kind: 'alerting', path: /\/alerting\/grafana\/([\w-]+)\/(?:view|edit)\/?$/, certain: true },
  { kind: 'alerting', path: /\/alerting(?:\/.*)?$/, certain: false },
  { kind: 'folder', path: /\/dashboards\/f\/([\w-]+)(?:\/[^/]*)?\/?$/, certain: true },
  { kind: 'folder', path: /\/dashboards\/?$/, certain: false },
]

/** Null where no path of Grafana ends this one; any prefix may stand before it. */
export function routeOf(link: Link): Route | null {
  for (const { kind, path, certain } of ROUTES) {
    const found = path.exec(link.path)
    if (!found) continue
    const [, id = '', slug = '', panel] = found
    const prefix = link.path.slice(0, found.index)
    return { kind, prefix, id: unescape(id), slug: unescape(slug), panel: panel ?? null, certain }
  }
  return null
}

/** Web sites with paths like an install's: the maker's own pages, Sentry's explorer, files. */
const WEBSITES = /(?:^|\.)(?:sentry\.io|dropbox\.com)$|^(?:www\.)?grafana\.com$/

/** A Sentry of one's own has `/explore/metrics/` too, under the name of an organisation. */
const ELSEWHERE = /^\/organizations\/[^/]+\//

const OWN = /^(?:orgId|from|to|var-.+|viewPanel|editPanel|panelId|kiosk|refresh|timezone|fullscreen)$/

/** Kinds of common paths, which a parameter that Grafana alone has makes Grafana's. */
const COMMON = /^(?:dashboard-new|short-link|explore|alerting|folder)$/

/** True where the link alone (nobody saw the page) is certainly one of Grafana's. */
export function isGrafana(link: Link): boolean {
  const route = routeOf(link)
  if (isWebsite(link.host) || WEBSITES.test(link.host) || ELSEWHERE.test(link.path)) return false
  if (!route) return isHome(link)
  if (route.certain || /grafana/i.test(link.host + route.prefix)) return true
  const numbered = isNumbered(link)
  if (route.kind === 'explore' && link.search.some(holdsPanes)) return true
  // A range that ends with `until` is Graphite's.
  const own = link.search.some(({ name }) => OWN.test(name)) && !has(link.search, 'until')
  if (route.kind === 'drilldown-metrics') return own
  if (route.kind !== 'dashboard') return COMMON.test(route.kind) && numbered
  const plain = route.prefix === '' && link.hash === '' && (route.slug !== '' || /:3000$/.test(link.origin))
  return own || plain
}

function isNumbered({ search }: Link): boolean {
  return search.some(({ name, value }) => name === 'orgId' && /^\d+$/.test(value))
}

/** The root of an install, which shows the home dashboard. */
export function atHome({ path }: Link): boolean {
  return /^(?:.*\/grafana)?\/?$/i.test(path)
}

/** The stacks of Grafana Cloud; the hosts that their data is sent to have longer names. */
const STACK =
  /^(?!(?:prometheus|logs|tempo|traces|profiles|graphite|alertmanager|oncall|otlp|influx)-)[\w-]+\.grafana\.net$/

/** The root of any site may have a range; with a number of an organisation it is Grafana's. */
function isHome(link: Link): boolean {
  if (!atHome(link) || link.hash !== '') return false
  if (STACK.test(link.host)) return true
  const named = /grafana/i.test(link.host + link.path) || /:3000$/.test(link.origin)
  const ranged = link.search.some(({ name }) => name === 'from' || name === 'to')
  return isNumbered(link) && (named || ranged)
}

function holdsPanes({ name, value }: Param): boolean {
  return name === 'panes' || (name === 'left' && /^[[{]/.test(value))
}
