import type { Deed } from '@/components/trail/deeds'
import { amend } from '@/lib/journal/amend'
import { lastSaid } from '@/lib/journal/said'
import type { Id } from '@/lib/model/id'
import type { Mark } from '@/lib/model/mark'
import type { Spot } from '@/lib/story/untold'

/** Empty brings the drafted words back. */
export const caption = async (trailId: Id, stepId: Id, text: string): Promise<Deed> => ({
  words: text === '' ? 'The drafted words are back' : 'Saved',
  undo: await amend({ kind: 'caption', trailId, stepId, text }, Date.now()),
})

/** An empty order is that of time. */
export const arrange = async (trailId: Id, stepIds: Id[]): Promise<Deed> => ({
  words: stepIds.length === 0 ? 'In the order in which it was walked' : 'Moved',
  undo: await amend({ kind: 'order', trailId, stepIds }, Date.now()),
})

/** Words that were told nowhere, in the place of those that are. */
export const tell = async (trailId: Id, spot: Spot, text: string): Promise<Deed> => ({
  words: 'Told now',
  undo: await amend(
    { ...(spot.kind === 'question' ? { ...spot, question: text } : { ...spot, text }), trailId },
    Date.now(),
  ),
})

/** Marks that were on no picture, beside those that it bears by then. */
export const showAlso = async (trailId: Id, stepId: Id, lost: readonly Mark[]): Promise<Deed> => {
  const last = await lastSaid(trailId, 'marks', (row) => row.stepId === stepId)
  const marks = [...(last?.marks ?? []), ...lost]
  return { words: 'Shown now', undo: await amend({ kind: 'marks', trailId, stepId, marks }, Date.now()) }
}
