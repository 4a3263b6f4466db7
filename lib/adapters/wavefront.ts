import type { Page } from '@/lib/model/page'
import type { TimeRange } from '@/lib/model/time-range'
import type { Reading } from './adapter'
import { styleOf } from './kibana-state'
import { instant } from './parts/instant'
import { fields, items, textOf } from './parts/json-spans'
import { keyOf } from './parts/key'
import { linkAdapter } from './parts/link-adapter'
import { decodeInPlace, unescape, type Link } from './parts/raw-url'
import { readRison, type Rison } from './parts/rison'
import { splice } from './parts/splice'
import { stableJson } from './parts/stable-json'
import { UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'

/** Wavefront, later Aria Operations for Applications: Rison behind `#_v01`. */
export const wavefront = linkAdapter({
  tool: 'wavefront',
  claims: ({ host, hash }) =>
    (/\.wavefront\.com$|^wavefront\.surf$/.test(host) && !/^(?:docs|www|api|status)\./.test(host)) ||
    /^_v0[12](?:\(|%28)g(?::|%3A)/i.test(hash),
  read: readPage,
  pin(link, { time }) {
    const state = stateOf(link)
    return state
      ? { ok: true, url: pinState(link, state, time) }
      : { ok: false, reason: 'The state in the link could not be read.' }
  },
  reason: (_link, { kind }) =>
    kind === 'short-link'
      ? 'A short link hides its range; open it, and pin the page it leads to.'
      : 'The link names no range: the page shows its default.',
})

const VERSION = /^_v0[12]/

interface State extends Rison {
  /** where in the fragment it begins */
  offset: number
}

function stateOf({ hash }: Link): State | null {
  const [version] = VERSION.exec(hash) ?? []
  if (version === undefined) return null
  const read = readRison(decodeInPlace(hash.slice(version.length)).text)
  return read && { ...read, offset: version.length }
}

function readPage(
  link: Link,
  page: Page,
  now: number,
): ReturnType<Parameters<typeof linkAdapter>[0]['read']> {
  const { kind, id } = routeOf(link)
  const state = stateOf(link)
  const said = fields(state?.value)
  const { g, ...view } = said
  const place = keyOf('wavefront', link.host, kind, id)
  const logs = fields(said.logs)
  return {
    kind,
    title: page.title.replace(/\s*[|-]\s*(?:Wavefront|Aria Operations for Applications)$/, ''),
    queries: [...logQuery(logs), ...chartQueries(said)],
    time: timeOf(fields(g), now),
    variables: variablesOf([...parameters(fields(said.p)), ...tags(logs)]),
    viewKey: keyOf(place, stableJson(view, /^(?:an|id|ns)$/), state ? '' : link.hash),
    placeKey: place,
    opaque: kind === 'short-link' || (VERSION.test(link.hash) && state === null),
  }
}

const KINDS: Readonly<Record<string, string>> = {
  dashboards: 'dashboard',
  dashboard: 'dashboard',
  chart: 'chart',
  charts: 'chart',
  logs: 'logs',
  tracing: 'trace-search',
  alerts: 'alerts',
  u: 'short-link',
}

function routeOf({ path }: Link): { kind: string; id: string } {
  const [page = '', ...rest] = path.split('/').filter(Boolean).map(unescape)
  const service = page === 'tracing' && rest[0] === 'service' ? 'service' : null
  if (page === 'alerts' && /^\d+$/.test(rest[0] ?? '')) return { kind: 'alert', id: rest[0] ?? '' }
  return {
    kind: service ?? KINDS[page] ?? 'page',
    id: KINDS[page] === undefined ? [page, ...rest].join('/') : rest.join('/'),
  }
}

/** `s` is the start in seconds, `d` the width; `e` (in external links) the end. `ls` says that it slides. */
function timeOf(g: Record<string, unknown>, now: number): TimeRange {
  const [start, width, end] = [g.s, g.d, g.e].map((value) =>
    typeof value === 'number' ? value * 1000 : null,
  )
  const raw = { from: textOf(g.s), to: textOf(g.d) ?? textOf(g.e) }
  const span = width ?? (start != null && end != null ? end - start : null)
  if (span == null || span <= 0) return { ...UNKNOWN_TIME, raw }
  if (g.ls === true || start == null) {
    return { raw, from: instant(now - span), to: now, floats: 'url' }
  }
  return { raw, from: instant(start), to: instant(start + span), floats: 'none' }
}

/** `ls:!f`, the start, the width where it was not there; the window's label and the end go. */
function pinState(link: Link, { spans, offset }: State, { from, to }: TimeRange): string {
  const body = link.hash.slice(offset)
  const { text, at } = decodeInPlace(body)
  const seconds = Math.floor((from ?? 0) / 1000)
  const width = Math.round(((to ?? 0) - (from ?? 0)) / 1000)
  const set: Readonly<Record<string, string>> = { ls: '!f', s: String(seconds), d: String(width) }
  const edits = Object.entries(set).flatMap(([name, value]) => {
    const span = spans.get(`g/${name}`)
    return span ? [{ start: span.start, end: span.end, text: styleOf(body)(value) }] : []
  })
  const missing = Object.entries(set).filter(([name]) => !spans.has(`g/${name}`))
  const close = (spans.get('g')?.end ?? 1) - 1
  const style = styleOf(body)
  const added = missing.map(([name, value]) => style(`,${name}:${value}`)).join('')
  const all = [...edits, ...cuts(text, spans), { start: close, end: close, text: added }]
  const raw = all.map((edit) => ({ start: at[edit.start] ?? 0, end: at[edit.end] ?? 0, text: edit.text }))
  return link.raw.slice(0, link.raw.length - body.length) + splice(body, raw)
}

/** `w` and `e` with the comma before them, or behind them where they come first. */
function cuts(text: string, spans: Rison['spans']): { start: number; end: number; text: string }[] {
  return ['w', 'e'].flatMap((name) => {
    const span = spans.get(`g/${name}`)
    if (!span) return []
    const key = text.lastIndexOf(name, span.start)
    const first = text[key - 1] !== ','
    return [
      {
        start: first ? key : key - 1,
        end: first && text[span.end] === ',' ? span.end + 1 : span.end,
        text: '',
      },
    ]
  })
}

/** Dashboard variables: `v` is a value, `m` has labels with their values, of which `s` names the chosen one. */
function parameters(p: Record<string, unknown>): [string, string][] {
  return Object.entries(p).map(([name, said]): [string, string] => {
    const { v, m, s } = fields(said)
    const values = fields(m)
    const chosen = textOf(values[textOf(s) ?? '']) ?? textOf(Object.values(values)[0])
    return [name, textOf(v) ?? chosen ?? textOf(said) ?? '']
  })
}

function tags(logs: Record<string, unknown>): [string, string][] {
  return items(logs.t).flatMap((one): [string, string][] => {
    const { n, v } = fields(one)
    const [name, value] = [textOf(n), textOf(v)]
    return name === null || value === null ? [] : [[name, value]]
  })
}

/** Words and tags of a log search, as its bar shows them. */
function logQuery(logs: Record<string, unknown>): Reading['queries'] {
  const words = items(logs.e).flatMap((one) => textOf(fields(one).v) ?? [])
  const pairs = items(logs.t).flatMap((one) => {
    const { n, o, v } = fields(one)
    return `${textOf(n) ?? ''}${textOf(o) ?? '='}${textOf(v) ?? ''}`
  })
  const text = [...words, ...pairs].join(' ')
  return text === '' ? [] : [{ text, language: 'wavefront-logs' }]
}

/** A chart's sources: `c:(s:!((n:name,q:'ts(cpu)')))`. */
function chartQueries(said: Record<string, unknown>): Reading['queries'] {
  return items(fields(said.c).s).flatMap((source) => {
    const text = textOf(fields(source).q)
    return text === null || text === '' ? [] : [{ text, language: 'wavefront' }]
  })
}
