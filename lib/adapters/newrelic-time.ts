import type { TimeRange } from '@/lib/model/time-range'
import { parseEpoch, sinceFirst } from './parts/epoch'
import { fields, textOf } from './parts/json-spans'
import { has, hashParams, last, rewrite, type Link, type Param, type Where } from './parts/raw-url'
import { replaceParam } from './parts/replace-param'
import { UNKNOWN_TIME } from './parts/time'
import type { Payload } from './newrelic-state'

/** The three spellings of a range: of today, of the launcher, and (in seconds) of the oldest pages. */
const SPELLINGS = [
  { duration: 'duration', begin: 'begin', end: 'end', unit: 1 },
  {
    duration: 'platform[timeRange][duration]',
    begin: 'platform[timeRange][begin_time]',
    end: 'platform[timeRange][end_time]',
    unit: 1,
  },
  { duration: 'tw[duration]', begin: 'tw[start]', end: 'tw[end]', unit: 1000 },
]

/** Names of parameters that hold time and nothing else. */
export const TIME_NAMES =
  /^(?:duration|begin|end|tw\[\w+\]|platform\[timeRange\]\[\w+\]|platform\[\$isFallbackTimeRange\])$/

export function rangeOf(link: Link, payloads: readonly Payload[], now: number): TimeRange {
  const params = [...link.search, ...hashParams(link)]
  for (const { duration, begin, end, unit } of SPELLINGS) {
    const raw = { from: last(params, begin), to: last(params, end) }
    const [from, to] = [parseEpoch(raw.from), parseEpoch(raw.to)]
    if (from !== null && to !== null) return { raw, from, to, floats: 'none' }
    const width = last(params, duration)
    if (width !== null) return ago(width, now, unit)
    if (raw.from !== null || raw.to !== null) return { ...UNKNOWN_TIME, raw }
  }
  return packed(payloads, now)
}

function ago(width: string, until: number, unit = 1): TimeRange {
  const raw = { from: width, to: null }
  const now = Math.floor(until / unit) * unit
  const from = /^[1-9]\d{0,12}$/.test(width) ? sinceFirst(now - Number(width) * unit) : null
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: now, floats: 'url' }
}

/** `timeRange` in the state of a page; a search of logs has its two ends beside its words. */
function packed(payloads: readonly Payload[], now: number): TimeRange {
  for (const { name, json } of payloads) {
    const ends = { from: textOf(json.begin), to: textOf(json.end) }
    const [begin, end] = name === 'launcher' ? [parseEpoch(ends.from), parseEpoch(ends.to)] : [null, null]
    if (begin !== null && end !== null) return { raw: ends, from: begin, to: end, floats: 'none' }
    const range = fields(json.timeRange)
    const raw = { from: textOf(range.begin_time), to: textOf(range.end_time) }
    const [from, to] = [parseEpoch(raw.from), parseEpoch(raw.to)]
    if (from !== null && to !== null) return { raw, from, to, floats: 'none' }
    const width = textOf(range.duration) ?? (isLogSearch(name, json) ? textOf(json.duration) : null)
    if (width !== null) return ago(width, now)
  }
  return UNKNOWN_TIME
}

function isLogSearch(name: string, json: Record<string, unknown>): boolean {
  return name === 'launcher' || /^logger\b/.test(textOf(json.nerdletId) ?? '')
}

/**
 * The duration replaced, where it stands, by the two ends: New Relic wants the account before them. Null where the
 * range is not among the parameters.
 */
export function pinRange(link: Link, from: number, to: number): string | null {
  const params = [...link.search, ...hashParams(link)]
  const spelling = SPELLINGS.find(({ duration }) => has(params, duration))
  if (!spelling) return null
  const { duration, begin, end } = spelling
  const ends = (rawName: string): string =>
    rename(rawName, duration, begin) +
    `=${epoch(from, begin)}&` +
    rename(rawName, duration, end) +
    `=${epoch(to, end)}`
  return stillFallback(replaceParam(link.raw, duration, ends), params, whereIs(link.search, duration))
}

function epoch(at: number, name: string): string {
  return String(name.startsWith('tw') ? Math.floor(at / 1000) : at)
}

/** The name of another part of the range, its brackets spelled as they are in the link. */
function rename(rawName: string, duration: string, name: string): string {
  const part = (text: string): string => /\w+(?=\]?$)/.exec(text)?.[0] ?? text
  return rawName.replace(new RegExp(`${part(duration)}(?=(?:\\]|%5D)?$)`, 'i'), part(name))
}

function whereIs(search: readonly Param[], name: string): Where {
  return has(search, name) ? 'search' : 'hash'
}

/** Says that a person chose the range, where the link says that none did. */
function stillFallback(raw: string, params: readonly Param[], where: Where): string {
  const name = 'platform[$isFallbackTimeRange]'
  return has(params, name) ? rewrite(raw, { [name]: 'false' }, where) : raw
}
