import { amend, amendAll, hasSubject, openLead, type Saying } from '@/lib/journal/amend'
import { newId } from '@/lib/journal/id'
import { leadAfter } from '@/lib/journal/leads'
import { me } from '@/lib/journal/people'
import { addStep, eraseStep, lastStep } from '@/lib/journal/steps'
import { together, type Undo } from '@/lib/journal/undo'
import { LIMITS } from '@/lib/model/limits'
import type { Id, Instant } from '@/lib/model/id'
import type { Lead, Verdict } from '@/lib/model/lead'
import type { Fact, Note, Step } from '@/lib/model/step'
import { sayShift } from '@/lib/story/clocks'
import { labelOf } from '@/lib/story/label'

/** What was done, as a sentence, and how to take it back. */
export type Deed = { words: string; undo: Undo }

/** Why a lead was opened and whose idea it was; nothing of it need be said. */
export type Origin = Pick<Lead, 'because' | 'suggested'>
/** What is said when a lead is opened. */
export type Asked = Origin & Pick<Lead, 'question'>

const HOMELESS =
  'Kept, but what it is about was taken out in another window: it is seen once that is taken back there.'

/** Words are kept in any case: the other window may bring back what they are about. */
const said = async (saying: Saying, words: string): Promise<Deed> => {
  const undo = await amend(saying, Date.now())
  return { words: (await hasSubject(saying)) ? words : HOMELESS, undo }
}

export const nameTrail = (trailId: Id, title: string): Promise<Deed> =>
  said({ kind: 'name', trailId, title }, 'Trail renamed')

export const sayWhy = (trailId: Id, stepId: Id, text: string): Promise<Deed> =>
  said({ kind: 'why', trailId, stepId, text }, text === '' ? 'Words taken back' : 'Saved')

export const reword = (trailId: Id, stepId: Id, text: string): Promise<Deed> =>
  said({ kind: 'words', trailId, stepId, text }, 'Saved')

/** Why a lead was opened and whose idea it was, said anew. */
export const giveOrigin = (trailId: Id, leadId: Id, origin: Origin): Promise<Deed> =>
  said({ kind: 'origin', trailId, leadId, ...origin }, 'Saved')

export const rephrase = (trailId: Id, leadId: Id, question: string): Promise<Deed> =>
  said({ kind: 'question', trailId, leadId, question }, 'Saved')

const KEPT = {
  kept: 'Kept in sight',
  folded: 'Folded',
  trimmed: 'Trimmed from the trail and the story',
} as const

export const keepStep = (trailId: Id, stepId: Id, keep: keyof typeof KEPT): Promise<Deed> =>
  said({ kind: 'keep', trailId, stepId, keep }, KEPT[keep])

/** Null takes the earlier picture away again. */
export const layBeside = (trailId: Id, stepId: Id, otherId: Id | null): Promise<Deed> =>
  said(
    { kind: 'beside', trailId, stepId, otherId },
    otherId === null ? 'Taken away' : 'Laid beside: then and now',
  )

/** Milliseconds to add to every time that came from this person's clock; 0 takes it as it is. */
export const setClock = (trailId: Id, personId: Id, shift: number): Promise<Deed> =>
  said(
    { kind: 'clock', trailId, personId, shift },
    shift === 0 ? 'The clock is taken as it is' : `The clock is set ${sayShift(shift)}`,
  )

/** Steps that belong together, such as a folded run, move at once and come back at once. */
export const hang = async (trailId: Id, stepIds: readonly Id[], leadId: Id | null): Promise<Deed> => ({
  words: leadId === null ? 'Moved to the main line' : 'Moved to the lead',
  undo: await amendAll(
    stepIds.map((stepId) => ({ kind: 'hang', trailId, stepId, leadId })),
    Date.now(),
  ),
})

export const ask = async (trailId: Id, fromId: Id | null, asked: Asked): Promise<Deed> => ({
  words: 'Lead opened',
  undo: (await openLead({ ...asked, trailId, fromId }, Date.now())).undo,
})

const JUDGED = { open: 'Reopened', 'dead-end': 'Dead end noted', confirmed: 'Confirmed' } as const

export const judge = (
  trailId: Id,
  leadId: Id,
  { verdict, because, stepId }: { verdict: Verdict; because: string; stepId: Id | null },
): Promise<Deed> => said({ kind: 'verdict', trailId, leadId, verdict, because, stepId }, JUDGED[verdict])

/** A verdict on a step that hangs on no lead: it becomes a lead of its own, named after what the step shows. */
export const judgeStep = async (
  step: Step,
  { verdict, because }: { verdict: Verdict; because: string },
): Promise<Deed> => {
  const { trailId, id } = step
  const question = labelOf(step).slice(0, LIMITS.line)
  const { lead, undo } = await openLead({ trailId, question, fromId: step.parentId }, Date.now())
  const unhang = (await hang(trailId, [id], lead.id)).undo
  const judged = await judge(trailId, lead.id, { verdict, because, stepId: id })
  return { words: judged.words, undo: together(undo, unhang, judged.undo) }
}

/** A step that something else names by then is trimmed: taken out whole it would leave that hanging. */
const unwrite =
  (step: Step): Undo =>
  async () => {
    const erased = await eraseStep(step.id)
    if (!erased) return (await keepStep(step.trailId, step.id, 'trimmed')).undo
    return async () => {
      await addStep(erased)
      return unwrite(erased)
    }
  }

type Words = Pick<Note, 'kind' | 'text'> | Pick<Fact, 'kind' | 'text' | 'source' | 'link'>

const WRITTEN = { note: 'Note added', fact: 'Fact added' } as const

/** A note or fact where the trail is now; `at` may be earlier. */
export const write = async (trailId: Id, words: Words, at: Instant): Promise<Deed> => {
  const last = await lastStep(trailId)
  const step: Step = {
    ...words,
    id: newId(),
    trailId,
    at,
    writtenAt: Date.now(),
    by: (await me()).id,
    parentId: last?.id ?? null,
    leadId: last ? await leadAfter(last) : null,
  }
  await addStep(step)
  return { words: WRITTEN[words.kind], undo: unwrite(step) }
}
