import { INCIDENT, type Series } from './incident'

export type Matrix = { metric: Record<string, string>; values: [number, string][] }[]
type Window = { start: number; end: number; step: number }
type Asked = {
  metric: string
  matchers: { label: string; equal: boolean; pattern: RegExp }[]
  /** seconds of a `rate`; null for the values themselves */
  over: number | null
  /** labels to sum by; null where nothing is summed */
  by: string[] | null
}

/** As much of PromQL as the running example needs: an optional sum over an optional rate of one metric. */
const GRAMMAR =
  /^(?:(sum)\s*(?:by\s*\(([^)]*)\))?\s*\(\s*)?(?:(rate)\(\s*)?([a-z_:]\w*)\s*(?:\{([^}]*)\})?\s*(?:\[(\d+)m\])?\s*\)*$/i

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const matchersIn = (text: string): Asked['matchers'] =>
  [...text.matchAll(/(\w+)\s*(=~|=|!=)\s*"([^"]*)"/g)].map(([, label = '', operator, value = '']) => ({
    label,
    equal: operator !== '!=',
    pattern: new RegExp(`^(?:${operator === '=~' ? value : escaped(value)})$`),
  }))

const parse = (query: string): Asked | null => {
  const found = GRAMMAR.exec(query.trim())
  if (!found) return null
  const [, sum, by, rate, metric = '', matchers = '', minutes] = found
  if ((rate === undefined) !== (minutes === undefined)) return null
  return {
    metric,
    matchers: matchersIn(matchers),
    over: minutes === undefined ? null : Number(minutes) * 60,
    by: sum === undefined ? null : (by ?? '').split(',').flatMap((label) => label.trim() || []),
  }
}

const valueAt = ({ values }: Series, at: number): number | null =>
  values[Math.floor((at - INCIDENT.from) / INCIDENT.step)] ?? null

const measured = (series: Series, { over }: Asked, at: number): number | null => {
  const now = valueAt(series, at)
  if (over === null || now === null) return now
  const before = valueAt(series, at - over)
  return before === null ? null : (now - before) / over
}

const groupOf = ({ labels, name }: Series, { by }: Asked): Record<string, string> =>
  by === null
    ? { __name__: name, ...labels }
    : Object.fromEntries(by.map((label) => [label, labels[label] ?? '']))

const matches = (series: Series, { metric, matchers }: Asked): boolean =>
  series.name === metric &&
  matchers.every(({ label, equal, pattern }) => pattern.test(series.labels[label] ?? '') === equal)

/** What Prometheus would answer, or null for a query that this server does not know. */
export const answerQuery = (all: readonly Series[], query: string, window: Window): Matrix | null => {
  const asked = parse(query)
  if (!asked) return null
  const sums = new Map<string, { metric: Record<string, string>; at: Map<number, number> }>()
  for (const series of all.filter((one) => matches(one, asked))) {
    const metric = groupOf(series, asked)
    const key = JSON.stringify(metric)
    const sum = sums.get(key) ?? { metric, at: new Map<number, number>() }
    sums.set(key, sum)
    for (let at = window.start; at <= window.end; at += window.step) {
      const value = measured(series, asked, at)
      if (value !== null) sum.at.set(at, (sum.at.get(at) ?? 0) + value)
    }
  }
  return [...sums.values()].map(({ metric, at }) => ({
    metric,
    values: [...at].map(([second, value]) => [second, String(value)]),
  }))
}
