import type { LeadLife } from './leads'
import { count } from './telling'

/** Leads that are in sight: 300 of them are 18,600 px high, which is no glance. */
const IN_SIGHT = 16

/** What a glance is for comes first: what was found, then what somebody came back to. */
const weightOf = ({ state, life }: LeadLife): number => {
  if (state === 'confirmed') return 2
  return life.some(({ reopened }) => reopened) ? 1 : 0
}

/** Those that are in sight, and those that are folded behind them, each in turn. */
export const parted = (
  lives: readonly LeadLife[],
): { shown: readonly LeadLife[]; rest: readonly LeadLife[] } => {
  if (lives.length <= IN_SIGHT) return { shown: lives, rest: [] }
  const first = lives.toSorted((one, other) => weightOf(other) - weightOf(one)).slice(0, IN_SIGHT)
  const chosen = new Set(first)
  return {
    shown: lives.filter((life) => chosen.has(life)),
    rest: lives.filter((life) => !chosen.has(life)),
  }
}

/** "280 more leads: 272 dead ends, 8 open" */
export const sayRest = (rest: readonly LeadLife[]): string => {
  const kinds = [
    ['confirmed', 'confirmed', 'confirmed'],
    ['dead-end', 'dead end', 'dead ends'],
    ['open', 'open', 'open'],
  ] as const
  const parts = kinds.flatMap(([verdict, one, more]) => {
    const many = rest.filter(({ state }) => state === verdict).length
    return many === 0 ? [] : [count(many, one, more)]
  })
  return `${count(rest.length, 'more lead')}: ${parts.join(', ')}`
}
