import { useEffect, useMemo, useState } from 'react'
import { painted } from '@/components/trail/painted'
import type { Whole } from '@/lib/model/whole'

/** Steps from which on a page would stand still while all of its copies are written. */
const LONG = 1_000

type Done<Result> = { by: () => Result; result: Result }

/** What takes long for a long trail is worked out after the rest is on the screen, in a turn of its own; null until then. */
export const useLater = <Result>({ steps }: Whole, work: () => Result): Result | null => {
  const isLong = steps.length > LONG
  const now = useMemo(() => (isLong ? null : work()), [isLong, work])
  const [done, setDone] = useState<Done<Result> | null>(null)
  useEffect(() => (isLong ? painted(() => setDone({ by: work, result: work() })) : undefined), [isLong, work])
  return now ?? (done?.by === work ? done.result : null)
}
