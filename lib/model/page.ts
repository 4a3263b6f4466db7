import { z } from 'zod'
import { Instant } from './id'
import { LIMITS } from './limits'

/** A data request that the page itself made (Resource Timing): the source of truth for the absolute window. */
export const DataRequest = z.object({
  url: z.string().max(LIMITS.url),
  /** when it started, epoch milliseconds */
  at: Instant,
})
export type DataRequest = z.infer<typeof DataRequest>

/** The few marks that the observer collects in a page. */
export const Hints = z.object({
  /** tools whose decisive mark is in the DOM, from a fixed list (`grafana`, `prometheus`, `thanos`, ...) */
  marks: z.array(z.string().max(40)).max(20),
  /** newest last */
  requests: z.array(DataRequest).max(40),
  /** the text of the tool's own range picker, where one is known */
  range: z.string().max(LIMITS.line).nullable(),
  /** what the page keeps in its session storage under the hashes of its link (Kibana's `h@…`), as JSON */
  kept: z
    .array(z.object({ hash: z.string().max(50), state: z.string().max(LIMITS.url) }))
    .max(4)
    .optional(),
})
export type Hints = z.infer<typeof Hints>

/** A page as an adapter gets it. */
export const Page = z.object({
  url: z.string().max(LIMITS.url),
  title: z.string().max(LIMITS.line),
  /** IANA zone of the browser, for ranges such as `today` */
  zone: z.string().max(60),
  /** null where nobody looked at the DOM (a pasted link) */
  hints: Hints.nullable(),
})
export type Page = z.infer<typeof Page>
