import { z } from 'zod'
import { Id, Instant } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'
import type { Snapshot } from '@/lib/model/step'
import { rangeOf } from '@/lib/story/caption'
import { readable } from '@/lib/story/foreign'
import { labelOf, labelOfView, toolOf } from '@/lib/story/label'
import { timesIn } from '@/lib/story/times'
import { stepCode } from './code'
import { textIn, withText } from './png-text'

/** The keyword of what a picture says of itself. */
const KEYWORD = 'overshoulder-step'

/** What a picture that left remembers of its step. Everything in it was on the screen that showed what leaves. */
export const Remembered = z.object({
  stepId: Id,
  trailId: Id,
  code: z.string().max(6),
  tool: z.string().max(100),
  title: z.string().max(LIMITS.line),
  range: z.string().max(LIMITS.line),
  from: Instant.nullable(),
  to: Instant.nullable(),
  /** the view as it was; null where no link holds it */
  link: z.string().max(LIMITS.url).nullable(),
  queries: z.array(z.string().max(LIMITS.query)).max(LIMITS.queries),
})
export type Remembered = z.infer<typeof Remembered>

/** Bytes of the whole chunk are bounded by its reader. */
const MOST_QUERY = 4_000

export const rememberedOf = (step: Snapshot): Remembered => ({
  stepId: step.id,
  trailId: step.trailId,
  code: stepCode(step.id),
  tool: toolOf(step.view).slice(0, 100),
  title: labelOf(step),
  range: rangeOf(step.view, timesIn('UTC')),
  from: step.view.time.from,
  to: step.view.time.to,
  link: step.view.pinned,
  queries: step.view.queries.slice(0, 8).map(({ text }) => text.slice(0, MOST_QUERY)),
})

/** The two lines below a picture, in the order in which they may be cut: whatever else, range and code stay. */
export const stripOf = (step: Snapshot): { title: string; range: string; code: string } => {
  const { tool, title, range, code } = rememberedOf(step)
  const page = labelOfView(step.view)
  const shown = page === title || step.view.queries.length > 0 ? [tool, title] : [tool, page, title]
  return { title: readable(shown.join(' · ')), range, code }
}

/** A PNG that remembers its step. */
export const remember = (png: Uint8Array, step: Snapshot): Uint8Array<ArrayBuffer> =>
  withText(png, KEYWORD, JSON.stringify(rememberedOf(step)))

/** The step that a PNG remembers; null for every other picture. */
export const recall = (png: Uint8Array): Remembered | null => {
  const text = textIn(png, KEYWORD)
  if (text === null) return null
  try {
    return Remembered.parse(JSON.parse(text))
  } catch {
    return null
  }
}
