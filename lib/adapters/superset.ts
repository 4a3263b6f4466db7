import type { TimeRange } from '@/lib/model/time-range'
import { fields, items, jsonSpans, parseJson, textOf, type Span } from './parts/json-spans'
import { keyOf, sortedParams } from './parts/key'
import { linkAdapter, UNREADABLE } from './parts/link-adapter'
import { marked } from './parts/marks'
import { decodeInPlace, encode, has, last, rewrite, unescape, type Link } from './parts/raw-url'
import { readRison } from './parts/rison'
import { splice } from './parts/splice'
import { stableJson } from './parts/stable-json'
import { NO_TIME, UNKNOWN_TIME } from './parts/time'
import { variablesOf } from './parts/variables'
import { isWebsite } from './parts/websites'
import { resolveSuperset } from './superset-time'

/** Apache Superset. Most of its state is on the server under a key; what a link spells out is read and pinned. */
export const superset = linkAdapter({
  tool: 'superset',
  claims(link, page) {
    const route = routeOf(link)
    if (!route) return false
    if (marked(page, 'superset')) return true
    if (isWebsite(link.host) || /(?:^|\.)apache\.org$/.test(link.host)) return false
    const own = /\/superset\/(?:dashboard|explore|sqllab|welcome|slice)\b|\/sqllab\/?$/.test(link.path)
    return own || NAMED.test(link.host) || speaksSuperset(link)
  },
  read(link, page, now) {
    const { kind, id, base } = routeOf(link) ?? { kind: 'page', id: link.path, base: '' }
    const form = fields(parseJson(last(link.search, 'form_data') ?? ''))
    const filters = readRison(last(link.search, 'native_filters') ?? '')?.value
    const slice = textOf(form.slice_id) ?? (last(link.search, 'slice_id') || null)
    const chart = kind === 'chart' ? (slice ?? (id || null)) : null
    const source = textOf(form.datasource) ?? last(link.search, 'datasource_id') ?? ''
    const place = keyOf('superset', link.origin, base, kind, chart ?? id, chart === null ? source : '')
    return {
      kind,
      title: page.title.replace(/\s*[|-]\s*Superset$/, ''),
      time: kind === 'sql-lab' || kind === 'list' ? NO_TIME : timeOf(link, now),
      variables: variablesOf([...formFilters(form), ...nativeFilters(filters)]),
      panel: chart,
      viewKey: keyOf(
        place,
        stableJson(form, TIMES),
        stableJson(filters ?? null, TIMES),
        sortedParams(link.search, (name) => !LEFT_OUT.test(name)),
      ),
      placeKey: place,
      opaque:
        kind === 'short-link' ||
        (KEYS.some((name) => has(link.search, name)) && !has(link.search, 'form_data')),
    }
  },
  pin: (link, { time }) => ({ ok: true, url: pinTimes(link, time) }),
  reason: (_link, { time, opaque }) => {
    if (time.raw.from !== null) return UNREADABLE
    return opaque
      ? 'The server keeps what the key in this link stands for, and forgets it.'
      : 'The range is kept with the chart in Superset and is not in the link.'
  },
})

/** The name of its host, or of Preset's. */
const NAMED = /(?:^|[.-])superset(?=[.-])|\.preset\.io$/

const KEYS = ['native_filters_key', 'form_data_key', 'permalink_key']
const TIMES = /^(?:time_range|since|until|slice_id|datasource|url_params|__cache|label|filterState)$/
const LEFT_OUT =
  /^(?:form_data|native_filters|standalone|force|slice_id|show_filters|expand_filters|edit|save_action|\w+_key)$/

interface Route {
  base: string
  kind: string
  id: string
}

function routeOf({ path }: Link): Route | null {
  const found =
    /^(.*?)(?:\/superset)?\/(dashboard|explore|sqllab|slice|chart|tablemodelview|welcome)(?:\/(p\/)?([^/]*))?(?:\/.*)?$/.exec(
      path,
    )
  if (!found) return null
  const [, base = '', page = '', permalink, id = ''] = found
  if (permalink !== undefined) return { base, kind: 'short-link', id }
  if (page === 'sqllab') return { base, kind: 'sql-lab', id: '' }
  if (page === 'dashboard') return { base, kind: id === 'list' ? 'list' : 'dashboard', id: unescape(id) }
  if (page === 'explore' || page === 'slice') return { base, kind: 'chart', id: page === 'slice' ? id : '' }
  return { base, kind: id === 'list' || page === 'welcome' ? 'list' : page, id: '' }
}

/** Parameters of its own. */
function speaksSuperset({ search, path }: Link): boolean {
  if (/\/explore\/p\/\w{6,}\/?$/.test(path)) return true
  const asks = ['slice_id', 'form_data_key', 'datasource_type'].some((name) => has(search, name))
  const explored = /\/explore\/?$/.test(path) && asks
  return (
    explored || has(search, 'native_filters') || has(search, 'native_filters_key') || has(search, 'form_data')
  )
}

/** Values of `time_range`, and where they stand, in the parameters that spell their state out. */
interface Place {
  param: string
  text: string
  span: Span
  quoted: boolean
  /** the end that stands there, where each has a name of its own */
  only?: 'from' | 'to'
}

/** Until 2018 the ends were `since` and `until`. */
function endsOf(link: Link): Place[] {
  const text = last(link.search, 'form_data') ?? ''
  const form = fields(parseJson(text))
  const spans = jsonSpans(text)
  const [from, to] = [textOf(form.since) ?? '', textOf(form.until) ?? '']
  const [since, until] = [spans?.get('since'), spans?.get('until')]
  if (from === '' || to === '' || !since || !until) return []
  const place = { param: 'form_data', text: `${from} : ${to}`, quoted: false }
  return [
    { ...place, span: since, only: 'from' },
    { ...place, span: until, only: 'to' },
  ]
}

function placesOf(link: Link): Place[] {
  const named = namedPlacesOf(link)
  return named.length > 0 ? named : endsOf(link)
}

function namedPlacesOf(link: Link): Place[] {
  return ['form_data', 'native_filters'].flatMap((param) => {
    const text = last(link.search, param)
    if (text === null) return []
    const rison = param === 'native_filters' ? (readRison(text)?.spans ?? null) : null
    const spans = param === 'form_data' ? jsonSpans(text) : rison
    return [...(spans ?? [])].flatMap(([path, span]) => {
      const raw = text.slice(span.start, span.end).replace(/^'|'$/g, '')
      const value = rison === null ? (textOf(parseJson(`"${raw}"`)) ?? raw) : raw
      const time =
        /(?:^|\/)time_range$/.test(path) ||
        (rison !== null && /filterState\/value$/.test(path) && resolveSuperset(value, 0) !== null)
      return time && !/^(?:no filter)?$/i.test(value)
        ? [{ param, text: value, span, quoted: rison !== null }]
        : []
    })
  })
}

function timeOf(link: Link, now: number): TimeRange {
  const [first] = placesOf(link)
  if (!first) return UNKNOWN_TIME
  const [from = '', to] = first.text.split(/ ?: /)
  const raw = { from: to === undefined ? first.text : from, to: to ?? null }
  const window = resolveSuperset(first.text, now)
  return window ? { raw, ...window } : { ...UNKNOWN_TIME, raw }
}

/** Every relative range that can be told; the same instants for all, as the page shows them under one filter. */
function pinTimes(link: Link, { from, to }: TimeRange): string {
  const iso = (at: number | null): string => new Date(at ?? 0).toISOString().slice(0, 19)
  const range = `${iso(from)} : ${iso(to)}`
  return placesOf(link).reduceRight((raw, { param, text, span, quoted, only }) => {
    if (resolveSuperset(text, from ?? 0)?.floats !== 'url') return raw
    const value = link.search.findLast(({ name }) => name === param)?.raw ?? ''
    const now = new RegExp(`[?&]${param}=([^&#]*)`).exec(raw)?.[1] ?? value
    const { at } = decodeInPlace(now)
    const said = only === undefined ? range : iso(only === 'from' ? from : to)
    const edit = { start: at[span.start] ?? 0, end: at[span.end] ?? 0, text: encode(said) }
    if (quoted) edit.text = `'${edit.text}'`
    return rewrite(raw, { [param]: splice(now, [edit]) })
  }, link.raw)
}

function formFilters(form: Record<string, unknown>): [string, string][] {
  const said = [...items(form.adhoc_filters), ...items(form.filters)].map(fields)
  return said.flatMap(({ subject, col, comparator, val, operator, op }) => {
    const name = textOf(subject) ?? textOf(col)
    if (name === null) return []
    const negated = /^(?:not|!)/i.test(textOf(operator) ?? textOf(op) ?? '')
    return valuesOf(comparator ?? val).map((value): [string, string] => [
      negated ? `NOT ${name}` : name,
      value,
    ])
  })
}

function nativeFilters(filters: unknown): [string, string][] {
  return Object.entries(fields(filters)).flatMap(([id, filter]) => {
    const form = fields(fields(filter).extraFormData)
    return items(form.filters).flatMap((one) => {
      const { col, val } = fields(one)
      return valuesOf(val).map((value): [string, string] => [textOf(col) ?? id, value])
    })
  })
}

function valuesOf(value: unknown): string[] {
  const one = textOf(value)
  return one === null ? items(value).flatMap((item) => textOf(item) ?? []) : [one]
}
