import { findAll, nearest, parentOf } from './dom'

const DRAWING = 'canvas,svg,img,[role="img"]'

const MIN_WIDTH = 120
const MIN_HEIGHT = 60
/** An image without the address of a graph has to be larger: logos and avatars are not graphs. */
const PLAIN_IMAGE = { width: 240, height: 120 }

const IMAGE_GRAPH = /\/(render\/?|graph|chart\d?\.php)\?|[?&](target|panelId)=/
const ORNAMENT = /logo|avatar|icon|badge|banner/i
const CHROME = 'nav,header,button,[role="banner"],[role="button"]'

export const isImage = (element: Element): element is HTMLImageElement => element instanceof HTMLImageElement

export const isImageGraph = (image: HTMLImageElement): boolean => IMAGE_GRAPH.test(image.currentSrc)

const isGraphImage = (image: HTMLImageElement, { width, height }: DOMRect): boolean => {
  if (!image.complete || image.naturalWidth === 0) return false
  if (isImageGraph(image)) return true
  if (ORNAMENT.test(`${image.className} ${image.alt} ${image.src.slice(0, 300)}`)) return false
  return width >= PLAIN_IMAGE.width && height >= PLAIN_IMAGE.height
}

/** True for a canvas, SVG or image that is big enough to be (a layer of) a graph, and not part of the page's frame. */
export const isDrawing = (element: Element): boolean => {
  if (!element.matches(DRAWING)) return false
  const box = element.getBoundingClientRect()
  if (box.width < MIN_WIDTH || box.height < MIN_HEIGHT) return false
  if (element instanceof SVGElement && parentOf(element)?.closest('svg')) return false
  if (isImage(element)) return isGraphImage(element, box) && !nearest(element, CHROME)
  return element.checkVisibility() && !nearest(element, CHROME)
}

export const drawingsIn = (scope: ParentNode): Element[] => findAll(scope, DRAWING).filter(isDrawing)
