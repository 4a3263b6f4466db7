import type { Group, Matcher } from './tree'

/** A condition as it stands in a query: its parts where they are known, and how it is written in a line. */
export type Condition = Matcher & { text: string }

type Changed<T> = { before: T; after: T }

/** One thing that somebody did to a query. */
export type Edit =
  /** `by (node)` came, went or was exchanged; `of` is the function that it belongs to */
  | ({ kind: 'group'; of: string } & Changed<Group | null>)
  /** a condition came, went, or got another value */
  | ({ kind: 'matcher' } & Changed<Condition | null>)
  /** another metric is read; `matchers` are those that it is read with now */
  | ({ kind: 'metric'; matchers: readonly Matcher[] } & Changed<string>)
  /** `rate(x[5m])` to `[1m]`; `of` is the function around it */
  | ({ kind: 'window'; of: string } & Changed<string | null>)
  | ({ kind: 'offset' } & Changed<string | null>)
  /** a function was put around (`come`) or taken off; `of` is what it stands around, in a word */
  | { kind: 'around'; come: boolean; name: string; group: Group | null; more: readonly string[]; of: string }
  /** a function was exchanged; `of` is what it stands around, in a word */
  | ({ kind: 'function'; of: string } & Changed<string>)
  /** a number or a text of a function, or beside an operator */
  | ({ kind: 'word'; of: string } & Changed<string>)
  /** a step of a pipeline came, went or was exchanged */
  | ({ kind: 'stage' } & Changed<string | null>)
  /** `/ sum(b)` came or went */
  | { kind: 'operand'; come: boolean; text: string }
  | ({ kind: 'operator' } & Changed<string>)
  /** words that stand in one and not in the other, of a language that is compared word by word */
  | { kind: 'words'; say: string }

/**
 * What was done to a query. `aside` holds edits that concern one side of an operator only: half of a
 * ratio that is split by node is not split by node.
 */
export type Edits = { whole: readonly Edit[]; aside: readonly Edit[] }
