import type { Amendment, AmendmentOf } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { onOneClock } from './clocks'
import { byTime, type Said } from './current'

type Worded = AmendmentOf<'why' | 'words' | 'caption' | 'prose' | 'question'>

/** What words stand at: a step, a lead, or a heading of the story. */
export type Spot =
  | { kind: 'why' | 'words' | 'caption'; stepId: Id }
  | { kind: 'question'; leadId: Id }
  | ({ kind: 'prose' } & Pick<AmendmentOf<'prose'>, 'section'>)

/** Somebody's last words for a spot, in whose place newer ones of somebody else are told. */
export type Untold = {
  spot: Spot
  said: Said
  /** null where the newer act was to take the words back */
  told: Said | null
}

const KINDS: ReadonlySet<Amendment['kind']> = new Set(['why', 'words', 'caption', 'prose', 'question'])

const isWorded = (row: Amendment): row is Worded => KINDS.has(row.kind)

const spotOf = (row: Worded): Spot => {
  if (row.kind === 'prose') return { kind: row.kind, section: row.section }
  if (row.kind === 'question') return { kind: row.kind, leadId: row.leadId }
  return { kind: row.kind, stepId: row.stepId }
}

const wordsOf = (row: Worded): Said => {
  const { by, at } = row
  return { text: (row.kind === 'question' ? row.question : row.text).trim(), by, at }
}

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
  const ids = new Set([...whole.steps, ...whole.leads].map(({ id }) => id))
  const isHere = (spot: Spot) =>
    spot.kind === 'prose' || ids.has(spot.kind === 'question' ? spot.leadId : spot.stepId)
  const spots = new Map<string, Map<Id, Worded>>()
  for (const row of onOneClock(whole).amendments) {
    if (!isWorded(row) || !isHere(spotOf(row))) continue
    const name = JSON.stringify(spotOf(row))
    const last = spots.get(name) ?? new Map<Id, Worded>()
    const before = last.get(row.by)
    if (!before || byTime(before, row) < 0) last.set(row.by, row)
    spots.set(name, last)
  }
  return [...spots.values()].flatMap(lostAt).toSorted((one, other) => one.said.at - other.said.at)
}
