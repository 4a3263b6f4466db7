import { isGrafanas } from './parts/grafanas'
import { all, has, last, type Link, type Param } from './parts/raw-url'

/** What a link of Graphite stands for. */
export type Kind = 'graph-image' | 'api-data' | 'composer' | 'dashboard' | 'short-link' | 'saved-graph'

/** Null where the link is none of Graphite's. `sure`: a mark in the page, or the host's name, says that it is Graphite. */
export function kindOf(link: Link, sure: boolean): Kind | null {
  const { path, search } = link
  const targets = targetsOf(search).length > 0
  if (/\/render\/?$/.test(path) && ((targets && !OF_OTHERS.test(path)) || sure)) return formatOf(search)
  if (/\/composer\/?$/.test(path) && (targets || sure || has(search, 'from') || has(search, 'width')))
    return 'composer'
  if (path === '/' && (sure || (targets && has(search, 'width') && has(search, 'height')))) return 'composer'
  if (!sure || isGrafanas(path)) return null
  if (/\/dashboard(?:\/[^/]+){0,2}\/?$/.test(path)) return 'dashboard'
  if (/\/s\/[^/]+\/?$/i.test(path)) return 'short-link'
  if (/\/render\/~[^/]+\//.test(path)) return 'saved-graph'
  return /\/(?:browser|composer)\b/.test(path) ? 'composer' : null
}

/** An API that draws something else; Graphite has none, but Grafana and Kubernetes lead to it through theirs. */
const OF_OTHERS = /\/api\/(?!datasources\/|v1\/namespaces\/)/

function formatOf(search: readonly Param[]): Kind {
  const format = last(search, 'format') ?? (has(search, 'rawData') ? 'raw' : 'png')
  return ['png', 'svg', 'pdf'].includes(format) ? 'graph-image' : 'api-data'
}

/** The metrics of a link, in their order. */
export function targetsOf(search: readonly Param[]): string[] {
  return [...all(search, 'target'), ...all(search, 'target[]')].filter((target) => target !== '')
}
