import { useCallback } from 'react'
import type { Deed } from '@/components/trail/deeds'
import { useActs } from './acts'

/** Does a deed, says it, and offers to take it back; answers whether it went well. */
export const usePerformed = (): ((deed: Promise<Deed>) => Promise<boolean>) => {
  const { attempted, did } = useActs()
  return useCallback(
    (deed) =>
      attempted(async () => {
        const { words, undo } = await deed
        did(words, undo)
      }),
    [attempted, did],
  )
}

/** The same, for whom the answer is of no use. */
export const usePerform = (): ((deed: Promise<Deed>) => void) => {
  const perform = usePerformed()
  return (deed) => void perform(deed)
}
