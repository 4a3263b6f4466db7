/** A key that is held, or hit twice, is heard again within this, in milliseconds. Nobody means a second picture by it. */
const AGAIN_MS = 700
/** A page that has not answered for this long is not waited for by the next press. */
const GIVEN_UP_MS = 10_000

type Press = { heard: number; begun: number; over: boolean }

const isSame = (press: Press | undefined, now: number): press is Press =>
  press !== undefined && (now - press.heard < AGAIN_MS || (!press.over && now - press.begun < GIVEN_UP_MS))

/** Acts once for a key of a tab as long as it is held, hit again, or not yet done. */
export const onePress = (now: () => number) => {
  const presses = new Map<number, Press>()

  return async (tabId: number, act: () => Promise<void>): Promise<void> => {
    const before = presses.get(tabId)
    if (isSame(before, now())) {
      before.heard = now()
      return
    }
    const press: Press = { heard: now(), begun: now(), over: false }
    presses.set(tabId, press)
    await act().finally(() => (press.over = true))
  }
}
