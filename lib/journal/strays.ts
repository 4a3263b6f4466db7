import type { Id } from '@/lib/model/id'
import { eraseRows } from './bin'
import { journal } from './database'
import { lastStep, stepsOf } from './steps'
import { readAccount } from './tally'

/** Indexes that name a trail, of one part or with the trail as their first. */
const NAMING = [
  ['steps', '[trailId+at]'],
  ['leads', 'trailId'],
  ['amendments', '[trailId+kind]'],
  ['numbers', 'trailId'],
] as const

/** From the index alone, a trail at a time, each looked for behind the one before. */
const namedIn = async ([table, index]: (typeof NAMING)[number]): Promise<Id[]> => {
  const ids: Id[] = []
  for (;;) {
    const last = ids.at(-1) ?? ''
    const [next] = await journal
      .table(table)
      .where(index)
      .above(index === 'trailId' ? last : [last, []])
      .limit(1)
      .keys()
    const id: unknown = Array.isArray(next) ? next[0] : next
    if (typeof id !== 'string') return ids
    ids.push(id)
  }
}

const strayTrails = async (): Promise<Id[]> => {
  const named = new Set((await Promise.all(NAMING.map(namedIn))).flat())
  for (const id of await journal.trails.toCollection().primaryKeys()) named.delete(id)
  return [...named]
}

const giveBack = async (id: Id): Promise<void> => {
  const [first, last] = [await stepsOf(id).first(), await lastStep(id)]
  if (first && last)
    await journal.trails.add({
      ...{ id, openedAt: first.at, by: first.by },
      ...{ splitFrom: null, touchedAt: last.at, deletedAt: null },
    })
  else await eraseRows(id)
}

/** Rows beyond the account: nobody was told that they are saved. */
const beyond = async (): Promise<number> => {
  const { written, erased } = (await readAccount()) ?? { written: 0, erased: 0 }
  return (await journal.steps.count()) - (written - erased)
}

/**
 * Nobody can see rows whose trail is not there. Half imports that older versions left in Firefox are not in the
 * account, and are erased. A step that is in it was said to be saved (words in one window, while another joined their
 * trail into the next): it gets its trail back. Nothing is locked where there are none.
 */
export const settleStrays = async (): Promise<void> => {
  if ((await strayTrails()).length === 0) return
  await journal.transaction('rw', journal.tables, async () => {
    const strays = await strayTrails()
    let steps = 0
    for (const id of strays) steps += await stepsOf(id).count()
    const settle = (await beyond()) >= steps ? eraseRows : giveBack
    for (const id of strays) await settle(id)
  })
}
