import type { Id, Instant } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import type { Snapshot, Step } from '@/lib/model/step'
import type { Kept, Outline } from './outline'
import type { Times } from './times'

/** What every part of a story needs to tell it. */
export type Telling = {
  outline: Outline
  /** what is kept of the outline, by step */
  kept: ReadonlyMap<Id, Kept>
  /** of the whole trail, trimmed ones too */
  steps: ReadonlyMap<Id, Step>
  times: Times
  /** the name of who did or said something, as given in the trail */
  who: (id: Id) => string
  /** whether that name came with a file, which only claims it */
  claimed: (id: Id) => boolean
  /** true where names are worth saying at every step */
  several: boolean
  /** the picture that was laid beside a snapshot, if this trail has it */
  beside: (id: Id) => Snapshot | null
  /** behind the pictures, by snapshot */
  numbers: ReadonlyMap<Id, Numbers>
  /** whether marks lie over the pictures; false where they are burnt into them */
  marked: boolean
  /** a moment, with its day where the trail goes over several */
  at: (at: Instant) => string
}

const inOneDay = ({ entries: [first, ...rest] }: Outline, times: Times): boolean => {
  const day = first && times.day(first.at)
  return rest.every(({ at }) => times.day(at) === day)
}

type Rows = {
  steps: readonly Step[]
  numbers: ReadonlyMap<Id, Numbers>
  marked: boolean
  /** whose browser this is; absent where nobody knows, as for who only reads a file */
  mine?: Id | undefined
}

const keptIn = ({ entries }: Outline): Telling['kept'] =>
  new Map(entries.flatMap((entry) => (entry.kind === 'kept' ? [[entry.key, entry] as const] : [])))

const besides =
  ({ now }: Outline, steps: Telling['steps']): Telling['beside'] =>
  (id) => {
    const other = steps.get(now.beside.get(id) ?? '')
    return other?.kind === 'snapshot' && other.picture ? other : null
  }

export const telling = (outline: Outline, times: Times, rows: Rows): Telling => {
  const { numbers, marked, mine } = rows
  const steps = new Map(rows.steps.map((step) => [step.id, step]))
  return {
    claimed: (id) => mine !== undefined && id !== mine,
    marked,
    beside: besides(outline, steps),
    numbers,
    at: inOneDay(outline, times) ? times.clock : (at) => `${times.clock(at)}, ${times.day(at)}`,
    outline,
    kept: keptIn(outline),
    steps,
    times,
    who: (id) => outline.people.get(id)?.trim() || 'somebody',
    several: outline.figures.people > 1,
  }
}

/** "a", "a and b", "a, b and c" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const count = (number: number, one: string, more = `${one}s`): string =>
  `${number.toLocaleString('en')} ${number === 1 ? one : more}`

/** A sentence of somebody's that ends in exactly one full stop. */
export const sentence = (text: string): string => {
  const trimmed = text.trim()
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`
}
