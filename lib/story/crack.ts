import type { Step } from '@/lib/model/step'
import type { LeadLife } from './leads'
import { movedFromLook, UNMOVED, type Moved } from './moved'
import type { Telling } from './telling'

/** A lead that was confirmed, and what was done to see it. */
export type Crack = {
  lead: LeadLife
  /** the step by which it was confirmed; null where none was named */
  step: Step | null
  moved: Moved
}

/** What cracked it, for each lead that is confirmed now. */
export const cracksOf = ({ outline, steps }: Pick<Telling, 'outline' | 'steps'>): Crack[] =>
  [...outline.leads.values()]
    .filter(({ state }) => state === 'confirmed')
    .map((lead) => {
      const step = steps.get(lead.life.at(-1)?.stepId ?? '') ?? null
      return { lead, step, moved: step ? movedFromLook(step, steps) : UNMOVED }
    })
