import type { Id } from '@/lib/model/id'
import type { Snapshot, Step, Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { LeadLife } from '@/lib/story/leads'
import { wordsOf, type Move } from '@/lib/story/moves/move'
import { movesBetween, movesTo } from '@/lib/story/moves/name'
import { looksOf } from '@/lib/story/outline'
import type { Surprise } from './surprise'

/** Looks on the way up that are looked through; no more than the outline does. */
const MOST = 100

type Seen = Visit | Snapshot
const hasView = (step: Step): step is Seen => 'view' in step

/** What was shown before a step on its own branch, newest first. */
const viewsAbove = (step: Seen, byId: ReadonlyMap<Id, Step>): View[] => {
  const views: View[] = []
  const walked = new Set<Id>([step.id])
  let id = step.parentId
  while (id !== null && !walked.has(id) && views.length < MOST) {
    walked.add(id)
    const above = byId.get(id)
    if (above && hasView(above)) views.push(above.view)
    id = above?.parentId ?? null
  }
  return views
}

/** Every named move of a trail, folded looks too, in order of time. */
const movesOf = ({ whole, told }: Surprise): Move[] => {
  const byId = new Map(whole.steps.map((step) => [step.id, step]))
  const all = looksOf(told.outline).flatMap(({ step, refined }) => [...refined, step])
  return all.filter(hasView).flatMap((step) => {
    const [before = null, ...earlier] = viewsAbove(step, byId)
    return [...movesTo(step, before, earlier)]
  })
}

/** A move that was made in the week, and how often; `words` are it as it was made, most often first. */
export type Counted = { kind: Move['kind']; count: number; words: readonly (readonly [string, number])[] }

const tally = (all: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort(([a, often], [b, more]) => more - often || (a < b ? -1 : 1))
}

/** The moves of some trails, most frequent first. */
export const countMoves = (surprises: readonly Surprise[]): Counted[] => {
  const all = surprises.flatMap(movesOf)
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return kinds
    .map((kind) => {
      const own = all.filter((move) => move.kind === kind)
      return { kind, count: own.length, words: tally(own.map(wordsOf)) }
    })
    .sort((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1))
}

/** A lead that was confirmed, and what was done to see it. */
export type Crack = { lead: LeadLife; step: Step | null; moves: readonly Move[] }

/**
 * The move at the confirming step: from the last look on the way there that showed something else. Looks at the same
 * view over another range lie in between, and did not crack it.
 */
const crackingMoves = (step: Step | null, byId: ReadonlyMap<Id, Step>): readonly Move[] => {
  if (!step || !hasView(step)) return []
  const above = viewsAbove(step, byId)
  const other = above.findIndex(({ viewKey }) => viewKey !== step.view.viewKey)
  const before = above[other]
  return before ? movesBetween(before, step.view, above.slice(other + 1)) : []
}

/** What cracked it, for each lead that is confirmed now. */
export const cracksOf = ({ whole, told }: Surprise): Crack[] => {
  const byId = new Map(whole.steps.map((step) => [step.id, step]))
  return [...told.outline.leads.values()]
    .filter(({ state }) => state === 'confirmed')
    .map((lead) => {
      const step = byId.get(lead.life.at(-1)?.stepId ?? '') ?? null
      return { lead, step, moves: crackingMoves(step, byId) }
    })
}
