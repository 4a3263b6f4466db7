import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'

const union = <Row extends { id: Id }>(ours: readonly Row[], theirs: readonly Row[]): Row[] => {
  const known = new Set(ours.map(({ id }) => id))
  return [...ours, ...theirs.filter(({ id }) => !known.has(id))]
}

const both = (ours: Whole, theirs: Whole): Whole => ({
  trail: ours.trail,
  people: union(ours.people, theirs.people),
  steps: union(ours.steps, theirs.steps),
  leads: union(ours.leads, theirs.leads),
  amendments: union(ours.amendments, theirs.amendments),
})

/** Each trail once. One that came twice (from a colleague's file as well) has the rows of both; the first one's hold. */
export const united = (wholes: readonly Whole[]): Whole[] => {
  const byId = new Map<Id, Whole>()
  for (const whole of wholes) {
    const before = byId.get(whole.trail.id)
    byId.set(whole.trail.id, before ? both(before, whole) : whole)
  }
  return [...byId.values()]
}

/** As somebody ordered them; those not named follow by when they were opened. */
export const ordered = (wholes: readonly Whole[], order: readonly Id[]): Whole[] => {
  const place = new Map(order.map((id, index) => [id, index]))
  const placeOf = ({ trail }: Whole) => place.get(trail.id) ?? Infinity
  return wholes.toSorted((a, b) => {
    const [one, other] = [placeOf(a), placeOf(b)]
    if (one !== other) return one - other
    return a.trail.openedAt - b.trail.openedAt || (a.trail.id < b.trail.id ? -1 : 1)
  })
}
