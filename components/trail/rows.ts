import type { Node, Rail, Stroke } from '@/components/trail-line/trail-line'
import type { Entry } from '@/lib/story/outline'
import { keyOf, piecesOf, type Line, type Piece, type Stands } from './pieces'

/** One line of the list. */
export type Row = { key: string; rail: Rail } & Line

const nodeOf = (piece: Piece, newest: boolean): Node => {
  if (piece.kind === 'look') return newest ? 'now' : 'look'
  const { entry } = piece
  if (entry.kind === 'kept') return newest ? 'now' : 'kept'
  if (entry.kind === 'looks') return 'run'
  if (entry.kind === 'lead') return 'question'
  const { verdict, reopened } = entry.judgement
  return verdict === 'open' ? (reopened ? 'reopened' : 'question') : verdict
}

type Place = { index: number; last: number }
type Running = Map<number, 'solid' | 'dashed'>

/** What the node's own lane does in this row; afterwards `running` holds the lanes that go on. */
const turn = (piece: Piece, running: Running): Stroke => {
  const { lane } = piece
  const before = running.get(lane)
  if (piece.kind === 'entry' && piece.entry.kind === 'lead') {
    running.set(lane, 'solid')
    return 'opens'
  }
  if (piece.kind === 'entry' && piece.entry.kind === 'verdict') {
    if (piece.entry.judgement.verdict !== 'open') {
      running.delete(lane)
      return before === undefined ? 'none' : before === 'dashed' ? 'closes-dashed' : 'closes'
    }
    if (before === undefined) {
      running.set(lane, 'dashed')
      return 'opens-dashed'
    }
  }
  return before ?? 'none'
}

const main = (index: number, last: number, lane: number): Stroke => {
  if (last === 0) return 'none'
  if (index === 0) return 'opens'
  return index === last && lane === 0 ? 'closes' : 'solid'
}

const railOf = (piece: Piece, at: Place, running: Running): Rail => {
  const { lane } = piece
  const others = new Map(running)
  const own = lane === 0 ? main(at.index, at.last, 0) : turn(piece, running)
  const width = Math.max(lane, ...others.keys(), 0)
  const strokes = Array.from({ length: width + 1 }, (_, index): Stroke => {
    if (index === lane) return own
    return index === 0 ? main(at.index, at.last, lane) : (others.get(index) ?? 'none')
  })
  return { strokes, lane, node: nodeOf(piece, at.index === at.last) }
}

/** Only what is said of a lead changes which lanes run on. */
const turns = (piece: Piece): boolean =>
  piece.kind === 'entry' && (piece.entry.kind === 'lead' || piece.entry.kind === 'verdict')

/** Between two turns most rows have the same piece of the line: thousands of rows, some dozen pieces. */
const railer = (): ((piece: Piece, at: Place) => Rail) => {
  const running: Running = new Map()
  const known = new Map<string, Rail>()
  return (piece, at) => {
    if (turns(piece)) {
      known.clear()
      return railOf(piece, at, running)
    }
    const { lane } = piece
    const name = [lane, nodeOf(piece, at.index === at.last), main(at.index, at.last, lane)].join(' ')
    const rail = known.get(name) ?? railOf(piece, at, running)
    known.set(name, rail)
    return rail
  }
}

type How = {
  /** the keys that are unfolded */
  opened?: ReadonlySet<string>
  /** these are the first entries, and none of them is the last */
  more?: boolean
  /** the trail is being walked: its newest look stands at the end of the list */
  walking?: boolean
  /** the key of a look that stands whatever comes after it, since somebody is at it */
  held?: string | null
}

const NOTHING: ReadonlySet<string> = new Set()

/** The lines of a list, each with its piece of the trail line. */
export const rowsOf = (
  entries: readonly Entry[],
  { opened = NOTHING, more = false, walking = false, held = null }: How = {},
): Row[] => {
  const newest = walking ? entries.at(-1) : undefined
  const lit = newest?.kind === 'looks' ? newest.looks.at(-1) : undefined
  const stands: Stands = (look) => keyOf(look) === held || (look === lit && look.step.kind === 'visit')
  const pieces = entries.flatMap((entry) =>
    piecesOf(entry, opened, held !== null || entry === newest ? stands : null),
  )
  const rail = railer()
  const last = more ? Infinity : pieces.length - 1
  return pieces.map((piece, index) => ({ ...piece, rail: rail(piece, { index, last }) }))
}
