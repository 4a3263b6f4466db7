import { marked } from './parts/marks'
import { queryOf, variablesNamed } from './parts/plain-reading'
import { saysNow } from './parts/query-time'
import { has, last, type Link } from './parts/raw-url'
import { vmuiAdapter, type VmPlace } from './parts/vmui-adapter'
import { isWebsite } from './parts/websites'

/** The UI of VictoriaLogs. It asks by POST, so that nothing but the link tells its window. */
export const victorialogs = vmuiAdapter({
  tool: 'victorialogs',
  kind: 'logs',
  fallback: 'last_5_minutes',
  timed: /^$/,
  claims: (page, link, place) =>
    marked(page, 'victorialogs') || (!page.title.includes('VictoriaTraces') && looksLikeLogs(link, place)),
  queries: (params) => queryOf(last(params, 'query'), 'logsql'),
  variables: (params) => variablesNamed(params, ['accountID', 'projectID']),
  moves: (queries) => queries.some(saysNow),
  shown: () => null,
})

/** VictoriaTraces is served at the same path; its port and name are others. */
function looksLikeLogs({ path, host, origin }: Link, { list, route }: VmPlace): boolean {
  const named =
    /(?:^|[.-])(?:play-)?(?:vmlogs|vlogs|victoria-?logs)(?=[.-]|$)/.test(host) || /:9428$/.test(origin)
  if (has(list, 'g0.expr') || /:10428$/.test(origin) || isWebsite(host)) return false
  if (path === '/') return named && has(list, 'query')
  return /\/select\/vmui\/?$/.test(path) && (named || route !== '' || list.length > 0)
}
