import type { Shown } from '@/components/trail/use-trail'
import type { Whole } from '@/lib/model/whole'
import { beginningOf, FIRST_STEPS, type Early } from '@/lib/journal/early'
import { beginning } from '@/lib/story/beginning'
import type { Entry } from '@/lib/story/outline'

/** Rows that fill a tall screen, if nothing in them is higher than a line. */
const SCREENFUL = 24

/** Pixels that the head of the page takes at least, and a line of a row. */
export const HEAD = 100
export const LINE = 36

/** A picture is at least so wide. In a narrow window the rows stand above what is selected. */
const narrowest = (): number => (innerWidth > 1_100 ? Math.min(720, innerWidth - 840) : 120)

const pictureIn = (entry: Entry): number => {
  const step = entry.kind === 'kept' ? entry.look.step : null
  const picture = step?.kind === 'snapshot' ? step.picture : null
  return picture ? (narrowest() * picture.height) / picture.width : 0
}

/** The least that the row of an entry is high, in pixels: a line, and its picture. */
export const leastHeight = (entry: Entry): number => LINE + pictureIn(entry)

/** Whether they are as many as a screen takes at most, or high enough for this window. */
const areEnough = (entries: readonly Entry[]): boolean =>
  entries.length >= SCREENFUL ||
  entries.reduce((high, entry) => high + leastHeight(entry), HEAD) > innerHeight

/** Whether a trail has as many steps as were asked for, and so may have more. */
export const isFull = (whole: Whole, steps: number): boolean => whole.steps.length >= steps

/**
 * The rows that the first steps of a trail tell for sure; null where they do not fill the window, unless they were
 * drawn: a window may grow meanwhile.
 */
export const firstOf = (whole: Whole, drawn = false): Shown | null => {
  const outline = beginning(whole)
  return outline && (drawn || areEnough(outline.entries)) ? { whole, outline, more: true } : null
}

/** The same of what was asked for in the head of the page; null for a short trail too. */
export const firstIn = (early: Early, drawn = false): Shown | null => {
  const whole = beginningOf(early)
  return isFull(whole, FIRST_STEPS) ? firstOf(whole, drawn) : null
}
