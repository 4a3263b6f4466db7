import type { Hints } from '@/lib/model/page'
import type { Floats } from '@/lib/model/time-range'

/** A real link, and what a careful person reads off it. What is left out is empty, null, or as the default says. */
export interface Case {
  url: string
  /** product and version that the link is of, and where it was seen */
  seenOn: string
  /** document title, where one was seen */
  title?: string
  /** what the observer found in the page; without it the link was pasted */
  hints?: Partial<Hints>
  /** of the look, 2026-11-23T12:00:00Z */
  now?: string
  /** IANA zone of the browser, UTC */
  zone?: string
  /** a trap, in a few words */
  trap?: string
  expect: {
    kind: string
    title?: string
    queries?: string[]
    /** of all queries, or one for each */
    language?: string | readonly string[]
    variables?: Record<string, string[]>
    panel?: string
    raw?: [from: string | null, to: string | null]
    /** ISO dates */
    from?: string
    to?: string
    floats: Floats
    /** the link itself where left out; null where it cannot be pinned */
    pinned?: string | null
    masked?: string[]
    opaque?: boolean
  }
}

/** What a look shows and its link does not say. */
export interface Unlinked {
  what: string
  /**
   * where the page says it instead: in its own data requests, its range picker, or its session storage; nowhere (empty) where it is not
   * read, and a step does not have it. A case of the table shows each
   */
  from: readonly ('requests' | 'picker' | 'storage')[]
}

/** What `<tool>.cases.ts` exports as `table`. */
export interface CaseTable {
  tool: string
  /** under which heading the table of tools in the README has it; `other` is not in it */
  group: 'open' | 'vendor' | 'context' | 'other'
  /** for that table, in the order in which it matters */
  unlinked: readonly Unlinked[]
  /** every place in a link where time stands: pinning may change (or add) these characters only */
  times: RegExp
  /** milliseconds to which the tool's links can name a time, 1000 where left out */
  grain?: number
  cases: readonly Case[]
}
