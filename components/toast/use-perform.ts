import type { Deed } from '@/components/trail/deeds'
import { useActs } from './acts'

/** Does a deed, says it, and offers to take it back. */
export const usePerform = (): ((deed: Promise<Deed>) => void) => {
  const { attempt, did } = useActs()
  return (deed) =>
    attempt(async () => {
      const { words, undo } = await deed
      did(words, undo)
    })
}
