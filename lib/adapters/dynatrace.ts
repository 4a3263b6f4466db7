import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Adapter, Pin, Reading } from './adapter'
import { classicRange, dqlMoves, pairRange } from './dynatrace-time'
import { fields, parseJson, textOf } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { marked, markedOther } from './parts/marks'
import { queryOf, readingOf, variablesNamed } from './parts/plain-reading'
import { last, paramsOf, parseLink, rewrite, unescape, type Link, type Param } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

const HOST = /\.(?:live|apps)\.dynatrace\.com$|\.dynatracelabs\.com$/

/** Dynatrace: the classic pages, the platform's apps, and Managed on any host. */
export const dynatrace: Adapter = {
  tool: 'dynatrace',
  matches(page) {
    const link = parseLink(page.url)
    if (!link || markedOther(page, 'dynatrace') || /^(?:sso|docs|www)[.-]/.test(link.host)) return false
    const managed = /^\/e\/[\da-f]{8}-[\da-f-]{27}\//i.test(link.path) && speaksDynatrace(link)
    return HOST.test(link.host) || managed || marked(page, 'dynatrace')
  },
  read(page, now) {
    const link = parseLink(page.url)
    if (!link) throw new Error('read without a match')
    return readPage(page, link, stateOf(link), now)
  },
  pin(reading, page) {
    const link = parseLink(page.url)
    return link ? pinLink(reading, link, stateOf(link)) : { ok: false, reason: 'This is no link.' }
  },
}

function speaksDynatrace(link: Link): boolean {
  if (/\/ui\//.test(link.path) && ['gtf', 'gf'].some((name) => last(link.search, name) !== null)) return true
  return /^[\w/.-]+;(?:.*;)?(?:gtf|gf|id|pid|traceId)=/.test(link.hash)
}

/** The fragment, whichever of its three forms it has. */
interface State {
  /** classic pages: `dashboard` of `#dashboard;id=1;gtf=-2h` */
  route: string
  params: Param[]
  separator: ';' | '&'
  json: Record<string, unknown>
}

function stateOf(link: Link): State {
  const json = fields(parseJson(unescape(link.hash)))
  if (Object.keys(json).length > 0) return { route: '', params: [], separator: '&', json }
  const classic = /^\/?([\w/.-]*)(?:;(.*))?$/s.exec(link.hash)
  if (classic && !link.hash.includes('&'))
    return { route: classic[1] ?? '', params: paramsOf(classic[2] ?? '', ';'), separator: ';', json }
  return { route: '', params: paramsOf(link.hash), separator: '&', json }
}

const APPS: Readonly<Record<string, string>> = {
  'dynatrace.dashboards': 'dashboard',
  'dynatrace.notebooks': 'notebook',
  'dynatrace.logs': 'logs',
  'dynatrace.davis.problems': 'problem',
  'dynatrace.distributedtracing': 'traces',
  'dynatrace.services': 'services',
  'dynatrace.kubernetes': 'kubernetes',
}
const CLASSIC: readonly (readonly [kind: string, route: RegExp])[] = [
  ['dashboard', /^dashboard\b/],
  ['problem', /^(?:problems\/)?problemdetails/],
  ['problems', /^problems/],
  ['process', /^processdetails/],
  ['host', /^hostdetails|^newhosts\/hostdetails/],
  ['service', /^(?:newservices\/)?servicedetails|^serviceOverview/i],
  ['trace', /^trace\b/],
  ['metrics', /^metrics|^dataexplorer/i],
]

function placeOf(link: Link, state: State): { kind: string; id: string } {
  const get = (name: string): string => last(state.params, name) ?? last(link.search, name) ?? ''
  const [, app = '', path = ''] = /\/ui\/(?:apps|intent)\/([\w.-]+)\/?(.*)$/.exec(link.path) ?? []
  if (app === '' || app.startsWith('dynatrace.classic')) {
    const own = /\/ui\/(?!apps\/|intent\/)(.*)$/.exec(link.path)
    if (own && state.route === '') return classicPath(link, own[1] ?? '')
    const kind = CLASSIC.find(([, route]) => route.test(state.route))?.[0] ?? 'page'
    return { kind, id: ['id', 'pid', 'traceId'].map(get).find((id) => id !== '') ?? link.path + state.route }
  }
  if (path.startsWith('intent/') || link.path.startsWith('/ui/intent/')) return { kind: 'query', id: app }
  const id = /^(?:dashboard|notebook|problem)\/([^/]+)/.exec(path)?.[1] ?? path
  const kind = APPS[app] ?? 'app'
  return { kind: kind === 'problem' && id === '' ? 'problems' : kind, id: `${app}/${unescape(id)}` }
}

const PATHS: Readonly<Record<string, string>> = {
  dashboards: 'dashboard',
  problems: 'problems',
  services: 'service',
  hosts: 'host',
  'data-explorer': 'metrics',
  'log-monitoring': 'logs',
  'log-viewer': 'logs',
}

/** `ui/problems`, `ui/services/SERVICE-1`: the classic pages without a fragment. */
function classicPath(link: Link, path: string): { kind: string; id: string } {
  const [page = '', id = ''] = path.split('/').map(unescape)
  return { kind: PATHS[page] ?? 'page', id: id === '' ? link.path : id }
}

function readPage(page: Page, link: Link, state: State, now: number): Reading {
  const { kind, id } = placeOf(link, state)
  const environment = link.host + (/^\/e\/[^/]+/.exec(link.path)?.[0] ?? '')
  const placeKey = keyOf('dynatrace', environment, kind, id)
  const params = [...link.search, ...state.params]
  const query = textOf(state.json['dt.query']) ?? last(state.params, 'query') ?? last(link.search, 'query')
  const time = timeOf(page, link, state, now)
  const stays = (name: string): boolean => !/^(?:gtf|tf|from|to|sessionId)$/.test(name)
  return readingOf('dynatrace', page, {
    kind,
    title: page.title.replace(/\s*[|-]\s*Dynatrace$/, '') || (textOf(state.json.title) ?? ''),
    queries: queryOf(query, /\/ui\/log-/.test(link.path) ? 'dynatrace-logs' : 'dql'),
    time:
      kind === 'trace' && time.raw.from === null
        ? NO_TIME
        : dqlMoves(query ?? '')
          ? { ...time, floats: 'query' }
          : time,
    variables: { ...variablesNamed(params, ['gf', 'filtering', 'mzId']), ...boardVariables(state.params) },
    viewKey: keyOf(placeKey, sortedParams(params, stays), JSON.stringify(state.json)),
    placeKey,
  })
}

function boardVariables(params: readonly Param[]): Record<string, string[]> {
  const names = params.map(({ name }) => name).filter((name) => name.startsWith('vfilter_'))
  const found = variablesNamed(params, names)
  return Object.fromEntries(Object.entries(found).map(([name, values]) => [name.slice(8), values]))
}

function timeOf(page: Page, link: Link, state: State, now: number): TimeRange {
  const clock = { now, zone: page.zone }
  const classic = last(state.params, 'gtf') ?? last(link.search, 'gtf')
  if (classic !== null) return classicRange(classic, clock)
  const frame = last(link.search, 'tf') ?? last(state.params, 'tf')
  if (frame !== null) {
    const [from = '', to = 'now'] = frame.split(';')
    return pairRange({ from, to }, clock)
  }
  const intent = fields(state.json['dt.timeframe'])
  const since = textOf(intent.from)
  if (since !== null) return pairRange({ from: since, to: textOf(intent.to) ?? 'now' }, clock)
  const params = last(state.params, 'from') === null ? link.search : state.params
  const [from, to] = [last(params, 'from'), last(params, 'to')]
  return from !== null ? pairRange({ from, to: to ?? 'now' }, clock) : UNKNOWN_TIME
}

function pinLink(reading: Reading, link: Link, state: State): Pin {
  const { from, to, floats, raw } = reading.time
  if (floats === 'none') return { ok: true, url: link.raw }
  if (from === null || to === null) {
    const reason =
      raw.from === null
        ? 'The range is the default of the page, which its link does not name.'
        : 'The range in the link could not be read.'
    return { ok: false, reason }
  }
  const custom = { gtf: `c_${String(from)}_${String(to)}` }
  if (last(state.params, 'gtf') !== null) return { ok: true, url: pinMatrix(link, custom.gtf) }
  if (last(link.search, 'gtf') !== null) return { ok: true, url: rewrite(link.raw, custom) }
  const frame = link.search.findLast(({ name }) => name === 'tf')?.raw
  if (frame == null)
    return { ok: false, reason: 'How this page would write absolute times in its link is not known.' }
  const comma = frame.includes(';') ? ';' : '%3B'
  return {
    ok: true,
    url: rewrite(link.raw, { tf: [from, to].map((at) => new Date(at).toISOString()).join(comma) }),
  }
}

/** In `#dashboard;gtf=-2h;id=1` only the value of `gtf` is touched. */
function pinMatrix(link: Link, gtf: string): string {
  const hashAt = link.raw.indexOf('#')
  const hash = link.raw.slice(hashAt).replace(/([;&#]gtf=)[^;&]*/g, (_whole, name: string) => name + gtf)
  return link.raw.slice(0, hashAt) + hash
}
