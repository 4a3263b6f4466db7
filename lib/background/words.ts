import { amend, openLead } from '@/lib/journal/amend'
import { leadFrom, leadOf } from '@/lib/journal/leads'
import { lastSaid } from '@/lib/journal/said'
import { stepById } from '@/lib/journal/steps'
import { refusal } from '@/lib/messages/answer'
import type { Tab } from '@/lib/messages/doors'
import type { FromPage, RequestOf, ResponseOf } from '@/lib/messages/protocol'
import type { AmendmentOf } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import { LIMITS } from '@/lib/model/limits'
import type { Snapshot } from '@/lib/model/step'
import type { Area } from './area'
import { recall } from './memory'

export type Desk = { area: Area; now: () => Instant }

/** A page has a say in the snapshots that its own tab made, and in nothing else. */
const snapshotOf = async ({ area }: Desk, stepId: Id, tab: Tab): Promise<Snapshot> => {
  const mine = (await recall(area, tab.tabId))?.snapshots.includes(stepId)
  const step = mine ? await stepById(stepId) : undefined
  if (step?.kind !== 'snapshot') throw refusal('that snapshot is not of this tab')
  return step
}

/** The words on the card of a snapshot. */
export const why = async (
  desk: Desk,
  { stepId, text }: RequestOf<FromPage, 'why'>,
  tab: Tab,
): Promise<ResponseOf<FromPage, 'why'>> => {
  const { trailId } = await snapshotOf(desk, stepId, tab)
  await amend({ kind: 'why', trailId, stepId, text }, desk.now())
  return {}
}

/** The lead that starts at the snapshot: one, however often it is asked for. */
const leadAt = async (step: Snapshot, words: string, now: Instant): Promise<Lead> => {
  const there = await leadFrom(step)
  if (there) return there
  const question = (words || step.graph.title || step.view.title).slice(0, LIMITS.line)
  return (await openLead({ trailId: step.trailId, question, fromId: step.id }, now)).lead
}

/** The dead end that this very step led into, as long as nobody said anything else of that lead. */
const deadEndAt = async ({ trailId, id }: Snapshot): Promise<AmendmentOf<'verdict'> | undefined> => {
  const here = await lastSaid(trailId, 'verdict', (row) => row.stepId === id)
  if (here?.verdict !== 'dead-end') return undefined
  const last = await lastSaid(trailId, 'verdict', (row) => row.leadId === here.leadId)
  return last?.id === here.id ? here : undefined
}

/**
 * L opens a lead from the snapshot; D closes the one it hangs on, or opens one to say that it led nowhere. Both may be
 * said once more with words: then these are the question, or the reason.
 */
export const mark = async (
  desk: Desk,
  { stepId, as, text }: RequestOf<FromPage, 'mark'>,
  tab: Tab,
): Promise<ResponseOf<FromPage, 'mark'>> => {
  const step = await snapshotOf(desk, stepId, tab)
  const now = desk.now()
  if (as === 'lead') {
    const { id, question } = await leadAt(step, text, now)
    const asked = text.slice(0, LIMITS.line)
    if (asked && asked !== question)
      await amend({ kind: 'question', trailId: step.trailId, leadId: id, question: asked }, now)
    return {}
  }
  const before = await deadEndAt(step)
  // A key that was hit twice says nothing new.
  if (before && text === '') return {}
  const leadId =
    before?.leadId ?? ((await leadFrom(step)) ?? (await leadOf(step)) ?? (await leadAt(step, '', now))).id
  const said = { leadId, verdict: 'dead-end', because: text, stepId } as const
  await amend({ kind: 'verdict', trailId: step.trailId, ...said }, now)
  return {}
}

/** U trims the snapshot from sight; asked again, it is back. */
export const undo = async (
  desk: Desk,
  { stepId }: RequestOf<FromPage, 'undo'>,
  tab: Tab,
): Promise<ResponseOf<FromPage, 'undo'>> => {
  const { trailId } = await snapshotOf(desk, stepId, tab)
  const last = await lastSaid(trailId, 'keep', (row) => row.stepId === stepId)
  const trimmed = last?.keep !== 'trimmed'
  await amend({ kind: 'keep', trailId, stepId, keep: trimmed ? 'trimmed' : 'kept' }, desk.now())
  return { trimmed }
}
