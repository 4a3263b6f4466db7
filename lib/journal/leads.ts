import type { Id } from '@/lib/model/id'
import type { Lead, Verdict } from '@/lib/model/lead'
import type { Step } from '@/lib/model/step'
import { journal } from './database'
import { lastSaid } from './said'

const isOpen = (verdict: Verdict | undefined): boolean => verdict === undefined || verdict === 'open'

/** The lead that a step hangs on now: where it was hung last, else the one it was written with. */
export const leadOf = async (step: Step): Promise<Lead | undefined> => {
  const hung = await lastSaid(step.trailId, 'hang', (row) => row.stepId === step.id)
  const leadId = hung ? hung.leadId : step.leadId
  return leadId === null ? undefined : journal.leads.get(leadId)
}

const stillOpen = async ({ trailId, id }: Lead): Promise<boolean> =>
  isOpen((await lastSaid(trailId, 'verdict', (row) => row.leadId === id))?.verdict)

/** The newest open lead that branches off this very step. */
export const leadFrom = async (step: Step): Promise<Lead | undefined> => {
  const leads = await journal.leads.where({ trailId: step.trailId }).toArray()
  const newestFirst = leads.filter((lead) => lead.fromId === step.id).sort((a, b) => b.at - a.at)
  for (const lead of newestFirst) if (await stillOpen(lead)) return lead
  return undefined
}

/**
 * The lead that is being followed by whoever goes on from `parent`: the newest open one that branches off it,
 * else the one it hangs on. Where that is closed, the one from which the closed one branched, and so on out to
 * the main line (null).
 */
export const leadAfter = async (parent: Step): Promise<Id | null> => {
  const seen = new Set<Id>()
  const [branch, hung] = await Promise.all([leadFrom(parent), leadOf(parent)])
  let lead = branch ?? hung
  while (lead && !seen.has(lead.id)) {
    if (await stillOpen(lead)) return lead.id
    seen.add(lead.id)
    const from: Step | undefined = lead.fromId === null ? undefined : await journal.steps.get(lead.fromId)
    lead = from && (await leadOf(from))
  }
  return null
}
