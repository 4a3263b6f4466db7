import type { Deed } from '@/components/trail/deeds'
import { amend } from '@/lib/journal/amend'
import type { Id } from '@/lib/model/id'
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
  undo: await amend({ ...spot, trailId, text }, Date.now()),
})
