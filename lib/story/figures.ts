import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { toolOf } from './label'
import type { LeadLife } from './leads'
import type { Look } from './looks'
import { duration } from './times'

/** The card of a trail. Trimmed steps count nowhere but in `trimmed`. */
export type Figures = {
  /** views that were visited, each member of a folded chain counted */
  looks: number
  /** steps kept by hand */
  kept: number
  snapshots: number
  tools: number
  leads: number
  /** leads that are dead ends now */
  deadEnds: number
  /** who did or said something */
  people: number
  /** minutes of looking: quiet of more than an hour does not count; rounded up */
  minutes: number
  trimmed: number
}

const QUIET = 3_600_000

/** Facts may be back-dated; they do not stretch the time that was spent looking. */
const minutes = (all: readonly Look[]): number => {
  let active = 0
  let last: number | null = null
  for (const { step, refined } of all) {
    if (step.kind === 'fact') continue
    for (const { at } of [...refined, step]) {
      const gap = last === null ? 0 : at - last
      if (gap > 0 && gap <= QUIET) active += gap
      last = Math.max(last ?? at, at)
    }
  }
  return Math.ceil(active / 60_000)
}

/** "47 min", "6 d 23 h" */
export const sayMinutes = (spent: number): string => (spent === 0 ? '0 min' : duration(spent * 60_000))

/** Tools as people call them, in order of first use. */
export const toolsOf = (all: readonly Look[]): string[] => {
  const tools = new Set<string>()
  for (const { step, refined } of all) {
    if (!('view' in step)) continue
    for (const { view } of [...refined, step]) tools.add(toolOf(view))
  }
  return [...tools]
}

const peopleOf = ({ leads, amendments }: Whole, all: readonly Look[]): Set<Id> =>
  new Set([
    ...all.map(({ step }) => step.by),
    ...leads.map(({ by }) => by),
    ...amendments.map(({ by }) => by),
  ])

export const figures = (
  whole: Whole,
  all: readonly Look[],
  leads: ReadonlyMap<Id, LeadLife>,
  trimmed: number,
): Figures => ({
  looks: all.reduce((sum, { step, refined }) => sum + refined.length + (step.kind === 'visit' ? 1 : 0), 0),
  kept: all.filter(({ kept }) => kept).length,
  snapshots: all.filter(({ step }) => step.kind === 'snapshot').length,
  tools: toolsOf(all).length,
  leads: leads.size,
  deadEnds: [...leads.values()].filter(({ state }) => state === 'dead-end').length,
  people: peopleOf(whole, all).size,
  minutes: minutes(all),
  trimmed,
})
