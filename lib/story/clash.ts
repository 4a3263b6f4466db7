import type { Amendment, AmendmentOf } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { current, type Current, type Said } from './current'
import { sayMarks } from './marks'
import { unseen, type Unshown } from './unshown'

const KINDS = ['why', 'words', 'question', 'caption', 'prose'] as const
type Kind = (typeof KINDS)[number]

/** Words or marks of which two people each made their own: the newer ones are told. */
export type Clash = {
  kind: Kind | 'marks'
  /** null where the newer act was to take the words back */
  told: Said | null
  untold: Said
}

const wordsIn = (now: Current, kind: Kind): ReadonlyMap<string, Said> => now[kind]

/** Nobody loses words to themselves, nor to words that say the same. */
const isLost = (untold: Said, told: Said | undefined): boolean =>
  told === undefined || (told.by !== untold.by && told.text.trim() !== untold.text.trim())

const inWords = ({ by, at, marks }: Pick<Unshown, 'by' | 'at' | 'marks'>): Said => ({
  ...{ by, at },
  text: sayMarks(marks),
})

/** Marks of either side that were shown so far. */
const markClashes = (own: Whole, fresh: readonly Amendment[]): Clash[] => {
  const among = (amendments: readonly Amendment[]) => unseen({ ...own, amendments: [...amendments] })
  const nameOf = ({ stepId, by, marks }: Unshown) => JSON.stringify([stepId, by, marks])
  const known = new Set([...among(own.amendments), ...among(fresh)].map(nameOf))
  return among([...own.amendments, ...fresh])
    .filter((one) => !known.has(nameOf(one)))
    .map((one) => ({ kind: 'marks', told: one.told && inWords(one.told), untold: inWords(one) }))
}

/** The words and marks of either side that will not be told once what is fresh is merged into a trail. */
export const clashes = (own: Whole, fresh: readonly Amendment[]): Clash[] => {
  const [before, theirs] = [current(own), current({ ...own, amendments: [...fresh] })]
  const after = current({ ...own, amendments: [...own.amendments, ...fresh] })
  const words = KINDS.flatMap((kind) => {
    const told = wordsIn(after, kind)
    return [...wordsIn(before, kind), ...wordsIn(theirs, kind)].flatMap(([about, untold]): Clash[] => {
      const now = told.get(about)
      return isLost(untold, now) ? [{ kind, told: now ?? null, untold }] : []
    })
  })
  return [...words, ...markClashes(own, fresh)]
}

/** How many steps of a trail disappear from it, or come back, once what is fresh is merged into it. */
export type Trims = { away: number; back: number }

export const trims = (own: Whole, fresh: readonly Amendment[]): Trims => {
  const [before, after] = [own.amendments, [...own.amendments, ...fresh]].map((amendments) => {
    const { keep } = current({ ...own, amendments })
    return new Set(own.steps.filter(({ id }) => keep.get(id) === 'trimmed').map(({ id }) => id))
  })
  const without = (one = new Set<string>(), other = new Set<string>()) =>
    [...one].filter((id) => !other.has(id)).length
  return { away: without(after, before), back: without(before, after) }
}

type Verdict = AmendmentOf<'verdict'>

/** A lead of which somebody else says otherwise, later: both are told, and the later word stands. */
export type Turn = { question: string; before: Verdict; after: Verdict }

export const turns = (own: Whole, fresh: readonly Amendment[]): Turn[] => {
  const now = current(own)
  const { verdicts } = current({ ...own, amendments: [...own.amendments, ...fresh] })
  return own.leads.flatMap(({ id, question }) => {
    const [before, after] = [now.verdicts.get(id)?.at(-1), verdicts.get(id)?.at(-1)]
    if (!before || !after || before.verdict === after.verdict || before.by === after.by) return []
    return [{ question: now.question.get(id)?.text ?? question, before, after }]
  })
}
