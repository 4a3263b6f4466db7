import { useEffect, useMemo, useState } from 'react'
import { isLong } from '@/components/story/long'
import { painted } from '@/components/trail/painted'
import type { Whole } from '@/lib/model/whole'

type Done<Result> = { by: () => Result; result: Result }

/** What takes long for a long trail is worked out after the rest is on the screen, in a turn of its own; null until then. */
export const useLater = <Result>(whole: Whole, work: () => Result): Result | null => {
  const long = isLong(whole)
  const now = useMemo(() => (long ? null : work()), [long, work])
  const [done, setDone] = useState<Done<Result> | null>(null)
  useEffect(() => (long ? painted(() => setDone({ by: work, result: work() })) : undefined), [long, work])
  return now ?? (done?.by === work ? done.result : null)
}
