import type { Id } from '@/lib/model/id'
import type { Step, Visit } from '@/lib/model/step'
import { byTime, type Current, type Said } from './current'

/** A step as it is shown: with the visits that it refined in quick succession, and the words about it. */
export type Look = {
  step: Step
  /** older visits that this one refined, oldest first; each of them is kept */
  refined: readonly Visit[]
  /** the same look by other people, each whole; empty for nearly every look */
  also: readonly Look[]
  /** kept by hand; the others are folded */
  kept: boolean
  why: Said | null
  /** the words of a note or fact as they stand now; empty for what has a view */
  text: string
  /** the lead it hangs on now; null for the main line, and for a lead that the trail does not have */
  leadId: Id | null
}

const isKept = (step: Step, now: Current): boolean => {
  const keep = now.keep.get(step.id)
  return keep ? keep === 'kept' : step.kind !== 'visit' || now.why.has(step.id)
}

const lookAt = (step: Step, now: Current, leads: ReadonlySet<Id>): Look => {
  const hung = now.hang.get(step.id)
  const leadId = hung === undefined ? step.leadId : hung
  return {
    step,
    refined: [],
    also: [],
    kept: isKept(step, now),
    why: now.why.get(step.id) ?? null,
    text: 'text' in step ? (now.words.get(step.id)?.text ?? step.text) : '',
    leadId: leadId !== null && leads.has(leadId) ? leadId : null,
  }
}

/** Sorted, trimmed steps left out, and chains of refinements folded into the last of each. Log-linear. */
export const looks = (
  steps: readonly Step[],
  now: Current,
  leads: ReadonlySet<Id>,
): { looks: Look[]; trimmed: number } => {
  /** by any member of a chain, its newest look; a trimmed visit stands for what it refined */
  const newest = new Map<Id, Look | undefined>()
  const absorbed = new Set<Look>()
  const seen: Look[] = []
  let trimmed = 0
  for (const step of steps.toSorted(byTime)) {
    const refines = step.kind === 'visit' && step.refines !== null ? newest.get(step.refines) : undefined
    if (now.keep.get(step.id) === 'trimmed') {
      trimmed++
      newest.set(step.id, refines)
      continue
    }
    const look = lookAt(step, now, leads)
    if (refines?.step.kind === 'visit' && folds(refines, look) && !absorbed.has(refines)) {
      absorbed.add(refines)
      look.refined = [refines.step]
    }
    newest.set(step.id, look)
    seen.push(look)
  }
  return { looks: unroll(seen, absorbed, newest), trimmed }
}

/** A visit that was kept by hand stays in sight, whatever refines it. */
const folds = (earlier: Look, later: Look): boolean => !earlier.kept && earlier.leadId === later.leadId

/** Each look knows only the one before it so far; the last of a chain gets all. */
const unroll = (
  seen: readonly Look[],
  absorbed: ReadonlySet<Look>,
  byId: ReadonlyMap<Id, Look | undefined>,
) => {
  const whole = seen.filter((look) => !absorbed.has(look))
  for (const look of whole) {
    const chain: Visit[] = []
    for (let before = look.refined[0]; before; before = byId.get(before.id)?.refined[0]) chain.push(before)
    look.refined = chain.reverse()
  }
  return whole
}
