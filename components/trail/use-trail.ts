import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import { readWhole } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { outline, type Outline } from '@/lib/story/outline'

/** A trail as it is read and as it is shown. */
export type Shown = { whole: Whole; outline: Outline }

/** The trail as it stands now in every window; null where there is none, undefined until it is read. */
export const useTrail = (trailId: Id | null): Shown | null | undefined => {
  const whole = useLiveQuery(
    async () => (trailId === null ? null : ((await readWhole(trailId)) ?? null)),
    [trailId],
  )
  return useMemo(() => whole && { whole, outline: outline(whole) }, [whole])
}
