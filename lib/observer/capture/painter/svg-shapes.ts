import { px } from './css'

/** A length from the style where it is one in pixels, else as the attribute resolves. */
const length = (style: CSSStyleDeclaration, name: string, attribute: SVGAnimatedLength): number => {
  const value = style.getPropertyValue(name)
  return value.endsWith('px') ? px(value) : attribute.baseVal.value
}

const rect = (element: SVGRectElement, style: CSSStyleDeclaration): Path2D => {
  const path = new Path2D()
  const of = (name: 'x' | 'y' | 'width' | 'height' | 'rx' | 'ry') => length(style, name, element[name])
  const hasX = style.rx !== 'auto' && style.rx !== ''
  const hasY = style.ry !== 'auto' && style.ry !== ''
  const [width, height] = [of('width'), of('height')]
  if (width <= 0 || height <= 0) return path
  const rx = Math.min(hasX ? of('rx') : hasY ? of('ry') : 0, width / 2)
  const ry = Math.min(hasY ? of('ry') : hasX ? of('rx') : 0, height / 2)
  if (rx > 0 && ry > 0) path.roundRect(of('x'), of('y'), width, height, [{ x: rx, y: ry }])
  else path.rect(of('x'), of('y'), width, height)
  return path
}

const circle = (element: SVGCircleElement, style: CSSStyleDeclaration): Path2D => {
  const path = new Path2D()
  const radius = length(style, 'r', element.r)
  if (radius > 0)
    path.arc(length(style, 'cx', element.cx), length(style, 'cy', element.cy), radius, 0, 2 * Math.PI)
  path.closePath()
  return path
}

const ellipse = (element: SVGEllipseElement, style: CSSStyleDeclaration): Path2D => {
  const path = new Path2D()
  const [rx, ry] = [length(style, 'rx', element.rx), length(style, 'ry', element.ry)]
  const [x, y] = [length(style, 'cx', element.cx), length(style, 'cy', element.cy)]
  if (rx > 0 && ry > 0) path.ellipse(x, y, rx, ry, 0, 0, 2 * Math.PI)
  path.closePath()
  return path
}

/** So little that nobody sees it: a canvas draws no ends around a line without any length, and a drawing does. */
const DOT = 1e-3

const line = ({ x1, y1, x2, y2 }: SVGLineElement): Path2D => {
  const path = new Path2D()
  const [x, y] = [x2.baseVal.value, y2.baseVal.value]
  const isDot = x === x1.baseVal.value && y === y1.baseVal.value
  path.moveTo(x1.baseVal.value, y1.baseVal.value)
  path.lineTo(isDot ? x + DOT : x, y)
  return path
}

const poly = (element: SVGPolygonElement | SVGPolylineElement): Path2D => {
  const path = new Path2D()
  for (const { x, y } of element.points) path.lineTo(x, y)
  if (element.localName === 'polygon') path.closePath()
  return path
}

/** A point that is closed at once, or from which a line goes nowhere: the one value between two others, as libraries write it. */
const POINT =
  /(M\s*(-?[\d.]+)[\s,]+(-?[\d.]+))\s*(?:Z|L\s*\2[\s,]+\3(?![\d.])\s*Z?|[hv]\s*0(?![\d.])|l\s*0[\s,]+0(?![\d.]))/gi

const path = (element: Element, style: CSSStyleDeclaration): Path2D => {
  const styled = /^path\("(.*)"\)$/s.exec(style.getPropertyValue('d'))?.[1]
  const d = element.getAttribute('d') ?? styled ?? ''
  return new Path2D(style.strokeLinecap === 'butt' ? d : d.replace(POINT, `$1h${DOT}`))
}

/** The outline of a shape in its own units. */
export const pathOf = (element: SVGGeometryElement, style: CSSStyleDeclaration): Path2D => {
  switch (element.localName) {
    case 'rect':
      return rect(element as SVGRectElement, style)
    case 'circle':
      return circle(element as SVGCircleElement, style)
    case 'ellipse':
      return ellipse(element as SVGEllipseElement, style)
    case 'line':
      return line(element as SVGLineElement)
    case 'polyline':
    case 'polygon':
      return poly(element as SVGPolygonElement)
    default:
      return path(element, style)
  }
}
