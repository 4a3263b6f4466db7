const RETRY_MS = 1_000

/** Asks once more where nobody answered: the worker may have been waking up. Null where nobody does then either. */
export const persist = async <Result>(ask: () => Promise<Result>): Promise<Result | null> => {
  try {
    return await ask()
  } catch {
    await new Promise((later) => setTimeout(later, RETRY_MS))
    return ask().catch(() => null)
  }
}
