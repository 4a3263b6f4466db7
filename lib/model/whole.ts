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
  people: z.array(Person).max(1_000),
  steps: z.array(Step).max(LIMITS.steps),
  leads: z.array(Lead).max(2_000),
  amendments: z.array(Amendment).max(4 * LIMITS.steps),
})
export type Whole = z.infer<typeof Whole>
