import { px } from './css'
import { apart, type Ink } from './ink'
import { IS_GECKO } from './space'

/** In device pixels. */
export type Heights = { ascent: number; descent: number }

const SIZE = /([\d.]+)px/

const sizeOf = (font: string): number => Number(SIZE.exec(font)?.[1] ?? 0)

/**
 * Gecko's canvas keeps sizes of words in seven binary digits of the page's pixels, whatever those are on the screen: 12.2
 * is 12.25 there, and 18.3 is 18.25, but 18.375 where one and a half pixels of the screen make one of the page.
 */
const DIGITS = 7

const stepAt = (size: number): number =>
  2 ** (Math.floor(Math.log2(size / devicePixelRatio)) - DIGITS + 1) * devicePixelRatio

/** A smaller share of a size than this, and a canvas keeps it. */
const NONE = 1e-5

/** By how much words are larger than they are measured. */
export const correction = ({ font }: Ink): number => {
  const size = IS_GECKO ? sizeOf(font) : 0
  if (size === 0) return 1
  const step = stepAt(size)
  const by = size / (Math.round(size / step) * step)
  return Math.abs(by - 1) < NONE ? 1 : by
}

/** As wide as words of the font's own size are, in device pixels. */
export const widthOf = (ink: Ink, text: string): number => ink.measureText(text).width * correction(ink)

/** Words of a size that no canvas keeps are drawn larger and made smaller: the other way round they get other hints. */
export const inOwnSize = (ink: Ink, draw: (by: number) => void): void => {
  if (correction(ink) === 1) {
    draw(1)
    return
  }
  const size = sizeOf(ink.font)
  const step = stepAt(size)
  const larger = Math.ceil(size / step + 0.5) * step
  const by = size / larger
  apart(ink, () => {
    ink.font = ink.font.replace(SIZE, `${larger}px`)
    ink.letterSpacing = `${px(ink.letterSpacing) / by}px`
    ink.wordSpacing = `${px(ink.wordSpacing) / by}px`
    ink.scale(by, by)
    draw(by)
  })
}

export const fillWords = (ink: Ink, text: string, x: number, y: number): void => {
  inOwnSize(ink, (by) => ink.fillText(text, x / by, y / by))
}

const boundsOf = (ink: Ink): Heights => {
  const { fontBoundingBoxAscent, fontBoundingBoxDescent } = ink.measureText('x')
  return { ascent: Math.round(fontBoundingBoxAscent), descent: Math.round(fontBoundingBoxDescent) }
}

const boundsAt = (ink: Ink, font: string, size: number): Heights => {
  ink.font = font.replace(SIZE, `${size}px`)
  return boundsOf(ink)
}

/** Pixels of the page, of which a canvas keeps each: heights of a font in these tell how they are rounded. */
const LARGE = Array.from({ length: 16 }, (_, index) => 256 + 12 * index)

/** What of its size a font takes, if heights are made larger by less than `most`; null where they are not. */
const shareOf = (heights: readonly number[], most: number): number | null => {
  const parts = (by: number) =>
    heights.map((height, index) => (height + by) / ((LARGE[index] ?? 1) * devicePixelRatio))
  const [low, high] = [Math.max(...parts(-most)), Math.min(...parts(1 - most))]
  return low <= high ? (low + high) / 2 : null
}

const between = (size: number, heights: readonly number[]): number => {
  const share = shareOf(heights, 1)
  return share === null ? Math.round((shareOf(heights, 0.5) ?? 0) * size) : Math.ceil(share * size)
}

/** How far the font that was set reaches up and down, at a size that no canvas keeps: by those of its neighbours. */
const boundsBetween = (ink: Ink): Heights => {
  const { font } = ink
  const size = sizeOf(font)
  const step = stepAt(size)
  const low = boundsAt(ink, font, Math.floor(size / step) * step)
  const high = boundsAt(ink, font, Math.ceil(size / step) * step)
  const isSame = low.ascent === high.ascent && low.descent === high.descent
  const large = isSame ? [] : LARGE.map((at) => boundsAt(ink, font, at * devicePixelRatio))
  ink.font = font
  const within = (side: keyof Heights) => {
    if (low[side] === high[side]) return low[side]
    const heights = large.map((bounds) => bounds[side])
    return Math.min(high[side], Math.max(low[side], between(size, heights)))
  }
  return { ascent: within('ascent'), descent: within('descent') }
}

/** How far the font that was set reaches above and below its baseline, in whole device pixels. */
export const heightsIn = (ink: Ink): Heights => (correction(ink) === 1 ? boundsOf(ink) : boundsBetween(ink))
