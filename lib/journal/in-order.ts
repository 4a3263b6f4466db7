import type { Id, Instant } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import type { TrailRow } from './database'

export const byTime = <Row extends { at: Instant; id: Id }>(rows: Row[]): Row[] =>
  rows.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

type Unnamed = Omit<Whole, 'people'>

/** Everybody who wrote any of it. */
export const authors = (whole: Unnamed): Id[] => [
  ...new Set([whole.trail, ...whole.steps, ...whole.leads, ...whole.amendments].map((row) => row.by)),
]

type Rows = Omit<Unnamed, 'trail'> & { trail: TrailRow }

/** Rows as a trail tells them: in order, and without what only this browser knows. */
export const inOrder = ({
  trail: { id, openedAt, by, splitFrom },
  steps,
  leads,
  amendments,
}: Rows): Unnamed => ({
  trail: { id, openedAt, by, splitFrom },
  steps: byTime(steps),
  leads: byTime(leads),
  amendments: byTime(amendments),
})
