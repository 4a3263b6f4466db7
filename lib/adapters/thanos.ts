import { marked, markedOther } from './parts/marks'
import { promqlAdapter } from './parts/promql-adapter'
import { queryPage } from './parts/promql-panels'
import { parseLink, type Link } from './parts/raw-url'
import { isWebsite } from './parts/websites'
import { PAGES, THANOS_PARAM } from './prometheus'

/** Thanos Query: Prometheus' links with parameters of its own. */
export const thanos = promqlAdapter('thanos', (page) => {
  if (markedOther(page, 'thanos')) return false
  const link = parseLink(page.url)
  if (marked(page, 'thanos')) return true
  if (!link) return false
  if (queryPage(link.path)) return link.search.some(({ name }) => THANOS_PARAM.test(name))
  return isOwnPage(link)
})

/** A page without a query, which a name or the port tells. `/graph` may be any Prometheus behind that name. */
function isOwnPage({ origin, host, path, hash }: Link): boolean {
  const named = /(?:^|[.-])thanos(?=[.-]|$)/.test(host) || /:(?:10902|10912)$/.test(origin)
  const site = /^(?:www\.)?thanos\.io$/.test(host) || isWebsite(host)
  return named && !site && hash === '' && (PAGES.test(path) || /\/(?:stores|blocks|loaded)\/?$/.test(path))
}
