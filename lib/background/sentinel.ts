import { z } from 'zod'
import { readTally, resetTally } from '@/lib/journal/tally'
import type { Area } from './area'

/** What the journal held when it was last written to, kept outside of it. */
const Sentinel = z.object({ generation: z.string(), written: z.int() })
const KEY = 'sentinel'

const post = async (area: Area): Promise<void> => {
  const tally = await readTally()
  if (tally) await area.set({ [KEY]: { generation: tally.generation, written: tally.written } })
}

/**
 * Called after every write. It may lag behind the journal, and is never ahead of it. After a loss it stays as it
 * was, or the first new step would make the loss forgotten.
 */
export const postSentinel = async (area: Area): Promise<void> => {
  if (!(await journalLost(area))) await post(area)
}

/**
 * Whether the browser lost what was journaled. Chromium empties a damaged IndexedDB without a word, or opens it
 * with rows missing: nobody who had a journal is to be greeted as if they never had one.
 */
export const journalLost = async (area: Area): Promise<boolean> => {
  const parsed = Sentinel.safeParse((await area.get(KEY))[KEY])
  const tally = await readTally()
  const isShort = tally !== undefined && tally.here < tally.written - tally.erased
  if (!parsed.success) return isShort
  const { generation, written } = parsed.data
  return isShort || tally?.generation !== generation || tally.written < written
}

/** The person has been told: what is there now is the journal. */
export const settleLoss = async (area: Area): Promise<void> => {
  await resetTally()
  await post(area)
}
