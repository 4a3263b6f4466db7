import type { Query } from '@/lib/model/query'

const SQL = /\b(?:now\s*\(|current_(?:date|timestamp|time)\b|getdate\s*\(|sysdate\b)/i
const INFLUX = /\bnow\s*\(\s*\)|\brange\s*\(\s*start\s*:\s*-/i

/** `_time:5m`, `_time:>1d`, `_time:1h offset 1d`; `_time:2026-11-23Z` and ranges of dates hold still. */
const LOGSQL = /(?:^|[^\w.])_time:\s*[<>]?=?\s*(?:\d+(?:\.\d+)?(?:ns|µs|us|ms|[smhdwy]))+(?![\w-])/

/** `@timestamp >= now-1h`, `[now-1d TO now]` */
const SEARCH = /(?:[:<>=]=?|[[{(]|\bto)\s*"?now(?:[-+/]|\b)/i
const PIPED = /\b(?:now|current_timestamp)\b/i

const BY_LANGUAGE: Readonly<Record<string, RegExp>> = {
  sql: SQL,
  influxql: INFLUX,
  flux: INFLUX,
  unknown: INFLUX,
  logsql: LOGSQL,
  kql: SEARCH,
  lucene: SEARCH,
  esql: PIPED,
  ppl: PIPED,
}

/** True where a query says *now* itself, which no range around it holds still. */
export function saysNow({ text, language }: Query): boolean {
  return BY_LANGUAGE[language]?.test(text) ?? false
}

/** True where a query names a day itself: what it finds then does not depend on when it is asked. */
export function namesDay(text: string): boolean {
  return /\b(?:19|20)\d\d-[01]\d-[0-3]\d(?!\d)/.test(text)
}

/** For the reader, of a query that has neither a range beside it nor a day in its text. */
export const NO_DAY = 'The query names no day: it shows what is there when it is opened.'
