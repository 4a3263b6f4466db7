import type { Amendment, AmendmentOf } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'
import { byTime, type Said } from './current'

type Worded = AmendmentOf<'why' | 'words' | 'caption' | 'prose'>

/** What words stand at: a step, or a heading of the story. */
export type Spot =
  | { kind: 'why' | 'words' | 'caption'; stepId: Id }
  | ({ kind: 'prose' } & Pick<AmendmentOf<'prose'>, 'section'>)

/** Somebody's last words for a spot, in whose place newer ones of somebody else are told. */
export type Untold = {
  spot: Spot
  said: Said
  /** null where the newer act was to take the words back */
  told: Said | null
}

const isWorded = (row: Amendment): row is Worded =>
  row.kind === 'why' || row.kind === 'words' || row.kind === 'caption' || row.kind === 'prose'

const spotOf = (row: Worded): Spot =>
  row.kind === 'prose' ? { kind: 'prose', section: row.section } : { kind: row.kind, stepId: row.stepId }

const nameOf = (row: Worded): string => `${row.kind} ${row.kind === 'prose' ? row.section : row.stepId}`

const wordsOf = ({ text, by, at }: Worded): Said => ({ text: text.trim(), by, at })

/** Whether words are told as they are, or between others; not "TVs" in "Only TVs". */
const holds = (text: string, words: string): boolean => `\n\n${text}\n\n`.includes(`\n\n${words}\n\n`)

/** Of one spot, with what each person said of it last. */
const lostAt = (last: ReadonlyMap<Id, Worded>): Untold[] => {
  const [newest, ...others] = [...last.values()].toSorted(byTime).reverse()
  if (!newest) return []
  const now = wordsOf(newest)
  return others.flatMap((row): Untold[] => {
    const said = wordsOf(row)
    if (said.text === '' || holds(now.text, said.text)) return []
    return [{ spot: spotOf(row), said, told: now.text === '' ? null : now }]
  })
}

/** Words that are in a trail and told nowhere. Nobody loses words to themselves, nor to words that hold them. */
export const untold = (whole: Whole): Untold[] => {
  const steps = new Set(whole.steps.map(({ id }) => id))
  const spots = new Map<string, Map<Id, Worded>>()
  for (const row of onOneClock(whole).amendments) {
    if (!isWorded(row) || (row.kind !== 'prose' && !steps.has(row.stepId))) continue
    const last = spots.get(nameOf(row)) ?? new Map<Id, Worded>()
    const before = last.get(row.by)
    if (!before || byTime(before, row) < 0) last.set(row.by, row)
    spots.set(nameOf(row), last)
  }
  return [...spots.values()].flatMap(lostAt).toSorted((one, other) => one.said.at - other.said.at)
}
