import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { last, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** BigQuery in Google's console: tables, jobs and saved queries by their ids. */
export const bigquery = linkAdapter({
  tool: 'bigquery',
  claims: ({ host, path }) =>
    (host === 'console.cloud.google.com' && /^\/bigquery\b/.test(path)) ||
    host === 'bigquery.cloud.google.com',
  read({ search, path, host }, page) {
    const { kind, id } = routeOf(search)
    const project = last(search, 'project') ?? ''
    const place = keyOf('bigquery', host, path, project, kind, id)
    return {
      kind,
      title: page.title.replace(/ [–-] BigQuery\b.*$/, ''),
      time: kind === 'saved-query' || kind === 'query-job' ? UNKNOWN_TIME : NO_TIME,
      variables: variablesOf([
        ...(project === '' ? [] : [['project', project] as const]),
        ...(id === '' ? [] : [[kind.replace(/-/g, '_'), id] as const]),
      ]),
      viewKey: keyOf(
        place,
        sortedParams(search, (name) => !LEFT_OUT.test(name)),
      ),
      placeKey: place,
    }
  },
  reason: 'The link names a query that is kept in BigQuery; its dates are not in the link.',
})

const LEFT_OUT = /^(?:authuser|inv|invt|pli|supportedpurview|organizationId|ws|e|tab)$/

function routeOf(search: readonly Param[]): { kind: string; id: string } {
  const [page, p, d, t, sq, j] = ['page', 'p', 'd', 't', 'sq', 'j'].map((name) => last(search, name) ?? '')
  if (j) return { kind: 'query-job', id: j }
  if (sq) return { kind: 'saved-query', id: sq }
  if (t) return { kind: 'table', id: [p, d, t].filter(Boolean).join('.') }
  if (d) return { kind: 'dataset', id: [p, d].filter(Boolean).join('.') }
  return { kind: page || 'page', id: '' }
}
