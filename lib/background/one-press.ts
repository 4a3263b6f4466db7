/** A key that is held is heard again within this, in milliseconds, after the first time. */
const HELD_MS = 150
/** Heard again within this, it may be one press: a key that begins to be held, or is hit twice. */
const AGAIN_MS = 700
/** A page that has not answered for this long is not waited for by the next press. */
const GIVEN_UP_MS = 10_000

type Press = { heard: number; begun: number; over: boolean; isMore: boolean }

/** `isAgain`: nobody means a second picture of the same graph by it. */
type Act = (isAgain: boolean) => Promise<void>

const isUnderWay = ({ over, begun }: Press, now: number): boolean => !over && now - begun < GIVEN_UP_MS

/**
 * Acts for a key of a tab, one act after the other, and not for a key that is held. What is heard while an act is not
 * done yet is done after it, once.
 */
export const onePress = (now: () => number) => {
  const presses = new Map<number, Press>()

  const perform = async (tabId: number, isAgain: boolean, act: Act): Promise<void> => {
    const press: Press = {
      heard: presses.get(tabId)?.heard ?? now(),
      begun: now(),
      over: false,
      isMore: false,
    }
    presses.set(tabId, press)
    await act(isAgain).finally(() => (press.over = true))
    if (press.isMore && presses.get(tabId) === press) await perform(tabId, true, act)
  }

  return async (tabId: number, act: Act): Promise<void> => {
    const before = presses.get(tabId)
    const since = before ? now() - before.heard : Infinity
    if (before) before.heard = now()
    if (since < HELD_MS) return
    if (before && isUnderWay(before, now())) before.isMore = true
    else await perform(tabId, since < AGAIN_MS, act)
  }
}
