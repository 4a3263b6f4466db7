import { apart, isClear, type Ink } from './ink'
import { borderOf, outlineOf, radiiOf, within, type Radii } from './rounded'
import { inset, IS_GECKO, type Box, type Edges } from './space'

type Side = { width: number; style: string; colour: string }

export type Border = readonly [Side, Side, Side, Side]

export const sidesOf = (style: CSSStyleDeclaration): Border => {
  const [top, right, bottom, left] = borderOf(style)
  return [
    { width: top, style: style.borderTopStyle, colour: style.borderTopColor },
    { width: right, style: style.borderRightStyle, colour: style.borderRightColor },
    { width: bottom, style: style.borderBottomStyle, colour: style.borderBottomColor },
    { width: left, style: style.borderLeftStyle, colour: style.borderLeftColor },
  ]
}

const isSeen = ({ width, style, colour }: Side): boolean =>
  width > 0 && style !== 'none' && style !== 'hidden' && !isClear(colour)

const isSame = (a: Side, b: Side): boolean => a.style === b.style && a.colour === b.colour

/** What lies between a box and the same box further in. */
const ring = (box: Box, radii: Radii | null, edges: Edges): Path2D => {
  const path = outlineOf(box, radii)
  path.addPath(outlineOf(inset(box, edges), within(radii, edges)))
  return path
}

/** The part of a ring that belongs to one side: corners are cut slantwise. */
const wedge = ({ x, y, width, height }: Box, [top, right, bottom, left]: Edges, side: number): Path2D => {
  const [a, b] = [x + width, y + height]
  const outer = [
    [x, y],
    [a, y],
    [a, b],
    [x, b],
  ] as const
  const inner = [
    [x + left, y + top],
    [a - right, y + top],
    [a - right, b - bottom],
    [x + left, b - bottom],
  ] as const
  const path = new Path2D()
  const next = (side + 1) % 4
  for (const point of [outer[side], outer[next], inner[next], inner[side]])
    if (point) path.lineTo(point[0], point[1])
  path.closePath()
  return path
}

/** Black has no darker shade, and each engine has its own way out. */
const BLACK = IS_GECKO ? { dark: '#4c4c4c', light: '#b2b2b2' } : { dark: '#9a9a9a', light: '#eee' }

/** The two shades of `inset`, `outset`, `groove` and `ridge` as browsers make them. */
const shade = (colour: string, dark: boolean): string => {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(colour)?.slice(1, 4).map(Number)
  if (!channels) return colour
  if (channels.every((channel) => channel === 0)) return BLACK[dark ? 'dark' : 'light']
  if (!dark) return colour
  const most = Math.max(...channels) / 255
  const by = Math.max(0, (most - 0.33) / (most || 1))
  return `rgb(${channels.map((channel) => Math.round(channel * by)).join(', ')})`
}

const coloursOf = ({ style, colour }: Side, index: number): [outer: string, inner: string] => {
  const lit = index === 0 || index === 3
  if (style === 'inset') return [shade(colour, lit), shade(colour, lit)]
  if (style === 'outset') return [shade(colour, !lit), shade(colour, !lit)]
  if (style === 'groove') return [shade(colour, lit), shade(colour, !lit)]
  if (style === 'ridge') return [shade(colour, !lit), shade(colour, lit)]
  return [colour, colour]
}

const part = (edges: Edges, by: number): Edges => [edges[0] * by, edges[1] * by, edges[2] * by, edges[3] * by]

/** Fills what the current clip leaves of a ring. */
const fillRing = (ink: Ink, box: Box, radii: Radii | null, edges: Edges, side: Side, index: number): void => {
  const [outer, inner] = coloursOf(side, index)
  const fill = (within_: Box, corners: Radii | null, part_: Edges, colour: string) => {
    ink.fillStyle = colour
    ink.fill(ring(within_, corners, part_), 'evenodd')
  }
  const innerPart = (by: number) => {
    const taken = part(edges, by)
    return [inset(box, taken), within(radii, taken)] as const
  }
  if (side.style === 'double') {
    fill(box, radii, part(edges, 1 / 3), outer)
    fill(...innerPart(2 / 3), part(edges, 1 / 3), outer)
  } else if (outer === inner) fill(box, radii, edges, outer)
  else {
    fill(box, radii, part(edges, 0.5), outer)
    fill(...innerPart(0.5), part(edges, 0.5), inner)
  }
}

/** Dashes and dots along the middle of one side, or of all four where they are alike and round. */
const strokeSide = (ink: Ink, { x, y, width, height }: Box, side: Side, index: number): void => {
  const half = side.width / 2
  const ends: readonly [number, number, number, number][] = [
    [x, y + half, x + width, y + half],
    [x + width - half, y, x + width - half, y + height],
    [x, y + height - half, x + width, y + height - half],
    [x + half, y, x + half, y + height],
  ]
  const [a, b, c, d] = ends[index] ?? [0, 0, 0, 0]
  const long = Math.hypot(c - a, d - b)
  const dotted = side.style === 'dotted'
  const isThick = side.width >= 3
  const dash = dotted ? side.width : side.width * (isThick ? 2 : 3)
  const gap = dashGap(long, dash, dotted || isThick ? side.width : 2 * side.width)
  ink.lineWidth = side.width
  ink.strokeStyle = side.colour
  ink.lineCap = dotted && side.width >= 3 ? 'round' : 'butt'
  ink.setLineDash(ink.lineCap === 'round' ? [0.001, dash + gap] : [dash, gap])
  const by = ink.lineCap === 'round' ? half / long : 0
  ink.beginPath()
  ink.moveTo(a + (c - a) * by, b + (d - b) * by)
  ink.lineTo(c - (c - a) * by, d - (d - b) * by)
  ink.stroke()
}

/** The gap that lets a line begin and end with a dash. */
const dashGap = (long: number, dash: number, gap: number): number => {
  const count = Math.floor((long + gap) / (dash + gap))
  if (count < 2) return gap
  const fewer = (long - count * dash) / (count - 1)
  const more = (long - (count + 1) * dash) / count
  return more <= 0 || Math.abs(fewer - gap) < Math.abs(more - gap) ? fewer : more
}

const isBroken = ({ style }: Side): boolean => style === 'dashed' || style === 'dotted'

/** Paints these sides around a box. */
export const paintSides = (ink: Ink, box: Box, radii: Radii | null, sides: Border): void => {
  const seen = sides.filter(isSeen)
  const [first] = seen
  if (!first) return
  const edges: Edges = [sides[0].width, sides[1].width, sides[2].width, sides[3].width]
  const flat = first.style === 'solid' || first.style === 'double'
  const rest = sides.filter(({ width }) => width > 0)
  if (flat && seen.length === rest.length && seen.every((side) => isSame(side, first))) {
    fillRing(ink, box, radii, edges, first, 0)
    return
  }
  for (const [index, side] of sides.entries())
    if (isSeen(side))
      apart(ink, () => {
        if (isBroken(side)) {
          strokeSide(ink, box, side, index)
          return
        }
        ink.clip(wedge(box, edges, index))
        fillRing(ink, box, radii, edges, side, index)
      })
}

export const paintBorder = (ink: Ink, style: CSSStyleDeclaration, box: Box): void =>
  paintSides(ink, box, radiiOf(style, box), sidesOf(style))
