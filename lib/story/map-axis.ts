import type { Id, Instant } from '@/lib/model/id'
import type { Station } from './map-stations'

/** A node's width and height, in pixels, where it does not give way. */
export const NODE = 14
/** Before the first node, and after the last. */
export const EDGE = 28
/** A minute at a spread of 1. */
const A_MINUTE = 16
/** Below this spread words give way, so that all of a trail comes into sight. */
const TIGHT = 0.3
/** Below this one nodes do, too: what is left is the shape of the trail. */
export const TIGHTEST = 0.05

/** Pixels that are kept free at a spread. */
export type Measures = {
  minute: number
  /** a node's width; its height stays */
  node: number
  /** a share of what is kept free around it at the least: 1, but where nodes give way */
  around: number
  /** from node to node on one line, at the least */
  step: number
  /** for a name that has to be read */
  name: number
  /** for who reopened a lead */
  reopened: number
  /** an opening's own column, so that its branch crosses no node */
  column: number
  /** a break in time */
  quiet: number
  /** a question is read where it stands alone in its lane */
  question: number
  /** what is written beside the last node of a line */
  last: number
}

const QUIET_MINUTES = 5

/** Without `words` nothing is kept free for them. */
export const measuresAt = (spread: number, words: boolean): Measures => {
  const loose = Math.min(1, spread / TIGHT)
  const written = words ? loose : 0
  const around = Math.min(1, spread / TIGHTEST)
  return {
    minute: A_MINUTE * spread,
    node: NODE * around,
    around,
    step: (NODE + 2) * around + 6 * loose,
    name: 88 * written,
    reopened: 132 * written,
    column: 6 * around + 10 * loose,
    quiet: Math.max(24 * around + 56 * loose, QUIET_MINUTES * A_MINUTE * spread),
    question: 200 * written,
    last: 120 * written,
  }
}

const MINUTE = 60_000
const DIGIT = 7
const PAD = 8
const APART = 2

/** A station with its place along the axis of time. */
export type Placed = {
  station: Station
  /** its left edge */
  x: number
  /** of a run as long as its time, of all others that of a node */
  width: number
}

/** Nothing happened for a while: a break of one width, however long it lasted (milliseconds). */
export type Quiet = { x: number; width: number; lasted: number }

const ownWidth = ({ entry, count }: Station, { node, around }: Measures): number =>
  entry.kind === 'looks' ? node + (6 + DIGIT * String(count).length) * around : node

type Axis = {
  at: Instant
  x: number
  /** right of everything that is drawn so far */
  right: number
  free: Map<Id | null, number>
  quiets: Quiet[]
}

const pass = (axis: Axis, at: Instant, quiets: ReadonlyMap<Instant, number>, by: Measures): void => {
  const lasted = quiets.get(axis.at)
  if (lasted !== undefined && at > axis.at) {
    const pad = PAD * by.around
    const x = Math.max(axis.x, axis.right) + pad
    axis.quiets.push({ x, width: by.quiet, lasted })
    axis.x = x + by.quiet + pad
  } else axis.x += ((at - axis.at) / MINUTE) * by.minute
  axis.at = at
}

const isReopened = ({ entry }: Station): boolean => entry.kind === 'verdict' && entry.judgement.reopened

const forNames = (station: Station, by: Measures): number =>
  isReopened(station) ? by.reopened : station.handOver === null ? 0 : by.name

const put = (axis: Axis, station: Station, by: Measures): Placed => {
  const branches = station.entry.kind === 'lead'
  const x = Math.max(axis.x + (branches ? by.column : 0), axis.free.get(station.line) ?? 0)
  const width = ownWidth(station, by)
  axis.free.set(station.line, x + Math.max(by.step, width + APART * by.around) + forNames(station, by))
  axis.right = Math.max(axis.right, x + width)
  axis.x = branches ? x + by.column : x
  return { station, x, width }
}

const stretch = (axis: Axis, placed: Placed, by: Measures): void => {
  const { station, x } = placed
  placed.width = Math.max(placed.width, axis.x - x + by.node)
  const end = x + placed.width
  axis.free.set(station.line, Math.max(axis.free.get(station.line) ?? 0, end + APART * by.around))
  axis.right = Math.max(axis.right, end)
}

type Turn = { at: Instant; order: number; station: Station }

/** A run ends before anything else of its moment begins. */
const turnsOf = (stations: readonly Station[]): Turn[] =>
  stations
    .flatMap((station): Turn[] => {
      const begins = { at: station.at, order: 1, station }
      return station.until > station.at ? [begins, { at: station.until, order: 0, station }] : [begins]
    })
    .sort((a, b) => a.at - b.at || a.order - b.order)

/** Places all stations along one axis on which time never runs backwards. Log-linear. */
export const axisOf = (
  stations: readonly Station[],
  quiets: ReadonlyMap<Instant, number>,
  by: Measures,
): { placed: Placed[]; quiets: Quiet[]; right: number } => {
  const axis: Axis = { at: stations[0]?.at ?? 0, x: EDGE, right: EDGE, free: new Map(), quiets: [] }
  const placed = new Map<Station, Placed>()
  for (const { at, order, station } of turnsOf(stations)) {
    pass(axis, at, quiets, by)
    const known = placed.get(station)
    if (order === 0 && known) stretch(axis, known, by)
    else placed.set(station, put(axis, station, by))
  }
  return { placed: [...placed.values()], quiets: axis.quiets, right: axis.right }
}
