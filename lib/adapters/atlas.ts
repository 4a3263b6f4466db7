import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Reading } from './adapter'
import { resolveAtlas, type AtlasTime } from './atlas-time'
import { keyOf, sortedParams } from './parts/key'
import { asked, marked, markedOther } from './parts/marks'
import { parseLink, rewrite, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { isWebsite } from './parts/websites'

/** Some installs serve it at their root. */
const PATH = /^(.*?)(?:\/api\/(?:v1\/graph|v2\/fetch)|\/graph)\/?$/

/** Netflix Atlas: the link is the graph, with nothing left out but the server's own zone. */
export const atlas: Adapter = {
  tool: 'atlas',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'atlas') || !PATH.test(link.path)) return false
    if (!marked(page, 'atlas') && isWebsite(link.host)) return false
    const query = first(link.search, 'q') ?? ''
    const named = NAMED.test(link.origin) && /\/api\//.test(link.path)
    return /(?:^|,):[a-z]/.test(query) || (query !== '' && named)
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readGraph(link, page.title, shownAt(page, now))
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

/** When the picture on the screen was asked for: the server's present was that one. */
function shownAt(page: Page, now: number): number {
  return asked(page, (path) => PATH.test(path)).find(({ link }) => link.raw === page.url)?.at ?? now
}

/** Its port, or its name. */
const NAMED = /:7101$|^https?:\/\/(?:[\w-]+[.-])?atlas(?=[.:-]|$)/

/** The server takes the first parameter of a name. */
function first(params: readonly Param[], name: string): string | null {
  return params.find((param) => param.name === name)?.value ?? null
}

const LOOK = /^(?:s|e|w|h|zoom|layout|format|id|features|hints|callback|theme|palette|title|vision)$/

function readGraph(link: Link, pageTitle: string, now: number): Reading {
  const query = first(link.search, 'q') ?? ''
  const format = first(link.search, 'format') ?? 'png'
  const place = link.origin + (PATH.exec(link.path)?.[1] ?? '')
  return {
    tool: 'atlas',
    kind: format === 'png' && !/\/fetch\/?$/.test(link.path) ? 'graph-image' : 'api-data',
    title: first(link.search, 'title') ?? pageTitle,
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
  const raw = { from: first(link.search, 's'), to: first(link.search, 'e') }
  const zone = first(link.search, 'tz')
  const range = resolveAtlas(raw.from ?? 'e-3h', raw.to ?? 'now', now, zone)
  if (!range || turned(range)) return { ...UNKNOWN_TIME, raw }
  const moves = ({ floats }: AtlasTime): boolean => floats
  return {
    raw,
    from: range.start.at,
    to: range.end.at,
    floats: moves(range.start) || moves(range.end) ? 'url' : 'none',
  }
}

/** The server refuses a range that ends before it starts. */
function turned({ start, end }: { start: AtlasTime; end: AtlasTime }): boolean {
  return start.at !== null && end.at !== null && start.at > end.at
}
