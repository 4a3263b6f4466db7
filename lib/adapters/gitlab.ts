import { contextAdapter, said, type Place } from './parts/context-adapter'
import { staysPut } from './parts/git-ref'
import { last, unescape, type Link } from './parts/raw-url'

/** GitLab, on any host: its pages stand behind `/-/`. */
export const gitlab = contextAdapter('gitlab', find, 'GitLab')

const KINDS: Readonly<Record<string, string>> = {
  pipelines: 'pipeline',
  jobs: 'job',
  merge_requests: 'merge-request',
  commit: 'commit',
  environments: 'environment',
  releases: 'release',
  tags: 'tag',
  issues: 'issue',
  incidents: 'incident',
  deployments: 'deployment',
  alert_management: 'alert',
  error_tracking: 'error',
  compare: 'compare',
  blob: 'file',
  work_items: 'issue',
  snippets: 'snippet',
}

const PATH = /^\/((?:[\w.-]+\/)+[\w.-]+)\/-\/(\w+)(?:\/(.*?))?\/?$/

/** Until 2020 without the mark, so that the host has to say whose page it is. */
const OLD =
  /^\/((?:[\w.-]+\/)+[\w.-]+)\/(pipelines|jobs|merge_requests|commit|environments|issues)\/([\w.-]+(?:\/.*?)?)\/?$/

function find(link: Link): Place | null {
  const { host, hash, search } = link
  const path = link.path.replace('/-/issues/incident/', '/-/incidents/')
  const old = /(?:^|[.-])gitlab(?=[.-])/.test(host) ? OLD.exec(path) : null
  const [, project = '', page = '', rest = ''] = PATH.exec(path) ?? old ?? []
  const kind = KINDS[page]
  if (kind === undefined) return null
  const variables = said({ project, anchor: unescape(hash) })
  const place = { id: `${project}/${rest}`, variables }
  if (rest === '')
    return { ...place, kind: `${kind}s`, present: 'A list shows what is in it when it is opened.' }
  if (kind === 'file' || kind === 'compare') {
    const fixed = rest.split(/\.{2,3}|\//, kind === 'file' ? 1 : 2).every(staysPut)
    const moves = 'A branch goes on. A link by commit stands still.'
    return { ...place, kind, panel: unescape(rest), ...(fixed ? {} : { moves }) }
  }
  const [id = '', tab = ''] = rest.split('/').map(unescape)
  const kept = kind === 'release' || kind === 'tag' ? unescape(rest) : id
  return {
    kind,
    id: `${project}/${kept}`,
    panel: kept,
    variables: { ...variables, ...said({ tab: kept === id ? tab : '', commit: last(search, 'commit_id') }) },
  }
}
