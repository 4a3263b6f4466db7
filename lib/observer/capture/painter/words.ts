import { px } from './css'
import { apart, isClear, put, type Ink } from './ink'
import { drawEach, stretched, type Piece } from './justified'
import { glyphsOf, takesRoom, type Line } from './lines'
import { cast, shadowsOf } from './shadows'
import { sizeBefore, type Box, type Linear, type Place, type Space } from './space'
import { inOwnSize, widthOf } from './sizes'
import { folded, heightsOf, keepsSpaces, transformed } from './type'

/** What words are painted with: `matrix` maps device pixels of the line (its own corner at 0, 0) onto the canvas. */
export type Setting = {
  place: Place
  /** width and height of the line in device pixels */
  width: number
  height: number
  /** device pixels per pixel of the style, and pixels in which the browser measures its font */
  scale: number
  unit: number
  /** how much lower the line really is: words stand on whole device pixels, and dots along them begin where it does */
  lower: number
  /** the colour of lines along words where it is that of the words themselves: in a drawing */
  lines?: Colours['fill']
}

export type Colours = {
  fill: string | CanvasGradient
  stroke: string | CanvasGradient | null
  strokeWidth: number
  strokeFirst: boolean
}

export const coloursOf = (style: CSSStyleDeclaration): Colours => {
  const strokeWidth = px(style.webkitTextStrokeWidth)
  return {
    fill: style.webkitTextFillColor || style.color,
    stroke: strokeWidth > 0 ? style.webkitTextStrokeColor : null,
    strokeWidth,
    strokeFirst: style.getPropertyValue('paint-order').startsWith('stroke'),
  }
}

const QUARTER: Linear = [0, 1, -1, 0]

/** Lines that run downwards are set across and turned. */
export const turned = ([a, b, c, d]: Linear): Linear => [
  a * QUARTER[0] + c * QUARTER[1],
  b * QUARTER[0] + d * QUARTER[1],
  a * QUARTER[2] + c * QUARTER[3],
  b * QUARTER[2] + d * QUARTER[3],
]

/** Where a line begins, and which way it runs. `own` is what its style is scaled by beyond device pixels (SVG). */
export const settingFor = (
  space: Space,
  linear: Linear,
  rect: Box,
  own: number,
  measured: () => { width: number; height: number },
): Omit<Setting, 'lower'> => {
  const scale = space.scale * own
  const [a, b, c, d] = linear
  const plain = Math.abs(b) + Math.abs(c) < 1e-6 && a > 0 && d > 0
  const size = plain
    ? { width: rect.width / a, height: rect.height / d }
    : (sizeBefore(linear, rect) ?? measured())
  const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2]
  const matrix = plain
    ? space.matrix.multiply(new DOMMatrix([a, 0, 0, d, rect.x, rect.y]))
    : space.matrix.multiply(new DOMMatrix([a, b, c, d, x, y])).translate(-size.width / 2, -size.height / 2)
  return {
    place: { matrix: matrix.scale(1 / scale), box: { x: 0, y: 0, ...size }, scale: 1, upright: plain },
    width: size.width * scale,
    height: size.height * scale,
    scale,
    unit: own === 1 ? space.grid : scale,
  }
}

/** Letters that a browser takes from another font than the style's: they have their hints on a fine screen too. */
const HINTED = /[\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]/

const draw = (ink: Ink, text: string, x: number, y: number, colours: Colours, scale: number): void => {
  const stroke = (by: number) => {
    if (colours.stroke === null) return
    ink.strokeStyle = colours.stroke
    ink.lineWidth = (colours.strokeWidth * scale) / by
    ink.lineJoin = 'round'
    ink.strokeText(text, x / by, y / by)
  }
  apart(ink, () => {
    if (HINTED.test(text)) ink.textRendering = 'auto'
    ink.fillStyle = colours.fill
    inOwnSize(ink, (by) => {
      if (colours.strokeFirst) stroke(by)
      ink.fillText(text, x / by, y / by)
      if (!colours.strokeFirst) stroke(by)
    })
  })
}

/** Less than this, in device pixels, and the words are as wide as on the screen. */
const CLOSE = 0.75

/** The words of a line as a canvas sets them to the width that they have; null where it would not. */
const fitting = (ink: Ink, shown: string, width: number, scale: number): string | null => {
  const tolerance = Math.max(CLOSE * scale, shown.length * 0.02)
  const ends = [shown, shown.trimEnd()]
  return ends.find((text) => Math.abs(widthOf(ink, text) - width) <= tolerance) ?? null
}

/** False where the spaces before the words are folded away: words at the beginning of a line. */
const leads = (node: Text, { start }: Line): boolean => {
  const spaces = /^\s*/.exec(node.data.slice(start))?.[0].length ?? 0
  return spaces === 0 || takesRoom(node, start, start + spaces)
}

/** The words of a line as they are shown; spaces before them too, where they stand within a line. */
export const shownOf = (node: Text, line: Line, style: CSSStyleDeclaration): string => {
  const whole = transformed(folded(node.data.slice(line.start, line.end), style), style)
  return keepsSpaces(style) || leads(node, line) ? whole : whole.trimStart()
}

const isComplex = (text: string): boolean =>
  /[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)

/** Characters of a line at the places where the browser has them. */
const apiece = (node: Text, line: Line, style: CSSStyleDeclaration, setting: Setting): Piece[] => {
  const scaleX = line.rect.width > 0 ? setting.width / line.rect.width : 0
  return glyphsOf(node, line).map(({ text, rect }) => ({
    text: transformed(text, style),
    x: (rect.x - line.rect.x) * scaleX,
  }))
}

const LAST_LETTER = /\p{L}(?=\P{L}*$)/u
const FIRST_LETTER = /[\p{L}\p{N}]/u

/** A mark that counts as a letter of the same direction, and is not to be seen. */
const standIn = (letter: string | undefined): string =>
  !letter ? '' : isComplex(letter) ? '\u200f' : '\u200e'

/** Which way brackets at the ends of a line turn goes by the letters of the lines around it. */
const inContext = (node: Text, { start, end }: Line, style: CSSStyleDeclaration, text: string): string => {
  const isPlain = style.direction !== 'rtl' && !isComplex(node.data)
  if (isPlain || keepsSpaces(style) || end - start === node.data.length) return text
  const [before] = LAST_LETTER.exec(node.data.slice(0, start)) ?? []
  const [after = ''] = FIRST_LETTER.exec(node.data.slice(end)) ?? []
  // A number goes with the letter before it.
  const next = /\p{N}/u.test(after) ? LAST_LETTER.exec(node.data.slice(0, end))?.[0] : after
  return standIn(before) + text + standIn(next)
}

/** What to draw of a line, and where: in one go where a canvas sets it as wide as the page does. */
export const piecesOf = (
  ink: Ink,
  node: Text,
  line: Line,
  style: CSSStyleDeclaration,
  setting: Setting,
): Piece[] => {
  const given = shownOf(node, line, style)
  // The space at which a line ends before its words do takes no room.
  const isWrapped = line.end < node.data.length && !keepsSpaces(style)
  const shown = isWrapped ? given.trimEnd() : given
  if (shown.includes('\t') && keepsSpaces(style)) return apiece(node, line, style, setting)
  const isPlain = setting.place.upright && !isComplex(shown)
  const wide = isPlain ? stretched(ink, shown, node, line, style, setting.width) : null
  if (wide) return [wide]
  const text = fitting(ink, shown, setting.width, setting.scale)
  if (text !== null) return [{ text: inContext(node, line, style, text), x: 0 }]
  if (!isPlain) return [{ text: shown.trim(), x: 0 }]
  return apiece(node, line, style, setting)
}

/** True for joined letters that are set in another width than the page's: where each of them stands, only the browser knows. */
export const isOff = (ink: Ink, pieces: readonly Piece[], { width, scale, place }: Setting): boolean => {
  const [piece] = pieces
  if (!piece || pieces.length > 1 || !place.upright || !isComplex(piece.text)) return false
  return fitting(ink, piece.text, width, scale) === null
}

/** Paints pieces of one line on its baseline, with the shadows of the style. */
export const paintPieces = (
  ink: Ink,
  pieces: Piece[],
  style: CSSStyleDeclaration,
  colours: Colours,
  setting: Setting,
): void => {
  const { ascent, descent } = heightsOf(ink, style, setting.scale, setting.unit)
  const y = (setting.height - ascent - descent) / 2 + ascent
  put(ink, setting.place)
  const all = () => {
    drawEach(ink, pieces, (text, x) => draw(ink, text, x, y, colours, setting.scale))
  }
  for (const shadow of shadowsOf(style.textShadow).reverse())
    if (!isClear(shadow.colour))
      apart(ink, () => {
        const { x, y: down, blur } = shadow
        const at = { ...shadow, x: x * setting.scale, y: down * setting.scale, blur: blur * setting.scale }
        cast(ink, setting.place, at, AWAY)
        ink.translate(-AWAY, 0)
        all()
      })
  all()
}

const AWAY = 20_000
