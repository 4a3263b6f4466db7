import type { AmendmentOf } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Lead, Verdict } from '@/lib/model/lead'
import type { Whole } from '@/lib/model/whole'
import { current, type Current } from './current'

/** One moment in the life of a lead. */
export type Judgement = {
  /** the amendment's id */
  id: Id
  verdict: Verdict
  /** true where an earlier dead end or confirmation was taken back */
  reopened: boolean
  because: string
  by: Id
  at: Instant
  /** the step that showed it; null where none was named */
  stepId: Id | null
}

/** A line of inquiry with everything that was said about it. */
export type LeadLife = {
  /** because and suggested as they stand now */
  lead: Lead
  question: string
  /** as it stands now */
  state: Verdict
  /** oldest first; empty for a lead that was opened and never judged */
  life: readonly Judgement[]
}

const judged = (verdicts: readonly AmendmentOf<'verdict'>[]): Judgement[] => {
  let before: Verdict = 'open'
  return verdicts.map(({ id, verdict, because, by, at, stepId }) => {
    const reopened = verdict === 'open' && before !== 'open'
    before = verdict
    return { id, verdict, reopened, because, by, at, stepId }
  })
}

export const lifeOf = (lead: Lead, now: Current): LeadLife => {
  const life = judged(now.verdicts.get(lead.id) ?? [])
  return {
    lead: { ...lead, ...now.origin.get(lead.id) },
    question: now.question.get(lead.id)?.text ?? lead.question,
    state: life.at(-1)?.verdict ?? 'open',
    life,
  }
}

/** The life of one lead; null where the trail has no such lead. For many leads use `outline`. */
export const leadLife = (whole: Whole, leadId: Id): LeadLife | null => {
  const lead = whole.leads.find(({ id }) => id === leadId)
  return lead ? lifeOf(lead, current(whole)) : null
}
