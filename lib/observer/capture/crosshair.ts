import type { Crosshair } from '@/lib/model/graph'
import { clipLine } from '../look'
import type { Find } from './find'
import { textOf } from './text'

const TOOLTIP =
  '[role="tooltip"],[class*="tooltip" i],[data-testid*="tooltip" i],.flot-tooltip,.detail:has(>.x_label),[_echarts_instance_]>div[style*="pointer-events"]'
/** The same bound as the schema's. */
const MOST = 50
const MOMENT = /\d{1,2}:\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{1,2}/
const VALUE = /^[-−+<>~≈]?\s*[$€£]?[\d.,]*\d[\d.,]*(e[+-]?\d+)?\s*\S{0,12}(\/\S+)?$/

type Value = Crosshair['values'][number]

/** A tooltip may hang over the edge of its graph, in CSS pixels. */
const OVER = 40

const isShown = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  const visible = element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
  return width > 20 && height > 10 && visible
}

const isOver = (element: Element, panel: DOMRect): boolean => {
  const { left, right, top, bottom } = element.getBoundingClientRect()
  return (
    left < panel.right + OVER &&
    right > panel.left - OVER &&
    top < panel.bottom + OVER &&
    bottom > panel.top - OVER
  )
}

const pairIn = (line: string): Value | null => {
  const cut = /^(.+?)(?:\t|:\s+|\s{2,}|:(?=[-\d]))\s*(\S.*)$/.exec(line)
  const [, series = '', value = ''] = cut ?? []
  return cut && VALUE.test(value.trim())
    ? { series: clipLine(series.replace(/:$/, '')), value: clipLine(value) }
    : null
}

/** Names and values of a tooltip: in one line, or a name and below it its value. */
export const valuesIn = (lines: string[]): Value[] => {
  const values: Value[] = []
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? ''
    const next = lines[index + 1] ?? ''
    const pair = pairIn(line)
    if (pair) values.push(pair)
    else if (VALUE.test(next) && !VALUE.test(line) && line !== '') {
      values.push({ series: clipLine(line.replace(/:$/, '')), value: clipLine(next) })
      index++
    }
  }
  return values.slice(0, MOST)
}

const fromText = (text: string): Crosshair | null => {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const dated = lines.findIndex((line) => MOMENT.test(line))
  const head = dated < 0 && lines.length > 1 && !pairIn(lines[0] ?? '') ? 0 : dated
  const at = lines[head] ?? ''
  const values = valuesIn(lines.filter((_, index) => index !== head))
  return values.length > 0 ? { at: clipLine(at), values } : null
}

/** uPlot's own legend shows the values under the pointer, and dashes where there is none. */
const inLegend = (find: Find): Crosshair | null => {
  const rows = find('.u-legend .u-series', MOST + 1)
  const cells = rows.map(
    (row) => [textOf(row.querySelector('.u-label')), textOf(row.querySelector('.u-value'))] as const,
  )
  const [time, ...lines] = cells
  if (!time || !MOMENT.test(time[1])) return null
  const values = lines.flatMap(([series, value]) => (/\d/.test(value) ? [{ series, value }] : []))
  return values.length > 0 ? { at: time[1], values } : null
}

const wordsOf = (element: Element): string =>
  element instanceof HTMLElement
    ? element.innerText
    : [...element.querySelectorAll('tspan,text')].map((part) => part.textContent).join('\n')

const outermost = (elements: Element[]): Element[] =>
  elements.filter((one) => !elements.some((other) => other !== one && other.contains(one)))

/** What lies over the page at this moment and tells values. Looked for once for all graphs of an act. */
export const tooltipsIn = (find: Find): Element[] => outermost(find(TOOLTIP, 100).filter(isShown))

/** The values that a tooltip or a pinned crosshair over this graph shows at this moment. */
export const crosshairOf = (panel: Element, tooltips: readonly Element[], find: Find): Crosshair | null => {
  const box = panel.getBoundingClientRect()
  for (const tooltip of tooltips) {
    const found = isOver(tooltip, box) ? fromText(wordsOf(tooltip)) : null
    if (found) return found
  }
  return inLegend(find)
}
