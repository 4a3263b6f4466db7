import { findAll, nearest } from './dom'
import { world } from './world'

/** Panels that are graphs whether or not anything is drawn in them: tables and single numbers. */
export const KNOWN =
  '[data-testid*="Panel header "],[data-panelid],.panel-container,section[aria-label$=" panel"],[data-test-subj="embeddablePanel"],.TraceTimelineViewer,.echMetricContainer'
export const DRAWING = `canvas,svg,img,[role=img],${KNOWN}`

const MIN_WIDTH = 120
const MIN_HEIGHT = 60
/** What is lower may be a row of a graph that has a canvas for each. */
const ROW = ':has(>*+*+*>canvas)>*>canvas'
/** A line as large as a word, in a table or beside a number, is a sparkline. */
const MIN_AREA = 14_000
/** What is less than so many times as large has to tell that it is a graph: logos and avatars are images, pictures of buttons are drawn. */
const PLAIN = 2

/** Addresses that draw: of Graphite, Atlas, Zabbix, Cacti, Ganglia, LibreNMS, Xymon, and panels that Grafana rendered. */
const IMAGE_GRAPH = /(render\/?|graph[\w.]*|chart\d?\.php)\?|[?&](target|panelId)=/
/** In names, where no address tells: Cacti's class `graphimage`, `cpu-day.png` of Munin and MRTG. */
const GRAPH = /\b(graph(?!ic)|chart|rrd)|-(day|week)\./i
/** What is drawn and shows nothing of a system, by its name; and photographs. */
const ORNAMENT = /\b(logo|avatar|icon|banner|spinner|load(er|ing)|spark(line)?|tile)s?\b|\.jpe?g\b/i
/** Bars of the page; some stick to the window, with graphs beneath them. */
export const BARS = 'nav,header,[role=banner]'
export const CHROME = `button,[role=button],[role^=menuitem],${BARS}`

export const isImage = (element: Element): element is HTMLImageElement => element instanceof HTMLImageElement

export const namesOf = (element: Element): string =>
  ['class', 'id', 'alt', 'aria-label', 'src']
    .map((name) => element.getAttribute(name)?.slice(0, 300))
    .join(' ')
    .replace(/data:.*|([a-z])(?=[A-Z])|_/g, '$1 ')

/** True for an image that its address or its names tell to be a graph. */
export const saysGraph = (image: Element): boolean =>
  isImage(image) && (IMAGE_GRAPH.test(image.currentSrc) || GRAPH.test(namesOf(image)))

/** True for a canvas, SVG or image that is big enough to be (a layer of) a graph, and not part of the page's frame. */
export const isDrawing = (element: Element): boolean => {
  if (!element.matches(DRAWING)) return false
  const { width, height, right } = element.getBoundingClientRect()
  if (width < MIN_WIDTH || (height < MIN_HEIGHT && !element.matches(ROW))) return false
  if (width * height < MIN_AREA && !element.matches(KNOWN)) return false
  // Libraries measure text in drawings that they keep beside the page.
  if (right + scrollX <= 0) return false
  if (element.matches('svg *')) return false
  const image = isImage(element)
  const names = namesOf(element)
  const isGraph = image && IMAGE_GRAPH.test(element.currentSrc)
  if (!isGraph && ORNAMENT.test(names)) return false
  const isSmall = width < PLAIN * MIN_WIDTH || height < PLAIN * MIN_HEIGHT
  if (image && (!element.naturalWidth || (isSmall && !isGraph && !GRAPH.test(names)))) return false
  return element.checkVisibility() && !nearest(element, isSmall ? CHROME : BARS)
}

/** As far as it can be told by now: a closer look needs the code that comes with the first button of a frame. */
export const isOffered = (element: Element): boolean =>
  isDrawing(element) && !world()?.capture?.isPattern(element)

export const drawingsIn = (scope: ParentNode): Element[] => findAll(scope, DRAWING).filter(isDrawing)
