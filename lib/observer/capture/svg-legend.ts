import type { Series } from '@/lib/model/graph'
import { colourOf } from './colours'
import { textOf } from './text'

/** ECharts draws its legend without a name on anything: a small shape, and its text right beside it. */
const UNNAMED = '[_echarts_instance_]'
const MOST = 400
const SHAPE = { width: 60, height: 30 }
const GAP = 14
const OFF = /^(#ccc(ccc)?|rgb\(204, 204, 204\)|rgb\(207, 210, 215\))$/i

const isBeside = (shape: DOMRect, text: DOMRect): boolean =>
  text.left - shape.right >= -1 &&
  text.left - shape.right <= GAP &&
  Math.abs((shape.top + shape.bottom) / 2 - (text.top + text.bottom) / 2) <= 6

/** Where a shape is, by what is filled of it: Firefox adds the room of corners that a stroke might have. */
const placeOf = (shape: SVGGraphicsElement): DOMRect => {
  const { x, y, width, height } = shape.getBBox()
  const matrix = shape.getScreenCTM()
  const [from, to] = [new DOMPoint(x, y), new DOMPoint(x + width, y + height)]
  const [a, b] = matrix ? [from.matrixTransform(matrix), to.matrixTransform(matrix)] : [from, to]
  return new DOMRect(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.abs(b.x - a.x), Math.abs(b.y - a.y))
}

type Pair = { box: DOMRect; series: Series }

const isInLine = (one: DOMRect, other: DOMRect): boolean =>
  Math.abs(one.top - other.top) <= 1 || Math.abs(one.left - other.left) <= 1

/** The lines of a legend stand beside or below each other; what stands apart from them is a mark in the graph. */
const inLine = (pairs: readonly Pair[]): readonly Pair[] => {
  const rows = pairs.filter((one) => pairs.some((other) => other !== one && isInLine(one.box, other.box)))
  return rows.length > 0 ? rows : pairs
}

/** Pairs of a coloured shape and the text beside it. */
export const svgLegend = (drawing: Element): Series[] => {
  if (drawing.localName !== 'svg' || !drawing.closest(UNNAMED)) return []
  const shapes = [...drawing.querySelectorAll<SVGGraphicsElement>('path,rect,circle')]
    .slice(0, MOST)
    .map((shape) => ({ shape, box: placeOf(shape) }))
    .filter(({ box }) => box.width > 4 && box.width <= SHAPE.width && box.height <= SHAPE.height)
  const pairs = [...drawing.querySelectorAll('text')].slice(0, MOST).flatMap((text): Pair[] => {
    const box = text.getBoundingClientRect()
    const sign = shapes.find((one) => isBeside(one.box, box))
    const colour = sign && colourOf(sign.shape)
    return colour ? [{ box, series: { name: textOf(text), colour, shown: !OFF.test(colour) } }] : []
  })
  return inLine(pairs).map(({ series }) => series)
}
