import type { Query } from '@/lib/model/query'
import type { TimeRange } from '@/lib/model/time-range'
import { rangeOf } from './grafana-time'
import type { Clock } from './parts/datemath'
import { fields, items, jsonSpans, parseJson, textOf } from './parts/json-spans'
import { decodeInPlace, type Link } from './parts/raw-url'
import { splice, type Edit } from './parts/splice'
import { hull, UNKNOWN_TIME } from './parts/time'

/** One side of Explore. */
export interface Pane {
  /** the parameter it stands in: `left`, `right`, `panes` */
  param: string
  datasource: string
  queries: Query[]
  time: TimeRange
  /** paths of its two times in the parameter's JSON; null where it names none */
  at: { from: string; to: string } | null
}

/** As they stand on the screen, whatever their order in the link. */
const SIDES = ['left', 'right', 'panes']

/** The panes of all three encodings: the object, the compact array, and the map of panes. */
export function panesOf(link: Link, clock: Clock): Pane[] {
  const sides = SIDES.flatMap((side) => link.search.filter(({ name }) => name === side))
  return sides.flatMap(({ name, value }) => {
    const json = parseJson(value)
    if (json === undefined) return []
    if (name !== 'panes')
      return [Array.isArray(json) ? fromArray(json, name, clock) : fromFields(json, name, '', clock)]
    return Object.entries(fields(json)).map(([id, pane]) => fromFields(pane, name, `${id}/`, clock))
  })
}

/** From the first start to the last end of all panes. */
export function exploreTime(panes: readonly Pane[]): TimeRange {
  return hull(panes.map((pane) => pane.time))
}

function fromFields(value: unknown, param: string, prefix: string, clock: Clock): Pane {
  const pane = fields(value)
  const range = fields(pane.range)
  const [from, to] = [stringOf(range.from), stringOf(range.to)]
  const datasource = stringOf(pane.datasource) ?? ''
  const type = stringOf(fields(pane.datasource).type) ?? datasource
  return {
    param,
    datasource,
    queries: items(pane.queries).flatMap((query) => readQuery(query, type)),
    time: rangeOf(from, to, clock),
    at: from !== null && to !== null ? { from: `${prefix}range/from`, to: `${prefix}range/to` } : null,
  }
}

/** `["now-1h","now","datasource",{query},...]`; Grafana drops arrays of three and fewer. */
function fromArray(values: readonly unknown[], param: string, clock: Clock): Pane {
  const whole = values.length > 3
  const datasource = textOf(values[2]) ?? ''
  return {
    param,
    datasource,
    queries: whole ? values.slice(3).flatMap((query) => readQuery(query, datasource)) : [],
    time: whole ? rangeOf(stringOf(values[0]), stringOf(values[1]), clock) : UNKNOWN_TIME,
    at: whole ? { from: '0', to: '1' } : null,
  }
}

/** Grafana takes nothing else for a time or a name, and falls back on its default. */
function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

/** The field that holds a query's text, by data source, and its language. */
const TEXTS: readonly (readonly [field: string, language: string])[] = [
  ['expr', 'promql'],
  ['rawSql', 'sql'],
  ['target', 'graphite'],
  ['query', 'unknown'],
  ['expression', 'cloudwatch'],
  ['metricName', 'cloudwatch'],
  ['labelSelector', 'pyroscope'],
]

const LANGUAGES: readonly (readonly [source: RegExp, language: string])[] = [
  [/loki/i, 'logql'],
  [/victorialogs|vlogs/i, 'logsql'],
  [/tempo/i, 'traceql'],
  [/elastic|opensearch/i, 'lucene'],
  [/influx/i, 'influxql'],
  [/prom|mimir|thanos|cortex/i, 'promql'],
]

/** InfluxDB is asked in two languages; Flux begins with its source. */
function languageOf(text: string, source: string): string | undefined {
  const told = LANGUAGES.find(([pattern]) => pattern.test(source))?.[1]
  return told === 'influxql' && /^\s*(?:import\b|from\s*\()/.test(text) ? 'flux' : told
}

function readQuery(value: unknown, datasource: string): Query[] {
  const query = fields(value)
  const own = textOf(fields(query.datasource).type) ?? textOf(query.datasource) ?? ''
  const source = `${own} ${datasource}`
  for (const [field, language] of TEXTS) {
    const text = textOf(query[field])
    if (text === null || text === '') continue
    const spoken = field === 'expr' || field === 'query' ? languageOf(text, source) : undefined
    return [{ text, language: spoken ?? language }]
  }
  return []
}

/** The link with the times of its floating panes made absolute, and every other byte as it was. */
export function pinPanes(raw: string, link: Link, panes: readonly Pane[]): string {
  const edits = link.search.flatMap(({ name, raw: value }): Edit[] => {
    const mine = panes.filter((pane) => pane.param === name && pane.time.floats === 'url')
    const start = value === null || mine.length === 0 ? -1 : raw.indexOf(`${name}=${value}`) + name.length + 1
    return value === null || start <= 0 ? [] : mine.flatMap((pane) => paneEdits(value, start, pane))
  })
  return splice(raw, edits)
}

function paneEdits(value: string, start: number, pane: Pane): Edit[] {
  const decoded = decodeInPlace(value)
  const spans = jsonSpans(decoded.text)
  return (['from', 'to'] as const).flatMap((end) => {
    const span = pane.at && spans?.get(pane.at[end])
    const time = pane.time[end]
    const [first, after] = span ? [decoded.at[span.start], decoded.at[span.end]] : []
    if (first === undefined || after === undefined || time === null) return []
    return [{ start: start + first, end: start + after, text: String(time) }]
  })
}
