import { hashParams, has, unescape, type Link } from './parts/raw-url'

/** Where in Kibana or OpenSearch Dashboards a link leads. */
export interface Route {
  /** what stands before `/s/<space>` or `/app` */
  base: string
  /** space or (OpenSearch) workspace; empty for the default one */
  space: string
  app: string
  kind: string
  /** of the saved object, service, host or document; empty where there is none */
  id: string
  /** the sub-page, without what the id says already */
  page: string
}

const APP = /^(.*?)(?:\/[sw]\/([^/]+))?\/app\/([\w.-]+)((?:\/.*)?)$/
const SHORT = /^(.*?)(?:\/[sw]\/([^/]+))?\/(?:goto\/([0-9a-f]{32})|app\/r\/s\/([\w-]+)|app\/(r))\/?$/

/** Null where the path is of another make. */
export function routeOf(link: Link): Route | null {
  const short = SHORT.exec(link.path)
  if (short) {
    const [, base = '', space = '', goto, slug] = short
    return { base, space, app: 'r', kind: 'short-link', id: goto ?? slug ?? '', page: '' }
  }
  if (/\/$/.test(link.path) && FIRST.test(link.hash) && !FRAME.test(link.host)) return firstKibana(link)
  const found = APP.exec(link.path)
  if (!found) return null
  const [, base = '', space = '', app = '', rest = ''] = found
  const inner = /^(\/?[^?]*)/.exec(link.hash)?.[1] ?? ''
  const route = `${rest}/${inner}`.replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '')
  return { base, space, app, ...pageOf(app, route.split('/').map(unescape)) }
}

/** Kibana 4.0 had no `/app`, only a fragment. */
const FIRST = /^\/(?:(?:discover|dashboard)(?:\/[^/?]+)?|visualize(?:\/[^?]*)?)\/?\?(?:.*&)?_[ga]=\(/

/** Logz.io has the same routes for what it frames. */
const FRAME = /(?:^|\.)logz\.io$/

function firstKibana({ path, hash }: Link): Route {
  const steps = (hash.split('?', 1)[0] ?? '').split('/').filter(Boolean).map(unescape)
  return { base: path.replace(/\/$/, ''), space: '', app: 'kibana', ...pageOf('kibana', steps) }
}

const KINDS: Readonly<Record<string, string>> = {
  dashboards: 'dashboard',
  dev_tools: 'dev-tools',
  'opensearch-query-workbench': 'query-workbench',
}

/** Kibana up to 7 has one application, whose first step is that of today's. */
function pageOf(app: string, steps: readonly string[]): Pick<Route, 'kind' | 'id' | 'page'> {
  const [first = '', ...rest] = steps
  if (app === 'kibana' || app === 'opensearch') return pageOf(OLD[first] ?? first, rest)
  if (app === 'data-explorer' || app === 'explore') return pageOf('discover', rest)
  const kind = KINDS[app] ?? app
  const second = rest[0] ?? ''
  if (/^(?:view|edit|workpad|map|edit_by_value|doc|context)$/.test(first) && second !== '') {
    const opened = first === 'doc' || first === 'context' ? `discover-${first}` : kind
    return { kind: opened, id: rest.join('/'), page: '' }
  }
  if (app === 'apm' && /^(?:services|backends|dependencies|mobile-services)$/.test(first) && second !== '') {
    return { kind: 'apm-service', id: second, page: rest.slice(1).join('/') }
  }
  if (/^(?:dashboard|lens|visualize)$/.test(kind) && second === '' && OPENED.test(first)) {
    return { kind, id: first, page: '' }
  }
  if (app === 'apm' && first === 'link-to' && second === 'trace' && rest[1] !== undefined) {
    return { kind: 'trace', id: rest[1], page: '' }
  }
  if (app === 'logs' || app === 'metrics' || app === 'observability') {
    return { kind: [app, first].filter(Boolean).join('-'), id: rest.join('/'), page: '' }
  }
  return { kind: kind || 'page', id: '', page: steps.join('/') }
}

/** `#/dashboard/Name` of Kibana 4, `#/dashboard/<uuid>` of 6: an id, and not `create` or `list`. */
const OPENED = /^(?!(?:create|list|new|step)?$).+/
const OLD: Readonly<Record<string, string>> = { dashboard: 'dashboards' }

/** Applications whose name, with a state or a route behind it, is no one else's. */
const APPS =
  /^(?:discover|dashboards|visualize|lens|kibana|opensearch-dashboards|dev_tools|canvas|maps|ml|timelion|graph|apm|logs|metrics|uptime|synthetics|observability(?:-.+)?|security|siem|slo|profiling|monitoring|management|enterprise_search|fleet|data-explorer|explore|home|infra|streams|osquery|cases|exploratory-view|opensearch_\w+|opensearch-query-workbench|trace-analytics-dashboards|anomaly-detection-dashboards|alerting|notifications-dashboards|query-workbench|integrations)$/

const STATES = ['_g', '_a', '_q', '_tab']
const RISON = [
  'logFilter',
  'logPosition',
  'timerange',
  'metricsExplorer',
  'assetDetails',
  'waffleFilter',
  'pageState',
]

/** True where the link is beyond doubt one of Kibana or of its fork. */
export function looksLikeKibana(link: Link, route: Route): boolean {
  if (/(?:^|\.)logz\.io$/.test(link.host)) return false
  if (isHosted(link) || /(?:^|[.-])(?:kibana|opensearch(?:-dashboards)?)(?=[.-])/.test(link.host)) return true
  if (route.kind === 'short-link') return route.id !== '' || has(link.search, 'l')
  if (/\/_(?:dashboards|plugin\/kibana)$/.test(route.base)) return true
  if (!APPS.test(route.app)) return false
  if (/:5601$/.test(link.origin)) return true
  const params = [...link.search, ...hashParams(link)]
  if (STATES.some((name) => params.some((param) => param.name === name && /^(?:h@|\()/.test(param.value))))
    return true
  if (RISON.some((name) => params.some((param) => param.name === name && param.value.startsWith('('))))
    return true
  if (has(params, 'rangeFrom') && has(params, 'rangeTo')) return true
  if (
    /^(?:discover|lens|visualize|dev_tools|canvas|timelion|data-explorer)$/.test(route.app) &&
    /^[/?]/.test(link.hash)
  )
    return true
  if (
    route.app === 'apm' &&
    /^\/app\/apm\/(?:services|traces|backends|dependencies|service-map)\b/.test(
      link.path.slice(route.base.length),
    )
  )
    return true
  return /^\/(?:view|edit|create|list|console|workpad|discover|dashboards?|visualize|doc|context)\b/.test(
    link.hash,
  )
}

/** Elastic's own hosts. */
function isHosted({ host }: Link): boolean {
  return /\.(?:elastic-cloud\.com|elastic\.cloud|found\.io|es\.io)$/.test(host)
}

/** True where the link says that it is of the fork. */
export function isFork(link: Link, { base, app }: Route): boolean {
  return (
    /\/_dashboards$/.test(base) ||
    /\/w\/[^/]+\/app\//.test(link.path) ||
    /^(?:data-explorer|explore|opensearch.*|.*-dashboards|trace-analytics.*|query-workbench)$/.test(app) ||
    /(?:^|[.-])opensearch(?=[.-])/.test(link.host) ||
    (has(link.search, 'security_tenant') &&
      app !== 'kibana' &&
      !/(?:^|[.-])kibana(?=[.-])/.test(link.host)) ||
    has(hashParams(link), '_q')
  )
}
