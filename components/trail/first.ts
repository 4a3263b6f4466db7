import { FIRST_STEPS, takeEarly } from '@/lib/journal/early'
import { beginningOf, readBeginning } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { Settings } from '@/lib/model/settings'
import type { Whole } from '@/lib/model/whole'
import { beginning } from '@/lib/story/beginning'
import type { Shown } from './use-trail'

/** Rows that fill a tall screen. */
const SCREENFUL = 24
/** Beyond this the beginning is no quicker than the whole. */
const MOST = 800

/** Whether a trail has as many steps as were asked for, and so may have more. */
const isFull = (whole: Whole, steps: number): boolean => whole.steps.length >= steps

const firstOf = (whole: Whole): Shown | null => {
  const outline = beginning(whole)
  return outline && outline.entries.length >= SCREENFUL ? { whole, outline, more: true } : null
}

/** The first rows of a long trail; null for a short one, and where its beginning does not tell them. */
export const readFirst = async (trailId: Id, steps = FIRST_STEPS): Promise<Shown | null> => {
  const whole = await readBeginning(trailId, steps)
  if (!whole || !isFull(whole, steps)) return null
  return firstOf(whole) ?? (steps < MOST ? readFirst(trailId, steps * 4) : null)
}

/** What a page can begin with, as it was asked for in its head; null where it has to ask itself. */
export type Given = { shown: Shown; settings: Settings }

export const takeFirst = async (): Promise<Given | null> => {
  const early = await takeEarly()
  const whole = early && beginningOf(early)
  const shown = whole && isFull(whole, FIRST_STEPS) ? firstOf(whole) : null
  const settings = Settings.safeParse(early?.settings)
  return shown && settings.success ? { shown, settings: settings.data } : null
}
