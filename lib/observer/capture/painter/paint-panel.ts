import { parentOf } from '../../dom'
import { audit } from './audit'
import { paintBackdrop } from './backdrop'
import { styleOf } from './css'
import { surface, type Ink, type Sheet } from './ink'
import { createLayer, paintInside } from './layers'
import { createLedger, type Ledger } from './ledger'
import { forgetFonts } from './page-font'
import { createPictures } from './pictures'
import { inSlices, type Work } from './slices'
import { times, UPRIGHT, type Linear, type Space } from './space'
import { linearOf } from './stacking'
import { reportUnkept } from './unkept'
import { collect } from './walk'

export type Painted = { canvas: HTMLCanvasElement; scale: number; ledger: Ledger }

const zooms = (panel: Element): boolean => {
  for (let at = parentOf(panel); at; at = parentOf(at))
    if (!/^(1|normal|)$/.test(styleOf(at).getPropertyValue('zoom'))) return true
  return false
}

/** Bounded: an editor marks each of its words. */
const RANGES = 2_000

/** Marks of a page's own script: those of an editor beside the graph are none of its picture. */
const isHighlighted = (panel: Element): boolean => {
  let left = RANGES
  for (const marks of CSS.highlights.values()) {
    for (const { startContainer, startOffset, endContainer, endOffset } of marks) {
      if (left-- === 0) return true
      const range = new Range()
      range.setStart(startContainer, startOffset)
      range.setEnd(endContainer, endOffset)
      if (!range.collapsed && range.intersectsNode(panel)) return true
    }
  }
  return false
}

/** Words that are selected, or that a script has marked. */
const isMarked = (panel: Element): boolean => {
  const chosen = panel.ownerDocument.getSelection()
  if (chosen?.isCollapsed === false && chosen.containsNode(panel, true)) return true
  if (!('highlights' in CSS) || CSS.highlights.size === 0) return false
  try {
    return isHighlighted(panel)
  } catch {
    // A mark whose words have gone, or that an extension may not look into.
    return true
  }
}

/** What transforms around the panel do to it. */
const linearAround = (panel: Element): Linear => {
  let linear = UPRIGHT
  for (let at = parentOf(panel); at; at = parentOf(at))
    linear = times(linearOf(styleOf(at)) ?? UPRIGHT, linear)
  return linear
}

/** The canvas begins on the device pixel that the panel's corner is nearest to, as browser pixels are cut. */
const sheetFor = (panel: Element, scale: number): { width: number; height: number; space: Space } => {
  const { left, top, right, bottom } = panel.getBoundingClientRect()
  const [x, y] = [Math.round(left * scale), Math.round(top * scale)]
  const matrix = new DOMMatrix([scale, 0, 0, scale, -x, -y])
  const space = { matrix, scale, grid: scale, x: 0, y: 0 }
  return { width: Math.round(right * scale) - x, height: Math.round(bottom * scale) - y, space }
}

function* work(panel: Element, ink: Ink, sheet: Sheet, space: Space): Work<void> {
  const layer = createLayer()
  const linear = linearAround(panel)
  const none = {
    clip: null,
    absoluteClip: null,
    fixedClip: null,
    parent: null,
    decorations: [],
    cut: null,
    firstLine: null,
  }
  yield* collect(panel, { sheet, space, linear, layer, context: layer, ...none })
  paintBackdrop(ink, sheet, space, panel)
  yield* paintInside(ink, layer, sheet)
  reportUnkept(panel, sheet.ledger)
  if (isMarked(panel)) sheet.ledger.lack('the marks of chosen words', null)
  if (zooms(panel)) sheet.ledger.lack('the sizes of a page that zooms itself', null)
  yield* audit(panel, sheet.ledger)
}

/** Paints a panel once; pictures that its styles name are loaded, and then it is painted again with them. */
export const paintPanel = async (panel: Element, scale: number): Promise<Painted> => {
  const pictures = createPictures()
  forgetFonts()
  for (let again = false; ; again = true) {
    const { width, height, space } = sheetFor(panel, scale)
    const ink = surface(width, height)
    const ledger = createLedger()
    await inSlices(work(panel, ink, { width, height, ledger, pictures }, space))
    if (again || !(await pictures.load())) return { canvas: ink.canvas, scale, ledger }
  }
}
