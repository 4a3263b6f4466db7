import type { Id, Instant } from '@/lib/model/id'

/** Something that somebody did on a lead (null: on the main line), in order of time. */
export type Act = {
  /** more than one where several took the same look */
  by: readonly Id[]
  at: Instant
  leadId: Id | null
  /** what it did to the lead; null for a step on it */
  turn: 'opened' | 'closed' | 'reopened' | null
}

/** One person left a lead, and another went on with it. */
export type HandOver = {
  leadId: Id | null
  /** the last that the first person did there */
  from: { by: Id; at: Instant; turn: 'opened' | 'closed' | null }
  /** the first that the other did there, or where they reopened what was closed, that */
  to: { by: Id; at: Instant; reopened: boolean }
}

/** Who is back on the lead so soon has not handed it over: they walk it together. */
const TOGETHER = 5 * 60_000

const isBack = (acts: readonly (Act | null)[], index: number, who: Id): boolean => {
  const taken = acts[index]
  if (!taken) return false
  for (let next = index + 1; next < acts.length; next++) {
    const act = acts[next]
    if (!act) continue
    if (act.at - taken.at > TOGETHER) return false
    if (act.by.includes(who) && (taken.leadId === null || act.leadId === taken.leadId)) return true
  }
  return false
}

/** When this person reopens the lead, before anybody else does something on it. */
const reopening = (acts: readonly (Act | null)[], index: number, by: Id): Instant | null => {
  const leadId = acts[index]?.leadId
  for (let next = index; next < acts.length; next++) {
    const act = acts[next]
    if (!act || act.leadId !== leadId) continue
    if (!act.by.includes(by)) return null
    if (act.turn === 'reopened') return act.at
  }
  return null
}

type Last = { by: Id; at: Instant; turn: Act['turn'] }

const overAt = (acts: readonly (Act | null)[], index: number, last: Last, by: Id): HandOver | null => {
  const act = acts[index]
  // A step that is older than its lead was hung on it later, or by another clock: nobody took it up.
  if (!act || act.at < last.at) return null
  const closed = last.turn === 'closed'
  const reopened = closed ? reopening(acts, index, by) : null
  if (reopened === null && isBack(acts, index, last.by)) return null
  const turn = last.turn === 'opened' || closed ? last.turn : null
  return {
    leadId: act.leadId,
    from: { by: last.by, at: last.at, turn: turn === 'reopened' ? null : turn },
    to: { by, at: reopened ?? act.at, reopened: reopened !== null },
  }
}

/**
 * The hand-overs of a trail, by the place of the act before which they happened: where the person changes on a lead
 * and the first one does not come back to it within five minutes (on the main line: does nothing at all), or where
 * somebody reopens what another has closed. Acts that are null (facts: they come from elsewhere) hand nothing over.
 */
export const handOvers = (acts: readonly (Act | null)[]): ReadonlyMap<number, HandOver> => {
  const last = new Map<Id | null, Last>()
  const found = new Map<number, HandOver>()
  for (const [index, act] of acts.entries()) {
    if (!act) continue
    const before = last.get(act.leadId)
    const stays = before !== undefined && act.by.includes(before.by)
    const by = stays ? before.by : (act.by[0] ?? '')
    const over = before && !stays ? overAt(acts, index, before, by) : null
    if (over) found.set(index, over)
    last.set(act.leadId, { by, at: act.at, turn: act.turn })
  }
  return found
}

/** "closed 14:20 ", "reopened 14:31 ": what is said before the two names. */
export const sayHandOver = (
  { from, to }: HandOver,
  clock: (at: Instant) => string,
): { left: string; taken: string } => ({
  left: `${from.turn ?? 'followed until'} ${clock(from.at)}`,
  taken: `${to.reopened ? 'reopened' : 'taken up'} ${clock(to.at)}`,
})
