import { isSeen, viewsAbove } from '@/lib/story/moved'
import { wordsOf, type Move } from '@/lib/story/moves/move'
import { movesTo } from '@/lib/story/moves/name'
import { looksOf } from '@/lib/story/outline'
import type { Surprise } from './surprise'

/** Every named move of a trail, folded looks too, in order of time. */
const movesOf = ({ told: { outline, steps } }: Surprise): Move[] => {
  const all = looksOf(outline).flatMap(({ step, refined }) => [...refined, step])
  return all.filter(isSeen).flatMap((step) => {
    const [before = null, ...earlier] = viewsAbove(step, steps)
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
