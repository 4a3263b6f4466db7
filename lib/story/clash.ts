import type { Amendment } from '@/lib/model/amendment'
import type { Whole } from '@/lib/model/whole'
import { current, type Current, type Said } from './current'

const KINDS = ['why', 'words', 'question', 'caption', 'prose'] as const
type Kind = (typeof KINDS)[number]

/** Words of which two people each wrote their own: the newer ones are told. */
export type Clash = {
  kind: Kind
  /** null where the newer act was to take the words back */
  told: Said | null
  untold: Said
}

const wordsIn = (now: Current, kind: Kind): ReadonlyMap<string, Said> => now[kind]

/** Nobody loses words to themselves, nor to words that say the same. */
const isLost = (untold: Said, told: Said | undefined): boolean =>
  told === undefined || (told.by !== untold.by && told.text.trim() !== untold.text.trim())

/** The words of either side that will not be told once what is fresh is merged into a trail. */
export const clashes = (own: Whole, fresh: readonly Amendment[]): Clash[] => {
  const [before, theirs] = [current(own), current({ ...own, amendments: [...fresh] })]
  const after = current({ ...own, amendments: [...own.amendments, ...fresh] })
  return KINDS.flatMap((kind) => {
    const told = wordsIn(after, kind)
    return [...wordsIn(before, kind), ...wordsIn(theirs, kind)].flatMap(([about, untold]): Clash[] => {
      const now = told.get(about)
      return isLost(untold, now) ? [{ kind, told: now ?? null, untold }] : []
    })
  })
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
