import type { Graph, Place } from '@/lib/model/graph'
import { findAll, holds, nearest, root } from '../dom'
import { isImage } from '../drawings'
import { allGraphs, type FoundGraph } from './graphs'
import { CELLS, SERIES, TITLE_NEARBY, titleInAttributes } from './known-graphs'
import { CLIP, clipLine } from '../look'
import { placeOf } from './place'

const SERIES_MOST = 200
const HEADING = 'h1,h2,h3,h4,h5,h6,figcaption,caption'
const TITLE_INSIDE = `${HEADING},[class*="title" i]:not([class*="titles" i])`
const CELL_MIN_HEIGHT = 60

const textOf = (element: Element | null | undefined): string => {
  if (!element) return ''
  return clipLine(element instanceof HTMLTextAreaElement ? element.value : element.textContent)
}

const titleNearby = (panel: Element): string => {
  for (const [around, title] of TITLE_NEARBY) {
    const text = textOf(nearest(panel, around)?.querySelector(title))
    if (text) return text
  }
  return ''
}

const titleBefore = (panel: Element): string => {
  const before = panel.previousElementSibling
  return before?.matches(HEADING) ? textOf(before) : ''
}

const titleInside = ({ panel, drawing }: FoundGraph): string => {
  const labelled = panel.getAttribute('aria-labelledby')
  const label = labelled ? root().querySelector(`#${CSS.escape(labelled)}`) : null
  const named = findAll(panel, '[data-testid^="data-testid Panel header "],[data-title]')[0]
  return (
    textOf(label) ||
    (named ? titleInAttributes(named) : '') ||
    textOf(findAll(panel, TITLE_INSIDE)[0]) ||
    titleInAttributes(drawing)
  )
}

const titleOf = (graph: FoundGraph): string => {
  if (isImage(graph.drawing))
    return clipLine(graph.drawing.alt || graph.drawing.title || titleBefore(graph.panel))
  const { panel } = graph
  return clipLine(titleInAttributes(panel) || titleNearby(panel) || titleInside(graph) || titleBefore(panel))
}

const seriesOf = ({ panel }: FoundGraph): Graph['series'] => {
  const labels = findAll(nearest(panel, '.graph_wrapper') ?? panel, SERIES)
  const innermost = labels.filter(
    (label) => !labels.some((other) => other !== label && label.contains(other)),
  )
  const names = innermost.map(textOf).filter((name) => name !== '')
  return [...new Set(names)].slice(0, SERIES_MOST).map((name) => ({ name, colour: null, shown: true }))
}

/** Cells of lazy grids count while they are empty; a graph outside all cells counts by itself. */
const placeIn = (graph: FoundGraph): Place | null => {
  const cells = findAll(root(), CELLS).filter((cell) => cell.clientHeight >= CELL_MIN_HEIGHT)
  const cellOf = (panel: Element) => cells.find((cell) => holds(cell, panel)) ?? panel
  const panels = [...new Set([...cells, ...allGraphs().map(({ panel }) => panel), graph.panel].map(cellOf))]
  const boxes = panels.map((panel) => panel.getBoundingClientRect())
  const own = boxes[panels.indexOf(cellOf(graph.panel))]
  return own ? placeOf(own, boxes) : null
}

/** What a graph says of itself, as it is on the screen. */
export const graphWords = (graph: FoundGraph): Graph => ({
  title: titleOf(graph),
  source: isImage(graph.drawing) ? graph.drawing.currentSrc.slice(0, CLIP.url) || null : null,
  series: seriesOf(graph),
  axes: [],
  crosshair: null,
  override: null,
  asked: null,
  place: placeIn(graph),
  layout: null,
})
