import { px, split } from './css'
import { IS_GECKO, rounded, type Box } from './space'
import type { Shape } from './svg-strokes'

type Point = { x: number; y: number }

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi

/** Corners of a path of straight lines along the axes, one list for each part; null for any other. */
const corners = (d: string): Point[][] | null => {
  if (!/^[mlhvz\d\s,.e+-]*$/i.test(d)) return null
  const parts: Point[][] = []
  let at = { x: 0, y: 0 }
  for (const [, command = '', inside = ''] of d.matchAll(/([mlhvz])([^mlhvz]*)/gi)) {
    const numbers = (inside.match(NUMBER) ?? []).map(Number)
    const isRelative = command === command.toLowerCase()
    const next = (x: number | null, y: number | null) => {
      at = {
        x: x === null ? at.x : isRelative ? at.x + x : x,
        y: y === null ? at.y : isRelative ? at.y + y : y,
      }
      return at
    }
    const kind = command.toLowerCase()
    if (kind === 'm') parts.push([next(numbers.shift() ?? 0, numbers.shift() ?? 0)])
    const part = parts.at(-1)
    if (!part) return null
    if (kind === 'z' && part[0]) part.push((at = part[0]))
    if (kind === 'h') for (const x of numbers) part.push(next(x, null))
    if (kind === 'v') for (const y of numbers) part.push(next(null, y))
    if (kind === 'l' || kind === 'm')
      for (let index = 0; index + 1 < numbers.length; index += 2)
        part.push(next(numbers[index] ?? 0, numbers[index + 1] ?? 0))
  }
  return parts
}

const partsOf = (element: SVGGeometryElement, style: CSSStyleDeclaration): Point[][] | null => {
  if (element.localName === 'path') return corners(element.getAttribute('d') ?? '')
  if (element.localName === 'line') {
    const { x1, y1, x2, y2 } = element as SVGLineElement
    return [
      [
        { x: x1.baseVal.value, y: y1.baseVal.value },
        { x: x2.baseVal.value, y: y2.baseVal.value },
      ],
    ]
  }
  if (element.localName !== 'rect') return null
  const of = (name: string) => px(style.getPropertyValue(name))
  if (of('rx') > 0 || of('ry') > 0) return null
  const [x, y, right, bottom] = [of('x'), of('y'), of('x') + of('width'), of('y') + of('height')]
  return [
    [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
      { x, y },
    ],
  ]
}

const isStraight = (part: Point[]): boolean =>
  part.every(({ x, y }, index) => {
    const before = part[index - 1]
    return !before || Math.abs(x - before.x) < 1e-3 || Math.abs(y - before.y) < 1e-3
  })

/** Pixels whose middle lies between two places. */
const pixels = (from: number, to: number): [number, number] => {
  const [low, high] = [Math.min(from, to), Math.max(from, to)]
  const start = rounded(low)
  return [start, rounded(high) - start]
}

const boxOf = (x1: number, y1: number, x2: number, y2: number): Box => {
  const [x, width] = pixels(x1, x2)
  const [y, height] = pixels(y1, y2)
  return { x, y, width, height }
}

const segment = (from: Point, to: Point, across: number, square: boolean): Box => {
  const half = across / 2
  const cap = square ? half : 0
  const isLevel = Math.abs(from.y - to.y) < Math.abs(from.x - to.x)
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const [top, bottom] = [Math.min(from.y, to.y), Math.max(from.y, to.y)]
  return isLevel
    ? boxOf(left - cap, from.y - half, right + cap, from.y + half)
    : boxOf(from.x - half, top - cap, from.x + half, bottom + cap)
}

/** A line in pieces, as its style breaks it. */
const dashes = (from: Point, to: Point, style: CSSStyleDeclaration, scale: number): [Point, Point][] => {
  const pattern = split(style.strokeDasharray.replace(/,/g, ' '), ' ').map((part) => px(part) * scale)
  const long = Math.hypot(to.x - from.x, to.y - from.y)
  const sum = pattern.reduce((total, part) => total + part, 0)
  if (!(sum > 0.1) || long / sum > 5_000) return [[from, to]]
  const point = (at: number): Point => ({
    x: from.x + ((to.x - from.x) * at) / long,
    y: from.y + ((to.y - from.y) * at) / long,
  })
  const pieces: [Point, Point][] = []
  let at = -px(style.strokeDashoffset) * scale
  while (at > 0) at -= pattern.length % 2 === 0 ? sum : 2 * sum
  for (let index = 0; at < long; index++) {
    const next = at + (pattern[index % pattern.length] ?? 0)
    if (index % 2 === 0 && next > 0) pieces.push([point(Math.max(0, at)), point(Math.min(long, next))])
    at = next
  }
  return pieces
}

/** The one box that a closed part of four corners is; null for any other. */
const whole = (part: Point[]): Box | null => {
  const xs = [...new Set(part.map(({ x }) => Math.round(x * 1e3)))]
  const ys = [...new Set(part.map(({ y }) => Math.round(y * 1e3)))]
  if (xs.length !== 2 || ys.length !== 2 || part.length < 4 || part.length > 5) return null
  const [x1 = 0, x2 = 0] = xs
  const [y1 = 0, y2 = 0] = ys
  return boxOf(x1 / 1e3, y1 / 1e3, x2 / 1e3, y2 / 1e3)
}

/** How much of a pixel a line covers that is thinner than one: Chromium draws it a whole pixel wide, and fainter. */
export const thinness = ({ matrix }: Pick<Shape, 'matrix'>, width: number): number =>
  IS_GECKO ? 1 : Math.min(1, width * Math.abs(matrix.a))

/**
 * Boxes of whole device pixels that a shape with `shape-rendering: crispEdges` covers: a canvas would soften its
 * edges. `width` is that of its line, null for its inside. Null where its edges are soft, or not along the axes.
 */
export const crispRects = ({ element, style, matrix }: Shape, width: number | null): Box[] | null => {
  if (!/crisp|speed/i.test(style.shapeRendering) || matrix.b !== 0 || matrix.c !== 0) return null
  const parts = partsOf(element, style)?.map((part) => part.map((point) => matrix.transformPoint(point)))
  if (!parts?.every(isStraight)) return null
  if (width === null) {
    const boxes = parts.map(whole)
    return boxes.every((box) => box !== null) ? boxes : null
  }
  const across = (width * Math.abs(matrix.a)) / thinness({ matrix }, width)
  if (style.strokeDasharray !== 'none' && parts.some((part) => part.length > 2)) return null
  const square = style.strokeLinecap === 'square'
  return parts.flatMap((part) => {
    const closed = part.length > 2 && part[0]?.x === part.at(-1)?.x && part[0]?.y === part.at(-1)?.y
    return part.slice(1).flatMap((to, index) => {
      const from = part[index]
      if (!from) return []
      if (style.strokeDasharray !== 'none')
        return dashes(from, to, style, Math.abs(matrix.a)).map(([a, b]) => segment(a, b, across, square))
      return [segment(from, to, across, square || closed || part.length > 2)]
    })
  })
}
