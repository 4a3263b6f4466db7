import { marked } from './parts/marks'
import { queryOf, variablesNamed } from './parts/plain-reading'
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
  moves: (queries) => queries.some(({ text }) => RELATIVE.test(text)),
  shown: () => null,
})

/** `_time:5m`, `_time:>1d`, `_time:1h offset 1d`: measured from now; `_time:2026-11-23Z` and ranges are not. */
const RELATIVE = /(?:^|[^\w.])_time:\s*[<>]?=?\s*(?:\d+(?:\.\d+)?(?:ns|µs|us|ms|[smhdwy]))+(?![\w-])/
