import type { Reading } from './adapter'
import { fields, items, textOf } from './parts/json-spans'
import { hashParams, type Link, type Param, type Where } from './parts/raw-url'
import { readRison } from './parts/rison'

/** The parameters before the `#`, or those of the route behind it. */
export function paramsAt(link: Link, where: Where): readonly Param[] {
  if (where === 'search') return link.search
  const known = inHash.get(link)
  if (known) return known
  const params = link.hash.startsWith('/') && !link.hash.includes('?') ? [] : hashParams(link)
  inHash.set(link, params)
  return params
}

/** Every place for a range is looked up in them. */
const inHash = new WeakMap<Link, readonly Param[]>()

/** The states that were read last: reading and pinning a link ask for the same few, over and over. */
const recent = new Map<string, unknown>()

/** A decoded Rison parameter; null where there is none, or none that can be read. */
export function readState(text: string | null): unknown {
  if (text === null) return null
  const known = recent.get(text)
  if (known !== undefined) return known
  const state = readRison(text)?.value ?? null
  if (recent.size >= 8) recent.clear()
  recent.set(text, state)
  return state
}

/** What is at `time/from` or `panels/0/id` in a state; undefined where nothing is. */
export function inside(state: unknown, path: string): unknown {
  return path.split('/').reduce<unknown>((value, key) => {
    const here = Array.isArray(value) ? Object.fromEntries(Object.entries(items(value))) : fields(value)
    return Object.hasOwn(here, key) ? here[key] : undefined
  }, state)
}

/** Writes Rison as the rest of a parameter is written: what is escaped there, and never plain, is escaped. */
export function styleOf(raw: string): (text: string) => string {
  const escapes = [':', ',', '(', ')', "'", '!'].flatMap((mark): [string, string][] => {
    const escape = raw.includes(mark) ? null : (escapeOf(mark, raw) ?? (mark === "'" ? quoteOf(raw) : null))
    return escape === null ? [] : [[mark, escape]]
  })
  return (text) => escapes.reduce((done, [mark, escape]) => done.replaceAll(mark, escape), text)
}

/** Whoever escapes brackets escapes quotes too. */
function quoteOf(raw: string): string | null {
  return raw.includes('(') || escapeOf('(', raw) === null ? null : '%27'
}

/** `%3A` or `%3a`, as it stands in the text; null where it does not. */
function escapeOf(mark: string, raw: string): string | null {
  const escape = `%${mark.charCodeAt(0).toString(16)}`
  return [escape.toUpperCase(), escape].find((one) => raw.includes(one)) ?? null
}

type Queries = Reading['queries']

const LANGUAGES: Readonly<Record<string, string>> = { kuery: 'kql', 'sql-async': 'sql', dql: 'kql' }

/** The query of one state: of today, of ES|QL, and of Kibana 4 to 6 (`query_string`, or bare text). */
export function queriesOf(query: unknown): Queries {
  if (typeof query === 'string') return textQuery(query, 'lucene')
  const said = fields(query)
  if (typeof said.esql === 'string') return textQuery(said.esql, 'esql')
  if (typeof said.sql === 'string') return textQuery(said.sql, 'sql')
  const kind = typeof said.expression === 'string' ? textOf(said.kind) : null
  const language = (textOf(said.language) ?? kind ?? 'lucene').toLowerCase()
  const old = fields(said.query_string).query ?? fields(fields(said.query).query_string).query
  return textQuery(
    textOf(said.query) ?? textOf(said.expression) ?? textOf(old),
    LANGUAGES[language] ?? language,
  )
}

function textQuery(text: string | null, language: string): Queries {
  return text === null || text.trim() === '' ? [] : [{ text, language }]
}

/** Filter pills as variables, by field: those that are switched on. A negated one is named `NOT field`. */
export function filtersOf(filters: unknown): [string, string][] {
  return items(filters).flatMap((filter): [string, string][] => {
    const { meta, query, ...rest } = fields(filter)
    const said = fields(meta)
    if (said.disabled === true) return []
    const key = textOf(said.key) ?? textOf(said.alias)
    if (key === null || key === '') return []
    return valuesOf(said, fields(query), rest).map((value) => [
      said.negate === true ? `NOT ${key}` : key,
      value,
    ])
  })
}

function valuesOf(
  meta: Record<string, unknown>,
  query: Record<string, unknown>,
  rest: Record<string, unknown>,
): string[] {
  if (meta.type === 'exists') return ['exists']
  const { params } = meta
  const list = items(params).flatMap((value) => textOf(value) ?? [])
  if (list.length > 0) return list
  const one = textOf(fields(params).query) ?? textOf(meta.value) ?? textOf(params)
  if (one !== null) return [one]
  const range = fields(Object.values(fields(rest.range ?? query.range ?? params))[0] ?? params)
  return [rangeText(range.gte === undefined && range.lt === undefined ? fields(params) : range)]
}

function rangeText(range: Record<string, unknown>): string {
  const from = textOf(range.gte) ?? textOf(range.gt)
  const to = textOf(range.lte) ?? textOf(range.lt)
  return from === null && to === null ? 'custom' : `${from ?? '*'} to ${to ?? '*'}`
}

/** The data view or index pattern of a state, under all the names that it has had. */
export function indexOf(state: Record<string, unknown>): string | null {
  const metadata = fields(state.metadata ?? fields(state.discover).metadata)
  const source = fields(state.dataSource)
  const dataset = fields(state.dataset ?? fields(state.query).dataset)
  return (
    textOf(state.index) ?? textOf(source.dataViewId) ?? textOf(metadata.indexPattern) ?? textOf(dataset.title)
  )
}
