import { z } from 'zod'
import { Id, Instant } from './id'
import { Suggestion, Verdict } from './lead'
import { LIMITS } from './limits'
import { Mark } from './mark'

/** The four questions of the standing agenda, in order. */
export const Section = z.enum(['recap', 'figured-out', 'resolved', 'notable'])
export type Section = z.infer<typeof Section>

/** Whether customers noticed what the trail is about. `unknown` takes back what was said before. */
export const Impact = z.enum(['customers', 'none', 'unknown'])
export type Impact = z.infer<typeof Impact>

const base = { id: Id, trailId: Id, at: Instant, by: Id }
const DAY = 24 * 60 * 60 * 1000
const words = z.string().max(LIMITS.words)

/**
 * What was said later about a trail, a step or a lead. Never edited: a newer row (by `at`, then `id`) about
 * the same thing wins, so that merging two people's trails is a union by id.
 */
export const Amendment = z.discriminatedUnion('kind', [
  /** the trail's name */
  z.object({ ...base, kind: z.literal('name'), title: z.string().max(LIMITS.line) }),
  /** why a step was taken or what it showed; empty takes the words back */
  z.object({ ...base, kind: z.literal('why'), stepId: Id, text: words }),
  /** new words of a note or fact */
  z.object({ ...base, kind: z.literal('words'), stepId: Id, text: words }),
  /** a verdict on a lead: who, when and because. `open` after a dead end reopens it */
  z.object({
    ...base,
    kind: z.literal('verdict'),
    leadId: Id,
    verdict: Verdict,
    because: words,
    stepId: Id.nullable(),
  }),
  /** a lead's question, in other words */
  z.object({ ...base, kind: z.literal('question'), leadId: Id, question: z.string().max(LIMITS.line) }),
  /** why a lead was opened and whose idea it was, in place of what was said then */
  z.object({
    ...base,
    kind: z.literal('origin'),
    leadId: Id,
    because: words,
    suggested: Suggestion.nullable(),
  }),
  /** hang a step on a lead, or (null) back on the main line */
  z.object({ ...base, kind: z.literal('hang'), stepId: Id, leadId: Id.nullable() }),
  /** keep an automatic step in sight, fold a kept one, or trim (hide) it from lists and stories */
  z.object({ ...base, kind: z.literal('keep'), stepId: Id, keep: z.enum(['kept', 'folded', 'trimmed']) }),
  /** words under a picture in the story, in place of those that are made of its view; empty takes them back */
  z.object({ ...base, kind: z.literal('caption'), stepId: Id, text: words }),
  /** all marks on a snapshot's picture; they are never burnt into it while it is kept */
  z.object({ ...base, kind: z.literal('marks'), stepId: Id, marks: z.array(Mark).max(LIMITS.marks) }),
  /** an earlier picture of the same panel, laid beside a snapshot: then and now. Null takes it away */
  z.object({ ...base, kind: z.literal('beside'), stepId: Id, otherId: Id.nullable() }),
  /** the order of steps in the story where it is not that of time; those not named follow by time */
  z.object({ ...base, kind: z.literal('order'), stepIds: z.array(Id).max(LIMITS.steps) }),
  /** milliseconds to add to every time that came from this person's clock */
  z.object({ ...base, kind: z.literal('clock'), personId: Id, shift: z.int().min(-DAY).max(DAY) }),
  /** the words under one of the four headings of the story */
  z.object({ ...base, kind: z.literal('prose'), section: Section, text: words }),
  /** whether customers noticed: a surprise that nobody noticed is worth the same telling */
  z.object({ ...base, kind: z.literal('impact'), impact: Impact }),
])
export type Amendment = z.infer<typeof Amendment>
export type AmendmentOf<Kind extends Amendment['kind']> = Extract<Amendment, { kind: Kind }>
