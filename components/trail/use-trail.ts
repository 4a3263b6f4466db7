import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState } from 'react'
import { readWhole } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { outline, type Outline } from '@/lib/story/outline'
import { readFirst } from './first'

/** A trail as it is read and as it is shown. */
export type Shown = {
  whole: Whole
  outline: Outline
  /** true while only the beginning was read: its rows are right, its figures are not those of the trail */
  more: boolean
}

/** Once what was drawn is on the screen. */
const painted = (then: () => void): (() => void) => {
  const after = new MessageChannel()
  after.port1.onmessage = then
  const frame = requestAnimationFrame(() => after.port2.postMessage(null))
  return () => {
    cancelAnimationFrame(frame)
    after.port1.close()
  }
}

type First = { of: Id; shown: Shown | null }

/** The rows with which a trail begins, and whether it is time to read all of it: when they are on the screen. */
const useFirst = (trailId: Id | null, wanted: boolean): { first: Shown | null; isTime: boolean } => {
  const [first, setFirst] = useState<First | null>(null)
  const [begun, setBegun] = useState<Id | null>(null)
  if (!wanted && begun !== trailId) setBegun(trailId)
  const asked = wanted && begun !== trailId ? trailId : null
  useEffect(() => {
    if (asked === null) return
    const stopped = new AbortController()
    const tell = (shown: Shown | null) => {
      if (!stopped.signal.aborted) setFirst({ of: asked, shown })
    }
    readFirst(asked).then(tell, () => tell(null))
    return () => stopped.abort()
  }, [asked])
  const here = first?.of === trailId ? first : null
  useEffect(() => (here?.shown ? painted(() => setBegun(here.of)) : undefined), [here])
  return { first: here?.shown ?? null, isTime: asked === null || here?.shown === null }
}

/**
 * The trail as it stands now in every window; null where there is none, undefined until it is read. `soon`: from its
 * first rows, the others follow.
 */
export const useTrail = (trailId: Id | null, soon = false): Shown | null | undefined => {
  const { first, isTime } = useFirst(trailId, soon)
  const whole = useLiveQuery(
    async () => (!isTime ? undefined : trailId === null ? null : ((await readWhole(trailId)) ?? null)),
    [trailId, isTime],
  )
  const shown = useMemo(() => whole && { whole, outline: outline(whole), more: false }, [whole])
  return shown === undefined && first ? first : shown
}
