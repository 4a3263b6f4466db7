import type { Id } from '@/lib/model/id'
import { journal } from './database'
import { newId } from './id'

/** What this database should hold, by its own account: `steps` rows = `written` - `erased`, always. */
export type Tally = { generation: Id; written: number; erased: number }

type Change = { written?: number; erased?: number }

/** The account as it stands; undefined where nothing was ever written. */
export const readAccount = (): Promise<Tally | undefined> => journal.tally.get('tally')

/** The account after that, from where it stands at `last`. */
export const counted = ({ generation, written, erased }: Tally, change: Change) => ({
  key: 'tally' as const,
  generation,
  written: written + (change.written ?? 0),
  erased: erased + (change.erased ?? 0),
})

/** Keeps the account; called inside the transaction that adds or erases steps. */
export const count = async (change: Change): Promise<void> => {
  const last = (await readAccount()) ?? { generation: newId(), written: 0, erased: 0 }
  await journal.tally.put(counted(last, change))
}

/** The account and the rows that are really there. Undefined where nothing was ever written. */
export const readTally = (): Promise<(Tally & { here: number }) | undefined> =>
  journal.transaction('r', journal.tally, journal.steps, async () => {
    const row = await journal.tally.get('tally')
    if (!row) return undefined
    const { generation, written, erased } = row
    return { generation, written, erased, here: await journal.steps.count() }
  })

/** Begins a new account from the rows that are really there. */
export const resetTally = (): Promise<void> =>
  journal.transaction('rw', journal.tally, journal.steps, async () => {
    const written = await journal.steps.count()
    await journal.tally.put({ key: 'tally', generation: newId(), written, erased: 0 })
  })
