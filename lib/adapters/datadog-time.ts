import type { TimeRange } from '@/lib/model/time-range'
import { parseDuration } from './parts/duration'
import { epochLike, parseEpoch, sinceFirst } from './parts/epoch'
import { has, hashParams, last, rewrite, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'

/** One of the windows that a link names, under the names that it gives it. */
interface Family {
  from: string
  to: string
  /** true where `to` is the width and not the end */
  wide?: boolean
  /** switches that make it slide: the value that does, and the one that stops it. The first is written if none is there */
  switches: readonly { name: string; slides: RegExp; still: string }[]
}

const LIVE = { name: 'live', slides: /^true$/, still: 'false' }
const PAUSED = { name: 'paused', slides: /^false$/, still: 'true' }
const MODE = { name: 'refresh_mode', slides: /^sliding$/, still: 'paused' }

const PANEL: Family = {
  from: 'fullscreen_start_ts',
  to: 'fullscreen_end_ts',
  switches: [
    { ...PAUSED, name: 'fullscreen_paused' },
    { ...MODE, name: 'fullscreen_refresh_mode' },
  ],
}
const PAGE: readonly Family[] = [
  { from: 'from_ts', to: 'to_ts', switches: [LIVE, MODE, PAUSED] },
  { from: 'start', to: 'end', switches: [PAUSED, MODE, LIVE] },
  { from: 'start', to: 'range', wide: true, switches: [LIVE, PAUSED, MODE] },
]

/** Names of parameters that hold time and nothing else. */
export const TIME_NAMES =
  /^(?:from_ts|to_ts|start|end|range|live|paused|refresh_mode|is_auto|timeframe|fullscreen_(?!widget)\w+)$/

/** The window that is shown: that of the full-screen panel where it has its own, else that of the page. */
export function shownRange(link: Link, now: number): TimeRange {
  const family = familiesOf(link)[0]
  if (family) return rangeOf(link.search, family, now)
  return livePeriod(link, now) ?? UNKNOWN_TIME
}

/** Every window of the link that slides, made to stand still. */
export function pinWindows(link: Link, now: number): string {
  const changes = familiesOf(link).flatMap((family) => {
    const { from, to, floats } = rangeOf(link.search, family, now)
    return floats === 'url' && from !== null && to !== null ? changesOf(link.search, family, from, to) : []
  })
  return rewrite(link.raw, Object.fromEntries(changes))
}

/** For a link that names no window: the one that the page was seen to show. */
export function addWindow(link: Link, from: number, to: number): string {
  return rewrite(link.raw, { from_ts: String(from), to_ts: String(to), live: 'false' })
}

/** The panel's first, then the page's. */
function familiesOf(link: Link): Family[] {
  return [PANEL, ...PAGE].filter(({ from, to }) => has(link.search, from) && has(link.search, to))
}

function rangeOf(search: readonly Param[], family: Family, now: number): TimeRange {
  const raw = { from: last(search, family.from), to: last(search, family.to) }
  const start = parseEpoch(raw.from)
  const end = family.wide ? sinceFirst((start ?? Number.NaN) + Number(raw.to)) : parseEpoch(raw.to)
  if (start === null || end === null || start > end) return { ...UNKNOWN_TIME, raw }
  const slides = family.switches.some((one) => one.slides.test(last(search, one.name) ?? ''))
  if (!slides) return { raw, from: start, to: end, floats: 'none' }
  return { raw, from: sinceFirst(now - (end - start)), to: now, floats: 'url' }
}

function changesOf(
  search: readonly Param[],
  family: Family,
  from: number,
  to: number,
): (readonly [string, string])[] {
  const [first] = family.switches
  const still = family.switches.filter((one) => one === first || has(search, one.name))
  return [
    [family.from, epochLike(from, last(search, family.from) ?? '')],
    ...(family.wide ? [] : [[family.to, epochLike(to, last(search, family.to) ?? '')] as const]),
    ...still.map((one) => [one.name, one.still] as const),
  ]
}

/** `live=1d` of old monitor links, `timeframe=7d` of an objective: that long, until now. */
function livePeriod(link: Link, now: number): TimeRange | null {
  const text = [
    last(link.search, 'timeframe'),
    last(link.search, 'live'),
    last(hashParams(link), 'live'),
  ].find((one) => one !== null && /^\d/.test(one))
  const width = text == null ? null : parseDuration(text)
  if (text == null || width === null) return null
  return { raw: { from: text, to: null }, from: sinceFirst(now - width), to: now, floats: 'url' }
}
