import { findAll, holds, nearest, parentOf, root } from '../dom'
import { DRAWING, isDrawing, isImage, KNOWN } from '../drawings'
import { grownPanel } from './grown'
import { CELLS, OWN_BOX, PANELS } from './known-graphs'
import { isPattern } from './patterns'
import { stackOf } from './stack'

/**
 * A graph of the page: its picture is `panel`; `drawing` is the biggest canvas, SVG or image in it, or what holds the
 * canvases of all its rows.
 */
export type FoundGraph = { panel: Element; drawing: Element }

/** What one walk over the document finds. Everything that is said of its graphs is said from one such walk. */
export type Survey = {
  drawings: Element[]
  /** cells of grids that mount their graphs late, in the order of the document */
  cells: Element[]
}

const CELL_MIN_HEIGHT = 60

export const survey = (): Survey => {
  const all = findAll(root(), `${DRAWING},${CELLS}`)
  return {
    drawings: all.filter((element) => isDrawing(element) && !isPattern(element)),
    cells: all.filter((element) => element.matches(CELLS) && element.clientHeight >= CELL_MIN_HEIGHT),
  }
}

/** As `holds`, and fast where both are in one tree. */
export const isInside = (inner: Element, outer: Element): boolean =>
  outer.contains(inner) || (inner.getRootNode() !== outer.getRootNode() && holds(outer, inner))

const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** Layers and axes of one chart lie over each other; two charts lie side by side. */
const sameChart = (one: Element, other: Element): boolean => {
  const a = one.getBoundingClientRect()
  const b = other.getBoundingClientRect()
  return overlap(a, b) >= 0.3 * Math.min(a.width * a.height, b.width * b.height)
}

/** The outermost known panel that is no wider than the window; where all are, the innermost. One may be far taller. */
const knownPanel = (drawing: Element): Element | null => {
  let best: Element | null = null
  for (let at: Element | null = drawing; at; at = parentOf(at)) {
    if (!at.matches(PANELS)) continue
    if (best === null || at.getBoundingClientRect().width <= innerWidth) best = at
  }
  return best
}

/** Another chart, that is: layers and rows of the same one belong together. */
const holdsAnother =
  (drawing: Element, stack: Element | null, { drawings }: Survey) =>
  (around: Element): boolean =>
    drawings.some((other) => isInside(other, around) && !stack?.contains(other) && !sameChart(drawing, other))

const areaOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect()
  return width * height
}

/** A known panel was found before what is drawn in it. */
const biggestIn = (panel: Element, { drawings }: Survey): Element | undefined =>
  drawings
    .filter((drawing) => !drawing.matches(KNOWN) && isInside(drawing, panel))
    .sort((one, other) => areaOf(other) - areaOf(one))[0]

export const graphOf = (drawing: Element, found: Survey): FoundGraph => {
  if (isImage(drawing)) return { panel: drawing, drawing }
  const stack = stackOf(drawing)
  const box = stack ?? nearest(drawing, OWN_BOX) ?? drawing
  const panel = knownPanel(drawing) ?? grownPanel(box, holdsAnother(drawing, stack, found))
  const biggest = drawing.matches(KNOWN) ? biggestIn(panel, found) : stack
  return { panel, drawing: biggest ?? drawing }
}

/** Every graph of the document, in its order, each once. */
export const graphsOf = (found: Survey): FoundGraph[] => {
  const graphs: FoundGraph[] = []
  for (const drawing of found.drawings) {
    const known = graphs.some(({ panel }) => isInside(drawing, panel))
    if (!known) graphs.push(graphOf(drawing, found))
  }
  return graphs.filter(
    ({ panel }) => !graphs.some((other) => other.panel !== panel && isInside(panel, other.panel)),
  )
}

/** True where at least half of it is in the viewport, or fills half of that. */
export const inSight = ({ panel }: FoundGraph): boolean => {
  const box = panel.getBoundingClientRect()
  const width = Math.min(box.right, innerWidth) - Math.max(box.left, 0)
  const height = Math.min(box.bottom, innerHeight) - Math.max(box.top, 0)
  const most = Math.min(box.width, innerWidth) * Math.min(box.height, innerHeight)
  return width > 0 && height > 0 && width * height >= 0.5 * most
}
