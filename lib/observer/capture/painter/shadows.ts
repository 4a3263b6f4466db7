import { px, split } from './css'
import { apart, isClear, type Ink } from './ink'
import { borderOf, outlineOf, radiiOf, within } from './rounded'
import { inset, type Box, type Edges, type Place } from './space'

export type Shadow = { colour: string; x: number; y: number; blur: number; spread: number; inside: boolean }

/** Computed shadows of boxes and of words: a colour, then lengths. */
export const shadowsOf = (value: string): Shadow[] =>
  value === 'none' || value === ''
    ? []
    : split(value).map((part) => {
        const words = split(part, ' ')
        const lengths = words.filter((word) => /^-?[\d.]+px$/.test(word)).map(px)
        const colour = words.find((word) => !/^-?[\d.]+px$/.test(word) && word !== 'inset') ?? 'black'
        const [x = 0, y = 0, blur = 0, spread = 0] = lengths
        return { colour, x, y, blur, spread, inside: words.includes('inset') }
      })

const evenly = (by: number): Edges => [by, by, by, by]

/** Far enough away that the shape itself is never on the canvas, only its shadow. */
const AWAY = 20_000

/** A canvas counts a shadow's offset and blur in its own pixels, whatever the transform. */
export const cast = (
  ink: Ink,
  { matrix, scale }: Place,
  { x, y, blur, colour }: Shadow,
  away: number,
): void => {
  ink.shadowColor = colour
  ink.shadowBlur = blur * scale
  ink.shadowOffsetX = matrix.a * (x + away) + matrix.c * y
  ink.shadowOffsetY = matrix.b * (x + away) + matrix.d * y
}

const everything = ({ x, y, width, height }: Box, by: number): Path2D =>
  outlineOf({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by }, null)

const paintOuter = (ink: Ink, style: CSSStyleDeclaration, place: Place, shadow: Shadow): void => {
  const { box } = place
  const radii = radiiOf(style, box)
  const outside = everything(box, 5_000)
  outside.addPath(outlineOf(box, radii))
  ink.clip(outside, 'evenodd')
  const spread = evenly(-shadow.spread)
  const { x, y, width, height } = inset(box, spread)
  cast(ink, place, shadow, AWAY)
  ink.fill(outlineOf({ x: x - AWAY, y, width, height }, within(radii, spread)))
}

const paintInner = (ink: Ink, style: CSSStyleDeclaration, place: Place, shadow: Shadow): void => {
  const border = borderOf(style)
  const box = inset(place.box, border)
  const radii = within(radiiOf(style, place.box), border)
  ink.clip(outlineOf(box, radii))
  const spread = evenly(shadow.spread)
  const hole = inset(box, spread)
  const frame = everything({ ...box, x: box.x - AWAY }, 2_000)
  frame.addPath(outlineOf({ ...hole, x: hole.x - AWAY }, within(radii, spread)))
  cast(ink, place, shadow, AWAY)
  ink.fill(frame, 'evenodd')
}

/** The first shadow lies on top. */
export const paintShadows = (ink: Ink, style: CSSStyleDeclaration, place: Place, inside: boolean): void => {
  for (const shadow of shadowsOf(style.boxShadow).reverse())
    if (shadow.inside === inside && !isClear(shadow.colour))
      apart(ink, () => {
        ink.fillStyle = 'black'
        if (inside) paintInner(ink, style, place, shadow)
        else paintOuter(ink, style, place, shadow)
      })
}
