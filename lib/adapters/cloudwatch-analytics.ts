import { placed } from './cloudwatch-insights'
import { NOTHING, rangeOf, type Found, type Look } from './cloudwatch-time'
import { decodeText, jsurlInstant } from './parts/jsurl'
import { openLayers } from './parts/layers'
import { queryOf } from './parts/plain-reading'
import type { Param } from './parts/raw-url'
import { paramsOf } from './parts/raw-url'
import type { Edit } from './parts/splice'

const HEAD = 'log-analytics?'

/**
 * The console of 2026: tabs (`a.query`, `b.query`), each a query whose head names groups and window. `from` holds
 * the whole link of the page before, with an older window: it is neither read nor kept.
 */
export function readAnalytics(hash: string, look: Look): Found | null {
  if (!/^log-analytics\b/.test(hash)) return null
  const params = paramsOf(hash.slice(HEAD.length))
  const tab = textIn(params, 'active') ?? /^(\w+)\.query$/.exec(firstQuery(params))?.[1] ?? 'a'
  const query = textIn(params, `${tab}.query`) ?? ''
  const head = sourceOf(query)
  const source = Array.from(head.matchAll(/"([^"]+)"/g), ([, name = '']) => name)
  const [from, to] = ['START', 'END'].map((name) => new RegExp(`\\b${name}=(\\S+)`).exec(head)?.[1] ?? null)
  return {
    ...NOTHING,
    kind: 'log-analytics',
    title: textIn(params, `${tab}.label`) ?? '',
    queries: queryOf(query.slice(head.length).trimStart(), 'logs-insights'),
    time: rangeOf(from ?? null, to ?? null, look),
    variables: source.length > 0 ? { source } : {},
    opaque: query === '',
    pin: (start, end) => edits(hash, `${tab}.query`, start, end),
  }
}

function firstQuery(params: readonly Param[]): string {
  return params.find(({ name }) => name.endsWith('.query'))?.name ?? ''
}

/** Values are JSURL texts, `~'` before them, escaped once more. */
function textIn(params: readonly Param[], name: string): string | null {
  const value = params.findLast((param) => param.name === name)?.value
  return value?.startsWith("~'") ? decodeText(value.slice(2)) : null
}

/** `SOURCE "group" START=-1w END=0s |`; empty where the query does not begin so. */
function sourceOf(query: string): string {
  return /^\s*SOURCE\s(?:"[^"]*"|[^"|])*(?:\||$)/.exec(query)?.[0] ?? ''
}

const WORD = String.raw`((?:\*3a|[\w.+:-])+)`

function edits(hash: string, name: string, from: number, to: number): Edit[] {
  const offset = hash.indexOf(`${name}=`) + name.length + 1
  const raw = /^[^&]*/.exec(hash.slice(offset))?.[0] ?? ''
  const layer = openLayers(raw, (text) => text.startsWith("~'"))
  if (!layer || offset <= name.length) return []
  const head = /^.*?(?=\*7c|\||$)/is.exec(layer.text)?.[0] ?? ''
  const start = new RegExp(`START(?:\\*3d|=)${WORD}`, 'id').exec(head)?.indices?.[1]
  const end = new RegExp(`END(?:\\*3d|=)${WORD}`, 'id').exec(head)?.indices?.[1]
  if (!start) return []
  const stop = end
    ? { at: end, text: jsurlInstant(to) }
    : { at: [start[1], start[1]], text: `*20END*3d${jsurlInstant(to)}` }
  const [stopFrom = 0, stopTo = 0] = stop.at
  return [
    { start: start[0], end: start[1], text: jsurlInstant(from) },
    { start: stopFrom, end: stopTo, text: stop.text },
  ].map((edit) => placed(edit, raw, layer, offset))
}

/** Cuts the link of the page before. */
export function withoutFrom(hash: string): Edit[] {
  const found = /&from=[^&]*/.exec(hash)
  if (!hash.startsWith(HEAD) || !found) return []
  return [{ start: found.index, end: found.index + found[0].length, text: '' }]
}
