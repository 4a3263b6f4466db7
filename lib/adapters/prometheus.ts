import { marked, markedOther } from './parts/marks'
import { promqlAdapter } from './parts/promql-adapter'
import { queryPage } from './parts/promql-panels'
import { parseLink, type Link } from './parts/raw-url'

/** Prometheus: the classic page, the React page of 2.x, and 3.x. */
export const prometheus = promqlAdapter('prometheus', (page) => {
  if (markedOther(page, 'prometheus')) return false
  return marked(page, 'prometheus') || looksLikePrometheus(parseLink(page.url))
})

/** Written by Thanos only. */
export const THANOS_PARAM =
  /^g\d+\.(?:max_source_resolution|deduplicate|partial_response|store_matches|engine|analyze|tenant)$/

/** The page under `/graph` whose time is `relative_time`, or whose state is in the fragment, is VictoriaMetrics'. */
function looksLikePrometheus(link: Link | null): boolean {
  if (!link || !queryPage(link.path) || link.hash.startsWith('/') || /\/(?:select|vmui)\//.test(link.path))
    return false
  const names = link.search.map(({ name }) => name)
  const foreign = /^g\d+\.(?:relative_time|tenantID)$/
  return names.includes('g0.expr') && !names.some((name) => foreign.test(name) || THANOS_PARAM.test(name))
}
