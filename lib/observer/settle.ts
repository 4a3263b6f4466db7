import type { Cause } from '@/lib/messages/protocol'

/** Quiet after the last signal, in milliseconds, until a view counts as looked at. */
export const SETTLE_MS = 400
/** A page that never gets quiet is looked at this often. */
export const LONGEST_MS = 2_000

/** One act often fires several signals (a push and two replaces): the strongest names the look. */
const RANK: Record<Cause, number> = { load: 5, traverse: 4, push: 3, fragment: 2, replace: 1, query: 0 }

export type Settle = { signal: (cause: Cause) => void; cancel: () => void }

/**
 * Calls `onSettled` once per burst of signals, with the strongest cause. Data requests alone wait for quiet too,
 * but never hold up a navigation that is already waiting.
 */
export const settle = (onSettled: (cause: Cause) => void): Settle => {
  let waiting: { cause: Cause; since: number; timer: ReturnType<typeof setTimeout> } | null = null

  const cancel = () => {
    clearTimeout(waiting?.timer)
    waiting = null
  }
  const fire = (cause: Cause) => {
    waiting = null
    onSettled(cause)
  }
  const signal = (cause: Cause) => {
    if (waiting && cause === 'query' && waiting.cause !== 'query') return
    const since = waiting?.since ?? performance.now()
    const strongest = waiting && RANK[waiting.cause] > RANK[cause] ? waiting.cause : cause
    const left = Math.max(0, since + LONGEST_MS - performance.now())
    cancel()
    waiting = {
      cause: strongest,
      since,
      timer: setTimeout(() => fire(strongest), Math.min(SETTLE_MS, left)),
    }
  }
  return { signal, cancel }
}
