import type { Snapshot } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { outline } from '@/lib/story/outline'

/** The picture that says most: of the step that confirmed a lead last, else the last one taken; null without any. */
export const keyPicture = (whole: Whole): Snapshot | null => {
  const pictured = new Map(
    whole.steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [[step.id, step]] : [])),
  )
  const confirmed = outline(whole).entries.flatMap((entry) =>
    entry.kind === 'verdict' && entry.judgement.verdict === 'confirmed' ? [entry.judgement.stepId] : [],
  )
  const found = confirmed.findLast((id) => id !== null && pictured.has(id))
  return pictured.get(found ?? '') ?? [...pictured.values()].at(-1) ?? null
}
