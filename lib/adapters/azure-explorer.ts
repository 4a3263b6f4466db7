import type { Page } from '@/lib/model/page'
import type { Pin, Reading } from './adapter'
import { kqlMoves } from './azure-time'
import { fromGzip } from './parts/gzip'
import { keyOf, sortedParams } from './parts/key'
import { FROM_NOW } from './parts/link-adapter'
import { queryOf, readingOf } from './parts/plain-reading'
import { namesDay, NO_DAY } from './parts/query-time'
import { last, unescape, type Link } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** The web page of Azure Data Explorer, which has no picker: what it asks is in the link, packed. */
export function isExplorer({ host, path }: Link): boolean {
  return /^dataexplorer\.azure\.(?:com|us|cn)$/.test(host) && /^\/(?:clusters|dashboards)(?:\/|$)/.test(path)
}

export function readExplorer(page: Page, link: Link): Reading {
  const [, first = '', id = '', , database = ''] = link.path.split('/').map(unescape)
  const kind = first === 'dashboards' ? 'dashboard' : 'query'
  const query = fromGzip(last(link.search, 'query') ?? '')
  const placeKey = keyOf('azure', link.host, kind, id, database)
  return readingOf('azure', page, {
    kind,
    title: page.title.replace(/\s*[|-]\s*(?:Microsoft )?Azure(?: Data Explorer)?$/, ''),
    queries: queryOf(query, 'kql'),
    time: timeOf(query),
    variables: variablesOf(
      kind === 'query'
        ? [
            ['cluster', id],
            ['database', database],
          ].filter((pair): pair is [string, string] => pair[1] !== '')
        : [],
    ),
    viewKey: keyOf(
      placeKey,
      query,
      sortedParams(link.search, (name) => name !== 'query' || query === null),
    ),
    placeKey,
  })
}

function timeOf(query: string | null): Reading['time'] {
  if (query === null) return UNKNOWN_TIME
  if (kqlMoves(query)) return { ...NO_TIME, floats: 'query' }
  return namesDay(query) ? NO_TIME : UNKNOWN_TIME
}

export function pinExplorer({ time, queries }: Reading, link: Link): Pin {
  if (time.floats === 'none') return { ok: true, url: link.raw }
  if (time.floats === 'query') return { ok: false, reason: FROM_NOW }
  if (queries.length > 0) return { ok: false, reason: NO_DAY }
  return { ok: false, reason: 'The link names a place in Azure Data Explorer and no query.' }
}
