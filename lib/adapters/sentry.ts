import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { parseDuration } from './parts/duration'
import { parseEpoch } from './parts/epoch'
import { instant, parseUtc } from './parts/instant'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { marked, markedOther } from './parts/marks'
import { readingOf, variablesNamed } from './parts/plain-reading'
import { all, has, last, parseLink, rewrite, type Link } from './parts/raw-url'
import { replaceParam } from './parts/replace-param'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { isSentry, routeOf, type Route } from './sentry-route'

/** Sentry, in its cloud and self-hosted. */
export const sentry: Adapter = {
  tool: 'sentry',
  matches(page) {
    const link = parseLink(page.url)
    return !!link && !markedOther(page, 'sentry') && (marked(page, 'sentry') || isSentry(link))
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, routeOf(link) ?? otherPage(link), now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    return link ? pinLink(reading, link) : { ok: false, reason: 'This is no link.' }
  },
}

function otherPage(link: Link): Route {
  return { kind: 'page', organization: '', id: link.path, detail: '', timed: true }
}

function readPage(page: Page, link: Link, route: Route, now: number): Reading {
  const placeKey = keyOf('sentry', tenantOf(link.host), route.organization, route.kind, route.id)
  const panel = route.kind === 'trace' ? last(link.search, 'node') : route.detail
  return readingOf('sentry', page, {
    kind: route.kind,
    title: page.title.replace(/\s*[|—-]\s*Sentry$/, ''),
    queries: queriesOf(link, route).map((text) => ({ text, language: 'sentry' })),
    time: timeOf(link, route, now),
    variables: variablesNamed(link.search, [
      'project',
      'environment',
      'sort',
      'transaction',
      'yAxis',
      'dataset',
    ]),
    panel: panel === '' ? null : panel,
    viewKey: keyOf(
      placeKey,
      panel,
      sortedParams(link.search, (name) => !LOOK.test(name)),
    ),
    placeKey,
  })
}

/** An organisation has its pages under a name of its own and under that of all. */
function tenantOf(host: string): string {
  return /^[\w-]+\.sentry\.io$/.test(host) ? 'sentry.io' : host
}

/** Time, referrals, and what hides nothing. */
const LOOK =
  /^(?:period|(?:page)?(?:statsPeriod|StatsPeriod|start|Start|end|End|utc|Utc)|referrer|seerDrawer|notification_uuid|alert_rule_id|alert_type|cursor|node|width|stream_index|_\w*)$/

function queriesOf(link: Link, route: Route): string[] {
  const words = [...all(link.search, 'query'), ...all(link.search, 'logsQuery')].filter(
    (text) => text.trim() !== '',
  )
  if (words.length > 0) return words
  if (route.kind === 'metrics') return all(link.search, 'metric').map(metricText)
  const names = route.kind === 'discover' ? all(link.search, 'field') : []
  return names.length > 0 ? [`fields: ${names.join(', ')}`] : []
}

/** One metric of the explorer is a piece of JSON: what is summed up, of what, where. */
function metricText(json: string): string {
  const metric = fields(parseJson(json))
  const axes = items(metric.aggregateFields).flatMap((one) => items(fields(one).yAxes).map(textOf))
  const of = axes.filter((text) => text !== null).join(', ') || textOf(fields(metric.metric).name)
  return [of, textOf(metric.query)].filter((text) => text !== null && text !== '').join(' ') || json
}

/** A range and its spelling on the pages of a release and of statistics, and of an alert's rule. */
const SPELLINGS = [
  { period: 'statsPeriod', start: 'start', end: 'end', utc: 'utc' },
  { period: 'pageStatsPeriod', start: 'pageStart', end: 'pageEnd', utc: 'pageUtc' },
  { period: 'period', start: 'start', end: 'end', utc: 'utc' },
]

function timeOf(link: Link, route: Route, now: number): TimeRange {
  for (const { period, start, end } of SPELLINGS) {
    const raw = { from: last(link.search, start), to: last(link.search, end) }
    if (raw.from !== null && raw.to !== null) {
      const [from, to] = [endOf(raw.from), endOf(raw.to)]
      return from === null || to === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to, floats: 'none' }
    }
    const text = last(link.search, period)
    if (text !== null) return ago(text, now)
  }
  const moves = /^(?:latest|oldest|recommended)$/.test(route.detail)
  return route.timed || moves ? UNKNOWN_TIME : NO_TIME
}

/** A date in UTC; nanoseconds in the links of continuous profiles. */
function endOf(text: string): number | null {
  return /^\d{19}$/.test(text) ? parseEpoch(text) : parseUtc(text)
}

/** Sentry's links know whole seconds. */
function ago(text: string, now: number): TimeRange {
  const raw = { from: text, to: null }
  const to = Math.floor(now / 1000) * 1000
  const width = parseDuration(text)
  const from = width === null ? null : instant(to - width)
  return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to, floats: 'url' }
}

function pinLink(reading: Reading, link: Link): Pin {
  const { raw, from, to, floats } = reading.time
  if (floats === 'none') return { ok: true, url: link.raw }
  if (reading.kind === 'issue-event' && raw.from === null)
    return { ok: false, reason: 'The link says which event to choose, and not which one it was.' }
  if (from === null || to === null) {
    const partly = raw.from !== null || raw.to !== null
    const reason = partly
      ? 'The range in the link could not be read.'
      : 'The range is the default of the organisation, which the link does not name.'
    return { ok: false, reason }
  }
  const spelling = SPELLINGS.find(({ period }) => has(link.search, period)) ?? SPELLINGS[0]
  return spelling
    ? { ok: true, url: pinPeriod(link, spelling, from, to) }
    : { ok: false, reason: 'No range.' }
}

/** The period replaced where it stands; the zone that the times are in is said once. */
function pinPeriod(link: Link, spelling: (typeof SPELLINGS)[number], from: number, to: number): string {
  const { period, start, end, utc } = spelling
  const bare = [start, end].some((name) => has(link.search, name))
    ? rewrite(link.raw, { [start]: null, [end]: null })
    : link.raw
  const zoned = has(link.search, utc) ? rewrite(bare, { [utc]: 'true' }) : bare
  const said = has(link.search, utc) ? '' : `&${utc}=true`
  return replaceParam(zoned, period, () => `${start}=${stamp(from)}&${end}=${stamp(to)}${said}`)
}

function stamp(at: number): string {
  return encodeURIComponent(new Date(at).toISOString().slice(0, 19))
}
