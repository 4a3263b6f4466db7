import type { TimeRange } from '@/lib/model/time-range'
import type { Value } from './azure-fragment'
import { instant, parseUtc } from './parts/instant'
import { parseIsoDuration } from './parts/iso-duration'
import { fields, parseJson, textOf } from './parts/json-spans'
import { openLayers, spelled } from './parts/layers'
import type { Edit } from './parts/splice'
import { UNKNOWN_TIME } from './parts/time'

/** `timespan`: `PT30M`, or two instants with a slash between them. */
export function timespan(text: string, now: number): TimeRange {
  const [from = '', to] = text.split('/')
  if (to === undefined) return ago(text, parseIsoDuration(text), now)
  return between(from, to)
}

/** `TimeContext` of the charts: a width until now, or two instants. */
export function timeContext(text: string, now: number): TimeRange {
  const said = fields(parseJson(text))
  const absolute = fields(said.absolute ?? said)
  const [from, to] = [absolute.startTime, absolute.endTime].map(textOf)
  if (from != null && to != null) return between(from, to)
  const width = Number(textOf(fields(said.relative).duration) ?? Number.NaN)
  if (width > 0) return ago(String(width), width, now)
  const until = textOf(said.endTime)
  const span = Number(textOf(said.durationMs) ?? Number.NaN)
  const end = until === null ? null : parseUtc(until)
  if (end === null || !(span > 0)) return UNKNOWN_TIME
  return { raw: { from: String(span), to: until }, from: instant(end - span), to: end, floats: 'none' }
}

function ago(text: string, width: number | null, now: number): TimeRange {
  const raw = { from: text, to: null }
  const from = width === null ? null : instant(now - width)
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: now, floats: 'url' }
}

function between(from: string, to: string): TimeRange {
  const raw = { from, to }
  const [start, end] = [parseUtc(from), parseUtc(to)]
  if (start === null || end === null) return { ...UNKNOWN_TIME, raw }
  return { raw, from: start, to: end, floats: 'none' }
}

function iso(at: number): string {
  return new Date(at).toISOString()
}

/** The value of `timespan`, escaped once. */
export function pinTimespan({ raw, start }: Value, from: number, to: number): Edit[] {
  return [{ start, end: start + raw.length, text: `${iso(from)}%2F${iso(to)}` }]
}

/** Only the member that is relative is rewritten, in the escapes of the value around it. */
export function pinTimeContext({ raw, start }: Value, from: number, to: number): Edit[] {
  const layer = openLayers(raw, (text) => parseJson(text) !== undefined)
  const found = layer && /"relative"\s*:\s*\{[^{}]*\}/.exec(layer.text)
  if (!layer || !found) return []
  const [first = 0, after = 0] = [layer.at[found.index], layer.at[found.index + found[0].length]]
  const text = `"absolute":{"startTime":"${iso(from)}","endTime":"${iso(to)}"}`
  return [{ start: start + first, end: start + after, text: spelled(raw, layer, text) }]
}

/** True where KQL measures time from now, whatever the picker says. */
export function kqlMoves(text: string): boolean {
  return /\b(?:ago|now)\s*\(/.test(text)
}
