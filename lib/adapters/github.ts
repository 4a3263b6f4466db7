import { contextAdapter, said, type Place } from './parts/context-adapter'
import { unescape, type Link } from './parts/raw-url'

/** GitHub, and GitHub Enterprise under a name that says so. */
export const github = contextAdapter('github', find, 'GitHub')

const HOST =
  /^github\.com$|^(?!(?:docs|gist|api|raw|status|support|education|desktop|cli|pages)\.)(?:[\w-]+\.)*(?:github|ghe)(?:[\w-]*)?\.(?!io$|blog$)[\w.-]+$/
const RESERVED =
  /^(?:orgs|settings|topics|marketplace|features|about|explore|apps|sponsors|login|users|notifications|collections|enterprise|enterprises|search)$/
const SHA = /^[0-9a-f]{40}$/

function find(link: Link, marked: boolean): Place | null {
  if (!HOST.test(link.host) && !marked) return null
  const [owner = '', name = '', page = '', ...rest] = link.path.split('/').filter(Boolean).map(unescape)
  if (name === '' || RESERVED.test(owner)) return null
  const repo = `${owner}/${name}`
  const place = pageOf(page, rest)
  return (
    place && {
      ...place,
      id: `${repo}/${place.id}`,
      variables: { repo: [repo], ...place.variables, ...said({ anchor: unescape(link.hash) }) },
    }
  )
}

function pageOf(
  page: string,
  [first = '', second = '', third = '', fourth = '', fifth = '']: string[],
): Place | null {
  if (page === 'actions') return actionsOf([first, second, third, fourth, fifth])
  const number = /^\d+$/.test(first)
  if (page === 'pull' && number) {
    const commit = second === 'commits' ? third : ''
    return { kind: 'pull-request', id: first, panel: first, variables: said({ tab: second, commit }) }
  }
  if (page === 'commit' && /^[0-9a-f]{4,40}$/.test(first)) return { kind: 'commit', id: first, panel: first }
  if (page === 'issues' && number) return { kind: 'issue', id: first, panel: first }
  if (page === 'discussions' && number) return { kind: 'discussion', id: first, panel: first }
  if (page === 'runs' && number) return { kind: 'check-run', id: first, panel: first }
  if (page === 'releases' && first === 'tag' && second !== '') {
    const tag = [second, third, fourth, fifth].filter(Boolean).join('/')
    return { kind: 'release', id: tag, panel: tag }
  }
  if (page === 'deployments') return deploymentOf(first, second)
  if (page === 'compare' && /\.\.\.?/.test(first)) {
    const fixed = first.split(/\.{2,3}/).every((end) => SHA.test(end))
    return { kind: 'compare', id: first, panel: first, ...(fixed ? {} : { moves: BRANCHES }) }
  }
  if ((page === 'blob' || page === 'blame') && first !== '') {
    const file = [second, third, fourth, fifth].filter(Boolean).join('/')
    return {
      kind: 'file',
      id: `${first}/${file}`,
      title: file,
      ...(SHA.test(first) ? {} : { moves: BRANCHES }),
    }
  }
  return null
}

const BRANCHES = 'A branch goes on. A link by commit (press y on the page) stands still.'

function actionsOf([first = '', second = '', third = '', fourth = '', fifth = '']: string[]): Place | null {
  if (first === 'workflows' && second !== '') {
    return {
      kind: 'workflow',
      id: second,
      panel: second,
      present: 'A list of runs goes on. The link of a run stands still.',
    }
  }
  if (first !== 'runs' || !/^\d+$/.test(second)) return null
  const attempt = third === 'attempts' ? fourth : ''
  const job = third === 'job' || third === 'jobs' ? fourth : ''
  return {
    kind: 'actions-run',
    id: second,
    panel: second,
    variables: said({ attempt, job, tab: attempt || job ? '' : third && fifth === '' ? third : '' }),
  }
}

function deploymentOf(environment: string, id: string): Place {
  const present = 'A list of deployments goes on.'
  if (environment === '') return { kind: 'deployments', id: '', present }
  if (/^\d+$/.test(environment)) return { kind: 'deployment', id: environment, panel: environment }
  const name = environment === 'activity_log' ? '' : environment
  return {
    kind: 'deployments',
    id: [environment, id].filter(Boolean).join('/'),
    variables: said({ environment: name }),
    present,
  }
}
