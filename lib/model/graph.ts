import { z } from 'zod'
import { LIMITS } from './limits'

/** Where on its page a graph was, counting from 1: "panel 27 of 42, row 13 of 21". */
export const Place = z.object({
  panel: z.int().min(1).max(10_000),
  panels: z.int().min(1).max(10_000),
  row: z.int().min(1).max(10_000),
  rows: z.int().min(1).max(10_000),
})
export type Place = z.infer<typeof Place>

/** One graph of a page, as the observer saw it. */
export const Graph = z.object({
  /** the graph's own title; empty where it has none */
  title: z.string().max(LIMITS.line),
  /** for an image graph its `src`, which *is* its query; null for drawn ones */
  source: z.string().max(LIMITS.url).nullable(),
  /** series names from its legend, as shown */
  series: z.array(z.string().max(LIMITS.line)).max(200),
  place: Place.nullable(),
})
export type Graph = z.infer<typeof Graph>
