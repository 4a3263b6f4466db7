import { strokeRing, strokeSide } from './broken-borders'
import type { Border, Side } from './dashes'
import { apart, isClear, scaleOf, type Ink } from './ink'
import { borderOf, outlineOf, radiiOf, within, type Radii } from './rounded'
import { shade, shadedColour } from './shades'
import { inset, type Box, type Edges } from './space'

export const sidesOf = (style: CSSStyleDeclaration): Border => {
  const [top, right, bottom, left] = borderOf(style)
  const side = (width: number, kind: string, colour: string): Side => ({
    width,
    style: kind,
    colour: style.display.includes('table') ? colour : shadedColour(kind, colour, style.color),
  })
  return [
    side(top, style.borderTopStyle, style.borderTopColor),
    side(right, style.borderRightStyle, style.borderRightColor),
    side(bottom, style.borderBottomStyle, style.borderBottomColor),
    side(left, style.borderLeftStyle, style.borderLeftColor),
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

type Point = readonly [number, number]

/** Where two lines from `a` and `b` meet, as a share of the first one; infinite where they do not. */
const meeting = (a: Point, [p, q]: Point, b: Point, [r, s]: Point): number => {
  const by = p * s - q * r
  if (by === 0) return Number.POSITIVE_INFINITY
  const share = ((b[0] - a[0]) * s - (b[1] - a[1]) * r) / by
  return share > 0 ? share : Number.POSITIVE_INFINITY
}

/** The part of a ring that belongs to one side: corners are cut slantwise, as far in as round ones reach. */
const wedge = (box: Box, radii: Radii | null, edges: Edges, side: number): Path2D => {
  const { x, y } = box
  const [a, b] = [x + box.width, y + box.height]
  const [top, right, bottom, left] = edges
  const corners: readonly Point[] = [
    [x, y],
    [a, y],
    [a, b],
    [x, b],
  ]
  const slants: readonly Point[] = [
    [left, top],
    [-right, top],
    [-right, -bottom],
    [left, -bottom],
  ]
  const next = (side + 1) % 4
  const at = (points: readonly Point[], index: number): Point => points[index] ?? [x, y]
  const [from, to] = [at(corners, side), at(corners, next)]
  const [slant, other] = [at(slants, side), at(slants, next)]
  const extent = (side % 2 === 0 ? box.height : box.width) / 2
  const share = radii ? Math.min(meeting(from, slant, to, other), extent / (edges[side] ?? 1)) : 1
  const path = new Path2D()
  path.moveTo(...from)
  path.lineTo(...to)
  path.lineTo(to[0] + other[0] * share, to[1] + other[1] * share)
  path.lineTo(from[0] + slant[0] * share, from[1] + slant[1] * share)
  path.closePath()
  return path
}

const coloursOf = ({ style, colour }: Side, index: number): [outer: string, inner: string] => {
  const lit = index === 0 || index === 3
  if (style === 'inset') return [shade(colour, lit), shade(colour, lit)]
  if (style === 'outset') return [shade(colour, !lit), shade(colour, !lit)]
  if (style === 'groove') return [shade(colour, lit), shade(colour, !lit)]
  if (style === 'ridge') return [shade(colour, !lit), shade(colour, lit)]
  return [colour, colour]
}

/** The lines of a double border are whole pixels of the screen, and alike. */
const third = ([a, b, c, d]: Edges, scale: number): Edges => {
  const of = (edge: number) => (edge === 0 ? 0 : Math.max(1, Math.round((edge * scale) / 3)) / scale)
  return [of(a), of(b), of(c), of(d)]
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
    const scale = scaleOf(ink)
    const outside = third(edges, scale)
    const [a, b, c, d] = edges
    const inside: Edges = [a - outside[0], b - outside[1], c - outside[2], d - outside[3]]
    fill(box, radii, outside, outer)
    fill(inset(box, inside), within(radii, inside), outside, outer)
  } else if (outer === inner) fill(box, radii, edges, outer)
  else {
    fill(box, radii, part(edges, 0.5), outer)
    fill(...innerPart(0.5), part(edges, 0.5), inner)
  }
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
  if (
    radii &&
    seen.length === 4 &&
    isBroken(first) &&
    seen.every((side) => isSame(side, first) && side.width === first.width)
  ) {
    apart(ink, () => strokeRing(ink, box, radii, first))
    return
  }
  for (const [index, side] of sides.entries())
    if (isSeen(side))
      apart(ink, () => {
        if (isBroken(side)) {
          strokeSide(ink, box, sides, index)
          return
        }
        ink.clip(wedge(box, radii, edges, index))
        fillRing(ink, box, radii, edges, side, index)
      })
}

export const paintBorder = (ink: Ink, style: CSSStyleDeclaration, box: Box): void =>
  paintSides(ink, box, radiiOf(style, box), sidesOf(style))
