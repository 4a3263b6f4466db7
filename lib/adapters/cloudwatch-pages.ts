import { NOTHING, rangeOf, type Found, type Look } from './cloudwatch-time'
import { instant } from './parts/instant'
import { fields, textOf } from './parts/json-spans'
import { readJsurl } from './parts/jsurl'
import { openLayers } from './parts/layers'
import { queryOf } from './parts/plain-reading'
import { last, paramsOf, unescape } from './parts/raw-url'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'

/** The pages that show a thing by its name: dashboards, alarms, traces, and whatever else there is. */
export function readNamed(path: string, hash: string, look: Look): Found {
  return (
    readDashboard(hash, look) ?? readAlarm(hash, look) ?? readXray(path, hash, look) ?? readOther(hash, look)
  )
}

function nameOf(text: string): string {
  return unescape(unescape(text.replace(/\$(?=[\da-f]{2})/gi, '%')))
}

/** `dashboards:name=shop;start=PT3H`, `dashboards/dashboard/shop?start=PT12H&end=null`. */
function readDashboard(hash: string, look: Look): Found | null {
  const old = /^dashboards:(.*)$/s.exec(hash)?.[1]
  const [, name, rest = ''] = /^dashboards\/dashboard\/([^?;]+)[?;]?(.*)$/s.exec(hash) ?? []
  if (old === undefined && name === undefined) return null
  const params = old === undefined ? paramsOf(rest) : paramsOf(old, ';')
  const id = name === undefined ? (last(params, 'name') ?? '') : nameOf(name)
  const [start, end] = ['start', 'end'].map((one) => last(params, one))
  const from = start?.startsWith('P') ? `-${start}` : (start ?? null)
  const time = rangeOf(from, end == null || end === 'null' ? null : end, look)
  return {
    ...NOTHING,
    kind: id === '' ? 'dashboards' : 'dashboard',
    id,
    title: id,
    time: { ...time, raw: { from: start ?? null, to: end ?? null } },
  }
}

function readAlarm(hash: string, look: Look): Found | null {
  const spaced = /^alarmsV2:alarm\/([^?]+)/.exec(hash)?.[1]?.replaceAll('+', ' ')
  const name = spaced ?? /^(?:alarm:(?:.*;)?name|s=Alarms&alarm)=([^;&]+)/.exec(hash)?.[1]
  if (name !== undefined) {
    const time = alarmTime(fields(stateIn(hash)?.timeRange), look)
    return { ...NOTHING, kind: 'alarm', id: nameOf(name), title: nameOf(name), time }
  }
  return /^alarms?(?:V2)?:|^s=Alarms/.test(hash) ? { ...NOTHING, kind: 'alarms', time: NO_TIME } : null
}

/** Two instants; what the console writes for a range until now is not known. */
function alarmTime(said: Record<string, unknown>, look: Look): Found['time'] {
  const [start, end] = [textOf(said.startDate), textOf(said.endDate)]
  return start === null || end === null ? UNKNOWN_TIME : rangeOf(start, end, look)
}

/** The JSURL behind the `?` of a route. */
function stateIn(route: string): Record<string, unknown> | null {
  if (!route.includes('?')) return null
  const raw = route.slice(route.indexOf('?') + 1)
  const layer = openLayers(raw, (text) => readJsurl(text) !== null, true)
  return layer && fields(readJsurl(layer.text)?.value)
}

const TRACE = /^(?:xray:|servicelens:|\/)?traces\/(1-[\da-f]{8}-[\da-f]{24}|[\da-f]{32})/i

function readXray(path: string, hash: string, look: Look): Found | null {
  const route = hash.replace(/^(?:xray|servicelens):/, '')
  if (route === hash && !path.startsWith('/xray/')) return null
  const id = TRACE.exec(hash)?.[1]
  if (id !== undefined) return { ...NOTHING, kind: 'trace', id, time: NO_TIME }
  const map = /^\/?service-map/.test(route)
  if (!map && !/^\/?(?:traces|analytics)\b/.test(route)) return { ...NOTHING, kind: 'page', id: route }
  const state = stateIn(route)
  const said = state ?? {}
  const params = state || !route.includes('?') ? [] : paramsOf(route.slice(route.indexOf('?') + 1))
  const expression = textOf(fields(said.query).expression) ?? last(params, 'filter')
  return {
    ...NOTHING,
    kind: map ? 'service-map' : 'trace-search',
    queries: queryOf(expression, 'xray'),
    time: xrayTime(fields(fields(said.context).timeRange), last(params, 'timeRange'), look),
  }
}

/** A width in milliseconds, or two instants; old links have `PT5M`. */
function xrayTime(said: Record<string, unknown>, old: string | null, look: Look): Found['time'] {
  if (typeof said.delta === 'number' && said.delta > 0) {
    const raw = { from: String(said.delta), to: null }
    const from = instant(look.now - said.delta)
    return from === null ? { ...UNKNOWN_TIME, raw } : { raw, from, to: look.now, floats: 'url' }
  }
  const [start, end] = [textOf(said.start), textOf(said.end)]
  if (start !== null && end !== null) return rangeOf(start, end, look)
  if (old === null) return UNKNOWN_TIME
  const [from = '', to] = old.split('~')
  const range = rangeOf(from.startsWith('P') ? `-${from}` : from, to ?? null, look)
  return { ...range, raw: { from, to: to ?? null } }
}

const OTHERS: readonly (readonly [kind: string, route: RegExp, timed?: true])[] = [
  ['log-group', /^logStream:group=/],
  ['log-groups', /^logsV2:log-groups$|^logs:/],
  ['live-tail', /^logsV2:live-tail\b/, true],
]

/** The first word of the fragment is the page. */
function readOther(hash: string, look: Look): Found {
  const found = OTHERS.find(([, route]) => route.test(hash))
  if (found) return { ...NOTHING, kind: found[0], id: hash, time: found[2] ? UNKNOWN_TIME : NO_TIME }
  const kind = /^([\w-]+)/.exec(hash)?.[1] ?? 'home'
  const said = fields(fields(stateIn(hash)?.context).timeRange)
  return { ...NOTHING, kind: kind.slice(0, 40), id: hash, time: xrayTime(said, null, look) }
}
