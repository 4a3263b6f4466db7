import type { Id } from '@/lib/model/id'
import type { Verdict } from '@/lib/model/lead'
import type { Step } from '@/lib/model/step'
import type { Look } from '@/lib/story/looks'
import type { Outline } from '@/lib/story/outline'
import type { Row } from './rows'

/** What the keys and the menu of a row act on. */
export type Aim = {
  look: Look | null
  step: Step | null
  lead: { id: Id; state: Verdict; question: string } | null
  /** what moves when this is hung elsewhere: a run with all of its looks, a look with what it refined */
  moves: readonly Id[]
  /** the step from which a new lead would branch */
  fromId: Id | null
}

const leadIn = ({ leads }: Outline, id: Id | null): Aim['lead'] => {
  const life = id === null ? undefined : leads.get(id)
  return life ? { id: life.lead.id, state: life.state, question: life.question } : null
}

const membersOf = ({ refined, step }: Look): Id[] => [...refined.map(({ id }) => id), step.id]

const onLook = (
  outline: Outline,
  look: Look | undefined,
  run: readonly Look[] = look ? [look] : [],
): Aim => ({
  look: look ?? null,
  step: look?.step ?? null,
  lead: leadIn(outline, look?.leadId ?? null),
  moves: run.flatMap(membersOf),
  fromId: look?.step.id ?? null,
})

export const aimAt = (outline: Outline, row: Row): Aim => {
  if (row.kind === 'look') return onLook(outline, row.look)
  const { entry } = row
  if (entry.kind === 'kept') return onLook(outline, entry.look)
  if (entry.kind === 'looks') return onLook(outline, entry.looks.at(-1), entry.looks)
  const { lead } = entry.lead
  const fromId = entry.kind === 'verdict' ? (entry.judgement.stepId ?? lead.fromId) : lead.fromId
  return { look: null, step: null, lead: leadIn(outline, lead.id), moves: [], fromId }
}

/** Whether there is anything that could be reopened. */
export const canReopen = ({ lead }: Aim): boolean => lead !== null && lead.state !== 'open'

export const canJudge = ({ lead, step }: Aim): boolean => (lead ? lead.state === 'open' : step !== null)
