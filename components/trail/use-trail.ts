import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { readWhole } from '@/lib/journal/read'
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

/**
 * The trail as it stands now in every window; null where there is none, undefined until it is read. `soon`: from its
 * first rows, the others follow.
 */
export const useTrail = (trailId: Id | null, beginning = ALL_OF_IT): Shown | null | undefined => {
  const { first, isTime } = useFirst(trailId, beginning)
  const read = useLiveQuery(async () => {
    if (!isTime) return undefined
    return { of: trailId, whole: trailId === null ? undefined : await readWhole(trailId) }
  }, [trailId, isTime])
  // Until another trail is read, the last answer stands, which is that of the one before.
  const here = read?.of === trailId ? read : undefined
  const all = here?.whole
  const shown = useMemo(() => all && { whole: all, outline: outline(all), more: false }, [all])
  if (!here) return first ?? undefined
  return shown ?? null
}
