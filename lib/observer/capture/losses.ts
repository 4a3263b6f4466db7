import { findAll, shadowOf } from '../dom'

const EXACT = 'press Alt+Shift+S for exact pixels'

const drawn = (source: CanvasImageSource, width: number, height: number): Uint8ClampedArray | null => {
  const probe = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (!probe) return null
  try {
    probe.drawImage(source, 0, 0, width, height)
    return probe.getImageData(0, 0, width, height).data
  } catch {
    return null
  }
}

/** True where the page may read its pixels: nothing of another origin was drawn into it. */
export const isReadable = (source: HTMLImageElement | HTMLCanvasElement): boolean =>
  drawn(source, 1, 1) !== null

const PROBE = 32

const isBlank = (canvas: HTMLCanvasElement): boolean =>
  drawn(canvas, PROBE, PROBE)?.every((channel) => channel === 0) === true

/**
 * A WebGL canvas that does not keep its drawing reads as nothing. (Asking a canvas for its context would make
 * one, and break a page that has not drawn yet; and an empty layer over a drawn one is no loss.)
 */
const isUnkept = (elements: Element[]): boolean => {
  const canvases = elements.filter((element) => element instanceof HTMLCanvasElement)
  return (
    canvases.length > 0 && canvases.every(isBlank) && !elements.some((element) => element.localName === 'svg')
  )
}

const isForeignFrame = (frame: HTMLIFrameElement): boolean => frame.contentDocument === null

const lossOf = (element: Element): string | null => {
  if (element instanceof HTMLCanvasElement) {
    return isReadable(element) ? null : 'a canvas with pictures of another site'
  }
  if (element instanceof HTMLImageElement) {
    return element.naturalWidth > 0 && !isReadable(element) ? 'a picture of another site' : null
  }
  if (element instanceof HTMLIFrameElement) return isForeignFrame(element) ? 'a frame of another site' : null
  return element.shadowRoot ? null : shadowOf(element) && 'a part that the page keeps closed'
}

/** What cannot be painted from the page, as a sentence; null where everything can. */
export const lossesOf = (graph: Element): string | null => {
  const elements = [graph, ...findAll(graph, '*')]
  const losses = new Set(elements.map(lossOf).filter((loss) => loss !== null))
  if (isUnkept(elements)) losses.add('what was drawn with WebGL')
  return losses.size > 0 ? `The picture lacks ${[...losses].join(' and ')}: ${EXACT}.` : null
}
