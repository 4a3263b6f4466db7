import { contextAdapter, said, ulidTime, type Place } from './parts/context-adapter'
import { hashParams, last, unescape, type Link } from './parts/raw-url'

/** Spinnaker: executions of pipelines, whose ids carry their start, and the clusters of an application. */
export const spinnaker = contextAdapter('spinnaker', find, 'Spinnaker')

/** A ULID; before 2018 a UUID. */
const ULID = /^(?:[0-7][0-9A-HJKMNP-TV-Z]{25}|[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12})$/i
const PAGES =
  /^(?:executions|clusters|loadBalancers|firewalls|securityGroups|functions|tasks|config|pipelines|instanceDetails|insight|kubernetes|environments|analytics)$/

/** `#/applications/<app>/executions[/details]/<id>`, also behind `#/projects/<p>`; `#/executions/<id>`. */
function find(link: Link, marked: boolean): Place | null {
  const route = link.hash.replace(/^!/, '')
  if (!route.startsWith('/')) return null
  const steps = (route.split('?', 1)[0] ?? '').split('/').filter(Boolean).map(unescape)
  const project = steps[0] === 'projects' ? (steps[1] ?? '') : ''
  const [first = '', app = '', page = '', ...rest] = project === '' ? steps : steps.slice(2)
  if (first === 'executions' && ULID.test(app))
    return { kind: 'execution', id: app, panel: app, at: ulidTime(app) }
  if (first !== 'applications' || app === '' || !(PAGES.test(page) || (marked && page === ''))) return null
  const variables = said({ project, application: app, ...chosen(link) })
  const id = rest.find((step) => ULID.test(step))
  if (page === 'executions' && id !== undefined)
    return { kind: 'execution', id: `${app}/${id}`, panel: id, at: ulidTime(id), variables }
  return {
    kind: page || 'application',
    id: [app, ...rest].join('/'),
    variables,
    present: 'The page shows how things are when it is opened.',
  }
}

function chosen(link: Link): Record<string, string | null> {
  const params = link.hash.includes('?') ? hashParams(link) : []
  const names = ['q', 'pipeline', 'status', 'tags', 'awaitingJudgement', 'acct', 'reg']
  return Object.fromEntries(names.map((name) => [name, last(params, name)]))
}
