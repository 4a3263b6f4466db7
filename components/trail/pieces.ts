import type { Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { Look } from '@/lib/story/looks'
import type { Entry, Folded } from '@/lib/story/outline'

/** `look` is a member of a run or of a chain that was unfolded, or that stands outside of its fold. */
export type Line =
  | { kind: 'entry'; entry: Entry }
  /** `entryKey`: of the entry that begins with it and has no line of its own; null for any other */
  | { kind: 'look'; look: Look; before: View | null; entryKey: string | null }

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

/** A line before its piece of the trail line is known. */
export type Piece = { key: string; lane: number } & Line

/** The key of a look that has a line of its own. */
export const keyOf = ({ step }: Look): string => `look ${step.id}`

type Around = { lane: number; before: View | null; entryKey?: string | null }

const lineOf = (look: Look, { lane, before, entryKey = null }: Around): Piece => ({
  kind: 'look',
  key: keyOf(look),
  lane,
  look,
  before,
  entryKey,
})

const members = (looks: readonly Look[], { lane, before }: Around): Piece[] =>
  looks.map((look, index) => {
    const last = looks[index - 1]
    return lineOf(look, { lane, before: last ? viewOf(last) : before })
  })

const runPieces = (run: Folded, opened: ReadonlySet<string>): Piece[] => {
  const { key, looks } = run
  const own: Piece = { kind: 'entry', key, lane: run.lane, entry: run }
  if (!opened.has(key)) return [own]
  return [
    own,
    ...members(
      looks.flatMap((look) => [...chain(look), look]),
      run,
    ),
  ]
}

/** Whether a look has a line of its own though its run is folded. */
export type Stands = (look: Look) => boolean

/** A run in which some looks stand: they have lines of their own, what lies between them stays folded. */
const around = (run: Folded, opened: ReadonlySet<string>, stands: Stands): Piece[] => {
  const pieces: Piece[] = []
  let folded: Look[] = []
  /** what was shown before the first of them, and before the next */
  let [before, last] = [run.before, run.before]
  const fold = () => {
    const [first] = folded
    if (!first) return
    const key = pieces.length === 0 ? run.key : `${run.key} ${first.step.id}`
    pieces.push(...runPieces({ ...run, key, looks: folded, before }, opened))
    folded = []
  }
  for (const look of run.looks) {
    if (!stands(look)) {
      folded.push(look)
      last = viewOf(look)
      continue
    }
    const refined = chain(look)
    folded.push(...refined)
    for (const one of refined) last = viewOf(one)
    fold()
    const entryKey = pieces.length === 0 ? run.key : null
    pieces.push(lineOf(look, { lane: run.lane, before: last, entryKey }))
    before = last = viewOf(look)
  }
  fold()
  return pieces
}

/** The lines of an entry; `opened` holds the keys that are unfolded. */
export const piecesOf = (entry: Entry, opened: ReadonlySet<string>, stands: Stands | null): Piece[] => {
  const { key, lane } = entry
  if (entry.kind === 'looks')
    return stands && !opened.has(key) ? around(entry, opened, stands) : runPieces(entry, opened)
  const own: Piece = { kind: 'entry', key, lane, entry }
  return entry.kind === 'kept' && opened.has(key)
    ? [...members(chain(entry.look), { lane, before: null }), own]
    : [own]
}
