import type { Id } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { byTime, type Current } from '@/lib/story/current'
import { looks, type Look } from '@/lib/story/looks'

/** A step as a link carries it: everything that was said later is worked in. */
export type Row = Omit<Look, 'refined'> & { parentId: Id | null }

/** The nearest step that goes along, up the chain of parents. */
const ancestor = (
  start: Id | null,
  parents: ReadonlyMap<Id, Id | null>,
  going: ReadonlySet<Id>,
): Id | null => {
  const walked = new Set<Id>()
  let id = start
  while (id !== null && !going.has(id) && !walked.has(id)) {
    walked.add(id)
    id = parents.get(id) ?? null
  }
  return id !== null && going.has(id) ? id : null
}

/** The steps that go into a link, in order; `looks: false` leaves out what nobody kept, and counts it. */
export const rowsOf = (
  whole: Whole,
  now: Current,
  options: { looks: boolean },
): { rows: Row[]; leftOut: number } => {
  const all = looks(whole.steps, now, new Set(whole.leads.map(({ id }) => id))).looks
  const seen = all.flatMap((look) => [
    ...look.refined.map((step): Look => ({ ...look, step, refined: [], kept: false, why: null })),
    look,
  ])
  const going = seen.filter(({ kept }) => kept || options.looks).sort((a, b) => byTime(a.step, b.step))
  const ids = new Set(going.map(({ step }) => step.id))
  const parents = new Map(whole.steps.map(({ id, parentId }): [Id, Id | null] => [id, parentId]))
  const rows = going.map((look) => ({ ...look, parentId: ancestor(look.step.parentId, parents, ids) }))
  const left = seen.filter(({ step }) => !ids.has(step.id) && step.kind === 'visit')
  return { rows, leftOut: left.length }
}

export const viewOf = (step: Step) => ('view' in step ? step.view : null)
