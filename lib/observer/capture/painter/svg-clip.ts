import { styleOf, urlOf } from './css'
import { referenced } from './svg-references'
import { pathOf } from './svg-shapes'

const SHAPE = /^(path|rect|circle|ellipse|line|polyline|polygon)$/

const own = (element: SVGGraphicsElement): DOMMatrix => {
  const matrix = element.transform.baseVal.consolidate()?.matrix
  return matrix
    ? new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f])
    : new DOMMatrix()
}

const boxMatrix = (element: SVGGraphicsElement): DOMMatrix => {
  const { x, y, width, height } = element.getBBox()
  return new DOMMatrix([width, 0, 0, height, x, y])
}

/**
 * What `clip-path: url(#…)` leaves of an element, in the element's units. Null for what is not known here: words
 * and used shapes as outlines, and basic shapes.
 */
export const clipPathOf = (element: SVGGraphicsElement, style: CSSStyleDeclaration): Path2D | null => {
  const link = urlOf(style.clipPath)
  const clip = link === null ? null : referenced(element, link)
  if (clip?.localName !== 'clipPath') return null
  const isRelative = clip.getAttribute('clipPathUnits') === 'objectBoundingBox'
  const matrix = (isRelative ? boxMatrix(element) : new DOMMatrix()).multiply(own(clip as SVGGraphicsElement))
  const whole = new Path2D()
  for (const child of clip.children) {
    if (/^(title|desc|animate.*)$/.test(child.localName)) continue
    const childStyle = styleOf(child)
    if (childStyle.display === 'none') continue
    if (!SHAPE.test(child.localName) || childStyle.clipPath !== 'none') return null
    whole.addPath(
      pathOf(child as SVGGeometryElement, childStyle),
      matrix.multiply(own(child as SVGGraphicsElement)),
    )
  }
  return whole
}
