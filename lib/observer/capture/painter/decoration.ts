import { px } from './css'
import { dashGap } from './dashes'
import { apart, put, surface, type Ink } from './ink'
import { IS_GECKO } from './space'
import type { Piece, Setting } from './words'
import { heightsOf, setType } from './type'

/** A line under, over or through words: it is its element's, and drawn along all words within it. */
export const decorates = ({ textDecorationLine }: CSSStyleDeclaration): boolean =>
  textDecorationLine !== 'none'

/** True where words are higher, lower or smaller than those of the element that draws the line: browsers differ over it. */
export const isShifted = (own: CSSStyleDeclaration, words: CSSStyleDeclaration): boolean =>
  own !== words && (own.fontSize !== words.fontSize || words.verticalAlign !== 'baseline')

type Along = { y: number; thick: number; width: number }

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
  for (const { text, x } of pieces) ink.fillText(text, x, base - along.y)
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

const stroke = (ink: Ink, style: CSSStyleDeclaration, { width, y, thick }: Along): void => {
  const { textDecorationStyle: kind, textDecorationColor: colour } = style
  ink.strokeStyle = colour
  ink.fillStyle = colour
  if (kind === 'solid' || kind === 'double' || kind === 'wavy') {
    ink.fillRect(0, y, width, thick)
    if (kind === 'double') ink.fillRect(0, y + thick + 1, width, thick)
    return
  }
  const isThick = thick >= 3
  const dash = kind === 'dotted' ? thick : thick * (isThick ? 2 : 3)
  const gap = kind === 'dotted' || isThick ? thick : 2 * thick
  ink.lineWidth = thick
  ink.setLineDash([dash, dashGap(width, dash, gap, false)])
  ink.beginPath()
  ink.moveTo(0, y + thick / 2)
  ink.lineTo(width, y + thick / 2)
  ink.stroke()
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
  const { ascent, descent } = heightsOf(ink, words, setting.scale, setting.unit)
  const size = px(words.fontSize) * setting.scale
  const given = px(style.textDecorationThickness) * setting.scale
  const thick = Math.max(1, given > 0 ? Math.round(given) : Math.floor(size / (IS_GECKO ? 20 : 10)))
  const auto = IS_GECKO ? Math.round(size * 0.06) : Math.ceil((given || size / 10) / 2)
  const offset =
    style.textUnderlineOffset === 'auto' ? Math.max(1, auto) : px(style.textUnderlineOffset) * setting.scale
  const top = (setting.height - ascent - descent) / 2
  for (const line of lines)
    apart(ink, () => {
      put(ink, setting.place)
      const y = Math.round(top + heightOf(line, ascent, thick, offset))
      const along = { y, thick, width: setting.width }
      const skips = which === 'under' && style.textDecorationSkipInk !== 'none'
      const gaps = skips ? gapsIn(words, pieces, setting.scale, top + ascent, along) : []
      if (gaps.length > 0) keepClear(ink, gaps, along)
      stroke(ink, style, along)
    })
}
