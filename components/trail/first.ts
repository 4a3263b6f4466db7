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

const firstOf = (whole: Whole, steps: number): Shown | null => {
  if (whole.steps.length < steps) return null
  const outline = beginning(whole)
  return outline && outline.entries.length >= SCREENFUL ? { whole, outline, more: true } : null
}

/** The first rows of a long trail; null for a short one, and where its beginning does not tell them. */
export const readFirst = async (trailId: Id, steps = FIRST_STEPS): Promise<Shown | null> => {
  const whole = await readBeginning(trailId, steps)
  if (!whole || whole.steps.length < steps) return null
  const first = firstOf(whole, steps)
  return first ?? (steps < MOST ? readFirst(trailId, steps * 4) : null)
}

/** What a page can begin with, as it was asked for in its head; null where it has to ask itself. */
export type Given = { shown: Shown; settings: Settings }

export const takeFirst = async (): Promise<Given | null> => {
  const early = await takeEarly()
  const shown = early && firstOf(beginningOf(early), FIRST_STEPS)
  const settings = Settings.safeParse(early?.settings)
  return shown && settings.success ? { shown, settings: settings.data } : null
}
