import type { TimeRange } from '@/lib/model/time-range'
import { addCalendar, startOf } from './datemath'
import { parseDuration } from './duration'
import { instant, parseUtc } from './instant'
import { encode, has, last, rewrite, type Link, type Param, type Where } from './raw-url'
import { fromWall, toWall } from './zone'

/** The window of a page of VictoriaMetrics' UI, and how it would say its width. */
export interface VmWindow {
  time: TimeRange
  duration: string
}

/** Ids that win over `end_input`; any other id is as if there were none. */
const RELATIVE: Readonly<Record<string, string>> = {
  last_5_minutes: '5m',
  last_15_minutes: '15m',
  last_30_minutes: '30m',
  last_1_hour: '1h',
  last_3_hours: '3h',
  last_6_hours: '6h',
  last_12_hours: '12h',
  last_24_hours: '24h',
  last_2_days: '2d',
  last_7_days: '7d',
  last_30_days: '30d',
  last_90_days: '90d',
  last_180_days: '180d',
  last_1_year: '1y',
  yesterday: '1d',
  today: '1d',
}

/**
 * Only the first query's time is read. `relative_time` wins over `end_input`, which the page keeps writing beside
 * it; without `range_input` the page opens at its default, whatever else the link says.
 *
 * @param zone in which `today` ends
 * @param fallback the range that the page opens with
 */
export function vmWindow(params: readonly Param[], now: number, zone: string, fallback: string): VmWindow {
  const said = (name: string): string => last(params, `g0.${name}`) ?? ''
  const range = said('range_input')
  const id = range === '' ? fallback : said('relative_time')
  const known = RELATIVE[id]
  const duration = known ?? range
  const end = known === undefined ? said('end_input') : ''
  const to = end === '' ? endOf(id, now, zone) : parseUtc(end)
  const width = parseDuration(duration)
  const from = to === null || width === null ? null : instant(to - width)
  const floats = from === null ? 'unknown' : end === '' ? 'url' : 'none'
  return { time: { raw: { from: range || null, to: end || null }, from, to, floats }, duration }
}

function endOf(id: string, now: number, zone: string): number {
  if (id !== 'today' && id !== 'yesterday') return now
  const today = startOf(toWall(now, zone), 'd')
  return fromWall(id === 'today' ? addCalendar(today, 1, 'd') : today, zone) - 1
}

/** The link with that end (to the second, in UTC, as the page writes it), and nothing relative left in it. */
export function pinVmWindow(link: Link, { time, duration }: VmWindow, params: VmParams): string {
  const end = new Date(time.to ?? 0).toISOString().slice(0, 19)
  const range = parseDuration(last(params.list, 'g0.range_input') ?? '')
  const width = range !== null && range === parseDuration(duration) ? {} : { 'g0.range_input': duration }
  const changes = { ...width, 'g0.end_input': encode(end), 'g0.relative_time': 'none' }
  const routed = params.where === 'hash' && link.hash === '' ? `${link.raw.replace(/#$/, '')}#/` : link.raw
  return rewrite(routed, changes, params.where)
}

/** The parameters that count, and where they stand. */
export interface VmParams {
  list: readonly Param[]
  where: Where
}

/** State is in the fragment; a link with its state before the fragment has it moved there by the page. */
export function vmParams(link: Link, inHash: readonly Param[]): VmParams {
  const speaks = (params: readonly Param[]): boolean =>
    has(params, 'query') || params.some(({ name }) => /^g\d+\.\w/.test(name))
  return !speaks(inHash) && speaks(link.search)
    ? { list: [...inHash, ...link.search], where: 'search' }
    : { list: [...link.search, ...inHash], where: 'hash' }
}

/** A window whose end the page's own request has told. */
export function endingAt(window: VmWindow, to: number): VmWindow {
  const width = parseDuration(window.duration) ?? 0
  return { ...window, time: { ...window.time, from: instant(to - width), to } }
}

/** True where a request asked for a window as wide as this one. */
export function asWide(window: VmWindow, milliseconds: number): boolean {
  return Math.abs((parseDuration(window.duration) ?? 0) - milliseconds) < 1500
}
