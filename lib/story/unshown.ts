import type { AmendmentOf } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'
import { byTime } from './current'
import { grouped } from './grouped'
import { meant } from './meant'

type Row = AmendmentOf<'marks'>

/** Marks of somebody that newer ones of somebody else have left out. */
export type Unshown = {
  stepId: Id
  by: Id
  /** when the last of them was made */
  at: Instant
  marks: readonly Mark[]
  /** whose marks are shown instead; null where none are */
  told: Pick<Row, 'by' | 'at' | 'marks'> | null
}

/** A mark, whose it was first, and whether it is on the picture still, lost, or was taken away by somebody else. */
type Known = { mark: Mark; by: Id; at: Instant; is: 'shown' | 'lost' | 'taken' }

/** A file may hold thousands of rows of one picture: nobody goes back further to change what stands there. */
const SEEN = 50

const nameOf = (mark: Mark): string => JSON.stringify(mark)

/** Who takes away a mark of their own, or changes anybody's, means it. */
const leftOut = (known: Map<string, Known>, before: readonly Row[], row: Row): void => {
  const kept = new Set(row.marks.map(nameOf))
  const gone = meant(before, row)
  for (const [key, one] of known) {
    if (kept.has(key)) continue
    const isMeant = gone !== null && nameOf(gone.mark) === key
    if (one.by === row.by || (isMeant && !gone.taken)) known.delete(key)
    else if (one.is === 'shown') one.is = isMeant ? 'taken' : 'lost'
  }
}

/** Of one picture, whose rows come by time: each says all marks that there are. */
const goneFrom = (rows: readonly Row[], wanted: ReadonlySet<Known['is']>): Unshown[] => {
  const known = new Map<string, Known>()
  for (const [index, row] of rows.entries()) {
    const { marks, by, at } = row
    leftOut(known, rows.slice(Math.max(0, index - SEEN), index), row)
    for (const mark of marks) {
      const key = nameOf(mark)
      known.set(key, { by, at, ...known.get(key), mark, is: 'shown' })
    }
  }
  const newest = rows.at(-1)
  const told = newest && newest.marks.length > 0 ? newest : null
  const gone = [...known.values()].filter(({ is }) => wanted.has(is))
  return [...grouped(gone, ({ by }) => by)].map(([by, all]) => ({
    ...{ stepId: newest?.stepId ?? '', by, told },
    at: Math.max(...all.map(({ at }) => at)),
    marks: all.map(({ mark }) => mark),
  }))
}

const goneIn = (whole: Whole, wanted: ReadonlySet<Known['is']>): Unshown[] => {
  const { amendments } = onOneClock(whole)
  const rows = amendments.filter((row) => row.kind === 'marks').toSorted(byTime)
  return [...grouped(rows, ({ stepId }) => stepId).values()]
    .flatMap((own) => goneFrom(own, wanted))
    .toSorted((one, other) => one.at - other.at)
}

/** Marks that are in a trail and on no picture though nobody took them away, oldest first. */
export const unshown = (whole: Whole): Unshown[] => goneIn(whole, new Set(['lost']))

/** The same, and those that somebody else took away. */
export const unseen = (whole: Whole): Unshown[] => goneIn(whole, new Set(['lost', 'taken']))
