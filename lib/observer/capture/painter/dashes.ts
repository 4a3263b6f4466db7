import { IS_GECKO } from './space'

/** One side of a border. */
export type Side = { width: number; style: string; colour: string }

export type Border = readonly [Side, Side, Side, Side]

/** The gap that lets a line begin and end with a dash; one that is closed ends with a gap. */
export const dashGap = (long: number, dash: number, gap: number, closed: boolean): number => {
  const count = Math.floor((closed ? long : long + gap) / (dash + gap))
  const gaps = closed ? count : count - 1
  if (gaps < 1) return gap
  const fewer = (long - count * dash) / gaps
  const more = (long - (count + 1) * dash) / (gaps + 1)
  return more <= 0 || Math.abs(fewer - gap) < Math.abs(more - gap) ? fewer : more
}

/** Dots of so few pixels of the screen are squares. */
export const isThin = (width: number): boolean => (IS_GECKO ? width <= 2 : width <= 3)

/** From where to where along a side something is drawn, in pixels of the screen. */
export type Piece = readonly [from: number, to: number]

/** A straight side in pixels of the screen. */
export type Straight = {
  width: number
  long: number
  /** how wide the borders are that it meets at its beginning and end */
  before: number
  after: number
  /** how far Gecko has gone around the box with its dots when it comes to this side */
  gone: number
}

const every = (from: number, step: number, size: number, to: number): Piece[] => {
  const pieces: Piece[] = []
  for (let at = from; at < to - 0.01; at += step) pieces.push([at, Math.min(at + size, to)])
  return pieces
}

const whole = (long: number): Piece[] => [[0, long]]

/** In Chromium small squares: those at both ends are whole, and the gaps beside them take what is left over. */
const squares = ({ width, long }: Straight): Piece[] => {
  const [step, rest] = [2 * width, long % (2 * width)]
  const isEven = rest === 0
  const grows = isEven && width !== 2 ? 1 : 0
  const early = { 1: [1, 0], 2: [-1, -1, 0, 1], 3: [1, -1, -1, 0, 1, 1] }[width]?.[rest] ?? 0
  const late = { 2: [1], 3: [-1, 1, 0, 0, 0, -1] }[width]?.[rest] ?? 0
  const end = late !== 0 || (isEven && width === 3) ? width : 0
  const last = end > 0 ? width + (width === 3 ? grows : 0) : 0
  const middle = every(early === 0 ? 0 : step + early, step, width, last > 0 ? long - width - late : long)
  return [
    ...(early === 0 ? [] : [[0, width + grows] as const]),
    ...middle,
    ...(last > 0 ? [[long - last, long] as const] : []),
  ]
}

const dotsInChromium = ({ width, long }: Straight): Piece[] => {
  if (long < 2 * width) return [[0, width]]
  // A little less, as a browser does it, for the last dot not to be lost.
  return every(0, dashGap(long, width, width, false) + width - 0.01, width, long + 0.5)
}

const dashesInChromium = ({ width, long }: Straight): Piece[] => {
  const [dash, gap] = width >= 3 ? [2 * width, width] : [3 * width, 2 * width]
  if (long <= 2 * dash) return whole(long)
  const by = Math.min(1, long / (2 * dash + gap))
  const between = by < 1 ? gap * by : dashGap(long, dash, gap, false)
  return every(0, dash * by + between, dash * by, long)
}

/** In Gecko small squares go on around corners, as if the corner were one of them. */
const squaresInGecko = ({ width, long, gone }: Straight): Piece[] =>
  every(-(gone % (2 * width)), 2 * width, width, long).flatMap(([from, to]) =>
    to > 0 ? [[Math.max(0, from), to] as const] : [],
  )

/** In Gecko a side that meets no other ends with room for a dot; one that does leaves its last dot to the next. */
const dotsInGecko = ({ width, long, before, after }: Straight): Piece[] => {
  const room = long - width
  const halves = Math.round(room / width)
  const count = halves + (halves % 2)
  if (count === 0) return whole(width)
  const step = room / count
  const [first, last] = [before > 0 ? 0 : 1, after > 0 ? count - 2 : count - 1]
  return every(first * step, 2 * step, width, last * step + width / 2).map(([from]) => [from, from + width])
}

/** How many half dashes there are at least, for a side to begin and end with whole or half ones. */
const halvesIn = (count: number, rest: number): number => count + ((rest - (count % 4) + 4) % 4)

const dashesInGecko = ({ width, long, before, after }: Straight): Piece[] => {
  const room = long - before - after
  const [isFullStart, isFullEnd] = [before === 0 || width <= 1, after === 0 || (width <= 1 && after <= 1)]
  const full = Number(isFullStart) + Number(isFullEnd)
  if (room < (4 + full) * (width / 2)) return whole(long)
  const half = room / halvesIn(Math.floor(room / (1.5 * width)), full)
  const from = before - (isFullStart ? 0 : half)
  return every(from, 4 * half, 2 * half, long - after).map(([start, end], index, all) => [
    index === 0 ? Math.min(start, 0) : start,
    index === all.length - 1 && !isFullEnd ? long : end,
  ])
}

/** What is drawn of a dashed or dotted side, as each browser spaces it out. */
export const piecesOf = (style: string, side: Straight): Piece[] => {
  if (style === 'dashed') return IS_GECKO ? dashesInGecko(side) : dashesInChromium(side)
  if (isThin(side.width)) return IS_GECKO ? squaresInGecko(side) : squares(side)
  return IS_GECKO ? dotsInGecko(side) : dotsInChromium(side)
}
