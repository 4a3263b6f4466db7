import { toCanvas } from 'html-to-image'
import { shadowOf } from '../dom'
import { bounded, encode, type Answer } from './encode'
import { isCanvas, isReadable } from './painter/replaced'

/** What the page has not in its own cache, of its own origin, stays out: nothing is requested for a picture. */
const NO_REQUESTS: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' }
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const isWanted = (node: Node): boolean => {
  if (node instanceof HTMLImageElement) return node.complete && node.naturalWidth > 0 && isReadable(node)
  if (node instanceof HTMLCanvasElement) return isReadable(node)
  if (node instanceof SVGImageElement) return /^(data:|#)/.test(node.href.baseVal)
  return !(node instanceof HTMLVideoElement || node instanceof HTMLIFrameElement)
}

/** A clone cannot be checked as a painting can: it may lack more than is known. */
const INCOMPLETE =
  'The picture was made from a copy of the page and may lack something: press Alt+Shift+G for exact pixels.'

const background = (element: Element): string => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return 'Canvas'
}

/** Draws a copy of a graph's elements, for where painting broke off. */
export const clone = async (graph: Element): Promise<Answer> => {
  const { width, height } = graph.getBoundingClientRect()
  const scale = devicePixelRatio * bounded(width * devicePixelRatio, height * devicePixelRatio)
  const canvas = await toCanvas(graph as HTMLElement, {
    width,
    height,
    pixelRatio: scale,
    backgroundColor: background(graph),
    filter: (node) =>
      isWanted(node) && (isCanvas(node) || shadowOf(node) === null || node.shadowRoot !== null),
    skipFonts: true,
    includeQueryParams: true,
    fetchRequestInit: NO_REQUESTS,
    imagePlaceholder: NOTHING,
  })
  return encode(canvas, { scale, how: 'cloned', incomplete: INCOMPLETE })
}
