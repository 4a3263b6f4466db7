import { dashGap, isThin, piecesOf, type Border, type Side, type Straight } from './dashes'
import { scaleOf, type Ink } from './ink'
import { outlineOf, within, type Radii } from './rounded'
import { inset, IS_GECKO, type Box, type Edges } from './space'

/** How far around the box, clockwise from its left top corner, a side begins, with each corner counted twice. */
const goneTo = (index: number, width: number, across: number, down: number): number =>
  [0, across + width, across + down + 2 * width, 2 * across + down + 3 * width][index] ?? 0

const isAlong = (one: Side, other: Side): boolean => one.style === other.style && one.width === other.width

/** One side in pixels of the screen, in the order in which the browser draws it. */
const straightOf = (scale: number, { width, height }: Box, sides: Border, index: number): Straight => {
  const on = (length: number) => Math.round(length * scale)
  const side = sides[index] ?? sides[0]
  const [previous, next] = [sides[(index + 3) % 4] ?? side, sides[(index + 1) % 4] ?? side]
  const isRound = sides.every((one) => isAlong(one, side))
  // In Gecko thin dashes above and below take corners with thin sides as well.
  const isOver = index % 2 === 0 && on(side.width) <= 1
  const meeting = ({ width: met }: Side) => (isOver && on(met) <= 1 ? 0 : on(met))
  return {
    width: on(side.width),
    long: on(index % 2 === 0 ? width : height),
    before: meeting(previous),
    after: meeting(next),
    gone: isRound ? goneTo(index, on(side.width), on(width), on(height)) : 0,
  }
}

/** Dashes and dots along one side. */
export const strokeSide = (ink: Ink, box: Box, sides: Border, index: number): void => {
  const { x, y, width, height } = box
  const scale = scaleOf(ink)
  const side = sides[index] ?? sides[0]
  const straight = straightOf(scale, box, sides, index)
  const isRound = side.style === 'dotted' && !isThin(straight.width)
  const isBackwards = IS_GECKO && index > 1
  const [left, top] = [index === 1 ? x + width - side.width : x, index === 2 ? y + height - side.width : y]
  const path = new Path2D()
  for (const [from, to] of piecesOf(side.style, straight)) {
    const at = (isBackwards ? straight.long - to : from) / scale
    const size = (to - from) / scale
    const [a, b] = index % 2 === 0 ? [left + at, top] : [left, top + at]
    if (!isRound) path.rect(a, b, index % 2 === 0 ? size : side.width, index % 2 === 0 ? side.width : size)
    else path.roundRect(a, b, side.width, side.width, side.width / 2)
  }
  ink.fillStyle = side.colour
  ink.fill(path)
}

const quarter = ({ x, y }: Radii[number]): number => {
  const by = ((x - y) / (x + y || 1)) ** 2
  return (Math.PI / 4) * (x + y) * (1 + (3 * by) / (10 + Math.sqrt(4 - 3 * by)))
}

/** Sets a line of dashes or dots around a box with round corners. Their kind goes by pixels of the screen. */
const setDashes = (ink: Ink, { width, style, colour }: Side, long: number): void => {
  const scale = scaleOf(ink)
  const dotted = style === 'dotted'
  const isRound = dotted && !isThin(width * scale)
  const isThick = width * scale >= 3
  const dash = dotted ? width : width * (isThick ? 2 : 3)
  const gap = dashGap(long, dash, dotted || isThick ? width : 2 * width, true)
  ink.lineWidth = width
  ink.strokeStyle = colour
  ink.lineCap = isRound ? 'round' : 'butt'
  ink.setLineDash(isRound ? [0.001, dash + gap] : [dash, gap])
}

/** Dashes and dots around round corners, in one line. */
export const strokeRing = (ink: Ink, box: Box, radii: Radii, side: Side): void => {
  const half = side.width / 2
  const edges: Edges = [half, half, half, half]
  const [middle, corners] = [inset(box, edges), within(radii, edges) ?? radii]
  const straight = 2 * (middle.width + middle.height)
  const long = corners.reduce((sum, corner) => sum + quarter(corner) - corner.x - corner.y, straight)
  setDashes(ink, side, long)
  ink.stroke(outlineOf(middle, corners))
}
