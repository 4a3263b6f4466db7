import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter } from './adapter'
import { readKibana } from './kibana'
import type { Route } from './kibana-route'
import { pinRanges } from './kibana-pin'
import { isDateMath, resolveDateMath, type Clock } from './parts/datemath'
import { parseEpoch } from './parts/epoch'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { hashParams, last, parseLink, rewrite, unescape, type Link } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** Logz.io: a frame around OpenSearch Dashboards, Grafana and Jaeger, with the state of the first in its fragment. */
export const logzio: Adapter = {
  tool: 'logzio',
  matches(page) {
    const link = parseLink(page.url)
    return (
      !!link && HOST.test(link.host) && !['kibana', 'opensearch'].every((tool) => markedOther(page, tool))
    )
  },
  read(page, now) {
    const link = linkOf(page)
    const route = routeOf(link)
    const reading = readKibana('logzio', page, link, route, now)
    const params = hashParams(link)
    const account = last(params, 'switchToAccountId') ?? last(params, 'accountId')
    const variables = account ? { account: [account], ...reading.variables } : reading.variables
    const framed = timeOf(link, route, { now, zone: page.zone })
    const title = page.title.replace(/\s*[|-]\s*Logz\.io$/, '')
    if (framed === null) return { ...reading, title, variables }
    const stays = (name: string): boolean => !/^(?:from|to|start|end)$/.test(name)
    const viewKey = keyOf(reading.placeKey, sortedParams(params, stays))
    return { ...reading, title, variables, time: framed, viewKey }
  },
  pin({ time, kind }, page, now) {
    const link = linkOf(page)
    if (time.floats === 'none') return { ok: true, url: page.url }
    if (kind === 'short-link')
      return { ok: false, reason: 'A short link hides its range; open it, and pin the page it leads to.' }
    const { from, to } = time
    if (kind === 'metrics' && from !== null && to !== null)
      return { ok: true, url: rewrite(link.raw, { from: String(from), to: String(to) }, 'hash') }
    return pinRanges(page, link, time, now)
  },
}

const HOST = /^app(?:-[a-z]{2})?\.logz\.io$/

function linkOf(page: Page): Link {
  const link = parseLink(page.url)
  if (!link) throw new Error('read without a match')
  return link
}

/** The route in the fragment: `/dashboard/osd/discover/<id>`, `/goto/<hash>`, `/view-triggered-alert`. */
function routeOf({ hash }: Link): Route {
  const steps = (hash.split('?', 1)[0] ?? '').split('/').filter(Boolean).map(unescape)
  const [first = '', second = '', third = '', ...rest] = steps
  const at = { base: '', space: '', app: second, page: '' }
  if (first === 'goto') return { ...at, kind: 'short-link', id: second }
  if (first === 'view-triggered-alert') return { ...at, kind: 'alert', id: '' }
  if (/^(?:kibana|osd)$/.test(second)) {
    const kind = /^dashboards?$/.test(third) ? 'dashboard' : third || 'discover'
    return { ...at, kind, id: rest.filter((step) => step !== 'view' && step !== 'edit').join('/') }
  }
  if (second === 'jaeger')
    return { ...at, kind: third === 'trace' ? 'trace' : 'trace-search', id: rest.join('/') }
  return { ...at, kind: second || first || 'page', id: [third, ...rest].filter(Boolean).join('/') }
}

/** An alert's own window, and those of Grafana and Jaeger in their frames; a page of the account has none. */
function timeOf(link: Link, { kind }: Route, clock: Clock): TimeRange | null {
  if (/^(?:settings|page|home|trace)$/.test(kind)) return NO_TIME
  const params = hashParams(link)
  const [first, second] = kind === 'trace-search' ? ['start', 'end'] : ['from', 'to']
  const raw = { from: last(params, first), to: last(params, second) }
  if (!/^(?:alert|metrics|explore|trace-search)$/.test(kind) || raw.from === null || raw.to === null)
    return null
  const [from, to] = [endOf(raw.from, clock, 'start'), endOf(raw.to, clock, 'end')]
  const floats = isDateMath(raw.from) || isDateMath(raw.to) ? 'url' : 'none'
  return from === null || to === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to, floats }
}

function endOf(text: string, clock: Clock, edge: 'start' | 'end'): number | null {
  return isDateMath(text) ? resolveDateMath(text, clock, edge) : parseEpoch(text)
}
