import type { Id } from '@/lib/model/id'
import { lanes } from './lanes'
import type { Entry, Kept } from './outline'

type Rest = Exclude<Entry, Kept>

const leadOf = (entry: Entry): Id | null => {
  if (entry.kind === 'kept') return entry.look.leadId
  return entry.kind === 'looks' ? (entry.looks[0]?.leadId ?? null) : entry.lead.lead.id
}

/** The named ones as they are named; each other one right behind the named one that came before it in time. */
const sorted = (kept: readonly Kept[], order: readonly Id[]): Kept[] => {
  const byId = new Map(kept.map((entry) => [entry.look.step.id, entry]))
  const named = [...new Set(order)].filter((id) => byId.has(id))
  const names = new Set(named)
  const behind = new Map<Id | null, Kept[]>()
  let last: Id | null = null
  for (const entry of kept) {
    const { id } = entry.look.step
    if (names.has(id)) last = id
    else behind.set(last, [...(behind.get(last) ?? []), entry])
  }
  const own = named.flatMap((id) => [byId.get(id), ...(behind.get(id) ?? [])])
  return [...(behind.get(null) ?? []), ...own].filter((entry) => entry !== undefined)
}

/** Leads beside each other may be others than they were in time. */
const laned = (entries: readonly Entry[]): Entry[] => {
  const track = lanes()
  return entries.map((entry) => {
    if (entry.kind === 'kept' || entry.kind === 'looks') return { ...entry, lane: track.of(leadOf(entry)) }
    const { id } = entry.lead.lead
    const verdict = entry.kind === 'lead' ? 'open' : entry.judgement.verdict
    if (verdict === 'open') track.turn(id, 'open')
    const lane = track.of(id)
    if (verdict !== 'open') track.turn(id, verdict)
    return { ...entry, lane }
  })
}

type Rank = (entry: Entry) => number

/** For each place, the last one up to which time only goes on. */
const runs = (times: readonly number[]): number[] => {
  const ends = times.map((_, index) => index)
  for (let index = times.length - 2; index >= 0; index--)
    if ((times[index] ?? 0) < (times[index + 1] ?? 0)) ends[index] = ends[index + 1] ?? index
  return ends
}

/** What waits for the kept steps of its own lead, and the place of the one that it waits for. */
type Waiting = { entry: Rest; place: number }

/** By lead, in time: openings wait until the first step that follows them, all others for the last before them. */
const waiting = (entries: readonly Entry[], placeOf: Rank): Map<Id | null, Waiting[]> => {
  const queues = new Map<Id | null, Waiting[]>()
  const last = new Map<Id | null, number>()
  const opened = new Map<Id | null, Waiting>()
  for (const entry of entries) {
    const lead = leadOf(entry)
    if (entry.kind === 'kept') {
      const place = placeOf(entry)
      last.set(lead, Math.max(last.get(lead) ?? -1, place))
      const opening = opened.get(lead)
      if (opening) opening.place = Math.min(opening.place, place)
      continue
    }
    const one: Waiting = { entry, place: entry.kind === 'lead' ? Infinity : (last.get(lead) ?? -1) }
    if (entry.kind === 'lead') opened.set(lead, one)
    queues.set(lead, [...(queues.get(lead) ?? []), one])
  }
  return queues
}

/**
 * The path in the order that a person gave it. What is moved is a kept step; the rest goes along: a lead opens before
 * the first of its steps, a verdict stands behind every step of its lead that it came after in time, and folded looks
 * behind the step of their own lead after which they were taken. What nobody moved stays as it was walked.
 */
export const inOrder = (entries: readonly Entry[], order: readonly Id[]): readonly Entry[] => {
  if (order.length === 0) return entries
  const ranks = new Map<Entry, number>(entries.map((entry, index) => [entry, index]))
  const time: Rank = (entry) => ranks.get(entry) ?? 0
  const kept = sorted(
    entries.filter((entry) => entry.kind === 'kept'),
    order,
  )
  const places = new Map<Entry, number>(kept.map((entry, index) => [entry, index]))
  const queues = waiting(entries, (entry) => places.get(entry) ?? 0)
  const times = kept.map(time)
  const ends = runs(times)
  const goes = ({ entry, place }: Waiting, at: number): boolean => {
    const [now = Infinity, before = -1] = [times[at], times[at - 1]]
    const due = now > time(entry) || now < before
    if (entry.kind !== 'lead') return due && at > place
    return place === at || (due && (place === Infinity || (ends[at] ?? Infinity) >= place))
  }
  const path: Entry[] = []
  for (let at = 0; at <= kept.length; at++) {
    path.push(...taken(queues, (one) => goes(one, at)).sort((one, other) => time(one) - time(other)))
    const entry = kept[at]
    if (entry) path.push(entry)
  }
  return laned(path)
}

/** Takes from the head of each queue what goes now: within a lead nothing overtakes. */
const taken = (queues: Map<Id | null, Waiting[]>, goes: (one: Waiting) => boolean): Rest[] => {
  const all: Rest[] = []
  for (const [lead, queue] of queues) {
    const stays = queue.findIndex((one) => !goes(one))
    const going = queue.splice(0, stays === -1 ? queue.length : stays)
    all.push(...going.map(({ entry }) => entry))
    if (queue.length === 0) queues.delete(lead)
  }
  return all
}

/** The kept steps of a path, in its order. */
export const keptIn = (entries: readonly Entry[]): Id[] =>
  entries.flatMap((entry) => (entry.kind === 'kept' ? [entry.look.step.id] : []))

const stepsOf = (entries: readonly Entry[], leadId: Id): Id[] =>
  entries.flatMap((entry) =>
    entry.kind === 'kept' && entry.look.leadId === leadId ? [entry.look.step.id] : [],
  )

/** The order with those steps, in one piece, one place earlier (-1) or later (1); null where there is no such place. */
const shifted = (ids: readonly Id[], moving: ReadonlySet<Id>, by: -1 | 1): Id[] | null => {
  const piece = ids.filter((id) => moving.has(id))
  const others = ids.filter((id) => !moving.has(id))
  const edge = by < 0 ? ids.findIndex((id) => moving.has(id)) : ids.findLastIndex((id) => moving.has(id))
  const neighbour = by < 0 ? ids.slice(0, edge).at(-1) : ids[edge + 1]
  if (piece.length === 0 || neighbour === undefined) return null
  const place = others.indexOf(neighbour) + (by < 0 ? 0 : 1)
  return [...others.slice(0, place), ...piece, ...others.slice(place)]
}

/** What a person moves: one kept step, or a lead with all of its steps. */
export type Moving = { step: Id } | { lead: Id }

/** The order after a move up (-1) or down (1); null where it cannot go further, and for a lead without kept steps. */
export const moved = (path: readonly Entry[], what: Moving, by: -1 | 1): Id[] | null =>
  shifted(keptIn(path), new Set('step' in what ? [what.step] : stepsOf(path, what.lead)), by)

/** The order after a step or a lead was dropped on a step: before it when it came from below, behind it from above. */
export const droppedOn = (path: readonly Entry[], what: Moving, target: Id): Id[] | null => {
  const ids = keptIn(path)
  const moving = new Set('step' in what ? [what.step] : stepsOf(path, what.lead))
  const from = ids.findIndex((id) => moving.has(id))
  const to = ids.indexOf(target)
  if (from === -1 || to === -1 || moving.has(target)) return null
  const others = ids.filter((id) => !moving.has(id))
  const place = others.indexOf(target) + (from < to ? 1 : 0)
  return [...others.slice(0, place), ...ids.filter((id) => moving.has(id)), ...others.slice(place)]
}
