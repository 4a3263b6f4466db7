/** Steps that a tab may write in one go, and then one a second: a page that changes for ever fills no journal. */
const BURST = 5
const REFILL = 1_000

type Purse = { left: number; at: number }
export type Clock = { now(): number; wait(ms: number): Promise<void> }

/**
 * Holds back what comes too fast. Of the looks of one frame that are waiting only the newest goes on (true);
 * the others end in false. In memory only: what a dying worker forgets here was not said to be kept.
 */
export const pace = (clock: Clock) => {
  const purses = new Map<number, Purse>()
  const newest = new Map<string, object>()

  const waitFor = (tabId: number): number => {
    const now = clock.now()
    const purse = purses.get(tabId) ?? { left: BURST, at: now }
    const left = Math.min(BURST, purse.left + (now - purse.at) / REFILL)
    purses.set(tabId, { left: left - 1, at: now })
    return left >= 1 ? 0 : (1 - left) * REFILL
  }

  const giveBack = (tabId: number): void => {
    const purse = purses.get(tabId)
    if (purse) purse.left += 1
  }

  return async (tabId: number, frameId: number): Promise<boolean> => {
    const key = `${tabId}:${frameId}`
    const ticket = {}
    if (newest.has(key)) giveBack(tabId)
    newest.set(key, ticket)
    const ms = waitFor(tabId)
    if (ms > 0) await clock.wait(ms)
    if (newest.get(key) !== ticket) return false
    newest.delete(key)
    return true
  }
}
export type Pace = ReturnType<typeof pace>
