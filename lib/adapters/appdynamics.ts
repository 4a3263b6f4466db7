import type { TimeRange } from '@/lib/model/time-range'
import { instant } from './parts/instant'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { queryOf } from './parts/plain-reading'
import { last, paramsOf, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** AppDynamics. Its fragment is one query string, `location=…`, with or without a slash before it. */
export const appdynamics = linkAdapter({
  tool: 'appdynamics',
  claims: ({ host, path, hash }) =>
    (/^(?:\/|.*&)?location=\w/.test(hash) && /\/controller\/?$/.test(path)) ||
    (/\.saas\.appdynamics\.com$/.test(host) && /^\/controller\b/.test(path)),
  read(link, page, now) {
    const params = stateOf(link)
    const location = last(params, 'location') ?? ''
    const variables = variablesOf(
      params.flatMap(({ name, value }): [string, string][] =>
        ENTITIES.includes(name) && value !== '' ? [[name, value]] : [],
      ),
    )
    const place = keyOf(
      'appdynamics',
      link.origin,
      location,
      last(params, 'application') ?? '',
      last(params, 'dashboard') ?? last(params, 'dashboardId') ?? '',
    )
    return {
      kind: KINDS[location] ?? kindOf(location),
      title: page.title.replace(/\s*[|-]\s*AppDynamics$/, ''),
      queries: queryOf(unescape(last(params, 'adqlQuery') ?? ''), 'adql'),
      time: timeOf(params, now) ?? (/SETTINGS/.test(location) ? NO_TIME : UNKNOWN_TIME),
      variables,
      panel: last(params, 'requestGUID'),
      viewKey: keyOf(
        place,
        params
          .filter(({ name }) => !LEFT_OUT.test(name))
          .map(({ name, value }) => `${name}=${value}`)
          .sort(),
      ),
      placeKey: place,
    }
  },
  pin(link, _reading, _page, now) {
    const changes = stateOf(link).flatMap(({ name, value }): [string, string][] => {
      const spec = SPECS.includes(name) ? read(value, now) : null
      return spec?.floats ? [[name, write(spec.from, spec.to)]] : []
    })
    return { ok: true, url: pinState(link, Object.fromEntries(changes)) }
  },
  reason: 'The link names no range: the controller shows the one that its user chose last.',
})

const ENTITIES = [
  'application',
  'component',
  'node',
  'businessTransaction',
  'bt',
  'dashboard',
  'dashboardId',
  'serverId',
  'incident',
  'tier',
  'metrics',
]
const SPECS = ['timeRange', 'rsdTime']
const LEFT_OUT = /^(?:timeRange|rsdTime|dashboardMode)$/

const KINDS: Readonly<Record<string, string>> = {
  APP_DASHBOARD: 'application',
  APPS_ALL_DASHBOARD: 'applications',
  APP_COMPONENT_INFRASTRUCTURE: 'tier',
  APP_COMPONENT_MANAGER: 'tier',
  APP_NODE_MANAGER: 'node',
  APP_BT_DETAIL: 'transaction',
  APP_BT_LIST: 'transactions',
  APP_SNAPSHOT_VIEWER: 'snapshot',
  APP_ERROR_DASHBOARD: 'errors',
  METRIC_BROWSER: 'metrics-explorer',
  CDASHBOARD_DETAIL: 'dashboard',
  CUSTOM_DASHBOARD_DETAIL: 'dashboard',
  DASHBOARD_DETAIL: 'dashboard',
  APP_INCIDENT_DETAIL_MODAL: 'incident',
}

function kindOf(location: string): string {
  return location.toLowerCase().replaceAll('_', '-') || 'page'
}

/** The parameters of the fragment, whose first may have the route's slash on its name. */
function stateOf({ hash }: Link): Param[] {
  return paramsOf(hash.replace(/^\//, ''))
}

function pinState(link: Link, changes: Readonly<Record<string, string>>): string {
  const slash = link.hash.startsWith('/') ? '/' : ''
  const head = link.raw.slice(0, link.raw.length - link.hash.length)
  return head + slash + rewrite(`#${link.hash.slice(slash.length)}`, changes, 'hash').slice(1)
}

/** In sight is the window of a snapshot where there is one, else that of the page. */
function timeOf(params: readonly Param[], now: number): TimeRange | null {
  const order = last(params, 'requestGUID') ? [...SPECS].reverse() : SPECS
  const named = order.map((name) => last(params, name)).filter((text) => text !== null && text !== '')
  const [text] = named
  if (text == null) return null
  const raw = { from: text, to: null }
  const spec = read(text, now)
  if (!spec) return { ...UNKNOWN_TIME, raw }
  return { raw, from: spec.from, to: spec.to, floats: spec.floats ? 'url' : 'none' }
}

interface Spec {
  from: number
  to: number
  floats: boolean
}

/** `last_1_hour.BEFORE_NOW.-1.-1.60`, `Custom_Time_Range.BETWEEN_TIMES.<end>.<start>.60`: the end comes first. */
function read(text: string, now: number): Spec | null {
  const [, mode, second, first, minutes] =
    /^[^.|]*[.|](BEFORE_NOW|BETWEEN_TIMES)[.|](-?\d{1,13})[.|](-?\d{1,13})[.|](\d{1,9})$/.exec(text) ?? []
  if (mode === undefined) return null
  const floats = mode === 'BEFORE_NOW'
  const from = instant(floats ? now - Number(minutes) * 60_000 : Number(first))
  const to = instant(floats ? now : Number(second))
  return from === null || to === null || from > to ? null : { from, to, floats }
}

function write(from: number, to: number): string {
  return `Custom_Time_Range.BETWEEN_TIMES.${String(to)}.${String(from)}.${String(Math.round((to - from) / 60_000))}`
}
