import type { Series } from '@/lib/model/graph'
import { nearest } from '../dom'
import { colourOf, inkOf, strengthOf } from './colours'
import { finder, type Find } from './find'
import type { FoundGraph } from './graphs'
import { LABELS, LEGENDS, NO_LABEL, type KnownLegend } from './known-legends'
import { isScale } from './scale'
import { signedLines } from './signs'
import { rowName, rowsOf } from './stack'
import { svgLegend } from './svg-legend'
import { textOf } from './text'

/** The same bound as the schema's. */
const MOST = 200
/** A series that is switched off is written this much weaker than the others. */
const WEAKER = 0.7
/** A sign beside a name is no larger, in CSS pixels. */
const SIGN = 48
/** The classic Prometheus page has its legend beside the graph. */
const LEGEND_AROUND = '.graph_wrapper'
const SIGNS = 'i,span,div,b,td,rect,path,circle,line,polyline,polygon,[class*="color" i],[class*="marker" i]'

export type Line = {
  row: Element
  name: Element
  colour: string | null
  off: boolean
  spoken?: RegExp | undefined
}

const innermost = (elements: Element[]): Element[] =>
  elements.filter((one) => !elements.some((other) => other !== one && one.contains(other)))

const partOf = (row: Element, selector: string | undefined): Element | null =>
  selector === undefined ? null : row.matches(selector) ? row : row.querySelector(selector)

const colourIn = (row: Element, swatch: string | undefined): string | null => {
  for (const sign of swatch === undefined ? [] : row.querySelectorAll(swatch)) {
    const colour = colourOf(sign)
    if (colour !== null) return colour
  }
  return null
}

const knownLine = (row: Element, legend: KnownLegend): Line => {
  const name = partOf(row, legend.name) ?? row
  const sign = partOf(row, legend.swatch)
  return {
    row,
    name,
    colour:
      colourIn(row, legend.swatch) ??
      (sign || (legend.swatch === undefined && !legend.spoken) ? inkOf(sign ?? name) : null),
    off: partOf(row, legend.hidden) !== null,
    spoken: legend.spoken,
  }
}

const knownLines = (find: Find): Line[] => {
  for (const legend of LEGENDS) {
    const rows = innermost(find(legend.rows, MOST))
    if (rows.length > 0) return rows.map((row) => knownLine(row, legend))
  }
  return []
}

const isSmall = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width > 0 && height > 0 && width <= SIGN && height <= SIGN && textOf(element) === ''
}

const isSign = (element: Element, name: Element): boolean =>
  !element.contains(name) && !name.contains(element) && isSmall(element)

/** The line that a label is of: what is around it, up to the first that has a coloured sign as well. */
const guessedLine = (name: Element): Line => {
  const inside = [...name.children].find(isSmall)
  let row = name
  for (let climbed = 0; climbed < 3 && row.parentElement; climbed++) {
    const signs = [...row.querySelectorAll(SIGNS)].filter((sign) => sign === inside || isSign(sign, name))
    const colour = signs.map(colourOf).find((found) => found !== null)
    if (colour !== undefined) return { row, name, colour, off: false }
    row = row.parentElement
    if (row.matches('[class*="legend" i]:not([class*="item" i])')) break
  }
  return { row: name, name, colour: null, off: false }
}

const guessedLines = (find: Find): Line[] =>
  innermost(find(LABELS, MOST))
    .filter((label) => textOf(label) !== '' && !label.closest(NO_LABEL))
    .map(guessedLine)

const isStruck = (name: Element): boolean =>
  getComputedStyle(name).textDecorationLine.includes('line-through') ||
  [...name.children].some((child) => getComputedStyle(child).textDecorationLine.includes('line-through'))

const seriesFrom = (lines: Line[], panel: Element): Series[] => {
  const strengths = lines.map(({ name }) => strengthOf(name, panel))
  const strongest = Math.max(...strengths)
  return lines.map(({ name, colour, off, spoken }, index) => ({
    name: textOf(name).replace(spoken ?? '', ''),
    colour,
    shown: !off && !isStruck(name) && (strengths[index] ?? 1) >= WEAKER * strongest,
  }))
}

const onceEach = (series: Series[]): Series[] => [
  ...new Map(
    series.filter(({ name }) => name !== '').map((one) => [`${one.name} ${one.colour ?? ''}`, one]),
  ).values(),
]

const ofRows = (drawing: Element): Series[] =>
  rowsOf(drawing).map((row) => ({ name: rowName(row), colour: null, shown: true }))

/** The lines of a graph's legend, those that are switched off included. */
export const seriesOf = ({ panel, drawing }: FoundGraph, inPanel: Find): Series[] => {
  const rows = ofRows(drawing)
  if (rows.length > 0) return onceEach(rows).slice(0, MOST)
  const scope = nearest(panel, LEGEND_AROUND) ?? panel
  const find = scope === panel ? inPanel : finder(scope)
  const known = knownLines(find)
  const named = known.length > 0 ? known : guessedLines(find)
  const drawn = named.length > 0 ? [] : svgLegend(drawing)
  const lines = named.length + drawn.length > 0 ? named : signedLines(drawing, find)
  const series = drawn.length > 0 ? drawn : seriesFrom(lines, scope)
  return isScale(series.map(({ name }) => name)) ? [] : onceEach(series).slice(0, MOST)
}
