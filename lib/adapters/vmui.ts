import type { Page } from '@/lib/model/page'
import type { Reading } from './adapter'
import { instant } from './parts/instant'
import { asked, marked } from './parts/marks'
import { variablesNamed } from './parts/plain-reading'
import { queryPage } from './parts/promql-panels'
import { last, type Link, type Param } from './parts/raw-url'
import { THANOS_PARAM } from './prometheus'
import { vmuiAdapter, type VmPlace } from './parts/vmui-adapter'
import { isWebsite } from './parts/websites'

/** The UI of VictoriaMetrics, single or cluster. */
export const vmui = vmuiAdapter({
  tool: 'vmui',
  kind: 'query',
  fallback: 'last_30_minutes',
  timed: /^(?:|metrics|raw-query|dashboards|anomaly)$/,
  claims: (page, link, place) =>
    !marked(page, 'victorialogs') && (marked(page, 'vmui') || looksLikeVmui(link, place)),
  queries: queriesOf,
  variables: (params) => variablesNamed(params, ['tenantID', 'g0.tenantID', 'job', 'instance']),
  moves: () => false,
  shown,
})

const TENANT = /\/select\/[\w:-]+\/(?:[\w-]+\/)*(?:vmui|prometheus\/(?:graph|vmui))\/?$/
/** On which no Prometheus listens. */
export const VM_PORT = /:(?:8428|8481)$/
const OWN = /^g\d+\.(?:relative_time|tenantID)$/

function looksLikeVmui(link: Link, { list, route, where }: VmPlace): boolean {
  if (/\/select\/vmui\/?$/.test(link.path) || isWebsite(link.host)) return false
  if (TENANT.test(link.path) || /\/vmui\/?$/.test(link.path)) return true
  if (VM_PORT.test(link.origin) && queryPage(link.path)) return true
  const named = /(?:^|[/.-])(?:vmui|victoriametrics)(?=[/.-]|$)/.test(link.host + link.path)
  const asks = last(list, 'g0.expr') !== null
  // A link of Thanos that was cut by a stray "#" has its parameters on both sides of it.
  if (link.search.some(({ name }) => THANOS_PARAM.test(name))) return false
  if (!asks) return (named || /\/graph\/?$/.test(link.path)) && ROUTES.test(route)
  if (where === 'hash' || list.some(({ name }) => OWN.test(name))) return true
  return queryPage(link.path) === null || link.hash.startsWith('/')
}

const ROUTES =
  /^(?:metrics|cardinality|top-queries|active-queries|query-analyzer|raw-query|relabeling|expand-with-exprs)$/

/** `#/metrics` lists names with `&` between them. */
function queriesOf(params: readonly Param[], route: string): Reading['queries'] {
  const texts =
    route === 'metrics'
      ? (last(params, 'metrics') ?? '').split('&')
      : Array.from({ length: 10 }, (_, index) => last(params, `g${String(index)}.expr`) ?? '')
  return texts.filter((text) => text.trim() !== '').map((text) => ({ text, language: 'metricsql' }))
}

/** Older versions ask by GET. */
function shown(page: Page, queries: Reading['queries']): { from: number; to: number } | null {
  const [newest] = asked(page, (path) => path.endsWith('/api/v1/query_range')).filter(({ link }) =>
    queries.some(({ text }) => text === last(link.search, 'query')),
  )
  if (!newest) return null
  const [from, to] = ['start', 'end'].map((name) => instant(Number(last(newest.link.search, name)) * 1000))
  return from != null && to != null && to > from ? { from, to } : null
}
