import type { Series } from '@/lib/model/graph'
import { colourOf } from './colours'
import { drawnText } from './text'

/** ECharts draws its legend without a name on anything: a small shape, and its text right beside it. */
const UNNAMED = '[_echarts_instance_]'
const MOST = 400
const SHAPES = 'path,rect,circle'

type Size = { width: number; height: number }
const SHAPE: Size = { width: 60, height: 30 }
const SIGN: Size = { width: 32, height: 24 }
/** Shapes in one group with a text; where there are more, it is no line of a legend. */
const GROUP = 4
const NUMBER = /^[-−+]?[\d.,]+\s*%?$/
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

/** A shape, and the words right beside it. */
type Pair = { box: DOMRect; sign: DOMRect; series: Series }

const isInLine = (one: DOMRect, other: DOMRect): boolean =>
  Math.abs(one.top - other.top) <= 1 || Math.abs(one.left - other.left) <= 1

/** The lines of a legend stand beside or below each other; what stands apart from them is a mark in the graph. */
const inLine = (pairs: readonly Pair[]): readonly Pair[] => {
  const rows = pairs.filter((one) => pairs.some((other) => other !== one && isInLine(one.box, other.box)))
  return rows.length > 0 ? rows : pairs
}

type Shape = { shape: SVGGraphicsElement; box: DOMRect }

const signsOf = (shapes: readonly SVGGraphicsElement[], { width, height }: Size): Shape[] =>
  shapes
    .map((shape) => ({ shape, box: placeOf(shape) }))
    .filter(({ box }) => box.width > 4 && box.width <= width && box.height <= height)

const pairOf = (text: SVGTextElement, signs: readonly Shape[]): Pair[] => {
  const box = text.getBoundingClientRect()
  const sign = signs.find((one) => isBeside(one.box, box))
  const colour = sign && colourOf(sign.shape)
  const series = colour && { name: drawnText(text), colour, shown: !OFF.test(colour) }
  return series ? [{ box, sign: sign.box, series }] : []
}

/** Where nothing is known of the drawing, a sign is in one group with its words. */
const groupedPairs = (texts: readonly SVGTextElement[]): Pair[] =>
  texts.flatMap((text) => {
    const shapes = [...(text.parentElement?.children ?? [])].filter((one) => one.matches(SHAPES))
    const drawn = shapes.filter((one): one is SVGGraphicsElement => one instanceof SVGGraphicsElement)
    return drawn.length > 0 && drawn.length <= GROUP ? pairOf(text, signsOf(drawn, SIGN)) : []
  })

const isAlike = ({ sign }: Pair, other: Pair): boolean =>
  Math.abs(sign.width - other.sign.width) < 1 && Math.abs(sign.height - other.sign.height) < 1

/** Signs of one size and of several colours, all in line, with names: nothing else that is drawn looks so. */
const isLegend = (pairs: readonly Pair[]): boolean => {
  const [first] = pairs
  const colours = new Set(pairs.map(({ series }) => series.colour))
  const names = new Set(pairs.map(({ series }) => series.name).filter((name) => !NUMBER.test(name)))
  const isWhole = names.size === pairs.length && colours.size > 1 && inLine(pairs).length === pairs.length
  return first !== undefined && isWhole && pairs.every((one) => isAlike(one, first))
}

/** Pairs of a coloured shape and the text beside it. */
export const svgLegend = (drawing: Element): Series[] => {
  if (drawing.localName !== 'svg') return []
  const texts = [...drawing.querySelectorAll('text')].slice(0, MOST)
  if (!drawing.closest(UNNAMED)) {
    const grouped = groupedPairs(texts)
    return isLegend(grouped) ? grouped.map(({ series }) => series) : []
  }
  const signs = signsOf([...drawing.querySelectorAll<SVGGraphicsElement>(SHAPES)].slice(0, MOST), SHAPE)
  return inLine(texts.flatMap((text) => pairOf(text, signs))).map(({ series }) => series)
}
