import { contextAdapter, said, type Place } from './parts/context-adapter'
import { queryOf } from './parts/plain-reading'
import { last, unescape, type Link } from './parts/raw-url'

/** Jira, in Atlassian's cloud and of one's own. */
export const jira = contextAdapter('jira', find, 'Jira')

const KEY = /^[A-Z][A-Z0-9_]{1,19}-\d{1,9}$/

function find(link: Link, marked: boolean): Place | null {
  const steps = link.path.split('/').filter(Boolean).map(unescape)
  const cloud = /\.(?:atlassian\.net|jira\.com)$/.test(link.host)
  if (steps.includes('ops') || steps[0] === 'wiki') return null
  const own = cloud || marked || /(?:^|[.-])jira(?=[.-])/.test(link.host)
  const browsed = steps.at(-2) === 'browse' && KEY.test(steps.at(-1) ?? '') ? steps.at(-1) : undefined
  const named = own
    ? (last(link.search, 'selectedIssue') ?? steps.findLast((step) => KEY.test(step)))
    : undefined
  const key = browsed ?? (KEY.test(named ?? '') ? named : undefined)
  if (key !== undefined)
    return {
      kind: 'issue',
      id: key,
      panel: key,
      variables: said({ comment: last(link.search, 'focusedCommentId') }),
    }
  if (!own) return null
  const jql = last(link.search, 'jql')
  if (jql !== null || steps.includes('issues')) {
    return {
      kind: 'search',
      id: '',
      queries: queryOf(jql, 'jql'),
      present: 'A search shows what matches when it is opened.',
    }
  }
  const board = /\/boards\/(\d+)/.exec(link.path)?.[1] ?? last(link.search, 'rapidView')
  return board === null
    ? null
    : { kind: 'board', id: board, present: 'A board shows what is on it when it is opened.' }
}
