import { createContext, use, useMemo, type ReactNode } from 'react'
import type { Id } from '@/lib/model/id'
import type { Left, Unkept } from './unkept'

type Words = Left['words']

/** What one field does with words that are not kept yet. Where a page can ask before it goes, nothing. */
export type Holding = {
  /** what a closed panel left in this field; null where it left nothing */
  left: () => Words | null
  /** with each key; null where nothing is to be kept */
  hold: (words: Words | null) => void
  /** lets go once the words are in the journal: after `kept`, unless that answers false */
  release: (kept: unknown) => void
}

const NOTHING: Holding = { left: () => null, hold: () => undefined, release: () => undefined }

const UnkeptOf = createContext<Unkept | null>(null)
const HoldingOf = createContext<Holding>(NOTHING)

export const UnkeptOnPage = UnkeptOf.Provider

export const useHolding = (): Holding => use(HoldingOf)

const holdingAt = (unkept: Unkept, trailId: Id, place: string): Holding => {
  const find = () => unkept.find(trailId, place)
  return {
    left: () => find()?.words ?? null,
    hold: (words) => {
      if (words) unkept.hold({ trailId, place, words, at: Date.now() })
      else unkept.drop(find())
    },
    release: (kept) => {
      const left = find()
      void Promise.resolve(kept).then((done) => {
        if (done !== false) unkept.drop(left)
      })
    },
  }
}

type UnkeptAtProps = { trailId: Id; place: string; children: ReactNode }

/** A field whose words outlive the panel: a panel that is closed cannot ask. */
export const UnkeptAt = ({ trailId, place, children }: UnkeptAtProps) => {
  const unkept = use(UnkeptOf)
  const holding = useMemo(
    () => (unkept ? holdingAt(unkept, trailId, place) : NOTHING),
    [unkept, trailId, place],
  )
  return <HoldingOf value={holding}>{children}</HoldingOf>
}
