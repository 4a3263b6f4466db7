import type { AmendmentOf } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'
import { byTime } from './current'
import { grouped } from './grouped'

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

/** A mark, and whose it was first. */
type Known = { mark: Mark; by: Id; at: Instant; lost: boolean }

/** Who takes away a mark of their own means it. */
const leftOut = (known: Map<string, Known>, kept: ReadonlySet<string>, by: Id): void => {
  for (const [key, one] of known) {
    if (kept.has(key) || one.lost) continue
    if (one.by === by) known.delete(key)
    else one.lost = true
  }
}

/** Of one picture, whose rows come by time: each says all marks that there are. */
const lostOn = (rows: readonly Row[]): Unshown[] => {
  const known = new Map<string, Known>()
  for (const { marks, by, at } of rows) {
    const named = marks.map((mark) => [JSON.stringify(mark), mark] as const)
    leftOut(known, new Set(named.map(([key]) => key)), by)
    for (const [key, mark] of named) known.set(key, { by, at, ...known.get(key), mark, lost: false })
  }
  const newest = rows.at(-1)
  const told = newest && newest.marks.length > 0 ? newest : null
  const lost = [...known.values()].filter((one) => one.lost)
  return [...grouped(lost, ({ by }) => by)].map(([by, all]) => ({
    ...{ stepId: newest?.stepId ?? '', by, told },
    at: Math.max(...all.map(({ at }) => at)),
    marks: all.map(({ mark }) => mark),
  }))
}

/** Marks that are in a trail and on no picture, oldest first. */
export const unshown = (whole: Whole): Unshown[] => {
  const { amendments } = onOneClock(whole)
  const rows = amendments.filter((row) => row.kind === 'marks').toSorted(byTime)
  return [...grouped(rows, ({ stepId }) => stepId).values()]
    .flatMap(lostOn)
    .toSorted((one, other) => one.at - other.at)
}
