import type { TimeRange } from '@/lib/model/time-range'
import { joined, NOTHING, rangeOf, resolveEnd, type End, type Found, type Look } from './cloudwatch-time'
import { instant } from './parts/instant'
import { queryOf } from './parts/plain-reading'
import { decode, last, paramsOf, type Param } from './parts/raw-url'
import type { Edit } from './parts/splice'
import { NO_TIME } from './parts/time'

const PATH = /^logsV2:log-groups\/log-group\/([^/?]+?)(?:\/log-events(?:\/([^?]*?))?)?(?=\$3F|%3F|\?|$)/i

/** The events of a log group or of one stream: signs of the route are `$3F`, those within its values `$252F`. */
export function readEvents(hash: string, look: Look): Found | null {
  if (hash.startsWith('logEventViewer:')) return readViewer(hash, look)
  const found = PATH.exec(hash)
  if (!found) return null
  const [route, group = '', stream = ''] = found
  const params = paramsIn(hash.slice(route.length))
  const inGroup = /\/log-events/.test(route)
  const [source, streamName] = [twice(group), twice(stream)]
  return {
    ...NOTHING,
    kind: inGroup ? 'log-events' : 'log-group',
    id: streamName === '' ? source : `${source} ${streamName}`,
    queries: queryOf(last(params, 'filterPattern'), 'filter-pattern'),
    time: inGroup ? timeOf(params, look) : NO_TIME,
    variables: { source: [source], ...(streamName === '' ? {} : { stream: [streamName] }) },
    panel: last(params, 'refEventId'),
    pin: (from, to) => edits(hash, route.length, from, to),
  }
}

/** `$252F` is a slash. A plus in a name is a plus. */
function twice(text: string): string {
  return unplus(unplus(text))
}

function unplus(text: string): string {
  return decode(text.replace(/\$(?=[\da-f]{2})/gi, '%').replaceAll('+', '%2B'))
}

/** Split by `$26` and `$3D` before anything is decoded: an `&` of a pattern is `$2526`. */
function paramsIn(query: string): Param[] {
  const plain = query
    .replace(/^(?:\$3F|%3F|\?)/i, '')
    .replace(/\$26|%26/g, '&')
    .replace(/\$3D|%3D/gi, '=')
  return paramsOf(plain).map((param) => ({ ...param, value: decode(unplus(param.raw ?? '')) }))
}

/** Milliseconds; where they are below zero, that long before now. */
function timeOf(params: readonly Param[], look: Look): TimeRange {
  const raw = { from: last(params, 'start'), to: last(params, 'end') }
  if (raw.from === null) return rangeOf(null, raw.to, look)
  const now: End = { at: look.now, floats: true }
  return joined(raw, resolve(raw.from, look), raw.to === null ? now : resolve(raw.to, look))
}

function resolve(text: string, look: Look): End {
  const back = /^-?\d{1,12}$/.test(text) ? Number(text) : null
  return back !== null && back <= 0 ? { at: instant(look.now + back), floats: true } : resolveEnd(text, look)
}

function edits(hash: string, offset: number, from: number, to: number): Edit[] {
  const query = hash.slice(offset)
  const start = /(?:\$3F|%3F|\?|\$26|%26|&)start(\$3D|%3D|=)(-?[^$&%]*)/di.exec(query)
  const end = /(\$3F|%3F|\?|\$26|%26|&)end(?:\$3D|%3D|=)(-?[^$&%]*)/di.exec(query)
  const span = start?.indices?.[2]
  if (!start || !span) return []
  const and = (start[1] ?? '=').replace(/3D/i, '26').replace('=', '&')
  const stop = end?.indices?.[2]
  const last: Edit = stop
    ? { start: offset + stop[0], end: offset + stop[1], text: String(to) }
    : { start: offset + span[1], end: offset + span[1], text: `${and}end${start[1] ?? '='}${String(to)}` }
  return [{ start: offset + span[0], end: offset + span[1], text: String(from) }, last]
}

/** `#logEventViewer:group=/aws/x;stream=y;start=P3D;filter=...`, of before 2020. */
function readViewer(hash: string, look: Look): Found {
  const params = paramsOf(hash.slice('logEventViewer:'.length), ';')
  const [group, stream, start = null, end = null] = ['group', 'stream', 'start', 'end'].map((name) =>
    last(params, name),
  )
  const period = start === null ? null : rangeOf(start.startsWith('P') ? `-${start}` : start, end, look)
  return {
    ...NOTHING,
    kind: 'log-events',
    id: [group, stream].filter((name) => name != null).join(' '),
    queries: queryOf(last(params, 'filter'), 'filter-pattern'),
    time: period ? { ...period, raw: { from: start, to: end } } : NOTHING.time,
    variables: {
      ...(group == null ? {} : { source: [group] }),
      ...(stream == null ? {} : { stream: [stream] }),
    },
  }
}
