import type { TimeRange } from '@/lib/model/time-range'
import { instant } from './parts/instant'
import { fields, items, textOf } from './parts/json-spans'
import { UNKNOWN_TIME } from './parts/time'

/** A query of Honeycomb, as its link and its API spell it. Times are whole seconds. */
export type Spec = Record<string, unknown>

/** What the server takes where a query names no time at all. */
const DEFAULT_SECONDS = 7200

/** The query in the order in which its author reads it: what is computed, of what, by what. */
export function wordsOf(spec: Spec): string {
  const calculations = items(spec.calculations).map((one) => calculation(fields(one)))
  const filters = items(spec.filters).map((one) => condition(fields(one)))
  const breakdowns = items(spec.breakdowns)
    .map(textOf)
    .filter((text) => text !== null)
  const havings = items(spec.havings).map((one) => having(fields(one)))
  const and = ` ${textOf(spec.filter_combination) ?? 'AND'} `
  return [
    calculations.join(', '),
    filters.length > 0 ? `WHERE ${filters.join(and)}` : '',
    breakdowns.length > 0 ? `GROUP BY ${breakdowns.join(', ')}` : '',
    havings.length > 0 ? `HAVING ${havings.join(' AND ')}` : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function calculation(one: Spec): string {
  const column = textOf(one.column)
  return `${textOf(one.op) ?? ''}${column === null ? '' : `(${column})`}`
}

function condition(one: Spec): string {
  return [textOf(one.column), textOf(one.op), valueOf(one.value)].filter((part) => part !== null).join(' ')
}

function having(one: Spec): string {
  const column = textOf(one.column)
  const of = `${textOf(one.calculate_op) ?? ''}${column === null ? '' : `(${column})`}`
  return [of, textOf(one.op), valueOf(one.value)].filter((part) => part !== null).join(' ')
}

function valueOf(value: unknown): string | null {
  if (Array.isArray(value)) return `(${value.map((one) => valueOf(one) ?? 'null').join(', ')})`
  return typeof value === 'boolean' ? String(value) : textOf(value)
}

/** Two of start, end and width make the range; a width alone is counted back from now. */
export function rangeOf(spec: Spec, now: number): TimeRange {
  const [start, end, width] = ['start_time', 'end_time', 'time_range'].map((name) => secondsOf(spec[name]))
  const raw = { from: textOf(spec.start_time) ?? textOf(spec.time_range), to: textOf(spec.end_time) }
  if (start != null && end != null) return range(raw, start, end)
  if (start != null && width != null) return range(raw, start, start + width)
  if (end != null && width != null) return range(raw, end - width, end)
  if (start != null || end != null || (width == null && raw.from !== null)) return { ...UNKNOWN_TIME, raw }
  const until = Math.floor(now / 1000)
  return { ...range(raw, until - (width ?? DEFAULT_SECONDS), until), floats: 'url' }
}

function range(raw: TimeRange['raw'], start: number, end: number): TimeRange {
  const [from, to] = [instant(start * 1000), instant(end * 1000)]
  if (from === null || to === null || from > to) return { ...UNKNOWN_TIME, raw }
  return { raw, from, to, floats: 'none' }
}

function secondsOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null
}

/** The query without its time, its members in one order. */
export function keyOfSpec(spec: Spec): string {
  const rest = Object.entries(spec).filter(
    ([name]) => !/^(?:time_range|start_time|end_time|granularity)$/.test(name),
  )
  return JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)))
}
