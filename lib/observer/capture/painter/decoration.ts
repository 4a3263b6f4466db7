import { length, px } from './css'
import { dashGap, isThin } from './dashes'
import { apart, put, surface, type Ink } from './ink'
import { IS_GECKO } from './space'
import { drawEach, type Piece } from './justified'
import type { Setting } from './words'
import { fillWords } from './sizes'
import { heightsOf, setType } from './type'

/** A line under, over or through words: it is its element's, and drawn along all words within it. */
export const decorates = ({ textDecorationLine }: CSSStyleDeclaration): boolean =>
  textDecorationLine !== 'none'

/**
 * True where words are higher, lower or smaller than those of the element that draws the line: browsers differ over it.
 * Gecko counts dots and dashes from where the page begins.
 */
export const isForeign = (own: CSSStyleDeclaration, words: CSSStyleDeclaration): boolean =>
  (IS_GECKO && /dotted|dashed/.test(own.textDecorationStyle)) ||
  !/^(auto|)$/.test(own.textUnderlinePosition) ||
  (own !== words && (own.fontSize !== words.fontSize || words.verticalAlign !== 'baseline'))

type Along = { y: number; thick: number; width: number }

/** `second`: where the other line of a double one begins. */
type Drawn = Along & { second: number }

const heightOf = (line: string, ascent: number, thick: number, offset: number): number => {
  if (line === 'underline') return ascent + offset
  return line === 'overline' ? -thick : (2 * ascent) / 3 - thick / 2
}

/** Less of a letter than this, of 255, does not interrupt a line. */
const FAINT = 24

/** Stretches of a line that letters run through: the line keeps clear of them by its own thickness. */
const gapsIn = (
  words: CSSStyleDeclaration,
  pieces: readonly Piece[],
  scale: number,
  base: number,
  along: Along,
) => {
  const [width, height] = [Math.ceil(along.width) + 2, Math.ceil(along.thick)]
  const ink = surface(width, height)
  setType(ink, words, scale)
  drawEach(ink, pieces, (text, x) => fillWords(ink, text, x, base - along.y))
  const { data } = ink.getImageData(0, 0, width, height)
  const isInked = (x: number) =>
    Array.from({ length: height }, (_, y) => data[(y * width + x) * 4 + 3] ?? 0).some(
      (alpha) => alpha > FAINT,
    )
  const gaps: [number, number][] = []
  for (let x = 0; x < width; x++) {
    if (!isInked(x)) continue
    const last = gaps.at(-1)
    if (last && x - along.thick <= last[1]) last[1] = x + 1 + along.thick
    else gaps.push([x - along.thick, x + 1 + along.thick])
  }
  return gaps
}

const keepClear = (ink: Ink, gaps: readonly [number, number][], { width, y, thick }: Along): void => {
  const path = new Path2D()
  path.rect(-1, y - 3 * thick, width + 2, 9 * thick)
  for (const [from, to] of gaps) path.rect(from, y - 3 * thick, to - from, 9 * thick)
  ink.clip(path, 'evenodd')
}

const SOLID = /^(solid|double|wavy)$/

/** The middle of a line of dots or dashes, which begins and ends on whole pixels in Chromium. */
const middleOf = ({ y, thick, width }: Along, { place, lower }: Setting) => {
  if (IS_GECKO || !place.upright) return { x: 0, y: y + thick / 2, width }
  const { e, f } = place.matrix
  const down = Math.floor(f + y + lower + thick / 2 + 1e-3) + (Math.round(thick) % 2) / 2
  return { x: Math.floor(e) - e, y: down - f, width: Math.floor(e + width) - Math.floor(e) }
}

/** Dots of more than a few pixels are round, and begin and end whole. */
const isRoundDot = (kind: string, side: number): boolean => kind === 'dotted' && !isThin(side)

const dashesOf = (kind: string, side: number, width: number): number[] => {
  if (isRoundDot(kind, side)) return [0, side + dashGap(width, side, side, false) - 0.01]
  if (kind === 'dotted') return [side, side]
  const [dash, gap] = side >= 3 ? [2 * side, side] : [3 * side, 2 * side]
  return [dash, dashGap(width, dash, gap, false)]
}

const strokeBroken = (ink: Ink, kind: string, along: Along, setting: Setting): void => {
  const { x, y, width } = middleOf(along, setting)
  const side = Math.round(along.thick)
  const half = isRoundDot(kind, side) ? side / 2 : 0
  ink.lineWidth = along.thick
  ink.lineCap = half > 0 ? 'round' : 'butt'
  ink.setLineDash(dashesOf(kind, side, width))
  ink.beginPath()
  ink.moveTo(x + half, y)
  ink.lineTo(x + width - half, y)
  ink.stroke()
}

const stroke = (ink: Ink, style: CSSStyleDeclaration, along: Drawn, setting: Setting): void => {
  const { width, y, thick, second } = along
  const { textDecorationStyle: kind } = style
  const colour = setting.lines ?? style.textDecorationColor
  ink.strokeStyle = colour
  ink.fillStyle = colour
  if (!SOLID.test(kind)) {
    strokeBroken(ink, kind, along, setting)
    return
  }
  ink.fillRect(0, y, width, thick)
  if (kind === 'double') ink.fillRect(0, second, width, thick)
}

/** In a drawing Chromium puts a line where it falls, on whole pixels or not, and as thick as it is. */
const isDrawn = ({ lines }: Setting): boolean => !IS_GECKO && lines !== undefined

type Measures = {
  ascent: number
  descent: number
  /** as it is drawn, and as the line through words is hung by it */
  thick: number
  exact: number
  offset: number
}

/** Of a line along words, in pixels of the screen; Chromium makes whole ones only of what it fills. */
const measuresOf = (
  ink: Ink,
  style: CSSStyleDeclaration,
  words: CSSStyleDeclaration,
  setting: Setting,
): Measures => {
  const { scale, unit } = setting
  const size = px(words.fontSize) * scale
  const given = (length(style.textDecorationThickness, px(style.fontSize)) ?? 0) * scale
  const own = size / (IS_GECKO ? 20 : 10)
  // Gecko drops parts of a pixel that a style gives, as it does of borders.
  const near = IS_GECKO ? Math.floor(given + 1e-3) : Math.round(given)
  const whole = Math.max(1, given > 0 ? near : Math.floor(own))
  const exact = IS_GECKO ? whole : Math.max(1, given || own)
  const auto = IS_GECKO ? Math.round(size * 0.06) : Math.ceil((given || size / 10) / 2)
  const isAuto = style.textUnderlineOffset === 'auto'
  const wanted = length(style.textUnderlineOffset, px(style.fontSize)) ?? 0
  const ownOffset = IS_GECKO ? Math.ceil(wanted * scale - 0.5) : Math.round(wanted * scale)
  const offset = isAuto ? Math.max(1, auto) : ownOffset
  const thick = SOLID.test(style.textDecorationStyle) && !isDrawn(setting) ? whole : exact
  return { ...heightsOf(ink, words, scale, unit), thick, exact, offset }
}

/** Where a filled line begins: on the whole pixel next to it, which in Chromium goes by where it really is. */
const onPixel = (height: number, { place, lower }: Setting): number => {
  if (IS_GECKO || !place.upright) return Math.round(height)
  const { f } = place.matrix
  return Math.floor(f + height + lower + 0.5 + 1e-3) - f
}

/**
 * `style` is of the element that decorates; `words` is of the words that it runs along. Lines under and over words lie
 * beneath them, those through them above.
 */
export const paintDecoration = (
  ink: Ink,
  style: CSSStyleDeclaration,
  words: CSSStyleDeclaration,
  setting: Setting,
  pieces: readonly Piece[],
  which: 'under' | 'through',
): void => {
  const lines = style.textDecorationLine
    .split(' ')
    .filter((line) => (line === 'line-through') === (which === 'through'))
  if (lines.length === 0 || pieces.length === 0) return
  const { ascent, descent, thick, exact, offset } = measuresOf(ink, style, words, setting)
  const top = (setting.height - ascent - descent) / 2
  for (const line of lines)
    apart(ink, () => {
      put(ink, setting.place)
      const height = top + heightOf(line, ascent, line === 'overline' ? thick : exact, offset)
      const isFilled = (IS_GECKO || SOLID.test(style.textDecorationStyle)) && !isDrawn(setting)
      const y = isFilled ? onPixel(height, setting) : height
      const second = onPixel(height + exact + 1, setting)
      const along = { y, thick, width: setting.width, second }
      const skips = which === 'under' && style.textDecorationSkipInk !== 'none'
      const gaps = skips ? gapsIn(words, pieces, setting.scale, top + ascent, along) : []
      if (gaps.length > 0) keepClear(ink, gaps, along)
      stroke(ink, style, along, setting)
    })
}
