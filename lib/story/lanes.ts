import type { Id } from '@/lib/model/id'
import type { Verdict } from '@/lib/model/lead'

export type Lanes = {
  of(leadId: Id | null): number
  turn(leadId: Id, verdict: Verdict): void
}

/**
 * Gives each lead that is being followed a lane beside the main line (0): the lowest free one, given back
 * when the lead is closed, and taken up again where it can be when the lead is reopened.
 */
export const lanes = (): Lanes => {
  const taken = new Map<number, Id>()
  const last = new Map<Id, number>()
  const claim = (leadId: Id): void => {
    let lane = last.get(leadId) ?? 1
    if (taken.has(lane)) for (lane = 1; taken.has(lane);) lane++
    taken.set(lane, leadId)
    last.set(leadId, lane)
  }
  const release = (leadId: Id): void => {
    const lane = last.get(leadId)
    if (lane !== undefined && taken.get(lane) === leadId) taken.delete(lane)
  }
  return {
    of: (leadId: Id | null): number => (leadId === null ? 0 : (last.get(leadId) ?? 0)),
    turn: (leadId: Id, verdict: Verdict): void => {
      release(leadId)
      if (verdict === 'open') claim(leadId)
    },
  }
}
