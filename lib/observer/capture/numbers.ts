import type { DataRequest } from '@/lib/model/page'
import { askJson } from './ask'
import type { GrafanaPanel } from './grafana-panel'
import { grafanaRequest, type Range } from './grafana-request'
import { readAtlas, readFrames, readGraphite, readMatrix } from './numbers-readers'
import { tableOf, type NumbersTable, type Points } from './numbers-table'

export type PageNumbers = NumbersTable & { source: string }

type Source = { url: string; body: string | null; read: (answer: unknown) => Points[] }

const squeezed = (text: string): string => text.replace(/\s+/g, '')

/** The link of a picture that a server drew, asking for its numbers in place of its pixels. */
const behindImage = (src: string): Source | null => {
  if (!URL.canParse(src)) return null
  const { pathname } = new URL(src)
  const as = (format: string) =>
    `${src.replace(/([?&])format=[^&#]*&?/g, '$1').replace(/[?&]$/, '')}&format=${format}`
  if (/\/render\/?$/.test(pathname)) return { url: as('json'), body: null, read: readGraphite }
  if (/\/api\/v\d\/graph$/.test(pathname)) return { url: as('v2.json'), body: null, read: readAtlas }
  return null
}

/** The page's own request for these queries, to be asked again as it was: a GET, of which the whole link is known. */
const behindRequest = (queries: readonly string[], requests: readonly DataRequest[]): Source | null => {
  const wanted = new Set(queries.map(squeezed))
  const found = requests.findLast(({ url }) => {
    const { pathname, searchParams } = new URL(url)
    return pathname.endsWith('/api/v1/query_range') && wanted.has(squeezed(searchParams.get('query') ?? ''))
  })
  return found ? { url: found.url, body: null, read: readMatrix } : null
}

const behindPanel = (panel: GrafanaPanel, range: Range | null, width: number): Source | null => {
  const body = range && grafanaRequest(panel, range, width)
  return body ? { url: `${panel.base}/api/ds/query`, body, read: readFrames } : null
}

/** A graph as it was when its picture was taken: `query` is written beside it, `source` the address of an image. */
type Drawn = { panel: Element; query: string; source: string | null }

const sourceOf = (
  { panel, query, source }: Drawn,
  told: GrafanaPanel | null,
  requests: readonly DataRequest[],
  range: Range | null,
): Source | null => {
  if (source !== null) return behindImage(source)
  const queries = told ? told.queries.map(({ text }) => text) : query === '' ? [] : [query]
  return (
    behindRequest(queries, requests) ??
    (told && behindPanel(told, range, panel.getBoundingClientRect().width))
  )
}

/** The numbers behind a graph, where its server gives them for the very request that drew it. Asked for once. */
export const numbersOf = async (
  drawn: Drawn,
  told: GrafanaPanel | null,
  requests: readonly DataRequest[],
  range: Range | null,
): Promise<PageNumbers | null> => {
  const source = sourceOf(drawn, told, requests, range)
  const answer = source && (await askJson(source.url, source.body))
  const table = source && answer ? tableOf(source.read(answer)) : null
  return source && table ? { ...table, source: source.url } : null
}
