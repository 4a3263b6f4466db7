import { findAll } from '../../dom'
import type { Ledger } from './ledger'
import { isBlank, isCanvas } from './replaced'

const LEAST = 20

/** How libraries that draw with WebGL name their canvases. */
const GL = /(^|[^a-z])(web)?gl([^a-z]|$)|three|deck|regl|maplibre|mapbox|cesium|pixi|babylon/i

const nameOf = (canvas: HTMLCanvasElement): string =>
  [canvas.className, canvas.id, canvas.dataset['engine'] ?? '', canvas.parentElement?.id ?? ''].join(' ')

const share = (one: DOMRect, other: DOMRect): number => {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
  return width > 0 && height > 0 ? (width * height) / (one.width * one.height) : 0
}

/**
 * Reports canvases that read as nothing: WebGL that does not keep its drawing does. (Asking a canvas for its context
 * would make one, and break a page that has not drawn yet.) An empty layer over a drawn canvas is no loss; one
 * whose name is that of WebGL only over another such, which shows that this library keeps its drawing.
 */
export const reportUnkept = (panel: Element, ledger: Ledger): void => {
  const canvases = (isCanvas(panel) ? [panel] : findAll(panel, 'canvas')).filter(isCanvas)
  const seen = canvases
    .filter(
      (canvas) => canvas.checkVisibility() && canvas.width > 0 && canvas.height > 0 && !ledger.lacks(canvas),
    )
    .map((canvas) => ({ canvas, box: canvas.getBoundingClientRect() }))
    .filter(({ box }) => box.width >= LEAST && box.height >= LEAST)
  const blank = seen.filter(({ canvas }) => isBlank(canvas))
  const drawn = seen.filter((one) => !blank.includes(one))
  for (const { canvas, box } of blank) {
    const isGl = (one: HTMLCanvasElement) => GL.test(nameOf(one))
    const layers = drawn.filter((other) => share(box, other.box) >= 0.5)
    const isLayer = layers.some((other) => !isGl(canvas) || isGl(other.canvas))
    if (!isLayer) ledger.lack('what was drawn with WebGL', canvas)
  }
}
