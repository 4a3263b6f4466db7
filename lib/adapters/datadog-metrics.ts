import lzString from 'lz-string'
import { fields, items, parseJson, textOf } from './parts/json-spans'
import { last, type Link } from './parts/raw-url'

/** What the metric explorer plots. */
export interface Plotted {
  queries: string[]
  /** what is made of them, where it is more than the query itself */
  formulas: string[]
  /** false where the link hides it in a form that could not be read */
  readable: boolean
}

/** Characters of a fragment that are unpacked at most: a small one can unpack to millions. */
const PACKED = 8000

export function plottedIn(link: Link): Plotted {
  if (last(link.search, 'exp_metric')) return { queries: oldQueries(link), formulas: [], readable: true }
  if (link.hash === '') return { queries: [], formulas: [], readable: true }
  const requests = items(definitionOf(link.hash)?.requests)
  if (requests.length === 0) return { queries: [], formulas: [], readable: false }
  const queries = requests.flatMap((request) => queriesOf(fields(request)))
  return { queries, formulas: requests.flatMap((request) => formulasOf(fields(request))), readable: true }
}

function definitionOf(hash: string): Record<string, unknown> | null {
  if (hash.length > PACKED) return null
  const graph = fields(parseJson(lzString.decompressFromEncodedURIComponent(hash) || ''))
  return fields(fields(graph.widget ?? graph).definition)
}

/** A request holds named queries, and before formulas it held the text itself. */
function queriesOf(request: Record<string, unknown>): string[] {
  const texts = [request.q, ...items(request.queries).map((query) => fields(query).query)]
  return texts.map(textOf).filter((text): text is string => text !== null && text !== '')
}

function formulasOf(request: Record<string, unknown>): string[] {
  const names = items(request.queries).map((query) => textOf(fields(query).name))
  const texts = items(request.formulas).map((formula) => textOf(fields(formula).formula))
  return texts.filter((text): text is string => text !== null && text !== '' && !names.includes(text))
}

/** The explorer of before 2022 has its query in parts. */
function oldQueries(link: Link): string[] {
  const get = (name: string): string => last(link.search, `exp_${name}`) ?? ''
  const group = get('group') === '' ? '' : ` by {${get('group')}}`
  const rate = get('calc_as_rate') === 'true' ? '.as_rate()' : ''
  const around = `{${get('scope') || '*'}}${group}${rate}`
  return get('metric')
    .split(',')
    .map((metric) => `${get('agg') || 'avg'}:${metric.trim()}${around}`)
}
