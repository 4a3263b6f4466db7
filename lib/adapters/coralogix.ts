import type { TimeRange } from '@/lib/model/time-range'
import { isDateMath, resolveDateMath } from './parts/datemath'
import { parseEpoch } from './parts/epoch'
import { parseUtc } from './parts/instant'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { queryOf } from './parts/plain-reading'
import { has, hashParams, last, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** Coralogix. Everything is in the fragment. */
export const coralogix = linkAdapter({
  tool: 'coralogix',
  claims: ({ host, hash }) =>
    /\.(?:app\.coralogix(?:\.us|\.in|sg\.com)|(?:app\.(?:[a-z]{2,3}\d+\.)?)?coralogix\.com)$/.test(host) &&
    !/^(?:www|docs|ng-api|api|ingress|status|dashboard-docs)\b/.test(host) &&
    hash.startsWith('/'),
  read(link, page, now) {
    const { kind, tier, id } = routeOf(link)
    const params = paramsOf(link)
    const text = last(params, 'query')
    const log = last(params, 'logId')
    const place = keyOf('coralogix', link.host, kind, tier, id)
    const language =
      last(params, 'querySyntax') ?? (/^\s*(?:source|filter)\b|\|/.test(text ?? '') ? 'dataprime' : 'lucene')
    return {
      kind: log !== null && kind === 'logs' ? 'log-event' : kind,
      title: page.title.replace(/\s*[|-]\s*Coralogix$/, ''),
      queries: queryOf(text, language),
      time: /^(?:alerts?|page)$/.test(kind) ? NO_TIME : timeOf(params, page.zone, now),
      variables: variablesOf(tier === '' ? [] : [['tier', tier]]),
      panel: log,
      viewKey: keyOf(
        place,
        log,
        sortedParams(params, (name) => !LEFT_OUT.test(name)),
      ),
      placeKey: place,
      opaque: has(params, 'id') && text === null && kind !== 'insight',
    }
  },
  pin(link, { time }) {
    if (last(paramsOf(link), 'time') === null) {
      const ends = { startTime: String(time.from), endTime: String(time.to) }
      return { ok: true, url: rewrite(link.raw, ends, 'hash') }
    }
    const [from, to] = [time.from, time.to].map((at) => new Date(at ?? 0).toISOString())
    return { ok: true, url: rewrite(link.raw, { time: `from:${from ?? ''},to:${to ?? ''}` }, 'hash') }
  },
  reason: 'The range is kept with the view in Coralogix and is not in the link.',
})

const LEFT_OUT = /^(?:time|startTime|endTime|permalink|page|logId|querySyntax|timezone)$/

function paramsOf(link: Link): readonly Param[] {
  return link.hash.includes('?') ? hashParams(link) : []
}

const KINDS: Readonly<Record<string, string>> = {
  insights: 'insight',
  dashboards: 'dashboard',
  alerts: 'alert',
  explore: 'logs',
}

function routeOf(link: Link): { kind: string; tier: string; id: string } {
  const [first = '', second = '', ...rest] = (link.hash.split('?', 1)[0] ?? '')
    .split('/')
    .filter(Boolean)
    .map(unescape)
  if (first === 'query-new' || first === 'query') {
    const archive = second.startsWith('archive-')
    const page = second.replace(/^archive-/, '')
    const kind = page === 'tracing' ? 'trace-search' : page === 'livetail' ? 'live-tail' : 'logs'
    return {
      kind,
      tier: archive ? 'archive' : '',
      id: last(paramsOf(link), 'id') ?? last(paramsOf(link), 'viewName') ?? '',
    }
  }
  const id = [second, ...rest].filter(Boolean).join('/') || (last(paramsOf(link), 'id') ?? '')
  return { kind: KINDS[first] ?? (first || 'page'), tier: '', id }
}

/** `time=from:now-1h,to:now`, or `startTime` and `endTime` in milliseconds. */
function timeOf(params: readonly Param[], zone: string, now: number): TimeRange {
  const [, first, second] = /^from:(.*?),to:(.*)$/.exec(last(params, 'time') ?? '') ?? []
  const raw = { from: first ?? last(params, 'startTime'), to: second ?? last(params, 'endTime') }
  const clock = { now, zone }
  const from = endOf(raw.from, clock, 'start')
  const to = endOf(raw.to, clock, 'end')
  if (raw.from === null || raw.to === null || from === null || to === null) return { ...UNKNOWN_TIME, raw }
  return { raw, from, to, floats: isDateMath(raw.from) || isDateMath(raw.to) ? 'url' : 'none' }
}

function endOf(
  text: string | null,
  clock: { now: number; zone: string },
  edge: 'start' | 'end',
): number | null {
  return text === null ? null : (resolveDateMath(text, clock, edge) ?? parseEpoch(text) ?? parseUtc(text))
}
