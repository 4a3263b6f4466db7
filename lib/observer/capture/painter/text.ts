import { noteCoarse } from './coarse'
import { px } from './css'
import { isClear, ruler, type Clip, type Ink, type Sheet } from './ink'
import { linesOf, type Line } from './lines'
import { isForeign, paintDecoration } from './decoration'
import { around, IS_GECKO, isUpright, rounded, type Box, type Linear, type Place, type Space } from './space'
import { folded, heightsOf, setType, transformed } from './type'
import { isInlineBox, isInSheet, type Standing } from './standing'
import { differsFirst, foreignWords, isHyphenated } from './foreign'
import { inFirstFont } from './fallback'
import { overruns, paintEllipsis, shorten, type Cut } from './ellipsis'
import {
  coloursOf,
  isOff,
  paintPieces,
  piecesOf,
  settingFor,
  turned,
  type Colours,
  type Setting,
} from './words'

type Given = {
  sheet: Sheet
  space: Space
  linear: Linear
  own: number
  style: CSSStyleDeclaration
  firstLine: number | null
  /** in a drawing, where a browser does not round the places of words before it tells them */
  drawn?: boolean
}

const isUprightScript = ({ writingMode }: CSSStyleDeclaration): boolean =>
  /^(vertical|sideways)/.test(writingMode)

const linearFor = (linear: Linear, { writingMode }: CSSStyleDeclaration): Linear => {
  if (writingMode === 'sideways-lr') return turned(turned(turned(linear)))
  return isUprightScript({ writingMode } as CSSStyleDeclaration) ? turned(linear) : linear
}

/** What an inline box has above its words. */
const aboveWords = ({ paddingTop, borderTopWidth }: CSSStyleDeclaration): number =>
  px(paddingTop) + px(borderTopWidth)

/** How far below the top of the first line words of the second begin: in some fonts they are higher than their line. */
const secondLine = (height: number, { lineHeight }: CSSStyleDeclaration): number => {
  const line = px(lineHeight) || height
  return Math.min(height, line + Math.floor((line - height) / 2) - 0.5)
}

/** So little do the places of a drawing's words fall short in Chromium: a third of a pixel, as a library writes it, is further off. */
const SHORT = 4e-5

/**
 * Words stand on whole device pixels. Chromium rounds where their line or inline box begins, and not where they do; of
 * the lines of a block only the first can be told where it begins.
 */
const topOf = ({ y, height }: Box, { space, linear, own, style, firstLine, drawn }: Given): number => {
  if (own !== 1 || !isUpright(linear) || space.matrix.b !== 0) return y
  const { grid } = space
  const onGrid = (at: number) => (at + space.y) * grid
  const isFirst = firstLine !== null && y - firstLine < secondLine(height, style) && y > firstLine - height
  const start = IS_GECKO ? y : isInlineBox(style) ? y - aboveWords(style) : isFirst ? firstLine : y
  const short = drawn === true && !IS_GECKO ? SHORT : undefined
  return rounded(rounded(onGrid(start), short) + (y - start) * grid) / grid - space.y
}

/** In Gecko the baseline of a line that runs downwards stands on a whole device pixel; upside down, on the one before. */
const leftOf = ({ x }: Box, { space, linear, own, style }: Given): number => {
  const isTurned = Math.abs(linear[0]) !== 1 || space.matrix.b !== 0
  if (!IS_GECKO || !isUprightScript(style) || own !== 1 || isTurned) return x
  const at = (x + space.x) * space.grid
  return (linear[0] < 0 ? Math.floor(at) - 1 : rounded(at)) / space.grid - space.x
}

/** Where one line of a text goes. */
export const settingOf = (node: Text, line: Line, given: Given): Setting => {
  const { space, linear, own, style } = given
  const measured = () => {
    const ink = ruler()
    const { ascent, descent } = heightsOf(ink, style, 1, 1)
    const text = transformed(folded(node.data.slice(line.start, line.end), style), style)
    return { width: ink.measureText(text.trim()).width, height: ascent + descent }
  }
  const rect = { ...line.rect, x: leftOf(line.rect, given), y: topOf(line.rect, given) }
  const setting = settingFor(space, linearFor(linear, style), rect, own, measured)
  return { ...setting, lower: setting.place.upright ? (line.rect.y - rect.y) * space.scale : 0 }
}

/** Another font than the page's has other heights: then the words look different as well. */
const isOtherFont = (style: CSSStyleDeclaration, { height, scale, unit }: Setting): boolean => {
  const { ascent, descent } = heightsOf(ruler(), style, scale, unit)
  return Math.abs(ascent + descent - height) > Math.max(3, 0.15 * height)
}

type Painted = {
  given: Given
  clip: Clip | null
  cut: Cut | null
  decorations: readonly CSSStyleDeclaration[]
  colours: Colours
}

/** Paints one line of a text. */
export const paintLine = (ink: Ink, node: Text, line: Line, setting: Setting, painted: Painted): void => {
  const { given, cut, decorations, colours } = painted
  const { style, sheet } = given
  setType(ink, style, setting.scale)
  const short =
    cut && overruns(ink, line, cut, setting) ? shorten(ink, node, line, cut, style, setting) : null
  sheet.ledger.paint(node)
  const whole = () => piecesOf(ink, node, line, style, setting)
  const pieces = short ? short.pieces : whole()
  if (short ? short.isGuess : isOff(ink, pieces, setting))
    sheet.ledger.lack('the places of some letters', null)
  const shown = short ? { ...setting, width: short.width } : setting
  for (const decoration of decorations) paintDecoration(ink, decoration, style, shown, pieces, 'under')
  paintPieces(ink, pieces, style, colours, setting)
  for (const decoration of decorations) paintDecoration(ink, decoration, style, shown, pieces, 'through')
  if (short?.ellipsis !== undefined && cut) paintEllipsis(ink, cut, setting, short.ellipsis)
}

const isNowhere = (sheet: Sheet, space: Space, { rect }: Line): boolean => {
  const place: Place = { matrix: space.matrix, box: rect, scale: space.scale, upright: true }
  return !isInSheet(sheet, around(place))
}

/** Scripts whose letters stand upright in a line that runs downwards. */
const STANDING = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/

/** Where a part is turned, or no whole pixels of the screen make one of the page, Gecko sets lines beside their place. */
const isBeside = ([a, b, c, d]: Linear, scale: number): boolean =>
  IS_GECKO && (!(a > 0 && d > 0 && Math.abs(b) + Math.abs(c) < 1e-6) || !Number.isInteger(scale))

const lackIn = (words: string, style: CSSStyleDeclaration, { linear, space }: Standing): string | null => {
  const isStanding = style.textOrientation === 'upright' || STANDING.test(words)
  const isBeyond = isStanding || style.writingMode.startsWith('sideways') || isBeside(linear, space.scale)
  return isUprightScript(style) && isBeyond ? 'words that run downwards' : foreignWords(style)
}

/** True for words of which neither the inside nor the outline has a colour. */
const isUnseen = ({ webkitTextFillColor, webkitTextStrokeWidth, color }: CSSStyleDeclaration): boolean =>
  isClear(webkitTextFillColor || color) && px(webkitTextStrokeWidth) === 0

/** Takes in the words of a text node, line by line. */
export const collectText = (node: Text, style: CSSStyleDeclaration, standing: Standing): void => {
  const { sheet, space, linear, clip, layer, cut, decorations, firstLine } = standing
  const isEmpty = node.data.trim() === ''
  // A line under words goes on under the spaces between two elements.
  if (style.visibility !== 'visible' || (isEmpty && decorations.length === 0)) return
  const given = { sheet, space, linear, own: 1, style, firstLine }
  const painted = { given, clip, cut, decorations, colours: coloursOf(style) }
  const lack =
    lackIn(node.data, style, standing) ??
    (decorations.some((one) => isForeign(one, style)) ? 'lines under words' : null)
  if (lack !== null) sheet.ledger.lack(lack, node)
  if (node.parentElement && differsFirst(node.parentElement, style))
    sheet.ledger.lack('the first letters of some words', node)
  const lines = linesOf(node, isUprightScript(style))
  if (isHyphenated(node.data, style, lines)) sheet.ledger.lack('hyphens at the end of lines', node)
  for (const found of lines) {
    const { line, isGuess } = inFirstFont(found, { node, style, space, linear })
    if (isNowhere(sheet, space, line) || isUnseen(style)) {
      sheet.ledger.paint(node)
      continue
    }
    const setting = settingOf(node, line, given)
    if (isGuess || isOtherFont(style, setting)) sheet.ledger.lack('the font of some words', node)
    noteCoarse(sheet, style, setting)
    layer.words.push({ clip, draw: (ink) => paintLine(ink, node, line, setting, painted) })
  }
}
