import type { Graph } from '@/lib/model/graph'
import type { Numbers } from '@/lib/model/numbers'
import { safeColour, shape, type Drawing, type Shape } from './drawing'
import { readable } from './foreign'
import type { Times } from './times'

const WIDTH = 640
const HEIGHT = 220
const LEFT = 56
const RIGHT = 8
const TOP = 22
const BOTTOM = 20
/** Lines that are drawn; how many stretches of time each is drawn in; how many of those can be pointed at. */
const LINES = 12
const BUCKETS = 150
const COLUMNS = 60
/** Values that are told where one points. */
const TOLD = 4
const NAME = 40

/** Told apart without colour vision, on light and on dark. */
const PALETTE = ['#1f77b4', '#e6862a', '#2c9c4b', '#c8384d', '#8b62bf', '#8c6d5a', '#c85fa8', '#7f7f7f']

type Line = Numbers['lines'][number]
type Scale = { x: (at: number) => number; y: (value: number) => number; low: number; high: number }

const present = (values: Line['values']): number[] => values.filter((value) => value !== null)

const peakOf = ({ values }: Line): number =>
  present(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** 12 300 as `12.3k`, 0.00012 as `0.00012`. */
export const shortNumber = (value: number): string => {
  const size = Math.abs(value)
  for (const [over, sign] of [
    [1e12, 'T'],
    [1e9, 'G'],
    [1e6, 'M'],
    [1e3, 'k'],
  ] as const)
    if (size >= over) return `${Number((value / over).toPrecision(3))}${sign}`
  return String(Number(value.toPrecision(3)))
}

const scaleOf = (instants: readonly number[], lines: readonly Line[]): Scale => {
  const all = lines.flatMap(({ values }) => present(values))
  const low = all.reduce((least, value) => Math.min(least, value), 0)
  const top = all.reduce((most, value) => Math.max(most, value), low)
  const high = top === low ? low + 1 : top
  const [from = 0, to = 1] = [instants[0], instants.at(-1)]
  const span = Math.max(1, to - from)
  return {
    low,
    high,
    x: (at) => LEFT + ((at - from) / span) * (WIDTH - LEFT - RIGHT),
    y: (value) => TOP + (1 - (value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM),
  }
}

/** The lowest and highest point of each stretch, in their order: a spike of one sample is never lost. */
const thinned = (values: Line['values']): (number | null)[] => {
  const size = Math.max(1, Math.ceil(values.length / BUCKETS))
  const kept: (number | null)[] = []
  for (let start = 0; start < values.length; start += size) {
    let [low, high]: [number | null, number | null] = [null, null]
    for (let index = start; index < Math.min(start + size, values.length); index++) {
      const value = values[index] ?? null
      if (value === null) continue
      if (low === null || value < (values[low] ?? 0)) low = index
      if (high === null || value > (values[high] ?? 0)) high = index
    }
    if (low === null || high === null) kept.push(null)
    else kept.push(...new Set([low, high].sort((one, other) => one - other)))
  }
  return kept
}

const pathOf = ({ values }: Line, instants: readonly number[], { x, y }: Scale): string => {
  let pen = 'M'
  let path = ''
  for (const index of thinned(values)) {
    const value = index === null ? null : values[index]
    if (index === null || value === null || value === undefined) {
      pen = 'M'
      continue
    }
    path += `${pen}${x(instants[index] ?? 0).toFixed(1)} ${y(value).toFixed(1)}`
    pen = 'L'
  }
  return path
}

const clipped = (name: string): string => readable(name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name)

const toldAt = (lines: readonly Line[], index: number): string =>
  lines
    .flatMap(({ name, values }) => {
      const value = values[index] ?? null
      return value === null ? [] : [{ name, value }]
    })
    .sort((one, other) => other.value - one.value)
    .slice(0, TOLD)
    .map(({ name, value }) => `${clipped(name)} ${shortNumber(value)}`)
    .join(' · ')

/** What is told where one points: a stretch of its own for each moment, lit up by the style alone. */
const columns = (
  instants: readonly number[],
  lines: readonly Line[],
  { x }: Scale,
  times: Times,
): Shape[] => {
  const step = Math.max(1, Math.ceil(instants.length / COLUMNS))
  const wide = Math.max(1, (x(instants[step] ?? instants.at(-1) ?? 0) - LEFT) * 1)
  return instants.flatMap((at, index): Shape[] => {
    if (index % step !== 0) return []
    const middle = Number(x(at).toFixed(1))
    const words = `${times.clock(at)} · ${toldAt(lines, index)}`
    return [
      shape(
        'g',
        { class: 'at' },
        shape('rect', {
          x: Number((middle - wide / 2).toFixed(1)),
          y: TOP,
          width: Number(wide.toFixed(1)),
          height: HEIGHT - TOP - BOTTOM,
        }),
        shape('line', { x1: middle, x2: middle, y1: TOP, y2: HEIGHT - BOTTOM }),
        shape('text', { x: LEFT, y: 14 }, words),
      ),
    ]
  })
}

const axes = (instants: readonly number[], { low, high, y }: Scale, times: Times): Shape[] => [
  ...[low, (low + high) / 2, high].map((value) =>
    shape(
      'g',
      { class: 'tick' },
      shape('line', {
        x1: LEFT,
        x2: WIDTH - RIGHT,
        y1: Number(y(value).toFixed(1)),
        y2: Number(y(value).toFixed(1)),
      }),
      shape(
        'text',
        { x: LEFT - 6, y: Number((y(value) + 4).toFixed(1)), 'text-anchor': 'end' },
        shortNumber(value),
      ),
    ),
  ),
  shape('text', { class: 'edge', x: LEFT, y: HEIGHT - 4 }, times.clock(instants[0] ?? 0)),
  shape(
    'text',
    { class: 'edge', x: WIDTH - RIGHT, y: HEIGHT - 4, 'text-anchor': 'end' },
    times.clock(instants.at(-1) ?? 0),
  ),
]

/** The colour that the picture's own legend gives a line, so that both read alike. */
export const colourFor = (name: string, index: number, series: Graph['series']): string =>
  safeColour(series.find((one) => one.name === name)?.colour ?? null) ??
  PALETTE[index % PALETTE.length] ??
  '#888'

/** The numbers of a graph as a drawing that can be pointed at; null where there are none to draw. */
export const plot = (
  { instants, lines }: Numbers,
  { series, title }: Graph,
  times: Times,
): Drawing | null => {
  const drawn = lines.toSorted((one, other) => peakOf(other) - peakOf(one)).slice(0, LINES)
  if (instants.length === 0 || drawn.every(({ values }) => present(values).length === 0)) return null
  const scale = scaleOf(instants, drawn)
  const more = lines.length > drawn.length ? `, the ${drawn.length} largest of ${lines.length} lines` : ''
  return {
    width: WIDTH,
    height: HEIGHT,
    label: `Numbers of ${readable(title) || 'the graph'}, from ${shortNumber(scale.low)} to ${shortNumber(scale.high)}${more}`,
    shapes: [
      ...axes(instants, scale, times),
      ...drawn.map((line, index) =>
        shape(
          'path',
          { class: 'series', d: pathOf(line, instants, scale), stroke: colourFor(line.name, index, series) },
          shape('title', {}, clipped(line.name)),
        ),
      ),
      ...columns(instants, drawn, scale, times),
    ],
  }
}

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
/** A spreadsheet takes a cell that begins so for a formula. */
const tamed = (name: string): string => (/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)

/** A column for the time and one for every line; gaps are empty. */
export const numbersCsv = ({ instants, lines }: Numbers): string =>
  [
    ['time', ...lines.map(({ name }) => cell(tamed(name)))].join(','),
    ...instants.map((at, index) =>
      [new Date(at).toISOString(), ...lines.map(({ values }) => String(values[index] ?? ''))].join(','),
    ),
    '',
  ].join('\r\n')
