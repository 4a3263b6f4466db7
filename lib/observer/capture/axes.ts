import type { Axis } from '@/lib/model/graph'
import type { Find } from './find'
import { writtenAxes } from './svg-axes'
import { drawnText } from './text'

const TICKS = 40
/** The same bounds as the schema's. */
const UNIT = 40
const MOST = 8

type Known = { side: Axis['side']; label: string; ticks: string }

/** Where chart libraries write what an axis is of, and its ticks. */
const AXES: readonly Known[] = [
  { side: 'y', label: '.highcharts-yaxis .highcharts-axis-title', ticks: '.highcharts-yaxis-labels text' },
  { side: 'x', label: '.highcharts-xaxis .highcharts-axis-title', ticks: '.highcharts-xaxis-labels text' },
  { side: 'y', label: '.ytitle', ticks: '.ytick text' },
  { side: 'x', label: '.xtitle', ticks: '.xtick text' },
  {
    side: 'y',
    label: '.recharts-yAxis .recharts-label,.recharts-label[transform^="rotate"]',
    ticks: '.recharts-yAxis .recharts-cartesian-axis-tick-value,.recharts-yAxis-tick-labels text',
  },
  {
    side: 'x',
    label: '.recharts-xAxis .recharts-label',
    ticks: '.recharts-xAxis .recharts-cartesian-axis-tick-value,.recharts-xAxis-tick-labels text',
  },
  { side: 'y', label: '.dygraph-ylabel', ticks: '.dygraph-axis-label-y' },
  { side: 'x', label: '.dygraph-xlabel', ticks: '.dygraph-axis-label-x' },
  {
    side: 'y',
    label: '.flot-y-axis .axisLabel,.yaxisLabel',
    ticks: '.flot-y-axis .flot-tick-label,.flot-y-axis text,.yAxis .tickLabel',
  },
  {
    side: 'x',
    label: '.flot-x-axis .axisLabel,.xaxisLabel',
    ticks: '.flot-x-axis .flot-tick-label,.flot-x-axis text,.xAxis .tickLabel',
  },
  {
    side: 'y',
    label: '.y-axis-title text,.y.axis .title,.y-axis .label',
    ticks: '.y.axis .tick text,.y-axis .tick text,.y_ticks .tick text',
  },
  {
    side: 'x',
    label: '.x-axis-title text,.x.axis .title,.x-axis .label',
    ticks: '.x.axis .tick text,.x-axis .tick text',
  },
]

/** Not a unit but a power of ten. */
const POWER = /^[kKMGTPmµun]$/

/** A fraction is no unit, and neither is what a label that was cut short ends in. */
const unitIn = (tick: string): string =>
  /^[-−+]?[\d.,'\s]*\d\s*([^\d\s.,'…].*)$/.exec(tick)?.[1]?.trim() ?? ''

/** What most ticks end in; a `0` may stand without. */
export const unitOf = (ticks: string[]): string | null => {
  const counts = new Map<string, number>()
  for (const tick of ticks) {
    const unit = unitIn(tick)
    if (unit !== '' && !POWER.test(unit) && unit.length <= UNIT) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one)
  return best && best[1] >= (ticks.length - 1) / 2 ? best[0] : null
}

const axisFrom = (side: Axis['side'], label: string, ticks: string[]): Axis[] => {
  const unit = side === 'y' ? unitOf(ticks) : null
  return label === '' && unit === null ? [] : [{ side, label, unit }]
}

const texts = (find: Find, selector: string): string[] => find(selector, TICKS).map(drawnText)

/** Vega says in words which axis is which. */
const vegaAxes = (find: Find): Axis[] =>
  find('.role-axis', MOST).flatMap((axis) => {
    const side = /^Y-axis/i.test(axis.getAttribute('aria-label') ?? '') ? 'y' : 'x'
    const within = (selector: string) => [...axis.querySelectorAll(selector)].slice(0, TICKS).map(drawnText)
    return axisFrom(side, within('.role-axis-title text').join(' '), within('.role-axis-label text'))
  })

/** What the axes of a graph say of themselves, where they are not drawn on a canvas. */
export const axesOf = (drawing: Element, find: Find): Axis[] => {
  const found = AXES.flatMap(({ side, label, ticks }) => {
    const labels = [...new Set(texts(find, label))].filter((text) => text !== '')
    return axisFrom(side, labels.join(' · '), texts(find, ticks))
  })
  const named = [...found, ...vegaAxes(find)]
  if (named.length > 0) return named.slice(0, MOST)
  return writtenAxes(drawing).flatMap(({ label, ticks }) => axisFrom('y', label, ticks))
}
