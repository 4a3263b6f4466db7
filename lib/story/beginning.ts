import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { clocksOf } from './clocks'
import { outline, type Entry, type Outline } from './outline'
import { lookersOf } from './same-look'

/**
 * What happens this long after a step may still change how the step is shown: who is back on a lead within five
 * minutes has not handed it over, the look that brings them back may be theirs for another that follows within five
 * minutes, and visits refine one another within 20 s. A little more than all of them.
 */
const STILL = 11 * 60_000

const endOf = (entry: Entry): number => (entry.kind === 'looks' ? entry.until : entry.at)

/** Who did something on which lead. */
const deedsIn = (entry: Entry): { leadId: Id | null; by: readonly Id[] }[] => {
  if (entry.kind === 'kept') return [{ leadId: entry.look.leadId, by: lookersOf(entry.look) }]
  if (entry.kind === 'looks') return entry.looks.map((look) => ({ leadId: look.leadId, by: lookersOf(look) }))
  const { id, by } = entry.lead.lead
  return [{ leadId: id, by: [entry.kind === 'lead' ? by : entry.judgement.by] }]
}

/** On a lead that somebody else closed: whether that hands it over is told by who reopens it, at any time. */
const isOpen = (entry: Entry, closers: Map<Id, Id>): boolean => {
  const verdict = entry.kind === 'verdict' ? entry.judgement.verdict : null
  const open = deedsIn(entry).some(({ leadId, by }) => {
    const closer = leadId === null ? undefined : closers.get(leadId)
    return closer !== undefined && by.some((one) => one !== closer)
  })
  if (entry.kind === 'verdict') {
    if (verdict === 'open') closers.delete(entry.lead.lead.id)
    else closers.set(entry.lead.lead.id, entry.judgement.by)
  }
  return open && verdict !== 'open'
}

/**
 * The outline of a trail of which only the first steps were read (in order of `at`, then `id`), with all leads and
 * what is said of these steps, of leads and of the trail: its entries are those with which the outline of the whole
 * trail begins, as long as visits refine visits of the last minutes and come from earlier steps. Its figures are
 * those of the beginning. Null where nothing can be told yet: there is no step, or clocks were set.
 */
export const beginning = (whole: Whole): Outline | null => {
  const last = whole.steps.at(-1)
  if (!last || clocksOf(whole).size > 0) return null
  const outlined = outline(whole)
  const closers = new Map<Id, Id>()
  const end = outlined.entries.findIndex((entry) => endOf(entry) >= last.at - STILL || isOpen(entry, closers))
  const still = end === -1 ? outlined.entries.length : end
  const runs = outlined.entries[still - 1]?.kind === 'looks'
  return { ...outlined, entries: outlined.entries.slice(0, runs ? still - 1 : still) }
}
