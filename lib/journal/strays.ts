import type { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import type { Step } from '@/lib/model/step'
import { eraseRows } from './bin'
import { journal } from './database'
import { clearPictures } from './pictures'
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

/** The step or the lead that something is said of. */
const subjectOf = (said: Amendment): Promise<Step | Lead | undefined> | undefined => {
  if (said.kind !== 'hang' && 'leadId' in said) return journal.leads.get(said.leadId)
  return 'stepId' in said ? journal.steps.get(said.stepId) : undefined
}

/** Leads, words and numbers are filed where the step or the lead is that they are of. */
const follow = async (trailId: Id): Promise<void> => {
  const refile = async (table: 'leads' | 'amendments' | 'numbers', id: Id, home?: { trailId: Id }) => {
    if (home && home.trailId !== trailId) await journal.table(table).update(id, { trailId: home.trailId })
  }
  for (const { id, fromId } of await journal.leads.where({ trailId }).toArray())
    if (fromId !== null) await refile('leads', id, await journal.steps.get(fromId))
  for (const said of await journal.amendments.where({ trailId }).toArray())
    await refile('amendments', said.id, await subjectOf(said))
  for (const { id } of await journal.numbers.where({ trailId }).toArray())
    await refile('numbers', id, await journal.steps.get(id))
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
 * Rows whose trail is not there: nobody can see them. What was said in one window, while another joined the trail into the
 * next, follows what it is of; a step that was said to be saved gets its trail back. Half imports that older versions
 * left in Firefox are not in the account, and are erased. Nothing is locked where there are none.
 */
const settleTrails = async (): Promise<void> => {
  if ((await strayTrails()).length === 0) return
  await journal.transaction('rw', journal.tables, async () => {
    const strays = await strayTrails()
    let steps = 0
    for (const id of strays) await follow(id)
    for (const id of strays) steps += await stepsOf(id).count()
    const settle = (await beyond()) >= steps ? eraseRows : giveBack
    for (const id of strays) await settle(id)
  })
}

/** Brings what nobody can see any more where it belongs, or erases it. */
export const settleStrays = async (): Promise<void> => {
  await settleTrails()
  await clearPictures()
}
