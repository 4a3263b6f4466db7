import { z } from 'zod'
import { Graph } from './graph'
import { Id, Instant } from './id'
import { LIMITS } from './limits'
import { Picture } from './picture'
import { View } from './view'

const base = {
  id: Id,
  /** where the step is filed; the one field that splitting and joining trails may change */
  trailId: Id,
  /** when it happened, epoch milliseconds (a fact may be back-dated) */
  at: Instant,
  /** when it was written down */
  writtenAt: Instant,
  /** person who did it */
  by: Id,
  /** the step this one came from: same tab, or the tab that opened it. Two children make a branch. */
  parentId: Id.nullable(),
  /** the lead that was being followed; null for the main line */
  leadId: Id.nullable(),
}

/** Written by itself: a view that was looked at. */
export const Visit = z.object({
  ...base,
  kind: z.literal('visit'),
  view: View,
  /** the visit that this one refines in quick succession; lists fold such chains into one, keeping them all */
  refines: Id.nullable(),
  /** true where the person came back to a view that they had just left */
  back: z.boolean(),
})
export type Visit = z.infer<typeof Visit>

/** Picture and view, by one deliberate act. */
export const Snapshot = z.object({
  ...base,
  kind: z.literal('snapshot'),
  /** of the graph where it has a link of its own, else of the page */
  view: View,
  graph: Graph,
  /** null where no picture could be taken; `missed` says why */
  picture: Picture.nullable(),
  missed: z.string().max(LIMITS.line).nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** The person's own words, standing by themselves. */
export const Note = z.object({ ...base, kind: z.literal('note'), text: z.string().max(LIMITS.words) })
export type Note = z.infer<typeof Note>

/** Something off the dashboards. */
export const Fact = z.object({
  ...base,
  kind: z.literal('fact'),
  source: z.enum(['chat', 'deploy', 'page', 'call', 'ticket', 'other']),
  text: z.string().max(LIMITS.words),
  link: z.string().max(LIMITS.url).nullable(),
})
export type Fact = z.infer<typeof Fact>

/** One entry of a trail. Written once; what people change their minds about is an Amendment. */
export const Step = z.discriminatedUnion('kind', [Visit, Snapshot, Note, Fact])
export type Step = z.infer<typeof Step>

/** The ids of the pictures that steps show. */
export const picturesIn = (steps: readonly Step[]): Id[] =>
  steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [step.picture.id] : []))
