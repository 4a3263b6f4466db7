import type { Node, Rail, Stroke } from '@/components/trail-line/trail-line'
import type { Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Look } from '@/lib/story/looks'
import type { Entry } from '@/lib/story/outline'

/** One line of the list. `look` is a member of a run or of a chain that was unfolded. */
export type Row = { key: string; rail: Rail } & (
  { kind: 'entry'; entry: Entry } | { kind: 'look'; look: Look; before: View | null }
)

const asLook = (step: Visit, of: Look): Look => ({
  ...of,
  step,
  refined: [],
  also: [],
  kept: false,
  why: null,
  text: '',
})

const viewOf = ({ step }: Look): View | null => ('view' in step ? step.view : null)

const chain = (look: Look): Look[] => look.refined.map((step) => asLook(step, look))

type Piece = { key: string; lane: number } & (
  { kind: 'entry'; entry: Entry } | { kind: 'look'; look: Look; before: View | null }
)

const members = (looks: readonly Look[], lane: number): Piece[] =>
  looks.map((look, index) => {
    const before = looks[index - 1]
    return { kind: 'look', key: `look ${look.step.id}`, lane, look, before: before ? viewOf(before) : null }
  })

const piecesOf = (entry: Entry, opened: ReadonlySet<string>): Piece[] => {
  const { key, lane } = entry
  const own: Piece = { kind: 'entry', key, lane, entry }
  if (!opened.has(key)) return [own]
  if (entry.kind === 'looks')
    return [
      own,
      ...members(
        entry.looks.flatMap((look) => [...chain(look), look]),
        lane,
      ),
    ]
  if (entry.kind === 'kept') return [...members(chain(entry.look), lane), own]
  return [own]
}

const nodeOf = (piece: Piece, newest: boolean): Node => {
  if (piece.kind === 'look') return 'look'
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

/**
 * The lines of a list, each with its piece of the trail line; `opened` holds the keys that are unfolded. `more`: these
 * are the first entries, and none of them is the last.
 */
export const rowsOf = (entries: readonly Entry[], opened: ReadonlySet<string>, more = false): Row[] => {
  const pieces = entries.flatMap((entry) => piecesOf(entry, opened))
  const rail = railer()
  const last = more ? Infinity : pieces.length - 1
  return pieces.map((piece, index) => ({ ...piece, rail: rail(piece, { index, last }) }))
}
