import { put, type Ink } from './ink'
import type { Line } from './lines'
import { heightsOf, setType } from './type'
import { shownOf, type Piece, type Setting } from './words'

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
  const { width } = ink.measureText(ELLIPSIS)
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
type Short = { pieces: Piece[]; width: number; ellipsis?: number }

const ARABIC = /[\u0620-\u07ff]/
/** A letter before it has the shape that it has within a word. */
const JOINER = '\u200d'

/** Browsers reckon with parts of pixels; by so little of a pixel of the screen a letter still fits. */
const SLACK = 0.25

/** The longest part of a text that fits: from its beginning, or (left to right in the other direction) its end. */
const fittingPart = (ink: Ink, text: string, room: number, fromEnd: boolean): string => {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment)
  for (let count = characters.length; count > 0; count--) {
    const part = (fromEnd ? characters.slice(-count) : characters.slice(0, count)).join('')
    const shaped = !fromEnd && ARABIC.test(characters[count] ?? '') ? part + JOINER : part
    if (ink.measureText(shaped).width <= room + SLACK) return shaped
  }
  return ''
}

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
  const fromEnd = isRtl(cut) && !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/.test(text)
  const shown = fittingPart(ink, text, room, fromEnd)
  const { width } = ink.measureText(shown)
  if (!isRtl(cut)) return { pieces: [{ text: shown, x: 0 }], width, ellipsis: width }
  const x = setting.width - width
  return { pieces: [{ text: shown, x }], width, ellipsis: x - own * setting.scale }
}

/** The ellipsis after a line that was shortened. */
export const paintEllipsis = (ink: Ink, { style }: Cut, setting: Setting, x: number): void => {
  const { ascent, descent } = heightsOf(ink, style, setting.scale, setting.unit)
  put(ink, setting.place)
  ink.fillStyle = style.color
  ink.fillText(ELLIPSIS, x, (setting.height - ascent - descent) / 2 + ascent)
}
