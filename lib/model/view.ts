import { z } from 'zod'
import { LIMITS } from './limits'
import { Query } from './query'
import { TimeRange } from './time-range'

const line = z.string().max(LIMITS.line)
const url = z.string().max(LIMITS.url)

/** What was on the screen, in the same words for every tool. */
export const View = z.object({
  /** the adapter that read it (its file name), or `generic` */
  tool: z.string().max(40),
  /** what kind of page of that tool: `dashboard`, `panel`, `query`, `explore`, `graph-image`, `page`, ... */
  kind: z.string().max(40),
  title: line,
  /** the link as seen, secrets masked */
  url,
  /** the same view with absolute times; null where it cannot be made */
  pinned: url.nullable(),
  /** why there is no pinned link, as a sentence for the reader; null where there is one */
  unpinned: line.nullable(),
  queries: z.array(Query).max(LIMITS.queries),
  time: TimeRange,
  /** variables and filters by name */
  variables: z.record(z.string().max(200), z.array(line).max(LIMITS.variables)),
  /** the tool's own id of the panel in sight; null on a whole page */
  panel: line.nullable(),
  /** 'same view, other time' */
  viewKey: z.string().max(LIMITS.url),
  /** 'same dashboard, other variables' */
  placeKey: z.string().max(LIMITS.url),
  /** names of the parts of the link that held a secret and were masked; empty for nearly every link */
  masked: z.array(line).max(50),
  /** true where the link hides state that could not be read (a hash, a short link) */
  opaque: z.boolean(),
})
export type View = z.infer<typeof View>
