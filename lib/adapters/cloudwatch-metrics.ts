import { placed } from './cloudwatch-insights'
import { NOTHING, rangeOf, type Found, type Look } from './cloudwatch-time'
import { fields, items, textOf } from './parts/json-spans'
import { jsurlInstant, readJsurl, type Jsurl } from './parts/jsurl'
import { openLayers, type Layer } from './parts/layers'
import { paramsOf } from './parts/raw-url'
import type { Edit } from './parts/splice'

const HEAD = /^metricsV2(?::|\?|\$3F)?/i

/** The metrics page: a graph in JSURL, and what the list below it was searched for. */
export function readMetrics(hash: string, look: Look): Found | null {
  const head = HEAD.exec(hash)?.[0]
  if (head === undefined) return null
  const params = paramsOf(hash.slice(head.length), /^metricsV2\?/.test(head) ? '&' : ';')
  const raw = params.find(({ name }) => name === 'graph')?.raw ?? ''
  const layer = openLayers(raw, (text) => readJsurl(text) !== null, true)
  const graph = layer && readJsurl(layer.text)
  const said = fields(graph?.value)
  const rows = metricsOf(items(said.metrics))
  const searched = textOfParam(params.find(({ name }) => name === 'query')?.value)
  const texts = rows.length > 0 || searched === '' ? rows : [searched]
  const namespace = textOfParam(params.find(({ name }) => name === 'namespace')?.value)
  return {
    ...NOTHING,
    kind: 'metrics',
    title: textOf(said.title) ?? '',
    queries: texts.map((text) => ({ text, language: 'cloudwatch' })),
    time: rangeOf(textOf(said.start), textOf(said.end), look),
    variables: namespace === '' ? {} : { namespace: [namespace] },
    opaque: raw !== '' && !graph,
    pin: layer && graph ? (from, to) => edits(hash, raw, layer, graph, from, to) : null,
  }
}

/** `~'text` in JSURL, or the plain text. */
function textOfParam(value: string | undefined): string {
  if (value === undefined || !value.startsWith('~')) return value ?? ''
  return textOf(readJsurl(value)?.value) ?? ''
}

/** Each row repeats cells of the one above it: `.` one cell, `...` all that were not written. */
function metricsOf(rows: readonly unknown[]): string[] {
  let above: string[] = []
  return rows.flatMap((row) => {
    const cells = items(row)
    const expression = fields(cells[0]).expression
    if (expression !== undefined) return textOf(expression) ?? []
    const words = cells.map(textOf).filter((cell) => cell !== null)
    above = expanded(words, above)
    return above.length < 2 ? [] : [metricText(above)]
  })
}

function expanded(words: readonly string[], above: readonly string[]): string[] {
  const rest = words.indexOf('...')
  const tail = words.length - rest - 1
  const whole =
    rest < 0
      ? words
      : [
          ...words.slice(0, rest),
          ...above.slice(rest, Math.max(rest, above.length - tail)),
          ...words.slice(rest + 1),
        ]
  return whole.map((word, index) => (word === '.' ? (above[index] ?? word) : word)).slice(0, 62)
}

function metricText([namespace = '', metric = '', ...dimensions]: readonly string[]): string {
  const pairs: string[] = []
  for (let index = 0; index + 1 < dimensions.length; index += 2)
    pairs.push(`${dimensions[index] ?? ''}=${dimensions[index + 1] ?? ''}`)
  return `${namespace} ${metric}${pairs.length > 0 ? ` {${pairs.join(',')}}` : ''}`
}

function edits(hash: string, raw: string, layer: Layer, { places }: Jsurl, from: number, to: number): Edit[] {
  const [start, end] = [places.get('start'), places.get('end')]
  if (!start) return []
  const stop = end
    ? { start: end.start, end: end.end, text: `'${jsurlInstant(to)}` }
    : { start: start.end, end: start.end, text: `~end~'${jsurlInstant(to)}` }
  const offset = hash.indexOf(`graph=${raw}`) + 'graph='.length
  return [{ start: start.start, end: start.end, text: `'${jsurlInstant(from)}` }, stop].map((edit) =>
    placed(edit, raw, layer, offset),
  )
}
