import { z } from 'zod'
import { Id } from './id'

/** Who did or said something. Names from a file are claims. */
export const Person = z.object({ id: Id, name: z.string().max(100) })
export type Person = z.infer<typeof Person>
