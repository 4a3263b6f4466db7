import type { TimeRange } from '@/lib/model/time-range'
import { parseEpoch } from './parts/epoch'
import { instant, parseUtc } from './parts/instant'
import { parseIsoDuration } from './parts/iso-duration'
import { last, paramsOf, rewrite, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** The parameters between the path and the `?`: `/logs/query;query=...;timeRange=PT1H?project=p`. */
export function matrixOf(link: Link): { path: string; params: Param[] } {
  const at = link.path.indexOf(';')
  if (at < 0) return { path: link.path, params: [] }
  return {
    path: link.path.slice(0, at),
    params: paramsOf(piecesOf(link.path.slice(at + 1)).join('\0'), '\0'),
  }
}

/** A semicolon that stands in a query is none that parts parameters: no name follows it. */
function piecesOf(matrix: string): string[] {
  return matrix.split(/;(?=[A-Za-z]\w*=|$)/)
}

/** The range of a page: two instants, a width until now, or what the query itself says. */
export function rangeOf(params: readonly Param[], query: string | null, now: number): TimeRange {
  const inner = query === null ? null : rangeInside(query)
  if (inner) return inner
  const raw = { from: last(params, 'startTime'), to: last(params, 'endTime') }
  if (raw.from !== null && raw.to !== null) return between(raw.from, raw.to)
  const around = last(params, 'aroundTime')
  if (around !== null && parseUtc(around) !== null)
    return { raw: { from: around, to: last(params, 'duration') }, from: null, to: null, floats: 'none' }
  for (const [first, second] of [
    ['start', 'end'],
    ['dateRangeStart', 'dateRangeEnd'],
  ] as const) {
    const [start, end] = [last(params, first), last(params, second)]
    if (start !== null && end !== null) return between(start, end)
  }
  const text = ['timeRange', 'duration', 'time', 'interval']
    .map((name) => last(params, name))
    .find((one) => one)
  if (text == null) return raw.from === null ? UNKNOWN_TIME : { ...UNKNOWN_TIME, raw }
  const [from = '', to] = text.split('/')
  if (to?.startsWith(`${from}--P`) && parseUtc(from) !== null)
    return { raw: { from, to }, from: null, to: null, floats: 'none' }
  return to === undefined ? ago(text, now) : between(from, to)
}

function between(from: string, to: string): TimeRange {
  const raw = { from, to }
  const [start, end] = [from, to].map((text) => parseUtc(text) ?? parseEpoch(text))
  if (start == null || end == null) return { ...UNKNOWN_TIME, raw }
  return { raw, from: start, to: end, floats: 'none' }
}

function ago(text: string, now: number): TimeRange {
  const width = parseIsoDuration(text)
  const from = width === null ? null : instant(now - width)
  const raw = { from: text, to: null }
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: now, floats: 'url' }
}

/** A query that bounds `timestamp` on both sides is the range, whatever the picker says. */
function rangeInside(query: string): TimeRange | null {
  const from = /\btimestamp\s*>=?\s*"([^"]+)"/.exec(query)?.[1]
  const to = /\btimestamp\s*<=?\s*"([^"]+)"/.exec(query)?.[1]
  if (from === undefined || to === undefined) return null
  const range = between(from, to)
  return range.floats === 'none' ? range : null
}

/** What holds a relative range, or the place to which the list was scrolled. A pinned entry stays. */
const TIMES = ['timeRange', 'duration', 'cursorTimestamp']

/** The relative range taken out, and the two instants at the end of the parameters that it was among. */
export function pinLogs(link: Link, from: number, to: number): string {
  const [startTime, endTime] = [from, to].map((at) => new Date(at).toISOString())
  const { path, params } = matrixOf(link)
  if (!params.some(({ name }) => TIMES.includes(name))) {
    const gone = Object.fromEntries(TIMES.map((name) => [name, null]))
    return rewrite(link.raw, { ...gone, startTime: startTime ?? '', endTime: endTime ?? '' })
  }
  const kept = link.path
    .slice(path.length + 1)
    .split(/;(?=[A-Za-z]\w*=|$)/)
    .filter((piece) => piece !== '' && !TIMES.includes(piece.split('=', 1)[0] ?? ''))
  const matrix = [...kept, `startTime=${startTime ?? ''}`, `endTime=${endTime ?? ''}`]
  const start = link.raw.indexOf(link.path, link.raw.indexOf('//') + 2)
  return `${link.raw.slice(0, start)}${path};${matrix.join(';')}${link.raw.slice(start + link.path.length)}`
}
