import type { Page } from '@/lib/model/page'
import { marked, markedOther } from './parts/marks'
import { promqlAdapter } from './parts/promql-adapter'
import { queryPage } from './parts/promql-panels'
import { parseLink, type Link } from './parts/raw-url'
import { isWebsite } from './parts/websites'
import { VM_PORT } from './vmui'

/** Prometheus: the classic page, the React page of 2.x, and 3.x. */
export const prometheus = promqlAdapter('prometheus', (page) => {
  if (markedOther(page, 'prometheus')) return false
  const link = parseLink(page.url)
  return marked(page, 'prometheus') || (!!link && (looksLikePrometheus(link) || isOwnPage(link)))
})

/**
 * True where the link went back and the page did not: the classic page listens to nobody but itself, and asks for
 * nothing. One that was loaded anew has asked.
 */
export function staysOnBack({ url, hints }: Page): boolean {
  return hints?.requests.length === 0 && /\/classic\/graph\/?$/.test(parseLink(url)?.path ?? '')
}

/** Written by Thanos only. */
export const THANOS_PARAM =
  /^g\d+\.(?:max_source_resolution|deduplicate|partial_response|store_matches|engine|analyze|tenant)$/

/** Pages that it shares with Thanos, by their paths. */
export const PAGES =
  /^(?!.*\/api\/v\d+\/).*\/(?:query|graph|alerts|rules|targets|service-discovery|tsdb-status|status|config|flags|agent|consoles\/[^/]+)\/?$/

/** A page without a query, which a name or the port tells: the maker's own site has none of them. */
function isOwnPage({ origin, host, path, hash, search }: Link): boolean {
  const named = /(?:^|[.-])prometheus(?=[.-]|$)/.test(host) && !/alertmanager|thanos/.test(host)
  const foreign = search.some(({ name }) => FOREIGN.test(name) || THANOS_PARAM.test(name))
  const site = /^(?:www\.)?prometheus\.io$/.test(host) || isWebsite(host)
  return (
    PAGES.test(path) &&
    !hash.startsWith('/') &&
    !STATE.test(hash) &&
    !site &&
    !foreign &&
    (named || /:9090$/.test(origin))
  )
}

/** The page under `/graph` whose time is `relative_time`, or whose state is in the fragment, is VictoriaMetrics'. */
function looksLikePrometheus(link: Link): boolean {
  if (!queryPage(link.path) || link.hash.startsWith('/') || /\/(?:select|vmui)\//.test(link.path))
    return false
  if (VM_PORT.test(link.origin) || STATE.test(link.hash)) return false
  const names = link.search.map(({ name }) => name)
  return names.includes('g0.expr') && !names.some((name) => FOREIGN.test(name) || THANOS_PARAM.test(name))
}

/** In the fragment: a page of VictoriaMetrics. */
const STATE = /(?:^|[?&])g\d+\.\w/
const FOREIGN = /^g\d+\.(?:relative_time|tenantID)$/
