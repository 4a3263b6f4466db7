import { length, px, split, urlOf } from './css'
import { apart, onCanvas, put, type Ink, type Sheet } from './ink'
import { crispRects, thinness } from './svg-crisp'
import { serverOf, type Server } from './svg-servers'

export type Shape = {
  sheet: Sheet
  element: SVGGeometryElement
  style: CSSStyleDeclaration
  matrix: DOMMatrix
  instance: { style: CSSStyleDeclaration; home: CSSStyleDeclaration } | null
  path: Path2D
}

type Inherited = 'fill' | 'stroke' | 'strokeWidth' | 'fillOpacity' | 'strokeOpacity'

/** True where a shape takes the colour of the words around: the browser tells that of its home. */
const isCurrent = ({ element, style, instance }: Inheriting, name: Inherited): boolean => {
  if (!/^(fill|stroke)$/.test(name) || style[name] !== instance?.home.color) return false
  const own = element?.getAttribute(name)
  return own === null || own === undefined ? style[name] !== instance.home[name] : /^currentcolor$/i.test(own)
}

type Inheriting = Pick<Shape, 'style' | 'instance'> & { element?: Element }

/** What a `<use>` shows inherits from the `<use>`, where the browser's answer is that of its home. */
export const inherited = (shape: Inheriting, name: Inherited): string => {
  const { style, instance } = shape
  if (!instance) return style[name]
  if (isCurrent(shape, name)) return instance.style.color
  return style[name] === instance.home[name] ? instance.style[name] : style[name]
}

type Paint = { colour: string } | Server

/** The colour or gradient of a computed `fill` or `stroke`; null for none. */
export const paintOf = (ink: Ink, sheet: Sheet, element: SVGGraphicsElement, value: string): Paint | null => {
  if (value === 'none' || value === '') return null
  const [first = '', other = 'none'] = split(value, ' ')
  const link = urlOf(first)
  if (link === null) {
    if (!value.startsWith('context-')) return { colour: value }
    sheet.ledger.lack('a pattern', element)
    return null
  }
  const server = serverOf(ink, element, link)
  if (server) return server
  if (other !== 'none') return { colour: other }
  sheet.ledger.lack('a pattern', element)
  return null
}

const isServer = (paint: Paint): paint is Server => 'paint' in paint

const fillShape = (ink: Ink, shape: Shape, paint: Paint): void => {
  const rule = shape.style.fillRule === 'evenodd' ? 'evenodd' : 'nonzero'
  if (!isServer(paint) || !paint.matrix) {
    ink.fillStyle = isServer(paint) ? paint.paint : paint.colour
    ink.fill(shape.path, rule)
    return
  }
  ink.clip(shape.path, rule)
  put(ink, { matrix: shape.matrix.multiply(paint.matrix) })
  ink.fillStyle = paint.paint
  ink.fillRect(-1e5, -1e5, 2e5, 2e5)
}

/** What a per cent of a dash is of: the diagonal of the view, as of a square. */
const viewSize = ({ ownerSVGElement: svg }: SVGGeometryElement): number => {
  const { width, height } = svg?.viewBox.baseVal.width
    ? svg.viewBox.baseVal
    : (svg?.getBoundingClientRect() ?? new DOMRect())
  return Math.hypot(width, height) / Math.SQRT2
}

/** What `pathLength` makes of the lengths of dashes. */
const lengthScale = (element: SVGGeometryElement): number => {
  const given = Number(element.getAttribute('pathLength'))
  return given > 0 ? element.getTotalLength() / given : 1
}

const setStroke = (ink: Ink, { element, style }: Shape, width: number): void => {
  ink.lineWidth = width
  ink.lineCap = style.strokeLinecap as CanvasLineCap
  ink.lineJoin = /^(round|bevel)$/.test(style.strokeLinejoin)
    ? (style.strokeLinejoin as CanvasLineJoin)
    : 'miter'
  ink.miterLimit = Number(style.strokeMiterlimit) || 4
  if (style.strokeDasharray === 'none') return
  const by = lengthScale(element)
  const room = style.strokeDasharray.includes('%') ? viewSize(element) : 0
  const lengths = split(style.strokeDasharray.replace(/,/g, ' '), ' ')
  ink.setLineDash(lengths.map((value) => (length(value, room) ?? 0) * by))
  ink.lineDashOffset = (length(style.strokeDashoffset, room) ?? 0) * by
}

/** With `non-scaling-stroke` a line is as wide as on the screen, whatever the drawing is scaled by. */
const strokeShape = (ink: Ink, shape: Shape, paint: Paint, width: number): void => {
  setStroke(ink, shape, width)
  ink.strokeStyle = isServer(paint) ? paint.paint : paint.colour
  if (shape.style.vectorEffect !== 'non-scaling-stroke') {
    ink.stroke(shape.path)
    return
  }
  const scale = devicePixelRatio
  ink.setTransform(scale, 0, 0, scale, 0, 0)
  ink.stroke(onCanvas(shape.path, new DOMMatrix().scale(1 / scale).multiply(shape.matrix)))
}

const fillCrisp = (ink: Ink, shape: Shape, paint: Paint, width: number | null): boolean => {
  const rects = isServer(paint) ? null : crispRects(shape, width)
  if (!rects || isServer(paint)) return false
  ink.resetTransform()
  ink.fillStyle = paint.colour
  if (width !== null) ink.globalAlpha *= thinness(shape, width)
  // In one go: where two of them meet, nothing is painted twice.
  const path = new Path2D()
  for (const { x, y, width: wide, height } of rects) path.rect(x, y, wide, height)
  ink.fill(path)
  return true
}

/** Paints a shape's inside and outline. */
export const paintShape = (ink: Ink, shape: Shape): void => {
  const { sheet, element, style, matrix } = shape
  sheet.ledger.paint(element)
  if ([style.markerStart, style.markerMid, style.markerEnd].some((marker) => marker !== 'none'))
    sheet.ledger.lack('the ends of some lines', element)
  const fill = paintOf(ink, sheet, element, inherited(shape, 'fill'))
  const width = px(inherited(shape, 'strokeWidth'))
  const stroke = width > 0 ? paintOf(ink, sheet, element, inherited(shape, 'stroke')) : null
  const acts = [
    () => {
      if (!fill) return
      ink.globalAlpha *= Number(inherited(shape, 'fillOpacity'))
      put(ink, { matrix })
      if (!fillCrisp(ink, shape, fill, null)) fillShape(ink, shape, fill)
    },
    () => {
      if (!stroke) return
      ink.globalAlpha *= Number(inherited(shape, 'strokeOpacity'))
      put(ink, { matrix })
      if (!fillCrisp(ink, shape, stroke, width)) strokeShape(ink, shape, stroke, width)
    },
  ]
  const isReversed = style.getPropertyValue('paint-order').startsWith('stroke')
  for (const act of isReversed ? acts.reverse() : acts) apart(ink, act)
}
