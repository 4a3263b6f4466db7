import { marked } from './parts/marks'
import { queryOf, variablesNamed } from './parts/plain-reading'
import { saysNow } from './parts/query-time'
import { has, last } from './parts/raw-url'
import { vmuiAdapter } from './parts/vmui-adapter'

/** The UI of VictoriaLogs. It asks by POST, so that nothing but the link tells its window. */
export const victorialogs = vmuiAdapter({
  tool: 'victorialogs',
  kind: 'logs',
  fallback: 'last_5_minutes',
  timed: /^$/,
  claims: (page, link, { list, route }) =>
    marked(page, 'victorialogs') ||
    (/\/select\/vmui\/?$/.test(link.path) &&
      !page.title.includes('VictoriaTraces') &&
      !has(list, 'g0.expr') &&
      (route !== '' || list.length > 0)),
  queries: (params) => queryOf(last(params, 'query'), 'logsql'),
  variables: (params) => variablesNamed(params, ['accountID', 'projectID']),
  moves: (queries) => queries.some(saysNow),
  shown: () => null,
})
