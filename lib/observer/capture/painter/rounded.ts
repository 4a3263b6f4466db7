import { length, px, split } from './css'
import type { Box, Edges } from './space'

type Radius = { x: number; y: number }
/** Top left, top right, bottom right, bottom left. */
export type Radii = readonly [Radius, Radius, Radius, Radius]

const radius = (value: string, { width, height }: Box): Radius => {
  const [across = '0', down = across] = split(value, ' ')
  return { x: length(across, width) ?? 0, y: length(down, height) ?? 0 }
}

export const radiiOf = (style: CSSStyleDeclaration, box: Box): Radii | null => {
  const { borderTopLeftRadius, borderTopRightRadius, borderBottomRightRadius, borderBottomLeftRadius } = style
  const values = [borderTopLeftRadius, borderTopRightRadius, borderBottomRightRadius, borderBottomLeftRadius]
  if (values.every((value) => value === '0px')) return null
  const [topLeft, topRight, bottomRight, bottomLeft] = values.map((value) => radius(value, box))
  const none = { x: 0, y: 0 }
  return fitted([topLeft ?? none, topRight ?? none, bottomRight ?? none, bottomLeft ?? none], box)
}

/** Corners that would meet are all made smaller by the same factor. */
const fitted = (radii: Radii, { width, height }: Box): Radii => {
  const [a, b, c, d] = radii
  const factor = Math.min(
    1,
    width / (a.x + b.x),
    width / (d.x + c.x),
    height / (a.y + d.y),
    height / (b.y + c.y),
  )
  if (!(factor < 1)) return radii
  const by = ({ x, y }: Radius): Radius => ({ x: x * factor, y: y * factor })
  return [by(a), by(b), by(c), by(d)]
}

/** The corners further in by these edges (further out where they are negative). */
export const within = (radii: Radii | null, [top, right, bottom, left]: Edges): Radii | null => {
  if (!radii) return null
  const less = ({ x, y }: Radius, dx: number, dy: number): Radius =>
    x === 0 || y === 0 ? { x: 0, y: 0 } : { x: Math.max(0, x - dx), y: Math.max(0, y - dy) }
  const [a, b, c, d] = radii
  return [less(a, left, top), less(b, right, top), less(c, right, bottom), less(d, left, bottom)]
}

export const outlineOf = (box: Box, radii: Radii | null): Path2D => {
  const path = new Path2D()
  const { x, y, width, height } = box
  if (radii) path.roundRect(x, y, Math.max(0, width), Math.max(0, height), [...radii])
  else path.rect(x, y, width, height)
  return path
}

export const borderOf = (style: CSSStyleDeclaration): Edges => [
  px(style.borderTopWidth),
  px(style.borderRightWidth),
  px(style.borderBottomWidth),
  px(style.borderLeftWidth),
]

export const paddingOf = (style: CSSStyleDeclaration): Edges => [
  px(style.paddingTop),
  px(style.paddingRight),
  px(style.paddingBottom),
  px(style.paddingLeft),
]
