import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { keyOf, sortedParams } from './parts/key'
import { marked, markedOther } from './parts/marks'
import { queryOf, readingOf } from './parts/plain-reading'
import { has, last, parseLink, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { hull, NO_TIME, UNKNOWN_TIME } from './parts/time'
import { rangeInside, resolveSplunk, splMoves, splunkSeconds } from './splunk-time'

/** Splunk Enterprise and Cloud: search, dashboards, and what else lies under an app. */
export const splunk: Adapter = {
  tool: 'splunk',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'splunk')) return false
    return routeOf(link) !== null && (marked(page, 'splunk') || isSplunk(link))
  },
  read(page, now) {
    const link = parseLink(page.url)
    const route = link && routeOf(link)
    if (!link || !route) throw new Error('read without a match')
    return readPage(page, link, route, now)
  },
  pin(reading, page, now) {
    const link = parseLink(page.url)
    return link ? pinLink(reading, link, page, now) : { ok: false, reason: 'This is no link.' }
  },
}

interface Route {
  kind: string
  app: string
  view: string
}

const LOCALE = '[a-z]{2}-[A-Z]{2}'
const PATH = new RegExp(`^(?:/[\\w.-]+)?(?:/${LOCALE})?/app/([\\w.-]+)/([\\w.-]+)/?$`)

/** As some write it, who take the app's first page for a part of its name. */
const TWICE = new RegExp(`^/${LOCALE}/app/([\\w.-]+)/search/(search)/?$`)

/** Without its page, the app opens its search. */
const BARE = new RegExp(`^/${LOCALE}/app/search/?$`)

function routeOf(link: Link): Route | null {
  if (new RegExp(`/(?:${LOCALE}|app/[\\w.-]+)/@go/?$`).test(link.path))
    return { kind: 'short-link', app: '', view: '@go' }
  if (BARE.test(link.path) && has(link.search, 'q')) return { kind: 'search', app: 'search', view: 'search' }
  const [, app = '', view = ''] = PATH.exec(link.path) ?? TWICE.exec(link.path) ?? []
  if (view === '') return null
  const lists = /^(?:alerts|alert|reports|report|dashboards|datasets|home|data_model_manager)$/
  const kind = /^(?:search|flashtimeline)$/.test(view) ? 'search' : lists.test(view) ? view : 'dashboard'
  return { kind, app: unescape(app), view: unescape(view) }
}

/** The locale in the path is Splunk's; without it the host or the parameters of a search have to say so. */
function isSplunk(link: Link): boolean {
  if (/(?:^|\.)observability\.splunkcloud\.com$/.test(link.host)) return false
  if (new RegExp(`/${LOCALE}/(?:app/|@go)`).test(link.path) || /splunk/i.test(link.host)) return true
  return (
    /\/app\/search\/search\/?$/.test(link.path) &&
    ['q', 'sid', 's', 'earliest'].some((name) => has(link.search, name))
  )
}

function readPage(page: Page, link: Link, route: Route, now: number): Reading {
  const text = last(link.search, 'q')
  const placeKey = keyOf('splunk', link.origin, route.app, route.view)
  return readingOf('splunk', page, {
    kind: route.kind,
    title: page.title.replace(/\s*\|\s*Splunk.*$/, ''),
    queries: queryOf(text, 'spl'),
    time: timeOf(page, link, route, now),
    variables: variablesOf(link),
    viewKey: keyOf(
      placeKey,
      sortedParams(link.search, (name) => !LOOK.test(name)),
    ),
    placeKey,
    opaque: isOpaque(link, route),
  })
}

/** A job or a saved search by its name: the words and the range are on the server. */
function isOpaque(link: Link, { kind }: Route): boolean {
  const handle = has(link.search, 'sid') || has(link.search, 's') || has(link.search, 'loadjob')
  return (
    kind === 'short-link' || (/^(?:search|report|alert)$/.test(kind) && handle && !last(link.search, 'q'))
  )
}

const TIME = /^(?:form\..+\.|form\.)?(?:earliest|latest)$/
const LOOK =
  /^(?:(?:form\..+\.|form\.)?(?:earliest|latest)|sid|display\..*|dispatch\..*|workload_pool|hide\w+)$/

function variablesOf(link: Link): Record<string, string[]> {
  const variables = new Map<string, string[]>()
  for (const { name, value } of link.search) {
    if (!name.startsWith('form.') || TIME.test(name)) continue
    variables.set(name.slice(5), [...(variables.get(name.slice(5)) ?? []), value])
  }
  return Object.fromEntries(variables)
}

/** The two parameters of one range: of the page, and of each time input of a dashboard. */
interface Ends {
  earliest: string
  latest: string
}

function endsOf(search: readonly Param[]): Ends[] {
  const prefixes = search
    .filter(({ name }) => TIME.test(name))
    .map(({ name }) => name.replace(/(?:earliest|latest)$/, ''))
  return [...new Set(prefixes)].map((prefix) => ({
    earliest: `${prefix}earliest`,
    latest: `${prefix}latest`,
  }))
}

function timeOf(page: Page, link: Link, route: Route, now: number): TimeRange {
  const inside = rangeInside(last(link.search, 'q') ?? '', { now, zone: page.zone })
  if (inside) return inside
  const ranges = endsOf(link.search).map((ends) => rangeOf(page, link, ends, now))
  const untimed = !/^(?:search|dashboard|report|alert|short-link)$/.test(route.kind)
  const time = ranges.length > 0 ? hull(ranges) : untimed ? NO_TIME : UNKNOWN_TIME
  return splMoves(last(link.search, 'q') ?? '') ? { ...time, floats: 'query' } : time
}

function rangeOf(page: Page, link: Link, ends: Ends, now: number): TimeRange {
  const raw = { from: last(link.search, ends.earliest), to: last(link.search, ends.latest) }
  if (raw.from === null) return { ...UNKNOWN_TIME, raw }
  const clock = { now, zone: page.zone }
  const from = resolveSplunk(raw.from, clock, 'start')
  const to = resolveSplunk(raw.to ?? '', clock, 'end')
  if (from.at === null || to.at === null || from.at > to.at) return { ...UNKNOWN_TIME, raw }
  return { raw, from: from.at, to: to.at, floats: from.floats || to.floats ? 'url' : 'none' }
}

function pinLink(reading: Reading, link: Link, page: Page, now: number): Pin {
  const { time, kind } = reading
  if (reading.opaque)
    return {
      ok: false,
      reason: 'The link names a job or a saved search on the server, and not what it searches for.',
    }
  if (endsOf(link.search).length === 0 && kind !== 'search' && time.floats === 'none')
    return { ok: true, url: link.raw }
  if (time.from === null || time.to === null) {
    const partly = time.raw.from !== null || time.raw.to !== null
    const reason = partly
      ? 'The range in the link could not be read.'
      : 'The range is a default of the app or the user, which the link does not name.'
    return { ok: false, reason }
  }
  const changes = endsOf(link.search).flatMap((ends) => changesOf(page, link, ends, now))
  return { ok: true, url: rewrite(link.raw, { ...Object.fromEntries(changes), ...withoutJob(link) }) }
}

/** Its search is in the link, so that the job, which is deleted after a while, only gets in the way. */
function withoutJob(link: Link): Record<string, null> {
  return has(link.search, 'sid') ? { sid: null } : {}
}

function changesOf(page: Page, link: Link, ends: Ends, now: number): [string, string][] {
  const clock = { now, zone: page.zone }
  return (['earliest', 'latest'] as const).flatMap((edge): [string, string][] => {
    const text = last(link.search, ends[edge])
    const { at, floats } = resolveSplunk(text ?? '', clock, edge === 'earliest' ? 'start' : 'end')
    return floats && at !== null ? [[ends[edge], splunkSeconds(at)]] : []
  })
}
