import { contextAdapter, said, type Place } from './parts/context-adapter'
import { staysPut } from './parts/git-ref'
import { last, unescape, type Link } from './parts/raw-url'

/** GitHub, and GitHub Enterprise under a name that says so. */
export const github = contextAdapter('github', find, 'GitHub')

const HOST =
  /^github\.com$|^(?!(?:docs|gist|api|raw|status|support|education|desktop|cli|pages)\.)(?:[\w-]+\.)*(?:github|ghe)(?:[\w-]*)?\.(?!io$|blog$)[\w.-]+$/
const RESERVED =
  /^(?:orgs|settings|topics|marketplace|features|about|explore|apps|sponsors|login|users|notifications|collections|enterprise|enterprises|search)$/

function find(link: Link, marked: boolean): Place | null {
  if (!HOST.test(link.host) && !marked) return null
  const [owner = '', name = '', page = '', ...rest] = link.path.split('/').filter(Boolean).map(unescape)
  if (name === '' || RESERVED.test(owner)) return null
  const repo = `${owner}/${name}`
  const place = pageOf(page, rest, link.search)
  return (
    place && {
      ...place,
      id: `${repo}/${place.id}`,
      variables: { repo: [repo], ...place.variables, ...said({ anchor: unescape(link.hash) }) },
      ...(place.told ? { told: { ...place.told, ...said({ anchor: unescape(link.hash) }) } } : {}),
    }
  )
}

function pageOf(page: string, steps: string[], search: Link['search']): Place | null {
  const [first = '', second = '', third = '', fourth = '', fifth = ''] = steps
  if (page === 'actions') return actionsOf([first, second, third, fourth, fifth])
  const number = /^\d+$/.test(first)
  if (page === 'pull' && number) {
    const commit = /^(?:commits|changes|files)$/.test(second) ? third : ''
    return {
      kind: 'pull-request',
      id: first,
      panel: first,
      variables: said({ tab: second, commit, check: last(search, 'check_run_id') }),
      // The tab of files has had two names.
      told: said({ tab: second.replace(/^changes$/, 'files'), commit, check: last(search, 'check_run_id') }),
    }
  }
  if (page === 'commit' && /^[0-9a-f]{4,40}$/.test(first)) return { kind: 'commit', id: first, panel: first }
  if (page === 'issues' && number) return { kind: 'issue', id: first, panel: first }
  if (page === 'discussions' && number) return { kind: 'discussion', id: first, panel: first }
  if (page === 'runs' && number) return { kind: 'check-run', id: first, panel: first }
  if (page === 'releases' && first === 'tag' && second !== '') {
    const tag = steps.slice(1).join('/')
    return { kind: 'release', id: tag, panel: tag }
  }
  if (page === 'releases' && first === 'latest')
    return { kind: 'release', id: first, panel: first, moves: 'The latest release is another one later.' }
  if (page === 'deployments')
    return deploymentOf(first === 'activity_log' ? (last(search, 'environment') ?? '') : first, second)
  const ends = steps.join('/')
  if (page === 'compare' && ends !== '') {
    const refs = ends.split(/\.\.\.?/)
    const fixed = refs.length === 2 && refs.every(staysPut)
    return { kind: 'compare', id: ends, panel: ends, ...(fixed ? {} : { moves: BRANCHES }) }
  }
  if ((page === 'blob' || page === 'blame') && first !== '') {
    const file = steps.slice(1).join('/')
    return {
      kind: 'file',
      id: `${first}/${file}`,
      title: file,
      ...(staysPut(first) ? {} : { moves: BRANCHES }),
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
  return {
    kind: 'deployments',
    id: [environment, id].filter(Boolean).join('/'),
    variables: said({ environment }),
    present,
  }
}
