import type { Page } from '@/lib/model/page'
import type { Adapter, Pin, Reading } from './adapter'
import { plottedIn } from './datadog-metrics'
import { isDatadog, routeOf, type Route } from './datadog-route'
import { addWindow, pinWindows, shownRange, TIME_NAMES } from './datadog-time'
import { keyOf, sortedParams } from './parts/key'
import { markedOther } from './parts/marks'
import { parsePicker } from './parts/picker'
import { queryOf, readingOf, unslug, variablesNamed } from './parts/plain-reading'
import { hashParams, last, parseLink, type Link, type Param } from './parts/raw-url'
import { NO_TIME } from './parts/time'

/** Datadog, on all its sites and under the names of organisations. */
export const datadog: Adapter = {
  tool: 'datadog',
  matches(page) {
    const link = parseLink(page.url)
    return !!link && isDatadog(link) && !markedOther(page, 'datadog')
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, routeOf(link), now)
  },
  pin(reading, page, now) {
    const link = parseLink(page.url)
    const { raw, from, to, floats } = reading.time
    if (!link) throw new Error('pin without a match')
    if (floats === 'none' && raw.from === null && routeOf(link).timed === 'present')
      return { ok: false, reason: 'The page shows how things are when it is opened.' }
    if (floats === 'none') return { ok: true, url: pinWindows(link, now) }
    if (from === null || to === null) return refuse(reading)
    if (floats === 'unknown') return { ok: true, url: addWindow(link, from, to) }
    if (raw.to === null) return { ok: false, reason: 'This form of link has no place for absolute times.' }
    return { ok: true, url: pinWindows(link, now) }
  },
}

function refuse(reading: Reading): Pin {
  if (reading.kind === 'live-tail')
    return {
      ok: false,
      reason: 'The live tail shows what comes in. The same search in the log explorer can be pinned.',
    }
  if (reading.opaque && reading.kind === 'short-link')
    return { ok: false, reason: 'A short link hides its range; open it, and pin the page it leads to.' }
  if (reading.time.raw.from !== null) return { ok: false, reason: 'The range in the link could not be read.' }
  return { ok: false, reason: 'The range is the default of the page, which its link does not name.' }
}

function readPage(page: Page, link: Link, route: Route, now: number): Reading {
  const panel = panelOf(link, route)
  const plotted = route.kind === 'metric-explorer' ? plottedIn(link) : null
  const placeKey = keyOf('datadog', link.host, route.kind, route.id, isBoard(route) ? '' : route.detail)
  return readingOf('datadog', page, {
    kind: kindOf(route, panel),
    title: page.title.replace(/\s*[|-]\s*Datadog$/, '') || (isBoard(route) ? unslug(route.detail) : ''),
    queries: plotted
      ? plotted.queries.flatMap((text) => queryOf(text, 'datadog'))
      : queryOf(last(searched(link, route), searchOf(route)), 'datadog'),
    time: timeOf(page, link, route, now),
    variables: {
      ...variablesOf(link, route),
      ...(plotted && plotted.formulas.length > 0 ? { formula: plotted.formulas } : {}),
    },
    panel,
    viewKey: viewKeyOf(link, route, panel, placeKey),
    placeKey,
    opaque: isOpaque(link, route) || plotted?.readable === false,
  })
}

/** The parameter that holds what was searched for. */
function searchOf({ kind }: Route): string {
  if (kind === 'host-map' || kind === 'hosts') return 'filter'
  return kind === 'monitors' ? 'q' : 'query'
}

/** The parameters of the page; its lists of monitors had theirs in the fragment. */
function searched(link: Link, { kind }: Route): readonly Param[] {
  return kind === 'monitors' && link.hash.includes('?') ? [...hashParams(link), ...link.search] : link.search
}

function isBoard({ kind }: Route): boolean {
  return kind === 'dashboard' || kind === 'notebook'
}

function isOpaque(link: Link, { kind }: Route): boolean {
  const saved = last(link.search, 'saved-view-id') ?? last(link.search, 'saved_view')
  return kind === 'short-link' || (saved !== null && !last(link.search, 'query'))
}

function kindOf(route: Route, panel: string | null): string {
  if (panel === null) return route.kind
  if (route.kind === 'dashboard') return 'dashboard-panel'
  return route.kind.startsWith('logs') ? 'log-event' : route.kind
}

const PANELS = ['fullscreen_widget', 'fullscreen', 'tile_focus']

/** The widget, the log, the span, the cell or the event that was opened on the page. */
function panelOf(link: Link, route: Route): string | null {
  const names: Readonly<Record<string, string[]>> = {
    dashboard: PANELS,
    'public-dashboard': PANELS,
    logs: ['event'],
    'logs-analytics': ['event'],
    trace: ['spanID', 'spanId'],
    event: ['id'],
    notebook: ['cell_id', 'cell'],
    'security-signals': ['event'],
    traces: ['spanID', 'spanId'],
  }
  const values = (names[route.kind] ?? []).map((name) => last(link.search, name))
  return values.find((value) => value !== null && value !== '' && value !== 'false') ?? null
}

function timeOf(page: Page, link: Link, route: Route, now: number): Reading['time'] {
  const said = shownRange(link, now)
  if (said.floats !== 'unknown' || said.raw.from !== null) return said
  if (route.timed !== 'always') return NO_TIME
  const picked = parsePicker(page.hints?.range ?? '', { now, zone: page.zone })
  return picked ? { ...said, ...picked } : said
}

const NAMED =
  'index agg_q agg_m agg_t product group fillby groupby env spanType storage metric exp_metric exp_scope exp_agg exp_group'

function variablesOf(link: Link, route: Route): Record<string, string[]> {
  const variables: Record<string, string[]> = variablesNamed(link.search, NAMED.split(' '))
  const template = new Map<string, string[]>()
  for (const { name, value } of link.search) {
    const plain = templateName(name)
    if (plain !== null) template.set(plain, [...(template.get(plain) ?? []), value])
  }
  const service: Record<string, string[]> =
    route.kind === 'apm-service' || route.kind === 'apm-resource' ? { service: [route.id] } : {}
  if (service.service && route.detail !== '') service.operation = [route.detail]
  return { ...variables, ...service, ...Object.fromEntries(template) }
}

/** `region` of `tpl_var_region` and `tpl_var_region[0]`. */
function templateName(name: string): string | null {
  return /^tpl_var_(.+?)(?:\[\d*\])?$/.exec(name)?.[1] ?? null
}

/** What decorates a link: referrals, layout, scroll positions. */
const DECORATION =
  /^(?:fromUser|link_source|notification_uuid|page|tile_size|viz|stream_sort|cols|column|order|density|messageDisplay|event|event_id|fullscreen_widget|fullscreen|tile_focus|spanID|spanId|cell_id|cell|slo_id|utc_override|historicalData)$/

function viewKeyOf(link: Link, route: Route, panel: string | null, placeKey: string): string {
  const hash = route.kind === 'monitor' ? hashParams(link).filter(({ name }) => !/^\d+$/.test(name)) : []
  const plain = [...searched(link, route), ...hash].map((param): Param => {
    const name = templateName(param.name)
    return name === null ? param : { ...param, name: `tpl_var_${name}` }
  })
  // Carried along from an explorer, where it says what is listed.
  const carried = isBoard(route) || route.kind === 'monitor' ? 'view' : ''
  const stays = (name: string): boolean =>
    name !== carried && !TIME_NAMES.test(name) && !DECORATION.test(name)
  const fragment = route.kind === 'metric-explorer' ? link.hash : ''
  return keyOf(placeKey, panel, sortedParams(plain, stays), fragment)
}
