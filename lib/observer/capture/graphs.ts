import { holds, parentOf, root } from '../dom'
import { drawingsIn, isImage } from '../drawings'
import { PANELS } from './known-graphs'

/** A graph of the page: its picture is `panel`; `drawing` is the biggest canvas, SVG or image in it. */
export type FoundGraph = { panel: Element; drawing: Element }

const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** Layers and axes of one chart lie over each other; two charts lie side by side. */
const sameChart = (one: Element, other: Element): boolean => {
  const a = one.getBoundingClientRect()
  const b = other.getBoundingClientRect()
  return overlap(a, b) >= 0.3 * Math.min(a.width * a.height, b.width * b.height)
}

/** A panel is the drawing with its title, axes and legend: this much larger at most. */
const WIDER = 1.6
const TALLER = 1.6
const TALLER_PX = 160

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
