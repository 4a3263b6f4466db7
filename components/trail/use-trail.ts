import { useEffect, useState } from 'react'
import { followWhole } from '@/lib/journal/follow'
import { isOfStorage } from '@/lib/journal/storage-error'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { outline, type Outline } from '@/lib/story/outline'
import { readFirst } from './first'
import { painted } from './painted'

/** A trail as it is read and as it is shown. */
export type Shown = {
  whole: Whole
  outline: Outline
  /** true while only the beginning was read: its rows are right, its figures are not those of the trail */
  more: boolean
}

type First = { of: Id; shown: Shown | null }

type Beginning = {
  /** whether to begin with the first rows */
  soon: boolean
  /** first rows that the page came with */
  given: Shown | null
}

/** The rows with which a trail begins, and whether it is time to read all of it: when they are on the screen. */
const useFirst = (
  trailId: Id | null,
  { soon, given }: Beginning,
): { first: Shown | null; isTime: boolean } => {
  const [first, setFirst] = useState<First | null>(given && { of: given.whole.trail.id, shown: given })
  const [begun, setBegun] = useState<Id | null>(null)
  const still = soon && begun !== trailId ? null : trailId
  if (begun !== still) setBegun(still)
  // What was read of a trail that was left may be of another day by the time one comes back.
  if (first && first.of !== trailId) setFirst(null)
  const asked = soon && begun !== trailId ? trailId : null
  const missing = first?.of === asked ? null : asked
  useEffect(() => {
    if (missing === null) return
    const stopped = new AbortController()
    const tell = (shown: Shown | null) => {
      if (!stopped.signal.aborted) setFirst({ of: missing, shown })
    }
    readFirst(missing).then(tell, () => tell(null))
    return () => stopped.abort()
  }, [missing])
  const here = first?.of === trailId ? first : null
  useEffect(() => (here?.shown ? painted(() => setBegun(here.of)) : undefined), [here])
  return { first: here?.shown ?? null, isTime: asked === null || here?.shown === null }
}

const ALL_OF_IT: Beginning = { soon: false, given: null }

type All = { of: Id; shown: Shown | null }

/** All of a trail, as it stands now in every window; undefined until it is read. */
const useAll = (trailId: Id | null): Shown | null | undefined => {
  const [all, setAll] = useState<All | null>(null)
  const [failed, setFailed] = useState<{ error: unknown } | null>(null)
  useEffect(() => {
    if (trailId === null) return
    const stopped = new AbortController()
    let isRead = false
    const tell = (whole: Whole | undefined) => {
      isRead = true
      // Told here and not while drawing: of a long trail either is a task that can be felt.
      const shown = whole ? { whole, outline: outline(whole), more: false } : null
      setAll({ of: trailId, shown })
    }
    const fail = (error: unknown) => {
      // Of a journal that cannot be read the page says so, and begins anew when it can be.
      if (isRead || !isOfStorage(error)) setFailed({ error })
    }
    followWhole(trailId, { tell, fail }, stopped.signal)
    return () => {
      stopped.abort()
      // It may be of another day by the time one comes back.
      setAll(null)
    }
  }, [trailId])
  if (failed) throw failed.error
  return all && all.of === trailId ? all.shown : undefined
}

/**
 * The trail as it stands now in every window; null where there is none, undefined until it is read. `soon`: from its
 * first rows, the others follow.
 */
export const useTrail = (trailId: Id | null, beginning = ALL_OF_IT): Shown | null | undefined => {
  const { first, isTime } = useFirst(trailId, beginning)
  const all = useAll(isTime ? trailId : null)
  if (trailId === null) return null
  return all === undefined ? (first ?? undefined) : all
}
