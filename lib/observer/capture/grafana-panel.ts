import type { Axis } from '@/lib/model/graph'
import type { Query } from '@/lib/model/query'
import { askJson } from './ask'
import { panelKeyOf } from './known-graphs'
import { listOf, numberOf, rowOf, wordOf } from './unknown'

/** A panel as its dashboard says it is. */
export type GrafanaPanel = {
  /** where this Grafana is, without a slash at the end */
  base: string
  queries: Query[]
  axes: Axis[]
  override: string | null
  /** as the dashboard has them: what is asked for again has to be the same */
  targets: readonly unknown[]
  datasource: unknown
  interval: string
  maxDataPoints: number | null
}

/** The bounds of the schemas. */
const QUERY = 65_536
const QUERIES = 64
const UNIT = 40
const LINE = 1_000

const DASHBOARD = /^(.*)\/d\/([\w-]{1,40})(?:\/|$)/
/** All panels of one act are told by one answer. */
const FRESH_MS = 10_000
let last: { url: string; at: number; answer: Promise<unknown> } | null = null

const askOnce = (url: string): Promise<unknown> => {
  if (last?.url !== url || Date.now() - last.at > FRESH_MS)
    last = { url, at: Date.now(), answer: askJson(url) }
  return last.answer
}

/** The panels of a dashboard, those of its rows included. */
const panelsIn = (panels: unknown): readonly unknown[] =>
  listOf(panels).flatMap((panel) => [panel, ...listOf(rowOf(panel)['panels'])])

const LANGUAGES: readonly [source: RegExp, language: string][] = [
  [/prometheus|mimir|victoriametrics-metrics/, 'promql'],
  [/loki/, 'logql'],
  [/graphite/, 'graphite'],
  [/elasticsearch|opensearch/, 'lucene'],
  [/influx/, 'influxql'],
  [/tempo/, 'traceql'],
  [/mysql|postgres|mssql|clickhouse|bigquery|snowflake|athena/, 'sql'],
]

const languageOf = (target: unknown, panel: unknown): string => {
  const source = (from: unknown) => wordOf(rowOf(rowOf(from)['datasource'])['type'])
  const type = source(target) || source(panel)
  return (
    LANGUAGES.find(([known]) => known.test(type))?.[1] ??
    (wordOf(rowOf(target)['expr']) ? 'promql' : 'unknown')
  )
}

/** Where the data sources keep the text of a query. */
const TEXTS = ['expr', 'rawSql', 'target', 'query', 'rawQuery', 'queryText', 'expression']

const textIn = (target: unknown): string =>
  TEXTS.map((name) => wordOf(rowOf(target)[name])).find(Boolean) ?? ''

const isShown = (target: unknown): boolean => rowOf(target)['hide'] !== true

const queriesIn = (panel: unknown): Query[] =>
  listOf(rowOf(panel)['targets'])
    .filter(isShown)
    .map((target) => ({ text: textIn(target).slice(0, QUERY), language: languageOf(target, panel) }))
    .filter(({ text }) => text.trim() !== '')
    .slice(0, QUERIES)

const axesIn = (panel: unknown): Axis[] => {
  const defaults = rowOf(rowOf(rowOf(panel)['fieldConfig'])['defaults'])
  const label = wordOf(rowOf(defaults['custom'])['axisLabel']).slice(0, LINE)
  const unit = wordOf(defaults['unit']).slice(0, UNIT) || null
  return label === '' && unit === null ? [] : [{ side: 'y', label, unit }]
}

const overrideIn = (panel: unknown): string | null => {
  const { timeFrom, timeShift } = rowOf(panel)
  const parts = [
    wordOf(timeFrom) && `Last ${wordOf(timeFrom)}`,
    wordOf(timeShift) && `${wordOf(timeShift)} earlier`,
  ]
  return parts.filter(Boolean).join(', ').slice(0, LINE) || null
}

/** What the dashboard's own JSON says of a panel on the page; null where this is no dashboard of Grafana. */
export const grafanaPanel = async (panel: Element): Promise<GrafanaPanel | null> => {
  const [, prefix = '', uid] = DASHBOARD.exec(location.pathname) ?? []
  const id = /\d+/.exec(panelKeyOf(panel) ?? '')?.[0]
  if (uid === undefined || id === undefined) return null
  const base = `${location.origin}${prefix}`
  const { dashboard } = rowOf(await askOnce(`${base}/api/dashboards/uid/${uid}`))
  const found = panelsIn(rowOf(dashboard)['panels']).find((one) => numberOf(rowOf(one)['id']) === Number(id))
  if (found === undefined) return null
  const { targets, datasource, interval, maxDataPoints } = rowOf(found)
  return {
    base,
    queries: queriesIn(found),
    axes: axesIn(found),
    override: overrideIn(found),
    targets: listOf(targets).filter(isShown),
    datasource,
    interval: wordOf(interval),
    maxDataPoints: numberOf(maxDataPoints),
  }
}
