import { styleOf, urlOf } from './css'
import type { Outline } from './ink'
import { referenced } from './svg-references'
import type { Box } from './space'
import { pathOf } from './svg-shapes'

const SHAPE = /^(path|rect|circle|ellipse|line|polyline|polygon)$/

const own = (element: SVGGraphicsElement): DOMMatrix => {
  const matrix = element.transform.baseVal.consolidate()?.matrix
  return matrix
    ? new DOMMatrix([matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f])
    : new DOMMatrix()
}

const boxMatrix = ({ x, y, width, height }: Box): DOMMatrix => new DOMMatrix([width, 0, 0, height, x, y])

const isGraphic = (element: Element): element is SVGGraphicsElement => 'getBBox' in element

const everything = (): Outline => {
  const path = new Path2D()
  path.rect(-1e5, -1e5, 2e5, 2e5)
  return { path }
}

/** By which rule all of these are filled; null where they have several, and no one path is all of them. */
const ruleOf = (shapes: readonly CSSStyleDeclaration[]): CanvasFillRule | null => {
  if (!shapes.some(({ clipRule }) => clipRule === 'evenodd')) return 'nonzero'
  return shapes.length === 1 ? 'evenodd' : null
}

/**
 * What `clip-path: url(#…)` leaves of an element, in the element's units (in `box`, for one that is no SVG). Null for what is not known here: words
 * and used shapes as outlines, and basic shapes.
 */
export const clipPathOf = (element: Element, style: CSSStyleDeclaration, box?: Box): Outline | null => {
  const link = urlOf(style.clipPath)
  const clip = link === null ? null : referenced(element, link)
  if (!clip) return null
  // Two of one name in a page, and the first is something else: then nothing is cut off.
  if (clip.localName !== 'clipPath') return everything()
  const isRelative = clip.getAttribute('clipPathUnits') === 'objectBoundingBox'
  const whole = box ?? (isGraphic(element) ? element.getBBox() : null)
  if (!whole) return null
  const corner = box ? new DOMMatrix([1, 0, 0, 1, box.x, box.y]) : new DOMMatrix()
  const matrix = (isRelative ? boxMatrix(whole) : corner).multiply(own(clip as SVGGraphicsElement))
  const path = new Path2D()
  const shapes: CSSStyleDeclaration[] = []
  for (const child of clip.children) {
    if (/^(title|desc|animate.*)$/.test(child.localName)) continue
    const childStyle = styleOf(child)
    if (childStyle.display === 'none') continue
    if (!SHAPE.test(child.localName) || childStyle.clipPath !== 'none') return null
    shapes.push(childStyle)
    path.addPath(
      pathOf(child as SVGGeometryElement, childStyle),
      matrix.multiply(own(child as SVGGraphicsElement)),
    )
  }
  const rule = ruleOf(shapes)
  return rule && { path, rule }
}
