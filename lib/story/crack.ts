import type { Step } from '@/lib/model/step'
import type { LeadLife } from './leads'
import { movedFromLook, movedTo, UNMOVED, type Moved } from './moved'
import type { Telling } from './telling'

/** A lead that was confirmed, and what was done to see it. */
export type Crack = {
  lead: LeadLife
  /** the step by which it was confirmed; null where none was named */
  step: Step | null
  moved: Moved
}

/** As it is told at the step itself. */
export const movedAt = (step: Step, { kept, steps }: Pick<Telling, 'kept' | 'steps'>): Moved => {
  const entry = kept.get(step.id)
  return entry ? movedTo(entry) : movedFromLook(step, steps)
}

/** What cracked it, for each lead that is confirmed now. */
export const cracksOf = (told: Pick<Telling, 'outline' | 'kept' | 'steps'>): Crack[] =>
  [...told.outline.leads.values()]
    .filter(({ state }) => state === 'confirmed')
    .map((lead) => {
      const step = told.steps.get(lead.life.at(-1)?.stepId ?? '') ?? null
      return { lead, step, moved: step ? movedAt(step, told) : UNMOVED }
    })
