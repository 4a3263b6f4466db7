import { marked, markedOther } from './parts/marks'
import { promqlAdapter } from './parts/promql-adapter'
import { queryPage } from './parts/promql-panels'
import { parseLink } from './parts/raw-url'
import { THANOS_PARAM } from './prometheus'

/** Thanos Query: Prometheus' links with parameters of its own. */
export const thanos = promqlAdapter('thanos', (page) => {
  if (markedOther(page, 'thanos')) return false
  const link = parseLink(page.url)
  if (marked(page, 'thanos')) return true
  return !!link && queryPage(link.path) !== null && link.search.some(({ name }) => THANOS_PARAM.test(name))
})
