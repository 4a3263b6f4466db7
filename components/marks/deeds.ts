import type { Deed } from '@/components/trail/deeds'
import { amend } from '@/lib/journal/amend'
import { lastSaid } from '@/lib/journal/said'
import type { Mark } from '@/lib/model/mark'
import type { Snapshot } from '@/lib/model/step'
import { replaced } from './placing'

/** One mark changed, added or taken away, upon what the picture bears by then: another window may have marked it too. */
export const mark = async (
  { id, trailId }: Pick<Snapshot, 'id' | 'trailId'>,
  before: Mark | null,
  after: Mark | null,
): Promise<Deed> => {
  const last = await lastSaid(trailId, 'marks', ({ stepId }) => stepId === id)
  const marks = replaced(last?.marks ?? [], before, after)
  return {
    words: after ? 'Marked' : 'Mark removed',
    undo: await amend({ kind: 'marks', trailId, stepId: id, marks }, Date.now()),
  }
}
