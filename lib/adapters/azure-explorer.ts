import type { Page } from '@/lib/model/page'
import type { Pin, Reading } from './adapter'
import { kqlMoves } from './azure-time'
import { fromGzip } from './parts/gzip'
import { keyOf, sortedParams } from './parts/key'
import { queryOf, readingOf } from './parts/plain-reading'
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
    time: query === null ? UNKNOWN_TIME : kqlMoves(query) ? { ...NO_TIME, floats: 'query' } : NO_TIME,
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

/** For the reader, of a query that no range around it can hold still. */
export const FROM_NOW = 'The query measures its time from now, and the link names no range beside it.'

export function pinExplorer({ time }: Reading, link: Link): Pin {
  if (time.floats === 'none') return { ok: true, url: link.raw }
  if (time.floats === 'query') return { ok: false, reason: FROM_NOW }
  return { ok: false, reason: 'The link names a place in Azure Data Explorer and no query.' }
}
