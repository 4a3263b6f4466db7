import { elementAt, holds, parentOf, root } from './dom'
import { drawingsIn, isDrawing, isImage, sameChart } from './drawings'
import { PANELS } from './known-graphs'

/** A graph of the page: its picture is `panel`; `drawing` is the biggest canvas, SVG or image in it. */
export type FoundGraph = { panel: Element; drawing: Element }

/** A panel is the drawing with its title, axes and legend: this much larger at most. */
const WIDER = 1.6
const TALLER = 1.6
const TALLER_PX = 160
const CLIMB = 8

const fits = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect()
  return width <= innerWidth && height <= innerHeight
}

/** The outermost known panel that can be seen whole; where none can, the innermost. */
const knownPanel = (drawing: Element): Element | null => {
  let best: Element | null = null
  for (let at: Element | null = drawing; at; at = parentOf(at)) {
    if (at.matches(PANELS) && (best === null || fits(at))) best = at
  }
  return best
}

const isRoomFor = (drawing: DOMRect, around: DOMRect): boolean =>
  around.width <= drawing.width * WIDER && around.height <= drawing.height * TALLER + TALLER_PX

/** Grows a drawing to what belongs to it, by size, and never so far that another chart is in it. */
const grownPanel = (drawing: Element): Element => {
  const box = drawing.getBoundingClientRect()
  let panel = drawing
  for (let around = parentOf(panel); around && around !== root(); around = parentOf(around)) {
    if (around.localName === 'body' || around.localName === 'main') break
    if (!isRoomFor(box, around.getBoundingClientRect())) break
    if (!drawingsIn(around).every((other) => sameChart(drawing, other))) break
    panel = around
  }
  return panel
}

export const graphOf = (drawing: Element): FoundGraph => ({
  panel: isImage(drawing) ? drawing : (knownPanel(drawing) ?? grownPanel(drawing)),
  drawing,
})

const surrounds = (element: Element, x: number, y: number): boolean => {
  const box = element.getBoundingClientRect()
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
}

/** The graph at a point of the viewport. Charts lay their own glass over the drawing, so its neighbours count too. */
export const graphAt = (x: number, y: number): FoundGraph | null => {
  let at = elementAt(x, y)
  for (let climbed = 0; at && at !== root() && climbed < CLIMB; climbed++) {
    const drawing = isDrawing(at) ? at : drawingsIn(at).find((inner) => surrounds(inner, x, y))
    if (drawing) return graphOf(drawing)
    if (at.getBoundingClientRect().width > innerWidth * 0.98 && climbed > 0) return null
    at = parentOf(at)
  }
  return null
}

/** The graph that an element is in or holds: for the keyboard. */
export const graphAround = (element: Element): FoundGraph | null => {
  const drawing = isDrawing(element) ? element : drawingsIn(element)[0]
  if (drawing) return graphOf(drawing)
  const panel = element.closest(PANELS)
  const inner = panel && drawingsIn(panel)[0]
  return inner ? graphOf(inner) : null
}

/** Every graph of the document, in its order, each once. */
export const allGraphs = (): FoundGraph[] => {
  const graphs: FoundGraph[] = []
  for (const drawing of drawingsIn(root())) {
    const known = graphs.some(({ panel }) => holds(panel, drawing))
    if (!known) graphs.push(graphOf(drawing))
  }
  return graphs.filter(
    ({ drawing }) => !graphs.some(({ panel, drawing: d }) => d !== drawing && holds(panel, drawing)),
  )
}

/** True where at least half of it is in the viewport. */
export const inSight = ({ panel }: FoundGraph): boolean => {
  const box = panel.getBoundingClientRect()
  const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0)
  const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)
  return width > 0 && height > 0 && width * height >= 0.5 * box.width * box.height
}
