import { firstIn, firstOf, isFull } from '@/components/first/first-of'
import { areHeld } from '@/components/first/held'
import { FIRST_STEPS, takeEarly } from '@/lib/journal/early'
import { newcomer } from '@/lib/journal/people'
import { readBeginning } from '@/lib/journal/read'
import type { Id } from '@/lib/model/id'
import { Settings } from '@/lib/model/settings'
import type { Shown } from './use-trail'

/** Beyond this the beginning is no quicker than the whole. */
const MOST = 800

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
  const shown = early && firstIn(early, areHeld())
  const settings = Settings.safeParse(early?.settings ?? newcomer())
  return shown && settings.success ? { shown, settings: settings.data } : null
}
