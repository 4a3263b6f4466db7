import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Reading } from './adapter'
import { parseDuration } from './parts/duration'
import { parseEpoch, sinceFirst } from './parts/epoch'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { queryOf, readingOf, variablesNamed } from './parts/plain-reading'
import { hashParams, last, parseLink, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

const HOST = /(?:^|\.)(?:signalfx\.com|observability\.splunkcloud\.com)$/
const OTHER = /^(?:(?:external-)?ingest|api|stream|docs|mon|www|dl|backfill|signalfx|observability)\./

/** Splunk Observability Cloud, once SignalFx: the whole view is in the fragment. */
export const splunkO11y: Adapter = {
  tool: 'splunk-o11y',
  matches(page) {
    const link = parseLink(page.url)
    return !!link && HOST.test(link.host) && !OTHER.test(link.host) && !markedOther(page, 'splunk-o11y')
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, now)
  },
  pin(reading) {
    const { from, to, floats } = reading.time
    if (floats === 'none') return { ok: true, url: reading.url }
    if (from === null || to === null)
      return { ok: false, reason: 'The range is the default of the page, which its link does not name.' }
    const ends = { startTime: null, endTime: null, startTimeUTC: String(from), endTimeUTC: String(to) }
    return { ok: true, url: rewrite(reading.url, ends, 'hash') }
  },
}

const KINDS: readonly (readonly [kind: string, route: RegExp])[] = [
  ['dashboard', /^\/dashboard\/([^/]+)/],
  ['chart', /^\/chart\/(?:v\d\/)?([^/]+)/],
  ['detector', /^\/detector\/(?:v\d\/)?([^/]+)/],
  ['trace', /^\/apm\/traces?\/([^/]+)/],
  ['traces', /^\/apm\/traces\b/],
  ['troubleshooting', /^\/apm\/troubleshooting\b/],
  ['apm', /^\/apm\b/],
  ['rum', /^\/rum\b/],
  ['logs', /^\/logs\b/],
  ['incident', /^\/incident\/([^/]+)/],
  ['alerts', /^\/(?:alerts|incidents)\b/],
  ['metrics-explorer', /^\/(?:metrics|chart)\b/],
  ['synthetics', /^\/synthetics\b/],
  ['navigator', /^\/(?:navigator|infra)\b/],
]

function routeOf(link: Link): { kind: string; id: string } {
  const route = link.hash.split('?', 1)[0] ?? ''
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(route)
    if (found) return { kind, id: unescape(found[1] ?? '') }
  }
  return { kind: 'page', id: route }
}

/** Names of parameters that hold time, or nothing but the look of the page. */
const LOOK = /^(?:startTime|endTime|startTimeUTC|endTimeUTC|density|resolution)$/

function readPage(page: Page, link: Link, now: number): Reading {
  const { kind, id } = routeOf(link)
  const params = link.hash.includes('?') ? hashParams(link) : []
  const placeKey = keyOf('splunk-o11y', link.host, kind, id, last(params, 'configId'))
  return readingOf('splunk-o11y', page, {
    kind,
    title: page.title.replace(/\s*[|-]\s*(?:SignalFx|Splunk.*)$/, ''),
    queries: queryOf(last(params, 'query'), 'unknown'),
    time: rangeOf(params, kind, now),
    variables: variablesNamed(params, ['variables[]', 'sources[]', 'environments', 'filters', 'incidentId']),
    panel: kind === 'trace' ? last(params, 'spanId') : null,
    viewKey: keyOf(
      placeKey,
      sortedParams(params, (name) => !LOOK.test(name)),
    ),
    placeKey,
  })
}

function rangeOf(params: readonly Param[], kind: string, now: number): TimeRange {
  const raw = {
    from: last(params, 'startTimeUTC') ?? last(params, 'startTime'),
    to: last(params, 'endTimeUTC') ?? last(params, 'endTime'),
  }
  if (raw.from === null) return kind === 'trace' ? NO_TIME : UNKNOWN_TIME
  const [from, to] = [resolve(raw.from, now), resolve(raw.to ?? 'Now', now)]
  if (!from || !to) return { ...UNKNOWN_TIME, raw }
  return { raw, from: from.at, to: to.at, floats: from.floats || to.floats ? 'url' : 'none' }
}

/** Milliseconds, `Now`, or `-1h` before it. */
function resolve(text: string, now: number): { at: number; floats: boolean } | null {
  const epoch = parseEpoch(text)
  if (epoch !== null) return { at: epoch, floats: false }
  if (/^now$/i.test(text)) return { at: now, floats: true }
  const width = text.startsWith('-') ? parseDuration(text.slice(1)) : null
  const at = width === null ? null : sinceFirst(now - width)
  return at === null ? null : { at, floats: true }
}
