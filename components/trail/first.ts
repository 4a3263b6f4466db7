import { readBeginning } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { beginning } from '@/lib/story/beginning'
import type { Shown } from './use-trail'

/** Rows that fill a tall screen. */
const SCREENFUL = 24
const STEPS = 48
/** Beyond this the beginning is no quicker than the whole. */
const MOST = 800

/** The first rows of a long trail; null for a short one, and where its beginning does not tell them. */
export const readFirst = async (trailId: Id, steps = STEPS): Promise<Shown | null> => {
  const whole = await readBeginning(trailId, steps)
  if (!whole || whole.steps.length < steps) return null
  const outline = beginning(whole)
  if (!outline) return null
  if (outline.entries.length >= SCREENFUL) return { whole, outline, more: true }
  return steps < MOST ? readFirst(trailId, steps * 4) : null
}
