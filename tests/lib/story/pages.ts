import { readView } from '@/lib/adapters/registry'
import type { View } from '@/lib/model/view'

/** Links as the tools write them, read by the adapters: what a case says of a view is what the product would see. */

export const NINE_THIRTY = Date.parse('2026-11-22T21:30:00Z')
const enc = encodeURIComponent

export type Span = readonly [from: string, to: string]
/** 20:30 to 21:30 on the evening, chosen by hand. */
export const HOUR: Span = ['2026-11-22T20:30:00Z', '2026-11-22T21:30:00Z']
export const LAST_HOUR: Span = ['now-1h', 'now']

const ms = (side: string): string => (side.startsWith('now') ? side : String(Date.parse(side)))

export const page = (url: string, { title = '', at = NINE_THIRTY } = {}): View =>
  readView({ url, title, zone: 'UTC', hints: null }, at)

export const prom = (expr: string, range = '1h', end = '2026-11-22 21:30:00'): View =>
  page(
    `http://prom.example:9090/graph?g0.expr=${enc(expr)}&g0.tab=0&g0.range_input=${range}&g0.end_input=${enc(end)}`,
  )

/** Two expressions on one page of Prometheus. */
export const proms = (...exprs: readonly string[]): View =>
  page(
    `http://prom.example:9090/graph?${exprs.map((expr, at) => `g${at}.expr=${enc(expr)}&g${at}.tab=0&g${at}.range_input=1h&g${at}.end_input=2026-11-22%2021%3A30%3A00`).join('&')}`,
  )

const explore = (source: string, expr: string, [from, to]: Span): View => {
  const field = source === 'tempo' ? 'query' : 'expr'
  const panes = {
    a: {
      datasource: source,
      queries: [{ refId: 'A', [field]: expr, datasource: { type: source, uid: source } }],
      range: { from: ms(from), to: ms(to) },
    },
  }
  return page(`http://grafana.example/explore?schemaVersion=1&orgId=1&panes=${enc(JSON.stringify(panes))}`)
}
export const loki = (expr: string, span: Span = HOUR): View => explore('loki', expr, span)
export const tempo = (expr: string, span: Span = HOUR): View => explore('tempo', expr, span)

type Variables = Readonly<Record<string, string | readonly string[]>>

const pairs = (prefix: string, variables: Variables): string =>
  Object.entries(variables)
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((one) => `&${prefix}${name}=${enc(one)}`),
    )
    .join('')

/** A Grafana dashboard. */
export const dash = (
  uid: string,
  variables: Variables = {},
  [from, to]: Span = HOUR,
  { panel = '', at = NINE_THIRTY } = {},
): View =>
  page(
    `http://grafana.example/d/${uid}/${uid}-board?orgId=1&from=${ms(from)}&to=${ms(to)}${pairs('var-', variables)}${panel === '' ? '' : `&viewPanel=${panel}`}`,
    { title: `${uid} board - Grafana`, at },
  )

export const kibana = (
  query: string,
  language: 'kuery' | 'lucene' = 'kuery',
  [from, to]: Span = HOUR,
  filters = '',
): View =>
  page(
    `https://kibana.example/app/discover#/?_g=(time:(from:'${from}',to:'${to}'))&_a=(filters:!(${filters}),index:'logs-*',query:(language:${language},query:'${enc(query.replaceAll("'", "!'"))}'))`,
  )
/** A filter pill of Kibana. */
export const pill = (key: string, value: string): string =>
  `('$state':(store:appState),meta:(alias:!n,disabled:!f,key:${key},negate:!f,params:(query:${value}),type:phrase),query:(match_phrase:(${key}:${value})))`

export const esql = (query: string): View =>
  page(
    `https://kibana.example/app/discover#/?_g=(time:(from:'${HOUR[0]}',to:'${HOUR[1]}'))&_a=(query:(esql:'${enc(query.replaceAll("'", "!'"))}'))`,
  )

export const atlas = (query: string, from = 'e-3h', to = '2026-11-22T21:30'): View =>
  page(`http://atlas.example/api/v1/graph?q=${query}&s=${from}&e=${to}`)

export const graphite = (target: string, from = '20:30_20261122', until = '21:30_20261122'): View =>
  page(`http://graphite.example/render?target=${enc(target)}&from=${from}&until=${until}`)

export const nrql = (query: string): View => {
  const pane = {
    nerdletId: 'data-exploration.query-builder',
    initialActiveInterface: 'nrqlEditor',
    initialAccountId: 1,
    initialNrqlValue: query,
  }
  return page(
    `https://one.newrelic.com/launcher/data-exploration.query-builder?pane=${Buffer.from(JSON.stringify(pane)).toString('base64')}`,
  )
}

export const splunk = (query: string, earliest = '1795379400', latest = '1795383000'): View =>
  page(
    `https://splunk.example/en-US/app/search/search?q=${enc(`search ${query}`)}&earliest=${earliest}&latest=${latest}`,
  )

export const datadogLogs = (query: string, [from, to]: Span = HOUR): View =>
  page(`https://app.datadoghq.com/logs?query=${enc(query)}&from_ts=${ms(from)}&to_ts=${ms(to)}&live=false`)

export const datadogBoard = (variables: Variables, [from, to]: Span = HOUR): View =>
  page(
    `https://app.datadoghq.com/dashboard/abc-def-ghi/checkout?from_ts=${ms(from)}&to_ts=${ms(to)}&live=false${pairs('tpl_var_', variables)}`,
  )

export const datadogMetric = (metric: string, { agg = 'avg', scope = '', by = '' } = {}): View =>
  page(
    `https://app.datadoghq.com/metric/explorer?exp_metric=${metric}&exp_agg=${agg}${scope === '' ? '' : `&exp_scope=${enc(scope)}`}${by === '' ? '' : `&exp_group=${enc(by)}`}&from_ts=${ms(HOUR[0])}&to_ts=${ms(HOUR[1])}&live=false`,
  )

export const jaeger = (service: string, more: Variables = {}, [from, to]: Span = HOUR): View =>
  page(
    `http://jaeger.example/search?service=${service}&limit=20&start=${ms(from)}000&end=${ms(to)}000&lookback=custom${pairs('', more)}`,
  )

type Spec = { calculations: readonly object[]; filters?: readonly object[]; breakdowns?: readonly string[] }

export const honeycomb = (spec: Spec): View =>
  page(
    `https://ui.honeycomb.io/shop/environments/prod/datasets/checkout?query=${enc(JSON.stringify({ ...spec, start_time: 1795379400, end_time: 1795383000 }))}`,
  )

export const insights = (query: string, group = '/aws/lambda/checkout', region = 'eu-west-1'): View => {
  const star = (text: string): string =>
    enc(text)
      .replace(/[!'()~]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)
      .replaceAll('%', '*')
  return page(
    `https://${region}.console.aws.amazon.com/cloudwatch/home?region=${region}#logsV2:logs-insights?queryDetail=~(end~0~start~-3600~timeType~'RELATIVE~unit~'seconds~editorString~'${star(query)}~source~(~'${star(group)}))`,
  )
}

export const victoria = (expr: string, range = '1h'): View =>
  page(
    `http://vm.example:8428/vmui/#/?g0.expr=${enc(expr)}&g0.range_input=${range}&g0.end_input=2026-11-22T21:30:00&g0.relative_time=none&g0.tab=0`,
  )
