import { z } from 'zod'
import { Instant } from './id'
import { LIMITS } from './limits'

const line = z.string().max(LIMITS.line)

/** Where on its page a graph was, counting from 1: "panel 27 of 42, row 13 of 21". */
export const Place = z.object({
  panel: z.int().min(1).max(10_000),
  panels: z.int().min(1).max(10_000),
  row: z.int().min(1).max(10_000),
  rows: z.int().min(1).max(10_000),
})
export type Place = z.infer<typeof Place>

/** A line of a graph's legend. */
export const Series = z.object({
  /** as shown */
  name: line,
  /** CSS colour (`rgb(31, 120, 193)`); null where the legend shows none */
  colour: z.string().max(100).nullable(),
  /** false where it was switched off by a click on the legend, which no link tells */
  shown: z.boolean(),
})
export type Series = z.infer<typeof Series>

export const Axis = z.object({
  side: z.enum(['x', 'y']),
  /** its own words; empty where it has none */
  label: line,
  /** unit of its ticks as shown (`ms`, `req/s`, `%`); null where the ticks show none */
  unit: z.string().max(40).nullable(),
})
export type Axis = z.infer<typeof Axis>

/** The values that a pinned crosshair or tooltip showed. */
export const Crosshair = z.object({
  /** the instant as the tooltip writes it */
  at: line,
  values: z.array(z.object({ series: line, value: line })).max(50),
})
export type Crosshair = z.infer<typeof Crosshair>

const share = z.number().min(0).max(1)

/** The boxes of all panels of the page, as shares of its width and height; `own` is the index of this graph's. */
export const Layout = z.object({
  /** height of the page in widths */
  tall: z.number().min(0.01).max(10_000),
  boxes: z.array(z.object({ x: share, y: share, width: share, height: share })).max(500),
  own: z.int().min(0).max(499),
})
export type Layout = z.infer<typeof Layout>

/** One graph of a page, as the observer saw it. */
export const Graph = z.object({
  /** the graph's own title; empty where it has none */
  title: line,
  /** for an image graph its `src`, which *is* its query; null for drawn ones */
  source: z.string().max(LIMITS.url).nullable(),
  /** its legend, switched off series included; empty where it has none */
  series: z.array(Series).max(200),
  axes: z.array(Axis).max(8),
  crosshair: Crosshair.nullable(),
  /** a window of the panel's own, against that of its page, as shown (`Last 1 hour`, `1 day earlier`) */
  override: line.nullable(),
  /** when its data was asked for, where the page's own requests tell; null otherwise */
  asked: Instant.nullable(),
  place: Place.nullable(),
  layout: Layout.nullable(),
})
export type Graph = z.infer<typeof Graph>

/** A graph of which nothing is known. */
export const BARE_GRAPH: Graph = {
  title: '',
  source: null,
  series: [],
  axes: [],
  crosshair: null,
  override: null,
  asked: null,
  place: null,
  layout: null,
}
