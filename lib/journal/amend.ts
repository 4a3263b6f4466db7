import { Amendment } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import { Lead } from '@/lib/model/lead'
import { journal } from './database'
import { newId } from './id'
import { me } from './people'
import { eitherWay, ofAdded, type Undo } from './undo'

type Said<Kind> = Kind extends Amendment ? Omit<Kind, 'id' | 'at' | 'by'> : never
/** What a person says, without the id, author and time that the journal adds. */
export type Saying = Said<Amendment>

/** Writes what was said about a trail, a step or a lead, in the name of this browser's person. */
export const amend = async (said: Saying, at: Instant): Promise<Undo> => {
  const row = Amendment.parse({ ...said, id: newId(), at, by: (await me()).id })
  await journal.amendments.add(row)
  return ofAdded(journal.amendments, row.id)
}

/** Whether the step or the lead that something is said of is here: another window may have taken it out meanwhile. */
export const hasSubject = async (said: Saying): Promise<boolean> => {
  if ('leadId' in said && said.kind !== 'hang') return (await journal.leads.get(said.leadId)) !== undefined
  return !('stepId' in said) || (await journal.steps.get(said.stepId)) !== undefined
}

const saidOf = async (leadId: Id): Promise<number> => {
  const lead = await journal.leads.get(leadId)
  const rows = journal.amendments.where({ trailId: lead?.trailId ?? '' })
  return rows.filter((row) => 'leadId' in row && row.leadId === leadId).count()
}

/** What was said of a lead by others would hang in the air without it: it stays until that is taken back. */
const ofLead = (leadId: Id): Undo => {
  const undo = ofAdded(journal.leads, leadId)
  return () =>
    journal.transaction('rw', journal.leads, journal.amendments, async () => {
      if ((await saidOf(leadId)) > 0)
        throw new Error('something was said about this lead since, perhaps in another window.')
      const redo = await undo()
      return async () => {
        await redo()
        return ofLead(leadId)
      }
    })
}

/** The same for several at once: all of them are written, or none. */
export const amendAll = async (all: readonly Saying[], at: Instant): Promise<Undo> => {
  const by = (await me()).id
  const rows = all.map((said) => Amendment.parse({ ...said, id: newId(), at, by }))
  const ids = rows.map(({ id }) => id)
  const whole = (act: () => Promise<unknown>) => journal.transaction('rw', journal.amendments, act)
  await whole(() => journal.amendments.bulkAdd(rows))
  return eitherWay(
    () => whole(() => journal.amendments.bulkDelete(ids)),
    () => whole(() => journal.amendments.bulkPut(rows)),
  )
}

/** Opens a lead: a question that branches off a step. */
export const openLead = async (
  question: Pick<Lead, 'trailId' | 'question' | 'fromId'> & Partial<Pick<Lead, 'because' | 'suggested'>>,
  at: Instant,
): Promise<{ lead: Lead; undo: Undo }> => {
  const lead = Lead.parse({ because: '', suggested: null, ...question, id: newId(), at, by: (await me()).id })
  await journal.leads.add(lead)
  return { lead, undo: ofLead(lead.id) }
}
