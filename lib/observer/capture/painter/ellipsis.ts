import { put, type Ink } from './ink'
import type { Piece } from './justified'
import type { Line } from './lines'
import { fillWords, widthOf } from './sizes'
import { IS_GECKO } from './space'
import { heightsOf, setType } from './type'
import { shownOf, type Setting } from './words'

/** Client coordinates between which words of one block are shown, and beyond which they are shortened. */
export type Cut = {
  left: number
  right: number
  /** of the block: the ellipsis is its own, not that of the words */
  style: CSSStyleDeclaration
  /** its only line runs beyond the end */
  isSingle: boolean
  /** the ellipsis of its line has been painted: nothing comes after it */
  ended: boolean
}

const ELLIPSIS = '…'

const isRtl = ({ style }: Cut): boolean => style.direction === 'rtl'

/** In pixels of the page. */
const ellipsisWidth = (ink: Ink, { style }: Cut, { scale }: Setting): number => {
  ink.save()
  setType(ink, style, scale)
  const width = widthOf(ink, ELLIPSIS)
  ink.restore()
  return width / scale
}

/** True where a line has to end before it is over, or has ended already. */
export const overruns = (ink: Ink, { rect }: Line, cut: Cut, setting: Setting): boolean => {
  if (cut.ended) return true
  const room = cut.isSingle ? ellipsisWidth(ink, cut, setting) : 0
  return isRtl(cut) ? rect.x < cut.left + room - 0.5 : rect.x + rect.width > cut.right - room + 0.5
}

/** What is left of a line, and where its ellipsis begins in device pixels; none where it has ended before. */
type Short = {
  pieces: Piece[]
  width: number
  ellipsis?: number
  /** letters of both directions, or joined ones that stand apart: what is left of them, only the browser knows */
  isGuess?: boolean
}

const BACKWARDS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
const FORWARDS = /[a-z\u00c0-\u052f]/i
const ARABIC = /[\u0620-\u07ff]/
/** A letter before it has the shape that it has within a word. */
const JOINER = '\u200d'

/** Browsers reckon with parts of pixels; by so little of a pixel of the screen a letter still fits. */
const SLACK = 0.25
/** The same in pixels of the page, where the browser itself says how wide a part is. */
const LEAST_PART = 1 / 60
/** Further than this share of the room a canvas and the page do not differ in how wide the same words are. */
const UNLIKE = 0.02

/** True where a part of so many characters fits into so many device pixels, being so wide on a canvas. */
type Fits = (width: number, room: number, count: number) => boolean

const fitsOnCanvas: Fits = (width, room) => width <= room + SLACK

/** A canvas sets words a part of a pixel wider or narrower than the page: what fits, only the page knows. */
const fitsOnPage = (node: Text, { start, rect }: Line, { scale }: Setting): Fits => {
  const range = node.ownerDocument.createRange()
  range.setStart(node, start)
  return (width, room, count) => {
    if (width > room * (1 + UNLIKE) + 1) return false
    range.setEnd(node, start + count)
    return range.getBoundingClientRect().right - rect.x <= room / scale + LEAST_PART
  }
}

/** The longest part of a text that fits: from its beginning, or (where it runs against the block) its end. */
const fittingPart = (ink: Ink, text: string, room: number, fromEnd: boolean, fits: Fits): string => {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  for (let count = characters.length; count > 0; count--) {
    const part = (fromEnd ? characters.slice(-count) : characters.slice(0, count)).join('')
    const cutOff = (fromEnd ? characters.at(-count - 1) : characters[count]) ?? ''
    const joiner = ARABIC.test(cutOff) ? JOINER : ''
    const shaped = fromEnd ? joiner + part : part + joiner
    if (fits(widthOf(ink, shaped), room, part.length)) return shaped
  }
  return ''
}

const isFirst = ({ rect }: Line, cut: Cut): boolean =>
  isRtl(cut) ? rect.x + rect.width > cut.right - 0.5 : rect.x < cut.left + 0.5

/** The first letter of a line, which Chromium shows in any case. */
const endOf = (text: string, fromEnd: boolean): string =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment).at(fromEnd ? -1 : 0) ?? ''

/** A line that runs beyond the cut, shortened as the page shows it. */
export const shorten = (
  ink: Ink,
  node: Text,
  line: Line,
  cut: Cut,
  style: CSSStyleDeclaration,
  setting: Setting,
): Short => {
  if (cut.ended) return { pieces: [], width: 0 }
  cut.ended = cut.isSingle
  const text = shownOf(node, line, style)
  const own = ellipsisWidth(ink, cut, setting)
  const right = line.rect.x + line.rect.width
  const room = ((isRtl(cut) ? right - cut.left : cut.right - line.rect.x) - own) * setting.scale
  const fromEnd = isRtl(cut) !== BACKWARDS.test(text)
  const isAsWritten = !fromEnd && !BACKWARDS.test(text) && text.length === line.end - line.start
  const fits = isAsWritten && setting.place.upright ? fitsOnPage(node, line, setting) : fitsOnCanvas
  const fitted = fittingPart(ink, text, room, fromEnd, fits)
  const isTight = fitted === '' && isFirst(line, cut)
  // Where not even a letter fits before the ellipsis, Gecko cuts words off as they are.
  if (isTight && IS_GECKO) return { pieces: [{ text, x: 0 }], width: setting.width }
  const shown = isTight ? endOf(text, fromEnd) : fitted
  const width = widthOf(ink, shown)
  const isBackwards = BACKWARDS.test(text)
  const isApart = IS_GECKO && ARABIC.test(text) && style.letterSpacing !== 'normal'
  const isGuess = isApart || (isBackwards && FORWARDS.test(text))
  // Spaces at its ends are within the words, whichever way the block runs.
  const mark = !fromEnd ? '' : isBackwards ? '\u200f' : '\u200e'
  const piece = { text: mark + shown + mark, x: isRtl(cut) ? setting.width - width : 0 }
  const ellipsis = isRtl(cut) ? piece.x - own * setting.scale : width
  return { pieces: [piece], width, ellipsis, isGuess }
}

/** The ellipsis after a line that was shortened. */
export const paintEllipsis = (ink: Ink, { style }: Cut, setting: Setting, x: number): void => {
  const { ascent, descent } = heightsOf(ink, style, setting.scale, setting.unit)
  put(ink, setting.place)
  ink.fillStyle = style.color
  fillWords(ink, ELLIPSIS, x, (setting.height - ascent - descent) / 2 + ascent)
}
