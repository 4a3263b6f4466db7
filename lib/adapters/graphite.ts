import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { kindOf, targetsOf, type Kind } from './graphite-kind'
import { resolveGraphite, type GraphiteTime } from './graphite-time'
import { instant, parseCalendar } from './parts/instant'
import { keyOf, sortedParams } from './parts/key'
import { asked, marked, markedOther, type Asked } from './parts/marks'
import { has, last, parseLink, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { UNKNOWN_TIME } from './parts/time'
import { isWebsite } from './parts/websites'
import { fromWall, knownZone } from './parts/zone'

/** Graphite: composer (bare and in its frameset), images, dashboards. */
export const graphite: Adapter = {
  tool: 'graphite',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'graphite')) return false
    return kindOf(link, marked(page, 'graphite') || isNamed(link)) !== null
  },
  read(page, now) {
    const link = parseLink(shownLink(page))
    if (!link) throw new Error('read without a match')
    return readLink(page, link, kindOf(link, true) ?? 'composer', shownAt(page, now))
  },
  pin({ time }, page, now) {
    const shown = shownLink(page)
    const link = parseLink(shown)
    const kind = link && kindOf(link, true)
    if (!link || kind === 'dashboard') return time.floats === 'none' ? { ok: true, url: shown } : DASHBOARD
    if (kind === 'short-link' || kind === 'saved-graph') return SAVED
    return pinGraph(page, link, shown, shownAt(page, now))
  },
}

/** Its host has its name, and is not of the companies that have it too. */
function isNamed({ host }: Link): boolean {
  return /\bgraphite\b/.test(host) && !/(?:^|\.)graphite\.(?:com|dev|io)$/.test(host) && !isWebsite(host)
}

const DASHBOARD: Pin = {
  ok: false,
  reason: 'A Graphite dashboard keeps its time on the server. Its graphs have links of their own.',
}
const SAVED: Pin = { ok: false, reason: 'The server keeps what this short link stands for.' }

/** Requests for pictures, newest first. */
function requests(page: Page): Asked[] {
  return asked(page, (path) => /\/render\/?$/.test(path)).filter(
    ({ link }) => targetsOf(link.search).length > 0,
  )
}

function pictures(page: Page): Link[] {
  return requests(page).map(({ link }) => link)
}

/** When the picture on the screen was asked for: until then goes what it calls the last hour. */
function shownAt(page: Page, now: number): number {
  return requests(page)[0]?.at ?? now
}

/**
 * The link that says what is on the screen. The composer pushes its state onto the top page, so that its own frame
 * keeps an address without targets; the newest picture it asked for has them all.
 */
function shownLink(page: Page): string {
  const link = parseLink(page.url)
  const [newest] = pictures(page)
  if (!link || !newest || !/\/composer\/?$/.test(link.path)) return page.url
  const said = ['from', 'until', 'tz']
  const same =
    targetsOf(link.search).join('\n') === targetsOf(newest.search).join('\n') &&
    said.every((name) => last(link.search, name) === last(newest.search, name))
  if (same) return page.url
  const query = /\?([^#]*)/.exec(newest.raw)?.[1] ?? ''
  return rewrite(`${page.url.split(/[?#]/, 1)[0] ?? ''}?${query}`, NOISE_GONE)
}

const NOISE_GONE = { _uniq: null, _salt: null, _dc: null }
const LOOK =
  /^(?:target(?:\[\])?|from|until|now|tz|width|height|_salt|_uniq|_dc|format|cacheTimeout|noCache|rawData)$/

function readLink(page: Page, link: Link, kind: Kind, now: number): Reading {
  const targets = kind === 'dashboard' ? dashboardTargets(page) : targetsOf(link.search)
  const place =
    link.origin + link.path.replace(/\/(?:(?:render|composer|browser)?|dashboard(?:\/.*)?)\/?$/, '')
  const board = kind === 'dashboard' || kind === 'short-link' || kind === 'saved-graph'
  const what = kind === 'dashboard' ? `dashboard ${boardName(link)}` : board ? link.path : 'graph'
  return {
    tool: 'graphite',
    kind,
    title:
      last(link.search, 'title') ??
      (page.title.replace(SUFFIX, '') || (kind === 'dashboard' ? boardName(link) : '')),
    url: page.url,
    queries: targets.map((text) => ({ text, language: 'graphite' })),
    time: timeOf(page, link, kind, now, targets),
    variables: variablesOf(link.search),
    panel: null,
    viewKey: board
      ? keyOf('graphite', place, what)
      : keyOf(
          'graphite',
          place,
          what,
          [...targets].sort(),
          sortedParams(link.search, (name) => !LOOK.test(name)),
        ),
    placeKey: keyOf('graphite', place, what),
    opaque: kind === 'short-link' || kind === 'saved-graph',
  }
}

const SUFFIX = /^Graphite (?:Browser|Composer|Dashboard)$|\s+- Graphite Dashboard$/

/** The page writes the name behind the `#` too, when it has opened what the path names. */
function boardName(link: Link): string {
  return unescape(link.hash || (/\/dashboard\/(.+?)\/?$/.exec(link.path)?.[1] ?? ''))
}

function variablesOf(search: readonly Param[]): Record<string, string[]> {
  const pairs = search.flatMap(({ name, value }): [string, string[]][] => {
    const variable = /^template\[(.+)\]$/.exec(name)?.[1]
    return variable === undefined ? [] : [[variable, [value]]]
  })
  return Object.fromEntries(pairs)
}

/** Two ends as Graphite takes them: swapped where they are the wrong way round. */
function endsOf(search: readonly Param[], zone: string, now: number): [GraphiteTime, GraphiteTime] | null {
  const named = last(search, 'now')
  const anchor = named === null ? { at: now, floats: true } : resolveGraphite(named, now, zone)
  if (!anchor) return null
  const ends = [last(search, 'from') || '-1d', last(search, 'until') || 'now'].map((text) =>
    resolveGraphite(text, anchor.at, zone),
  )
  const [first, second] = ends
  if (!first || !second) return null
  const still = (time: GraphiteTime): GraphiteTime => ({ ...time, floats: time.floats && anchor.floats })
  return first.at <= second.at ? [still(first), still(second)] : [still(second), still(first)]
}

function zoneOf(page: Page, search: readonly Param[]): string {
  const named = last(search, 'tz')
  return named !== null && knownZone(named) ? named : page.zone
}

function rangeOf(page: Page, link: Link, now: number): TimeRange {
  const raw = { from: last(link.search, 'from'), to: last(link.search, 'until') }
  const ends = endsOf(link.search, zoneOf(page, link.search), now)
  if (!ends) return { ...UNKNOWN_TIME, raw }
  return { raw, from: ends[0].at, to: ends[1].at, floats: ends.some((end) => end.floats) ? 'url' : 'none' }
}

/** `timeSlice` takes times of its own, which no link pins. */
function timeOf(page: Page, link: Link, kind: Kind, now: number, targets: readonly string[]): TimeRange {
  if (kind === 'short-link' || kind === 'saved-graph') return UNKNOWN_TIME
  const time = kind === 'dashboard' ? dashboardTime(page, link, now) : rangeOf(page, link, now)
  const slices = targets.some((target) => /timeSlice\s*\([^)]*["'](?:now|-\d)/.test(target))
  return slices && time.from !== null ? { ...time, floats: 'query' } : time
}

/** What its pictures of the same window show; a dashboard's own link seldom says. */
function dashboardTargets(page: Page): string[] {
  return [...new Set(pictures(page).flatMap(({ search }) => targetsOf(search)))].reverse()
}

/** Both ends as dates in the link are the board's own range; a graph that was saved with a range keeps that. */
function saysDates({ search }: Link): boolean {
  return ['from', 'until'].every((name) => parseCalendar(last(search, name) ?? '') !== null)
}

/** The window of the newest picture, else the dates of the link, in the zone of the browser that puts them in words. */
function dashboardTime(page: Page, link: Link, now: number): TimeRange {
  const dates = saysDates(link)
  const [newest] = pictures(page)
  if (newest) {
    const time = rangeOf(page, newest, now)
    return { ...time, floats: dates && time.floats === 'none' ? 'none' : 'unknown' }
  }
  if (!dates) return UNKNOWN_TIME
  const raw = { from: last(link.search, 'from'), to: last(link.search, 'until') }
  return { raw, from: dateOf(raw.from, page.zone), to: dateOf(raw.to, page.zone), floats: 'none' }
}

function dateOf(text: string | null, zone: string): number | null {
  const date = parseCalendar(text ?? '')
  return date && instant(date.offset === null ? fromWall(date.wall, zone) : date.wall - date.offset)
}

function pinGraph(page: Page, link: Link, shown: string, now: number): Pin {
  const ends = endsOf(link.search, zoneOf(page, link.search), now)
  if (!ends) return { ok: false, reason: 'A time in the link could not be read.' }
  if (!ends.some((end) => end.floats) && !rests(page, link.search, ends)) return { ok: true, url: shown }
  const [from, until] = ends.map(({ at }) => String(Math.floor(at / 1000)))
  const changes = { from: from ?? '', until: until ?? '', ...NOISE_GONE }
  return { ok: true, url: rewrite(shown, changes) }
}

/**
 * True where a calendar date should become an epoch. It is read in the server's zone unless the link has a `tz`: of
 * a page that was looked at, the zone given is the browser's, so the date stays as it is, right as it stands.
 */
function rests(page: Page, search: readonly Param[], ends: readonly GraphiteTime[]): boolean {
  return ends.some((end) => end.zoned) && (page.hints === null || has(search, 'tz'))
}
