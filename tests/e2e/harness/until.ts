import { setTimeout as wait } from 'node:timers/promises'

/** For what never comes. It says nothing of speed: a landing machine may be ten times as slow as a desk. */
const WITHIN = 45_000

/** Waits for what happens: the first value that is neither null nor false. Throws with `what` after `within` ms. */
export const until = async <Value>(
  what: string,
  look: () => Promise<Value | null | false> | Value | null | false,
  within = WITHIN,
): Promise<Value> => {
  const deadline = Date.now() + within
  for (;;) {
    const value = await look()
    if (value !== null && value !== false) return value
    if (Date.now() > deadline) throw new Error(`waited ${within} ms in vain for ${what}`)
    await wait(50)
  }
}
