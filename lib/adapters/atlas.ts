import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Reading } from './adapter'
import { resolveAtlas, type AtlasTime } from './atlas-time'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { last, parseLink, rewrite, type Link } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

const PATH = /^(.*)\/api\/(?:v1\/graph|v2\/fetch)\/?$/

/** Netflix Atlas: the link is the graph, with nothing left out but the server's own zone. */
export const atlas: Adapter = {
  tool: 'atlas',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'atlas') || !PATH.test(link.path)) return false
    return /(?:^|,):[a-z]/.test(last(link.search, 'q') ?? '')
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readGraph(link, page.title, now)
  },
  pin(reading) {
    const { from, to, floats } = reading.time
    if (floats === 'none') return { ok: true, url: reading.url }
    if (floats === 'unknown' || to === null)
      return { ok: false, reason: 'A time in the link could not be read.' }
    const start = from === null ? {} : { s: String(from) }
    return { ok: true, url: rewrite(reading.url, { ...start, e: String(to) }) }
  },
}

const LOOK = /^(?:s|e|w|h|zoom|layout|format|id|features|hints|callback|theme|palette|title|vision)$/

function readGraph(link: Link, pageTitle: string, now: number): Reading {
  const query = last(link.search, 'q') ?? ''
  const format = last(link.search, 'format') ?? 'png'
  const place = link.origin + (PATH.exec(link.path)?.[1] ?? '')
  return {
    tool: 'atlas',
    kind: format === 'png' ? 'graph-image' : 'api-data',
    title: last(link.search, 'title') ?? pageTitle,
    url: link.raw,
    queries: query === '' ? [] : [{ text: query, language: 'atlas' }],
    time: rangeOf(link, now),
    variables: {},
    panel: null,
    viewKey: keyOf(
      'atlas',
      place,
      sortedParams(link.search, (name) => !LOOK.test(name)),
    ),
    placeKey: keyOf('atlas', place, query),
    opaque: false,
  }
}

function rangeOf(link: Link, now: number): TimeRange {
  const raw = { from: last(link.search, 's'), to: last(link.search, 'e') }
  const zone = link.search.find(({ name }) => name === 'tz')?.value ?? null
  const range = resolveAtlas(raw.from ?? 'e-3h', raw.to ?? 'now', now, zone)
  if (!range) return { ...UNKNOWN_TIME, raw }
  const moves = ({ floats }: AtlasTime): boolean => floats
  return {
    raw,
    from: range.start.at,
    to: range.end.at,
    floats: moves(range.start) || moves(range.end) ? 'url' : 'none',
  }
}
