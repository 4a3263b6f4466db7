import type { TimeRange } from '@/lib/model/time-range'
import { joined, NOTHING, resolveEnd, type End, type Found, type Look } from './cloudwatch-time'
import { instant } from './parts/instant'
import { fields, items, textOf } from './parts/json-spans'
import { jsurlInstant, readJsurl, type Jsurl } from './parts/jsurl'
import { openLayers, spelled, type Layer } from './parts/layers'
import { queryOf } from './parts/plain-reading'
import type { Edit } from './parts/splice'

const HEAD = /^(?:logs-insights:|logsV2:logs-insights)(?:(?:\$3F|%3F|\?)?queryDetail(?:\$3D|%3D|=))?/i

/** Logs Insights as it was until 2026, in its three spellings. */
export function readInsights(hash: string, look: Look): Found | null {
  const head = HEAD.exec(hash)?.[0]
  if (head === undefined) return null
  const raw = (/^[^&]*/.exec(hash.slice(head.length))?.[0] ?? '').replace(/\$26.*$|(?<=\));\w+=.*$/s, '')
  const layer = openLayers(raw, (text) => readJsurl(text) !== null, true)
  const detail = layer && readJsurl(layer.text)
  if (!layer || !detail) return { ...NOTHING, kind: 'logs-insights', opaque: raw !== '' }
  const said = fields(detail.value)
  const sources = Array.isArray(said.source) ? items(said.source).map(textOf) : [textOf(said.source)]
  const source = sources.filter((name): name is string => name !== null && name !== '')
  const queries = queryOf(textOf(said.editorString), languageOf(said.lang))
  return {
    ...NOTHING,
    kind: 'logs-insights',
    id: queries.length === 0 ? handleOf(said) : '',
    queries,
    time: timeOf(said, look),
    variables: source.length > 0 ? { source } : {},
    opaque: queries.length === 0,
    pin: (from, to) => edits(layer, detail, from, to).map((edit) => placed(edit, raw, layer, head.length)),
  }
}

/** What names a query whose words are not in the link: its id, or all that the link says besides the time. */
function handleOf(said: Record<string, unknown>): string {
  const rest = Object.entries(said).filter(
    ([name]) => !/^(?:start|end|timeType|unit|tz|isLiveTail)$/.test(name),
  )
  return textOf(said.queryId) ?? JSON.stringify(rest.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function languageOf(lang: unknown): string {
  return lang === 'PPL' || lang === 'SQL' ? lang.toLowerCase() : 'logs-insights'
}

const UNITS: Readonly<Record<string, number>> = {
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
  days: 86_400_000,
  weeks: 604_800_000,
  months: 30 * 86_400_000,
}

function timeOf(said: Record<string, unknown>, look: Look): TimeRange {
  const raw = { from: textOf(said.start), to: textOf(said.end) }
  const unit = UNITS[textOf(said.unit) ?? 'seconds'] ?? Number.NaN
  const absolute = textOf(said.timeType) === 'ABSOLUTE'
  const zone = /^utc$/i.test(textOf(said.tz) ?? '') ? 'UTC' : look.zone
  const [from, to] = [said.start, said.end ?? (absolute ? null : 0)].map((end): End => {
    if (typeof end === 'string') return resolveEnd(end, { ...look, zone })
    if (typeof end !== 'number') return { at: null, floats: false }
    if (absolute) return { at: instant(end > 1e11 ? end : end * 1000), floats: false }
    return { at: instant(look.now + end * unit), floats: true }
  })
  return from && to ? joined(raw, from, to) : { from: null, to: null, raw, floats: 'unknown' }
}

/** Edits of the decoded text. The id of the run, which showed another window, goes where the words are there. */
function edits(layer: Layer, { places }: Jsurl, from: number, to: number): Edit[] {
  const set = (name: string, text: string): Edit[] => {
    const place = places.get(name)
    return place ? [{ start: place.start, end: place.end, text }] : []
  }
  const unit = places.get('unit')
  const zoned = places.has('tz')
  const swapped = unit && !zoned ? [{ start: unit.key, end: unit.end, text: "tz~'UTC" }] : []
  const said = places.get('start')?.end
  const unsaid =
    (places.has('end') ? '' : `~end~'${jsurlInstant(to)}`) +
    (places.has('timeType') ? '' : `~timeType~'ABSOLUTE${unit || zoned ? '' : "~tz~'UTC"}`)
  const missing = said === undefined || unsaid === '' ? [] : [{ start: said, end: said, text: unsaid }]
  return [
    ...set('start', `'${jsurlInstant(from)}`),
    ...set('end', `'${jsurlInstant(to)}`),
    ...set('timeType', "'ABSOLUTE"),
    ...set('tz', "'UTC"),
    ...set('isLiveTail', 'false'),
    ...missing,
    ...swapped,
    ...(zoned ? without(layer.text, places.get('unit')) : []),
    ...(places.has('editorString') ? without(layer.text, places.get('queryId')) : []),
  ]
}

/** A member with the `~` behind it, or the one before where it is the last. */
function without(text: string, place: { key: number; end: number } | undefined): Edit[] {
  if (!place) return []
  if (text[place.end] === '~') return [{ start: place.key, end: place.end + 1, text: '' }]
  return [{ start: place.key - (text[place.key - 1] === '~' ? 1 : 0), end: place.end, text: '' }]
}

/** An edit of a decoded text as one of the fragment. */
export function placed(edit: Edit, raw: string, layer: Layer, offset: number): Edit {
  const [start = 0, end = 0] = [layer.at[edit.start], layer.at[edit.end]]
  return { start: offset + start, end: offset + end, text: spelled(raw, layer, edit.text) }
}
