import { Amendment } from '@/lib/model/amendment'
import type { Instant } from '@/lib/model/id'
import { Lead } from '@/lib/model/lead'
import { journal } from './database'
import { newId } from './id'
import { me } from './people'
import type { Undo } from './undo'

type Said<Kind> = Kind extends Amendment ? Omit<Kind, 'id' | 'at' | 'by'> : never
/** What a person says, without the id, author and time that the journal adds. */
export type Saying = Said<Amendment>

/** Writes what was said about a trail, a step or a lead, in the name of this browser's person. */
export const amend = async (said: Saying, at: Instant): Promise<Undo> => {
  const row = Amendment.parse({ ...said, id: newId(), at, by: (await me()).id })
  await journal.amendments.add(row)
  return async () => {
    await journal.amendments.delete(row.id)
  }
}

/** Opens a lead: a question that branches off a step. */
export const openLead = async (
  question: Pick<Lead, 'trailId' | 'question' | 'fromId'> & Partial<Pick<Lead, 'because' | 'suggested'>>,
  at: Instant,
): Promise<{ lead: Lead; undo: Undo }> => {
  const lead = Lead.parse({ because: '', suggested: null, ...question, id: newId(), at, by: (await me()).id })
  await journal.leads.add(lead)
  const undo = () =>
    journal.transaction('rw', journal.leads, journal.amendments, async () => {
      await journal.leads.delete(lead.id)
      const about = await journal.amendments
        .where({ trailId: lead.trailId })
        .filter((row) => 'leadId' in row && row.leadId === lead.id)
        .primaryKeys()
      await journal.amendments.bulkDelete(about)
    })
  return { lead, undo }
}
