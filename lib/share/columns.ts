import { z } from 'zod'
import { LIMITS } from '@/lib/model/limits'

const number = z.number()
const text = z.string().max(LIMITS.words)
const maybe = text.nullable()
const most = LIMITS.steps
const column = <Cell extends z.ZodType>(cell: Cell) => z.array(cell).max(most)
/** A link as `splice` writes it. */
const link = z.union([z.string().max(LIMITS.url), z.tuple([z.string().max(LIMITS.url)])])

/**
 * A trail as columns, because like stands beside like and the compressor sees it. Steps in order; ids are left
 * out and made again from the content. An index of -1 is none. Times are seconds (with thousandths where they
 * are not whole) since the row before, or since the step that they belong to.
 */
export const Columns = z.tuple([
  /** title, opening in ms, index of its author, people */
  z.tuple([text, number, number, z.array(text).max(1_000), /* looks left out */ number]),
  /** steps: kind letter, seconds, author, steps back to the parent (0: none), lead, kept state, why, [author of why] */
  z.tuple([
    text,
    column(number),
    column(number),
    column(number),
    column(number),
    text,
    column(text),
    column(number),
  ]),
  /** words of notes and facts in order; for facts source letter and link */
  z.tuple([column(text), text, column(maybe)]),
  /** tools with their kinds of page; spliced links */
  z.tuple([z.array(z.tuple([text, text])).max(most), z.array(link).max(2 * most)]),
  /** views: tool, title, queries, variables, panel */
  z.tuple([
    column(number),
    column(text),
    column(z.array(z.tuple([z.string().max(LIMITS.query), text])).max(LIMITS.queries)),
    column(z.record(text, z.array(text))),
    column(maybe),
  ]),
  /** views: raw from and to, seconds from its end to the step, length in seconds, what floats */
  z.tuple([column(maybe), column(maybe), column(number.nullable()), column(number.nullable()), text]),
  /** views: link, pinned link, why there is none, masked names, opaque */
  z.tuple([column(number), column(number), column(maybe), column(z.array(text).max(50)), text]),
  /** visits: steps back to what it refines (0: none), back; snapshots: title of the graph, its place */
  z.tuple([column(number), text, column(text), column(z.array(number).max(4))]),
  /** leads: question, seconds since the opening, author, step it branches from */
  z.tuple([column(text), column(number), column(number), column(number)]),
  /** verdicts: lead, letter, seconds since the opening, author, because, step */
  z.tuple([column(number), text, column(number), column(number), column(text), column(number)]),
  /** prose by section; `impact`; `order`, of indexes; captions by the index of their step: `caption 3`; by that of their lead `because 0`, `suggested 0` (JSON) */
  z.record(text, text),
])
export type Columns = z.infer<typeof Columns>
