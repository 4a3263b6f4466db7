import { contextAdapter, said, type Place } from './parts/context-adapter'
import { has, last, unescape, type Link } from './parts/raw-url'

/** Argo CD: applications and their resources, as they are now. */
export const argocd = contextAdapter('argocd', find, 'Argo CD')

const OWN = ['view', 'resource', 'node', 'operation', 'conditions', 'orphaned', 'rollback', 'deploy']
const FILTERS = ['proj', 'sync', 'health', 'namespace', 'cluster', 'labels', 'search']
const PRESENT = 'The page shows the application as it is when it is opened.'

/** `/applications/<name>` or `/applications/<namespace>/<name>`; a path of three names goes on to a log. */
function find(link: Link, marked: boolean): Place | null {
  const found = /(?:^|\/)applications(?:\/([^/]+))?(?:\/([^/]+))?(?:\/([^/]+))?(\/logs)?\/?$/.exec(link.path)
  if (!found || link.hash !== '') return null
  const host = /(?:^|[.-])argo(?:-?cd)?(?=[.-]|\d)/.test(link.host)
  const under = /^(?!.*\/(?:apis?|namespaces)\/).*\/argo-?cd\/applications(?:\/|$)/.test(link.path)
  if (!marked && !host && !under && !speaksArgo(link, found[1])) return null
  const [first = '', second = '', third = ''] = found
    .slice(1, 4)
    .map((step: string | undefined) => unescape(step ?? ''))
  const filters = said(
    Object.fromEntries([...FILTERS, 'tab', 'view'].map((name) => [name, last(link.search, name)])),
  )
  if (first === '') return { kind: 'applications', id: '', variables: filters, present: PRESENT }
  if (found[4] !== undefined)
    return {
      kind: 'logs',
      id: [first, second, third].join('/'),
      panel: third,
      variables: said({ podName: last(link.search, 'podName') }),
      present: PRESENT,
    }
  const node = last(link.search, 'node')
  return {
    kind: node === null ? 'application' : 'resource',
    id: [first, second].filter(Boolean).join('/'),
    panel: node,
    variables: filters,
    present: PRESENT,
  }
}

function speaksArgo({ search }: Link, name: string | undefined): boolean {
  if (name === undefined) return has(search, 'proj') && (has(search, 'sync') || has(search, 'health'))
  if (/^\/|\/(?:Pod|Deployment|ReplicaSet|Service)\//.test(last(search, 'node') ?? '')) return true
  return (
    /^(?:tree|network|pods|list)$/.test(last(search, 'view') ?? '') && OWN.some((own) => has(search, own))
  )
}
