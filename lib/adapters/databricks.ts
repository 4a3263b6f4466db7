import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { unslug } from './parts/plain-reading'
import { unescape, type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** Databricks, on all three clouds. The SQL is on the server. */
export const databricks = linkAdapter({
  tool: 'databricks',
  claims: ({ host }) =>
    /^[\w-]+\.cloud\.databricks\.(?:com|us|mil)$|^adb-\d+\.\d+\.(?:azuredatabricks\.net|databricks\.azure\.\w+)$|^(?:\d+\.\d+|[\w-]+)\.gcp\.databricks\.com$/.test(
      host,
    ),
  read(link, page) {
    const { kind, id, slug } = routeOf(link)
    const place = keyOf('databricks', link.host, kind, id)
    const pairs = link.search.flatMap(({ name, value }): [string, string][] => {
      const named = /^p_(.+)$/.exec(name)?.[1] ?? (name === 'o' ? 'o' : null)
      return named === null || value === '' ? [] : [[named, value]]
    })
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Databricks(?: SQL)?$/, '') || unslug(slug),
      time: UNKNOWN_TIME,
      variables: variablesOf(pairs),
      viewKey: keyOf(
        place,
        sortedParams(link.search, () => true),
      ),
      placeKey: place,
    }
  },
  reason: 'The link names a page in Databricks; its text and dates are kept there.',
})

const UUID = /^([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}|\d+)(?:-(.*))?$/

const KINDS: Readonly<Record<string, string>> = {
  dashboards: 'dashboard',
  dashboardsv3: 'dashboard',
  queries: 'sql-query',
  editor: 'sql-query',
  warehouses: 'warehouse',
  history: 'query-history',
  alerts: 'alert',
}

function routeOf({ path, hash }: Link): { kind: string; id: string; slug: string } {
  const steps = path.split('/').filter(Boolean).map(unescape)
  const old = /^(notebook|job|setting|folder)\/(.+)$/.exec(hash)
  if (old) {
    const run = /^(\d+)\/run\/(\d+)/.exec(old[2] ?? '')
    return {
      kind: run ? 'job-run' : (old[1] ?? ''),
      id: run ? `${run[1] ?? ''}/${run[2] ?? ''}` : (old[2] ?? ''),
      slug: '',
    }
  }
  const [first = '', second = '', third = '', fourth = ''] = steps
  if (first === 'jobs')
    return third === 'runs'
      ? { kind: 'job-run', id: `${second}/${fourth}`, slug: '' }
      : { kind: 'job', id: second, slug: '' }
  if (first === 'editor' && second === 'notebooks') return { kind: 'notebook', id: third, slug: '' }
  if (first !== 'sql') return { kind: first || 'page', id: steps.slice(1).join('/'), slug: '' }
  const [, id = third, slug = ''] = UUID.exec(third) ?? []
  return { kind: KINDS[second] ?? (second || 'page'), id, slug }
}
