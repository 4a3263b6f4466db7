import type { Points } from './numbers-table'
import { listOf, numberOf, rowOf, wordOf } from './unknown'

/** `retries{node="7",zone="a"}`, as the tools write it. */
const metricName = (metric: unknown): string => {
  const { __name__: name, ...labels } = rowOf(metric)
  const written = Object.entries(labels).map(([label, value]) => `${label}="${wordOf(value)}"`)
  return `${wordOf(name)}{${written.join(',')}}`
}

const pairs = (name: string, list: unknown, timeAt: 0 | 1): Points => {
  const rows = listOf(list).map(listOf)
  return {
    name,
    times: rows.map((row) => (numberOf(row[timeAt]) ?? -1) * 1_000),
    values: rows.map((row) => numberOf(row[1 - timeAt])),
  }
}

/** Prometheus and what speaks as it does: `{ data: { result: [{ metric, values: [[s, "1"]] }] } }`. */
export const readMatrix = (answer: unknown): Points[] =>
  listOf(rowOf(rowOf(answer)['data'])['result']).map((series) => {
    const { metric, values } = rowOf(series)
    return pairs(metricName(metric), values, 0)
  })

/** Graphite: `[{ target, datapoints: [[1, s]] }]`. */
export const readGraphite = (answer: unknown): Points[] =>
  listOf(answer).map((series) => {
    const { target, datapoints } = rowOf(series)
    return pairs(wordOf(target), datapoints, 1)
  })

/** Atlas: a list in which one part tells start and step, and others are the lines. */
export const readAtlas = (answer: unknown): Points[] => {
  const parts = listOf(answer).map(rowOf)
  const about = parts.find(({ type }) => type === 'graph-metadata') ?? {}
  const [start, step] = [numberOf(about['startTime']), numberOf(about['step'])]
  if (start === null || step === null) return []
  return parts
    .filter(({ type }) => type === 'timeseries')
    .map(({ label, data }) => {
      const values = listOf(rowOf(data)['values']).map(numberOf)
      return { name: wordOf(label), times: values.map((_, index) => start + index * step), values }
    })
}

const fieldName = (field: unknown, frame: unknown): string => {
  const { config, labels, name } = rowOf(field)
  const { displayNameFromDS, displayName } = rowOf(config)
  const own =
    wordOf(displayNameFromDS) || wordOf(displayName) || wordOf(rowOf(rowOf(frame)['schema'])['name'])
  return own || (Object.keys(rowOf(labels)).length > 0 ? metricName(labels) : wordOf(name))
}

const readFrame = (frame: unknown): Points[] => {
  const fields = listOf(rowOf(rowOf(frame)['schema'])['fields'])
  const columns = listOf(rowOf(rowOf(frame)['data'])['values'])
  const time = fields.findIndex((field) => rowOf(field)['type'] === 'time')
  if (time < 0) return []
  const times = listOf(columns[time]).map((value) => numberOf(value) ?? -1)
  return fields.flatMap((field, index) =>
    rowOf(field)['type'] === 'number'
      ? [{ name: fieldName(field, frame), times, values: listOf(columns[index]).map(numberOf) }]
      : [],
  )
}

/** Grafana: `{ results: { A: { frames: [{ schema: { fields }, data: { values: [[ms], [1]] } }] } } }`. */
export const readFrames = (answer: unknown): Points[] =>
  Object.values(rowOf(rowOf(answer)['results'])).flatMap((result) =>
    listOf(rowOf(result)['frames']).flatMap(readFrame),
  )
