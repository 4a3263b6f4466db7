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

/** Pairs of a coloured shape and the text beside it. */
export const svgLegend = (drawing: Element): Series[] => {
  if (drawing.localName !== 'svg' || !drawing.closest(UNNAMED)) return []
  const shapes = [...drawing.querySelectorAll('path,rect,circle')]
    .slice(0, MOST)
    .map((shape) => ({ shape, box: shape.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 4 && box.width <= SHAPE.width && box.height <= SHAPE.height)
  return [...drawing.querySelectorAll('text')].slice(0, MOST).flatMap((text): Series[] => {
    const box = text.getBoundingClientRect()
    const sign = shapes.find((one) => isBeside(one.box, box))
    const colour = sign && colourOf(sign.shape)
    return colour ? [{ name: textOf(text), colour, shown: !OFF.test(colour) }] : []
  })
}
