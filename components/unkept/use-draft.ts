import { useState } from 'react'
import type { Left } from './unkept'
import { useHolding, type Holding } from './unkept-at'

type Words = Left['words']

type Drafting<Draft> = Pick<Holding, 'release'> & {
  draft: Draft
  change: (part: Partial<Draft>) => void
  drop: () => void
}

type DraftProps<Draft> = {
  /** what stands in the form, with what a closed panel left there */
  begin: (left: Words | null) => Draft
  /** whether there is something to lose */
  isUnkept: (draft: Draft) => boolean
  leave: () => void
}

/** What is typed into a form of several parts: it outlives a panel that is closed. */
export const useDraft = <Draft extends Words>({
  begin,
  isUnkept,
  leave,
}: DraftProps<Draft>): Drafting<Draft> => {
  const { left, hold, release } = useHolding()
  const [draft, setDraft] = useState(() => begin(left()))
  return {
    draft,
    change: (part) => {
      const next = { ...draft, ...part }
      setDraft(next)
      hold(isUnkept(next) ? next : null)
    },
    release,
    drop: () => {
      hold(null)
      leave()
    },
  }
}
