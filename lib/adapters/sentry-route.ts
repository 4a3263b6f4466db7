import { unescape, type Link } from './parts/raw-url'

export interface Route {
  kind: string
  organization: string
  id: string
  /** an event, a span */
  detail: string
  /** false where the page shows one thing and no window */
  timed: boolean
}

const KINDS: readonly (readonly [kind: string, path: RegExp, still?: boolean])[] = [
  ['issue-event', /^issues\/([^/]+)\/events\/([^/]+)/, true],
  ['alert', /^issues\/alerts\/(?:rules\/[\w-]+|metric-rules|wizard)\/([^/]+)/],
  ['alerts', /^issues\/alerts\b/],
  ['feedback', /^issues\/feedback\b/],
  ['issues', /^issues\/(views\/\d+|[a-z]+(?:-[a-z]+)*)\/?$/],
  ['shared-issue', /^share\/issue\/([^/]+)/, true],
  ['issue', /^issues\/([^/]+)/],
  ['issues', /^issues\b/],
  ['trace', /^(?:explore\/traces\/trace|performance\/trace|traces\/trace|traces)\/([^/]+)/, true],
  ['traces', /^(?:explore\/)?traces\b/],
  ['transaction-summary', /^(?:performance|insights\/[\w-]+)\/summary\b/],
  ['transaction', /^performance\/([^/]+:[^/]+)/, true],
  ['performance', /^performance\b/],
  ['metrics', /^explore\/metrics\b/],
  ['logs', /^explore\/logs\b/],
  ['discover', /^(?:explore\/)?discover\b/],
  ['profile', /^(?:explore\/)?profiling\/profile\/([^/]+\/[^/]+)/, true],
  ['profiling', /^(?:explore\/)?profiling\b/],
  ['replay', /^(?:explore\/)?replays\/([^/]+)/, true],
  ['replays', /^(?:explore\/)?replays\b/],
  ['explore', /^explore\b/],
  ['dashboard', /^dashboards?\/([^/]+)(?:\/widget\/([^/]+))?/],
  ['dashboards', /^dashboards\b/],
  ['monitor', /^(?:crons|monitors|alerts\/rules\/crons)\/([^/]+(?:\/[^/]+)?)/],
  ['monitors', /^(?:crons|monitors)\b/],
  ['alert', /^alerts\/(?:rules\/[\w-]+|metric-rules|wizard)?\/?([^/]+)/],
  ['alerts', /^alerts\b/],
  ['release', /^releases\/([^/]+)/],
  ['releases', /^releases\b/],
  ['insights', /^insights\b/],
  ['preprod', /^preprod\/(.+)/, true],
  ['project', /^projects\/([^/]+)/],
  ['feedback', /^(?:feedback|user-feedback)\b/],
  ['stats', /^stats\b/],
]

/** Null where no page of Sentry is under that path. */
export function routeOf(link: Link): Route | null {
  const [organization, rest] = splitPath(link)
  for (const [kind, pattern, still] of KINDS) {
    const found = pattern.exec(rest)
    if (!found) continue
    const [, id = '', detail = ''] = found
    return { kind, organization, id: unescape(id), detail: unescape(detail), timed: still !== true }
  }
  return null
}

/** The organisation is in the path, or the first label of the host; in old links it is the first of the path. */
function splitPath(link: Link): [string, string] {
  const named = /^\/organizations\/([^/]+)\/(.*)$/.exec(link.path)
  if (named) return [unescape(named[1] ?? ''), named[2] ?? '']
  const [first = ''] = link.host.split('.')
  if (/\.sentry\.io$/.test(link.host) && !REGION.test(first)) return [first, link.path.slice(1)]
  const old = /^\/([^/]+)\/(?:[^/]+\/)?((?:issues|dashboards?|releases)\/.*)$/.exec(link.path)
  if (old && isSentryHost(link.host)) return [unescape(old[1] ?? ''), old[2] ?? '']
  const bare = /^\/([^/]+)\/([^/]+)\/?$/.exec(link.path)
  const [, organization = '', project = ''] = bare ?? []
  const theirs = link.host === 'sentry.io' && bare && !SITE.test(organization)
  return theirs ? [unescape(organization), `projects/${project}`] : ['', link.path.slice(1)]
}

/** First steps of paths of sentry.io that are no organisation. */
const SITE =
  /^(?:welcome|pricing|for|vs|about|customers?|features|product|security|signup|auth|answers|platforms|solutions|resources|trust|legal|terms|privacy|branding|careers|jobs|contact|api|settings|organizations|share|extensions|integrations|account|accept|demo|events|_static|stacktracelink|robots\.txt|issues|explore|insights|dashboards?|performance|discover|alerts|releases|replays|crons|monitors|profiling|preprod|stats|feedback|user-feedback|traces|projects|changelog|cookbook|blog|perf|cli|mobile|status|newsletter|podcast|orgs?)$/

const REGION = /^(?:us|de)\d*$/

function isSentryHost(host: string): boolean {
  return (
    /(?:^|\.)sentry\.io$/.test(host) &&
    !/^(?:docs|www|api|status|blog|help|develop|cdn|.*ingest.*)\./.test(host)
  )
}

/** Sentry's own hosts, or an install that shows itself by `/organizations/<name>/` before one of its pages. */
export function isSentry(link: Link): boolean {
  const route = routeOf(link)
  if (isSentryHost(link.host)) return route !== null || link.host !== 'sentry.io' || INSIDE.test(link.path)
  if (route === null) return false
  return /^\/organizations\/[^/]+\//.test(link.path) || (NAMED.test(link.host) && ALONE.test(link.path))
}

/** On sentry.io the pages of the product stand beside those that sell it. */
const INSIDE = /^\/(?:organizations|settings)\/[^/]/

/** An install of one organisation has its name in no link: its own name, and the id of an issue or a trace, tell it. */
const NAMED = /(?:^|[.-])sentry(?=[.-]|$)/
const ALONE =
  /^\/(?:issues\/(?:\d+|[A-Z][A-Z\d]*(?:-[A-Z\d]+)+)(?:\/|$)|(?:explore\/traces|performance)\/trace\/[\da-f]{32}(?:\/|$))/
