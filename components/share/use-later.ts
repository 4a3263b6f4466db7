import { useEffect, useMemo, useState } from 'react'
import { byAndBy } from '@/components/story/by-and-by'
import { isLong } from '@/components/story/long'
import { painted } from '@/components/trail/painted'
import type { Whole } from '@/lib/model/whole'
import { through } from '@/lib/story/through'

/** What is worked out bit by bit; the same one as long as nothing in it changes. */
export type Work<Result> = () => Generator<undefined, Result>

type Told<Result> = { by: Work<Result> } & ({ result: Result } | { error: unknown })

/** What takes long for a long trail is worked out by and by, after the rest is on the screen; null until then. */
export const useLater = <Result>(whole: Whole, work: Work<Result>): Result | null => {
  const long = isLong(whole)
  const now = useMemo(() => (long ? null : through(work())), [long, work])
  const [told, tell] = useState<Told<Result> | null>(null)
  useEffect(() => {
    if (!long) return
    const stopped = new AbortController()
    const forget = painted(() => {
      byAndBy(work(), stopped.signal).then(
        // Null where it was stopped, or where that is what came of it.
        (result) => !stopped.signal.aborted && result !== null && tell({ by: work, result }),
        (error: unknown) => tell({ by: work, error }),
      )
    })
    return () => {
      forget()
      stopped.abort()
    }
  }, [long, work])
  if (now !== null) return now
  if (told?.by !== work) return null
  if ('error' in told) throw told.error
  return told.result
}
