/** True in Firefox, which puts some things elsewhere on the grid of pixels than Chromium. */
export const IS_GECKO = 'mozInnerScreenX' in globalThis

/** CSS pixels. */
export type Box = { x: number; y: number; width: number; height: number }

/** Where a document's client coordinates lie on the canvas. A document in a frame has a space of its own. */
export type Space = {
  matrix: DOMMatrixReadOnly
  /** device pixels per CSS pixel */
  scale: number
  /** pixels per CSS pixel on which the browser puts edges and lines: those of the screen */
  grid: number
  /** where its own corner is in the client coordinates of the panel's document */
  x: number
  y: number
}

/** The linear part of what CSS transforms do to an element: [a, b, c, d] of its matrix. */
export type Linear = readonly [number, number, number, number]

export const UPRIGHT: Linear = [1, 0, 0, 1]

/** A box to paint into, in the units of its own styles, and the matrix by which it comes onto the canvas. */
export type Place = { matrix: DOMMatrixReadOnly; box: Box; scale: number; upright: boolean }

export const isUpright = ([a, b, c, d]: Linear): boolean => a === 1 && b === 0 && c === 0 && d === 1

export const times = ([a, b, c, d]: Linear, [e, f, g, h]: Linear): Linear => [
  a * e + c * f,
  b * e + d * f,
  a * g + c * h,
  b * g + d * h,
]

/** The whole pixel next to a place; one in the middle goes on, though a browser's number may fall just short of it. */
export const rounded = (at: number, short = 1e-3): number => Math.round(at + short)

/** Edges lie on whole pixels of the grid, as the browser puts them. */
export const snapped = (space: Space, { x, y, width, height }: Box): Box => {
  const across = (at: number) => rounded((at + space.x) * space.grid) / space.grid - space.x
  const down = (at: number) => rounded((at + space.y) * space.grid) / space.grid - space.y
  const [left, top] = [across(x), down(y)]
  return { x: left, y: top, width: across(x + width) - left, height: down(y + height) - top }
}

/** The size before transforms of a box of which the browser tells only the upright frame around it. */
export const sizeBefore = (
  [a, b, c, d]: Linear,
  { width, height }: Pick<Box, 'width' | 'height'>,
): { width: number; height: number } | null => {
  const [p, q, r, s] = [Math.abs(a), Math.abs(c), Math.abs(b), Math.abs(d)]
  const by = p * s - q * r
  if (Math.abs(by) < 0.2 * (p * p + q * q)) return null
  return { width: (s * width - q * height) / by, height: (p * height - r * width) / by }
}

const whole = (size: number, grid: number): number => Math.round(size * grid) / grid

const isPlainSpace = ({ matrix }: Space): boolean => matrix.b === 0 && matrix.c === 0

/** The middle of a box stays the middle, whatever a transform does: that is all it takes to place one. */
export const placeOf = (
  space: Space,
  linear: Linear,
  rect: Box,
  size: { width: number; height: number } | null,
): Place => {
  if (isUpright(linear) && isPlainSpace(space))
    return { matrix: space.matrix, box: snapped(space, rect), scale: space.scale, upright: true }
  const { width, height } = size ?? sizeBefore(linear, rect) ?? rect
  const [a, b, c, d] = linear
  const e = rect.x + rect.width / 2
  const f = rect.y + rect.height / 2
  return {
    matrix: space.matrix.multiply(new DOMMatrix([a, b, c, d, e, f])),
    box: {
      x: -width / 2,
      y: -height / 2,
      width: whole(width, space.grid),
      height: whole(height, space.grid),
    },
    scale: space.scale * Math.sqrt(Math.abs(a * d - b * c)),
    upright: false,
  }
}

/** The space of what begins on a whole pixel and takes all that is in it along: a drawing, in Gecko also a part that is moved. */
export const movedSpace = ({ rect, place }: { rect: Box; place: Place }, space: Space): Space => {
  if (!place.upright) return space
  const [x, y] = [place.box.x - rect.x, place.box.y - rect.y]
  return { ...space, matrix: space.matrix.translate(x, y), x: space.x + x, y: space.y + y }
}

export const inset = ({ x, y, width, height }: Box, [top, right, bottom, left]: Edges): Box => ({
  x: x + left,
  y: y + top,
  width: Math.max(0, width - left - right),
  height: Math.max(0, height - top - bottom),
})

/** Top, right, bottom, left. */
export type Edges = readonly [number, number, number, number]

/** The frame around a box once it is on the canvas, in device pixels. */
export const around = ({ matrix, box }: Place): Box => {
  const xs: number[] = []
  const ys: number[] = []
  for (const x of [box.x, box.x + box.width])
    for (const y of [box.y, box.y + box.height]) {
      xs.push(matrix.a * x + matrix.c * y + matrix.e)
      ys.push(matrix.b * x + matrix.d * y + matrix.f)
    }
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}
