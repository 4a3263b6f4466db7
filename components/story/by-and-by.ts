/** Milliseconds in which a page may stand still without anybody noticing. */
const SLICE = 30

/** The page does what else it has to do: draws, and answers to keys. */
const rest = (): Promise<void> =>
  new Promise((resolve) => {
    const after = new MessageChannel()
    after.port1.onmessage = () => resolve()
    after.port2.postMessage(null)
  })

/** Works until something can be shown, all is done, or others have to have their turn. */
const workOn = <Part, Whole>(
  work: Generator<Part | undefined, Whole>,
): IteratorResult<Part | undefined, Whole> => {
  const until = performance.now() + SLICE
  let next = work.next()
  while (!next.done && next.value === undefined && performance.now() < until) next = work.next()
  return next
}

/**
 * Long work in slices, so that a page answers meanwhile; `tell` hears what can be shown of it before. Null where it
 * was stopped.
 */
export const byAndBy = async <Part, Whole>(
  work: Generator<Part | undefined, Whole>,
  signal: AbortSignal,
  tell: (part: Part) => void = () => undefined,
): Promise<Whole | null> => {
  while (!signal.aborted) {
    const next = workOn(work)
    if (next.done) return next.value
    if (next.value !== undefined) tell(next.value)
    await rest()
  }
  return null
}
