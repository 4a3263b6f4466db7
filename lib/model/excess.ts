import { LIMITS } from './limits'
import { picturesIn } from './step'
import type { Whole } from './whole'

const MOST = [
  ['steps', LIMITS.steps, 'steps'],
  ['pictures', LIMITS.pictures, 'pictures'],
  ['leads', LIMITS.leads, 'leads'],
  ['amendments', LIMITS.amendments, 'changes of words or order'],
  ['people', LIMITS.people, 'people'],
] as const

/** How much of each a trail has. */
export type Size = Record<(typeof MOST)[number][0], number>

const MEGABYTE = 1024 * 1024

/** "20,001 steps, and a trail file can carry 20,000": what no file could be read again with; null where all fits. */
export const excess = (size: Size): string | null => {
  for (const [what, most, noun] of MOST)
    if (size[what] > most)
      return `${size[what].toLocaleString('en')} ${noun}, and a trail file can carry ${most.toLocaleString('en')}`
  return null
}

/** The same of a file's bytes. */
export const overweight = (bytes: number): string | null =>
  bytes > LIMITS.bundle
    ? `${Math.ceil(bytes / MEGABYTE).toLocaleString('en')} MB, and a trail file can have ${LIMITS.bundle / MEGABYTE}`
    : null

type Counted = Pick<Whole, 'people' | 'steps' | 'leads' | 'amendments'>

export const sizeOf = ({ people, steps, leads, amendments }: Counted): Size => ({
  steps: steps.length,
  pictures: picturesIn(steps).length,
  leads: leads.length,
  amendments: amendments.length,
  people: people.length,
})
