import { findAll, nearest, parentOf } from './dom'

/** Panels that are graphs whether or not anything is drawn in them: tables and single numbers. */
export const KNOWN =
  '[data-testid^="data-testid Panel header "],[data-panelid],.panel-container,section[aria-label$=" panel"],[data-test-subj="embeddablePanel"]'
export const DRAWING = `canvas,svg,img,[role=img],${KNOWN}`

const MIN_WIDTH = 120
const MIN_HEIGHT = 60
/** A line as large as a word, in a table or beside a number, is a sparkline. */
const MIN_AREA = 14_000
/** An image without the address of a graph has to be larger: logos and avatars are not graphs. */
const PLAIN_IMAGE = { width: 240, height: 120 }

const IMAGE_GRAPH = /\/(render\/?|graph|chart\d?\.php)\?|[?&](target|panelId)=/
/** What is drawn and shows nothing of a system, by its name; photographs, and map tiles (`/12/2200/1343.png`). */
const ORNAMENT =
  /\b(logo|avatar|icons?|banner|spinners?|load(er|ing)|spark(lines?)?|qr(code)?|illustrations?|empty|placeholder|tiles?|undraw|brand)\b|\.jpe?g\b|\/\d+\/\d+\/\d+(@\dx)?\.\w+/i
/** Bars of the page; some stick to the window, with graphs beneath them. */
export const BARS = 'nav,header,[role=banner]'
export const CHROME = `button,[role=button],${BARS}`

export const isImage = (element: Element): element is HTMLImageElement => element instanceof HTMLImageElement

export const isImageGraph = (image: HTMLImageElement): boolean => IMAGE_GRAPH.test(image.currentSrc)

const namesOf = (element: Element | null): string =>
  ['class', 'id', 'alt', 'aria-label', 'src']
    .map((name) => element?.getAttribute(name)?.slice(0, 300))
    .join(' ')
    .replace(/([a-z])(?=[A-Z])|_/g, '$1 ')

const isOrnament = (element: Element): boolean =>
  ORNAMENT.test(namesOf(element)) ||
  /^[^/]*\b(spinner|qr|empty|logo|brand|avatar)\b/i.test(namesOf(parentOf(element)))

/** True for a canvas, SVG or image that is big enough to be (a layer of) a graph, and not part of the page's frame. */
export const isDrawing = (element: Element): boolean => {
  if (!element.matches(DRAWING)) return false
  const { width, height, right } = element.getBoundingClientRect()
  if (width < MIN_WIDTH || height < MIN_HEIGHT) return false
  if (width * height < MIN_AREA && !element.matches(KNOWN)) return false
  // Libraries measure text in drawings that they keep beside the page.
  if (right + scrollX <= 0) return false
  if (element.matches('svg *')) return false
  const isGraph = isImage(element) && isImageGraph(element)
  if (!isGraph && isOrnament(element)) return false
  if (isImage(element)) {
    if (!element.naturalWidth) return false
    if (!isGraph && (width < PLAIN_IMAGE.width || height < PLAIN_IMAGE.height)) return false
  }
  return element.checkVisibility() && !nearest(element, CHROME)
}

export const drawingsIn = (scope: ParentNode): Element[] => findAll(scope, DRAWING).filter(isDrawing)
