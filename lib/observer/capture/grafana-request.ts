import type { GrafanaPanel } from './grafana-panel'
import { rowOf, wordOf } from './unknown'

export type Range = { from: number; to: number }

/** What Grafana's server fills in by itself; any other variable only the page knows. */
const KNOWN =
  /\$__(rate_interval|interval|interval_ms|range|range_s|range_ms)\b|\$\{__(rate_interval|interval|interval_ms|range|range_s|range_ms)\}/g
const LEAST_STEP = 15_000
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 }
/** Grafana rounds to steps that people count in. */
const STEPS = [
  1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1_200, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400,
]

const stepOf = (text: string): number => {
  const [, number, unit] = /^>?(\d+)(ms|s|m|h|d)$/.exec(text) ?? []
  return number === undefined || unit === undefined ? LEAST_STEP : Number(number) * (UNITS[unit] ?? 1_000)
}

const rounded = (ms: number): number =>
  (STEPS.find((seconds) => seconds * 1_000 * 1.5 >= ms) ?? 86_400) * 1_000

const isPlain = (target: unknown): boolean => !JSON.stringify(target).replace(KNOWN, '').includes('$')

const sourceOf = (target: unknown, panel: GrafanaPanel): Readonly<Record<string, unknown>> => {
  const own = rowOf(rowOf(target)['datasource'])
  return wordOf(own['uid']) ? own : rowOf(panel.datasource)
}

/** Mixed and built-in sources have names, not addresses. */
const isSource = (source: Readonly<Record<string, unknown>>): boolean =>
  /^[\w-]{1,80}$/.test(wordOf(source['uid']))

/**
 * The page's own request, where its dashboard tells all of it: the same queries, range and step, for as many points
 * as the panel is wide. Null where something of it is only known to the page.
 */
export const grafanaRequest = (panel: GrafanaPanel, range: Range, width: number): string | null => {
  const { targets, override } = panel
  const isTold = override === null && targets.length > 0 && targets.every(isPlain)
  if (!isTold || !targets.every((target) => isSource(sourceOf(target, panel)))) return null
  const maxDataPoints = Math.round(Math.min(panel.maxDataPoints ?? width, width))
  const step = Math.max(stepOf(panel.interval), rounded((range.to - range.from) / Math.max(1, maxDataPoints)))
  const queries = targets.map((target) => ({
    ...rowOf(target),
    datasource: sourceOf(target, panel),
    intervalMs: step,
    maxDataPoints,
  }))
  return JSON.stringify({ queries, from: String(range.from), to: String(range.to) })
}
