import type { Query } from '@/lib/model/query'
import type { View } from '@/lib/model/view'
import { treeOf } from '@/lib/story/query/read'
import type { Signal } from './move'

const METRICS: ReadonlySet<string> = new Set([
  ...['promql', 'metricsql', 'graphite', 'atlas', 'netdata', 'wavefront', 'azure-metrics', 'cloudwatch'],
  ...['monitoring-filter', 'mql'],
])
const BY_KIND: Readonly<Record<string, Signal>> = {
  trace: 'a trace',
  'trace-viewer': 'a trace',
  traces: 'traces',
  'trace-search': 'traces',
  'drilldown-traces': 'traces',
  'metric-explorer': 'metrics',
  'metrics-explorer': 'metrics',
  'drilldown-metrics': 'metrics',
  'drilldown-profiles': 'profiles',
}
const LOGS: ReadonlySet<string> = new Set([
  ...['logs', 'logs-insights', 'log-events', 'logs-stream', 'drilldown-logs', 'discover', 'search'],
])
/** Lines that were counted are no lines any more. */
const COUNTED = /\|\s*(?:stats|timechart|chart|summarize|top|rare|eventstats|count)\b|\btstats\b/i
const TRACE_ID = /^[0-9a-f]{16,32}$/i

const ofQuery = (query: Query): Signal | null => {
  const { language, text } = query
  if (METRICS.has(language)) return 'metrics'
  if (language === 'trace-id' || (language === 'traceql' && TRACE_ID.test(text.trim()))) return 'a trace'
  if (language === 'traceql') return 'traces'
  return language === 'logql' && treeOf(query)?.shape === 'select' ? 'logs' : null
}

/** What a view shows; null where it is not sure, as on a dashboard that may show all of it. */
export const signalOf = ({ kind, queries }: View): Signal | null => {
  const said = new Set(queries.map(ofQuery))
  const [first = null] = said
  if (said.size > 1) return null
  if (first) return first
  if (queries.some(({ language, text }) => language === 'logql' || COUNTED.test(text))) return null
  return BY_KIND[kind] ?? (LOGS.has(kind) ? 'logs' : null)
}
