import { fieldAt, type InRow } from '@/components/trail/fields'
import type { Left } from '@/components/unkept/unkept'
import type { Id } from '@/lib/model/id'
import { barFieldAt, type InBar } from './bar-field'

/** Where a panel that was closed goes on: the fields in which words were left. */
export type Begun = { bar: InBar | null; row: InRow | null; name: boolean }

/** Of several, those that were typed last. */
export const begunOf = (left: readonly Left[], trailId: Id): Begun => {
  const places = left.filter((one) => one.trailId === trailId).map(({ place }) => place)
  return {
    bar: places.map(barFieldAt).findLast((field) => field !== null) ?? null,
    row: places.map(fieldAt).findLast((field) => field !== null) ?? null,
    name: places.includes('name'),
  }
}
