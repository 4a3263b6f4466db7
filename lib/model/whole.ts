import { z } from 'zod'
import { Amendment } from './amendment'
import { Lead } from './lead'
import { LIMITS } from './limits'
import { Person } from './person'
import { Step } from './step'
import { Trail } from './trail'

/** A trail with everything that belongs to it, but for the bytes of its pictures. In order of `at`, then `id`. */
export const Whole = z.object({
  trail: Trail,
  people: z.array(Person).max(LIMITS.people),
  steps: z.array(Step).max(LIMITS.steps),
  leads: z.array(Lead).max(LIMITS.leads),
  amendments: z.array(Amendment).max(LIMITS.amendments),
})
export type Whole = z.infer<typeof Whole>
