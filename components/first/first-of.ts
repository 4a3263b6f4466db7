import type { Shown } from '@/components/trail/use-trail'
import type { Whole } from '@/lib/model/whole'
import { beginningOf, FIRST_STEPS, type Early } from '@/lib/journal/early'
import { beginning } from '@/lib/story/beginning'

/** Rows that fill a tall screen. */
const SCREENFUL = 24

/** Whether a trail has as many steps as were asked for, and so may have more. */
export const isFull = (whole: Whole, steps: number): boolean => whole.steps.length >= steps

/** The rows that the first steps of a trail tell for sure; null where they fill no screen. */
export const firstOf = (whole: Whole): Shown | null => {
  const outline = beginning(whole)
  return outline && outline.entries.length >= SCREENFUL ? { whole, outline, more: true } : null
}

/** The same of what was asked for in the head of the page; null for a short trail too. */
export const firstIn = (early: Early): Shown | null => {
  const whole = beginningOf(early)
  return isFull(whole, FIRST_STEPS) ? firstOf(whole) : null
}
