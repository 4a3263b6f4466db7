import { styleOf } from './css'
import type { Ink } from './ink'
import { referenced } from './svg-references'

/** A gradient, and what its circles are deformed by where it is not even. */
export type Server = { paint: CanvasGradient; matrix: DOMMatrix | null }

const ATTRIBUTES = /^(linear|radial)Gradient$/

/** An attribute of a gradient, or of the gradient that it is made after. */
const attribute = (gradient: Element, name: string, left = 5): string | null => {
  const value = gradient.getAttribute(name)
  if (value !== null || left === 0) return value
  const next = parentGradient(gradient)
  return next && attribute(next, name, left - 1)
}

const parentGradient = (gradient: Element): Element | null => {
  const link =
    gradient.getAttribute('href') ?? gradient.getAttributeNS('http://www.w3.org/1999/xlink', 'href')
  const next = link === null ? null : referenced(gradient, link)
  return next && ATTRIBUTES.test(next.localName) ? next : null
}

const stopsOf = (gradient: Element, left = 5): Element[] => {
  const stops = [...gradient.children].filter(({ localName }) => localName === 'stop')
  const next = stops.length === 0 && left > 0 ? parentGradient(gradient) : null
  return next ? stopsOf(next, left - 1) : stops
}

const fraction = (value: string, whole: number): number =>
  value.endsWith('%') ? (Number.parseFloat(value) / 100) * whole : Number.parseFloat(value) || 0

/** Not by color-mix: without its colour a clear stop would fade through black. */
const withAlpha = (colour: string, alpha: number): string => {
  const [, r, g, b, own = '1'] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(colour) ?? []
  if (r === undefined || g === undefined || b === undefined)
    return alpha === 1 ? colour : `rgb(from ${colour} r g b / ${alpha})`
  return `rgba(${r}, ${g}, ${b}, ${Number(own) * alpha})`
}

const addStops = (paint: CanvasGradient, gradient: Element): void => {
  let last = 0
  for (const stop of stopsOf(gradient)) {
    const { stopColor, stopOpacity } = styleOf(stop)
    last = Math.min(1, Math.max(last, fraction(stop.getAttribute('offset') ?? '0', 1)))
    paint.addColorStop(last, withAlpha(stopColor, Number(stopOpacity)))
  }
}

const gradientMatrix = (gradient: Element, box: DOMRect, isRelative: boolean): DOMMatrix => {
  const given = attribute(gradient, 'gradientTransform')
  const text = given?.replace(/(\d)\s+(?=[-\d.])/g, '$1,')
  const own = new DOMMatrix(text === undefined ? undefined : svgTransform(text))
  return isRelative ? new DOMMatrix([box.width, 0, 0, box.height, box.x, box.y]).multiply(own) : own
}

/** CSS wants units where SVG has none. */
const svgTransform = (text: string): string =>
  text
    .replace(
      /translate\(([^)]*)\)/g,
      (_, inside: string) =>
        `translate(${inside
          .split(',')
          .map((part) => `${part}px`)
          .join(',')})`,
    )
    .replace(
      /rotate\(([^),]*),([^),]*),([^)]*)\)/g,
      'translate($2px,$3px) rotate($1deg) translate(calc(-1px*$2),calc(-1px*$3))',
    )
    .replace(/(rotate|skew[XY])\(([-\d.e]+)\)/g, '$1($2deg)')

type Point = { x: number; y: number }

/** Ends of a linear gradient as they lie after a matrix: its colours change across its own lines, not along them. */
const mapped = (matrix: DOMMatrix, from: Point, to: Point): [Point, Point] => {
  const start = matrix.transformPoint(from)
  const end = matrix.transformPoint(to)
  const side = matrix.transformPoint({ x: from.x - (to.y - from.y), y: from.y + (to.x - from.x) })
  const [nx, ny] = [-(side.y - start.y), side.x - start.x]
  const long = nx * nx + ny * ny
  const by = long === 0 ? 0 : ((end.x - start.x) * nx + (end.y - start.y) * ny) / long
  return [start, { x: start.x + nx * by, y: start.y + ny * by }]
}

/** What `fill` or `stroke` refers to; null for a pattern and the like. */
export const serverOf = (ink: Ink, element: SVGGraphicsElement, link: string): Server | null => {
  const gradient = referenced(element, link)
  if (!gradient || !ATTRIBUTES.test(gradient.localName)) return null
  if ((attribute(gradient, 'spreadMethod') ?? 'pad') !== 'pad') return null
  const isRelative = attribute(gradient, 'gradientUnits') !== 'userSpaceOnUse'
  const box = element.getBBox()
  const view = element.ownerSVGElement?.viewBox.baseVal ?? box
  const [across, down] = isRelative ? [1, 1] : [view.width || box.width, view.height || box.height]
  const matrix = gradientMatrix(gradient, box, isRelative)
  const number = (name: string, other: string, whole: number) =>
    fraction(attribute(gradient, name) ?? other, whole)
  if (gradient.localName === 'linearGradient') {
    const from = { x: number('x1', '0%', across), y: number('y1', '0%', down) }
    const to = { x: number('x2', '100%', across), y: number('y2', '0%', down) }
    const [start, end] = mapped(matrix, from, to)
    const paint = ink.createLinearGradient(start.x, start.y, end.x, end.y)
    addStops(paint, gradient)
    return { paint, matrix: null }
  }
  const [cx, cy, r] = [
    number('cx', '50%', across),
    number('cy', '50%', down),
    number('r', '50%', (across + down) / 2),
  ]
  const [fx, fy] = [number('fx', String(cx), across), number('fy', String(cy), down)]
  const paint = ink.createRadialGradient(fx, fy, number('fr', '0', across), cx, cy, r)
  addStops(paint, gradient)
  return { paint, matrix }
}
