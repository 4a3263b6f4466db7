/** A picture is looked at through so many pixels on each side. */
const SIDE = 48
const TOTAL = SIDE * SIDE
/** The upper bits of each channel: what was blended at an edge is not another colour. */
const COARSE = 0xc0c0c0c0
/** What is weaker is the edge of something. */
const SEEN = 64

export type Pixels = { words: Uint32Array; bytes: Uint8ClampedArray }

/** Null where the picture is of another origin, or has no pixels. */
export const pixelsOf = (picture: HTMLCanvasElement | HTMLImageElement): Pixels | null => {
  const probe = new OffscreenCanvas(SIDE, SIDE).getContext('2d', { willReadFrequently: true })
  if (!probe) return null
  probe.imageSmoothingEnabled = false
  try {
    probe.drawImage(picture, 0, 0, SIDE, SIDE)
    const { data } = probe.getImageData(0, 0, SIDE, SIDE)
    return { words: new Uint32Array(data.buffer), bytes: data }
  } catch {
    return null
  }
}

/** How much of the picture has each colour, from the most common on, as shares of one. */
const sharesOf = (words: Uint32Array): number[] => {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word & COARSE, (counts.get(word & COARSE) ?? 0) + 1)
  return [...counts.values()].sort((one, other) => other - one).map((count) => count / TOTAL)
}

/** Black and white in even shares, and no colour between: nothing that is plotted looks so. */
export const isTwoColoured = ({ words }: Pixels): boolean => {
  const [most = 0, next = 0] = sharesOf(words)
  return most + next > 0.9 && next > 0.2
}

/** Few fields of colour and nothing fine between them, as on a flag: a graph has lines, and words. */
export const isOfFields = ({ words }: Pixels): boolean => {
  const fields = sharesOf(words).filter((share) => share >= 0.08)
  const sum = fields.reduce((all, share) => all + share, 0)
  return fields.length >= 2 && fields.length <= 5 && sum > 0.98
}

const alphaAt = ({ bytes }: Pixels, x: number, y: number): number => bytes[4 * (y * SIDE + x) + 3] ?? 0

const isEmptyAt = (pixels: Pixels, left: number, top: number, side: number): boolean => {
  for (let y = top; y < top + side; y++)
    for (let x = left; x < left + side; x++) if (alphaAt(pixels, x, y) > SEEN) return false
  return true
}

const CORNER = 4
const FAR = SIDE - CORNER

const hasEmptyCorners = (pixels: Pixels): boolean =>
  [0, FAR].every((x) => [0, FAR].every((y) => isEmptyAt(pixels, x, y, CORNER)))

/** Something of a shape of its own, on no ground: an emblem. What servers draw has a ground. */
export const isCutOut = hasEmptyCorners

const isHollow = (pixels: Pixels): boolean => {
  const hole = SIDE / 4
  return hasEmptyCorners(pixels) && isEmptyAt(pixels, (SIDE - hole) / 2, (SIDE - hole) / 2, hole)
}

/** How many pixels have each colour, however strong. */
const inksOf = (pixels: Pixels): Map<number, number> => {
  const inks = new Map<number, number>()
  for (let at = 0; at < TOTAL; at++) {
    if ((pixels.bytes[4 * at + 3] ?? 0) <= SEEN) continue
    const ink = (pixels.words[at] ?? 0) & 0x00c0c0c0
    inks.set(ink, (inks.get(ink) ?? 0) + 1)
  }
  return inks
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)

/** Of one colour, however strong, around an empty middle: what turns while one waits. A ring of values has several. */
export const isRing = (pixels: Pixels): boolean => {
  if (!isHollow(pixels)) return false
  const inks = inksOf(pixels)
  return sum([...inks.values()]) > 0.02 * TOTAL && inks.size <= 2
}

const isGrey = (ink: number): boolean =>
  [ink & 0xff, (ink >> 8) & 0xff, (ink >> 16) & 0xff].every((part, _at, [red]) => part === red)

/** A ring of one colour on a grey one. One that somebody reads has its value beside it. */
export const isTrack = (pixels: Pixels): boolean => {
  if (!isHollow(pixels)) return false
  const inks = [...inksOf(pixels)].sort(([, one], [, other]) => other - one)
  const all = sum(inks.map(([, count]) => count))
  const [[ink, most] = [0, 0], [next, less] = [0, 0]] = inks
  return most + less > 0.85 * all && less > 0 && (isGrey(ink) || isGrey(next))
}

/** Nothing is drawn, or nothing yet. */
export const isBlank = (pixels: Pixels): boolean => isEmptyAt(pixels, 0, 0, SIDE)

/** A graph has a ground: what has no two pixels alike was photographed. */
const GROUND = 0.04

/** True where no colour, taken exactly, covers as much of the picture as the least of grounds. */
export const isPhotograph = ({ words }: Pixels): boolean => {
  const counts = new Map<number, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return Math.max(...counts.values()) < GROUND * TOTAL
}

const ROWS = [0.15, 0.3, 0.45, 0.6].map((share) => Math.round(share * SIDE))

/** The same from top to bottom, and two colours across: bars that a machine reads. */
export const isBarred = ({ words }: Pixels): boolean => {
  const [first, ...others] = ROWS.map((row) => [...words.subarray(row * SIDE, (row + 1) * SIDE)])
  if (!first || others.some((row) => row.some((word, at) => word !== first[at]))) return false
  const changes = first.filter((word, at) => at > 0 && word !== first[at - 1]).length
  return changes >= SIDE / 4 && new Set(first.map((word) => word & COARSE)).size <= 3
}
