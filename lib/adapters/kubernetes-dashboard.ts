import { contextAdapter, said, type Place } from './parts/context-adapter'
import { queryOf } from './parts/plain-reading'
import { has, hashParams, last, unescape, type Link } from './parts/raw-url'

/** The Kubernetes Dashboard: objects of a cluster, as they are now. */
export const kubernetesDashboard = contextAdapter('kubernetes-dashboard', find, 'Kubernetes Dashboard')

const NAMESPACED =
  /^(?:pod|deployment|replicaset|replicationcontroller|statefulset|daemonset|job|cronjob|service|ingress|configmap|secret|persistentvolumeclaim|networkpolicy|serviceaccount|role|rolebinding|horizontalpodautoscaler|event)$/
const CLUSTER =
  /^(?:node|namespace|persistentvolume|clusterrole|clusterrolebinding|storageclass|ingressclass|customresourcedefinition)$/
const LISTS = /^(?:workloads|overview|discovery|config|cluster|about|settings)$/
const HOST = /kubernetes-dashboard|k8s-dashboard|(?:^|[.-])kubernetes(?=[.-])/
const PRESENT = 'The page shows the cluster as it is when it is opened.'

/** `#/<kind>/<namespace>/<name>`, `#/log/<namespace>/<name>/<kind>`; older ones begin with `#!/`. */
function find(link: Link, marked: boolean): Place | null {
  const route = link.hash.replace(/^!/, '')
  if (!route.startsWith('/')) return null
  const [kind = '', ...rest] = (route.split('?', 1)[0] ?? '').split('/').filter(Boolean).map(unescape)
  const params = route.includes('?') ? hashParams(link) : []
  const sure = marked || HOST.test(link.host + link.path) || has(params, 'namespace')
  const namespace = last(params, 'namespace')
  if ((kind === 'log' || kind === 'shell') && rest.length >= 3) {
    const [ns = '', name = '', of = ''] = rest
    return {
      kind: kind === 'log' ? 'logs' : 'shell',
      id: `${ns}/${name}`,
      panel: name,
      variables: said({ namespace: ns, kind: of, container: last(params, 'container') }),
      present: PRESENT,
    }
  }
  if (NAMESPACED.test(kind) && rest.length === 2) {
    return sure
      ? {
          kind,
          id: rest.join('/'),
          panel: rest[1] ?? null,
          variables: said({ namespace: rest[0] }),
          present: PRESENT,
        }
      : null
  }
  if (!sure) return null
  if (CLUSTER.test(kind) && rest.length === 1)
    return { kind, id: rest[0] ?? '', panel: rest[0] ?? null, present: PRESENT }
  const known = NAMESPACED.test(kind) || CLUSTER.test(kind) || LISTS.test(kind) || kind === 'search'
  if (!known) return null
  return {
    kind: kind === 'search' ? 'search' : `${kind}-list`,
    id: rest.join('/'),
    queries: queryOf(last(params, 'q'), 'text'),
    variables: said({ namespace }),
    present: PRESENT,
  }
}
