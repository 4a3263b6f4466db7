import { toCanvas } from 'html-to-image'
import { findAll, parentOf } from '../dom'
import type { Capture } from '../world'
import { aimed } from './aim'
import { bounded, encode } from './encode'
import { isReadable, lossesOf } from './losses'

/**
 * Nothing is requested for a picture: what the page has not in its own cache, of its own origin, stays out.
 * (`only-if-cached` never touches the network, and `same-origin` refuses every other address outright.)
 */
const NO_REQUESTS: RequestInit = { cache: 'only-if-cached', mode: 'same-origin' }
const NOTHING = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'

const isTransparent = (colour: string): boolean => /^(transparent|rgba\(.*, 0\))$/.test(colour)

/** A panel is mostly transparent: its picture needs the colour that lies behind it. */
const backgroundOf = (element: Element): string => {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at)
    if (!isTransparent(backgroundColor)) return backgroundColor
  }
  return 'Canvas'
}

const surface = (width: number, height: number): OffscreenCanvasRenderingContext2D => {
  const context = new OffscreenCanvas(
    Math.max(1, Math.round(width)),
    Math.max(1, Math.round(height)),
  ).getContext('2d')
  if (!context) throw new Error('this browser cannot paint')
  return context
}

const onBackground = (source: HTMLImageElement | HTMLCanvasElement, width: number, height: number) => {
  const factor = bounded(width, height)
  const context = surface(width * factor, height * factor)
  context.fillStyle = backgroundOf(source)
  context.fillRect(0, 0, context.canvas.width, context.canvas.height)
  context.drawImage(source, 0, 0, context.canvas.width, context.canvas.height)
  return context.canvas
}

/** An image graph's own pixels, at their own size. */
const paintImage = (image: HTMLImageElement) => {
  const { naturalWidth, naturalHeight } = image
  const canvas = onBackground(image, naturalWidth, naturalHeight)
  return encode(canvas, canvas.width / image.getBoundingClientRect().width, null)
}

const isWanted = (node: Node): boolean => {
  if (node instanceof HTMLImageElement) return node.complete && node.naturalWidth > 0 && isReadable(node)
  if (node instanceof HTMLCanvasElement) return isReadable(node)
  if (node instanceof SVGImageElement) return /^(data:|#)/.test(node.href.baseVal)
  return !(node instanceof HTMLVideoElement || node instanceof HTMLIFrameElement)
}

const paintTree = async (graph: HTMLElement) => {
  const { width, height } = graph.getBoundingClientRect()
  const scale = devicePixelRatio * bounded(width * devicePixelRatio, height * devicePixelRatio)
  const incomplete = lossesOf(graph)
  const tree = await toCanvas(graph, {
    width,
    height,
    pixelRatio: scale,
    backgroundColor: backgroundOf(graph),
    filter: isWanted,
    skipFonts: true,
    includeQueryParams: true,
    fetchRequestInit: NO_REQUESTS,
    imagePlaceholder: NOTHING,
  })
  const context = surface(tree.width, tree.height)
  context.drawImage(tree, 0, 0)
  paintImagesOver(context, graph, scale)
  return encode(context.canvas, scale, incomplete)
}

/** Images that are no longer in the cache: the page still has their pixels. */
const paintImagesOver = (context: OffscreenCanvasRenderingContext2D, graph: Element, scale: number) => {
  const origin = graph.getBoundingClientRect()
  for (const image of findAll(graph, 'img')) {
    if (!(image instanceof HTMLImageElement) || !isWanted(image) || !image.checkVisibility()) continue
    const box = image.getBoundingClientRect()
    const at = [(box.x - origin.x) * scale, (box.y - origin.y) * scale] as const
    context.drawImage(image, ...at, box.width * scale, box.height * scale)
  }
}

/** Paints a graph from what the page has, without a request and without touching the page. */
export const paint: Capture['paint'] = async ({ token }) => {
  const graph = aimed(token)
  if (!graph?.isConnected) throw new Error('the graph is gone')
  const isPlain = graph instanceof HTMLImageElement || graph instanceof HTMLCanvasElement
  if (isPlain && !isReadable(graph))
    throw new Error('the picture is of another site, press Alt+Shift+S for exact pixels')
  if (graph instanceof HTMLImageElement) return paintImage(graph)
  return paintTree(graph as HTMLElement)
}
