import { z } from 'zod'
import { LIMITS } from './limits'

/** One query as its author wrote it: decoded, unindented, untranslated. */
export const Query = z.object({
  text: z.string().max(LIMITS.query),
  /** lower case name of the language: `promql`, `logql`, `graphite`, `atlas`, `sql`, ... or `unknown` */
  language: z.string().max(40),
})
export type Query = z.infer<typeof Query>
