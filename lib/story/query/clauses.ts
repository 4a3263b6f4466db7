import type { Query } from '@/lib/model/query'
import { tokens, written, type Token } from '@/lib/story/tokens'
import type { Condition } from './edit'

/** What can be told apart in a query of a language that has no grammar here; everything else is `rest`. */
export type Clauses = {
  /** all of them hold */
  conditions: readonly Condition[]
  /** what it is split by */
  groups: readonly string[]
  /** the remainder, white space made single; two queries are comparable where it is the same */
  rest: string
}

type Family = {
  /** stages stand between `|` */
  pipes: boolean
  /** the first stage is a search: conditions and nothing else */
  searches: boolean
  /** words beside each other must all be found; else nobody knows whether one is enough */
  beside: boolean
}
const SQL: Family = { pipes: false, searches: false, beside: false }
const SEARCH: Family = { pipes: false, searches: true, beside: false }
const LOOSE: Family = { ...SEARCH, beside: true }
const PIPES: Family = { pipes: true, searches: false, beside: false }

const FAMILIES: Readonly<Record<string, Family>> = {
  nrql: SQL,
  sql: SQL,
  influxql: SQL,
  honeycomb: SQL,
  lucene: SEARCH,
  kql: { ...SEARCH, pipes: true },
  kuery: SEARCH,
  lql: SEARCH,
  signoz: SEARCH,
  datadog: LOOSE,
  sentry: LOOSE,
  spl: { ...LOOSE, pipes: true },
  logsql: { ...LOOSE, pipes: true },
  esql: PIPES,
  ppl: PIPES,
  dql: PIPES,
  'logs-insights': PIPES,
}

/** Characters and words of a longer query are not told apart: nobody typed it. */
const LONGEST = 8_000
const MOST = 1_500

const OPEN = '([{'
const CLOSE = ')]}'

/** How deep in brackets each word stands; null where they do not match. */
const depths = (all: readonly Token[]): number[] | null => {
  let deep = 0
  const found = all.map(({ text }) => (OPEN.includes(text) ? deep++ : CLOSE.includes(text) ? --deep : deep))
  return deep === 0 && found.every((depth) => depth >= 0) ? found : null
}

/** Stretches between separators that stand in no bracket. */
const splitAt = (all: readonly Token[], separates: (token: Token) => boolean): Token[][] => {
  const deep = depths(all) ?? []
  const parts: Token[][] = [[]]
  all.forEach((token, at) => {
    if (deep[at] === 0 && separates(token)) parts.push([])
    else parts.at(-1)?.push(token)
  })
  return parts
}

const is = (...words: readonly string[]) => {
  const known = new Set(words)
  return ({ text }: Token): boolean => known.has(text.toLowerCase())
}
const AND = is('and', '&&')
/** What makes a list of conditions more than a list. */
const UNSURE = is('or', '||', 'between', 'unless', 'in')
const OPERATOR = /^(?::|==?|!=|>=?|<=?|=~|!~)$/

const PARTS = /^([\w.@$/-]+|"[^"]+"|`[^`]+`)\s*(:|==|=~|!~|!=|>=|<=|=|>|<)\s*([\s\S]+)$/

const conditionOf = (stretch: readonly Token[]): Condition => {
  const text = written(stretch)
  const [, label = '', operator = '', value = ''] = PARTS.exec(text) ?? []
  return label === '' ? { label, operator, value: text, text } : { label, operator, value, text }
}

/** Splits where white space is, but around an operator and after `not`. */
const sideBySide = (all: readonly Token[]): Token[][] => {
  const deep = depths(all) ?? []
  const parts: Token[][] = []
  all.forEach((token, at) => {
    const before = all[at - 1]
    const glued =
      before && (OPERATOR.test(before.text) || /^not$/i.test(before.text) || OPERATOR.test(token.text))
    const opens = token.spaced && !glued && deep[at] === 0
    if (opens || parts.length === 0) parts.push([token])
    else parts.at(-1)?.push(token)
  })
  return parts
}

/** Conditions that all hold; null where it is not sure that they do. */
const conditionsIn = (all: readonly Token[], { beside, searches }: Family): Condition[] | null => {
  const deep = depths(all) ?? []
  if (all.some((token, at) => deep[at] === 0 && UNSURE(token))) return null
  const parts = splitAt(all, AND).filter((part) => part.length > 0)
  const single = parts.flatMap((part) => (beside ? sideBySide(part) : [part]))
  if (searches && !beside && single.some((part) => sideBySide(part).length > 1)) return null
  return single.map(conditionOf).filter(({ text }) => text !== '*')
}

/** The list after `by`: with commas, or in brackets. */
const listFrom = (all: readonly Token[], start: number): { names: string[]; end: number } => {
  const deep = depths(all) ?? []
  const first = all[start]
  if (first && OPEN.includes(first.text)) {
    const end = all.findIndex(
      ({ text }, at) => at > start && deep[at] === deep[start] && CLOSE.includes(text),
    )
    const inner = splitAt(all.slice(start + 1, end), is(','))
    return { names: inner.map((part) => written(part).trim()), end: end + 1 }
  }
  let end = start
  while (end < all.length && !ends(all, deep, end, start)) end++
  const parts = splitAt(all.slice(start, end), is(','))
  return { names: parts.map((part) => written(part).trim()).filter((name) => name !== ''), end }
}

/** A list goes on after a comma, and a name until there is white space. */
const ends = (all: readonly Token[], deep: readonly number[], at: number, start: number): boolean => {
  const [token, before] = [all[at], all[at - 1]]
  return at > start && deep[at] === 0 && token?.spaced === true && token.text !== ',' && before?.text !== ','
}

type Taken = { groups: string[]; rest: Token[] }

const GROUPING = is('by', 'by:', 'facet')

/** Takes `by …`, `GROUP BY …` and `FACET …` out of a stretch. */
const withoutGroups = (all: readonly Token[]): Taken => {
  const deep = depths(all) ?? []
  const at = all.findIndex((token, index) => deep[index] === 0 && GROUPING(token))
  const [before, token] = [all[at - 1], all[at]]
  if (!token || (before && is('order', 'sort')(before))) return { groups: [], rest: [...all] }
  const { names, end } = listFrom(all, at + 1)
  const cut = before && is('group', ',')(before) ? at - 1 : at
  return { groups: names, rest: [...all.slice(0, cut), ...all.slice(end)] }
}

const ENDS_WHERE = is(
  ...[
    'facet',
    'group',
    'since',
    'until',
    'timeseries',
    'limit',
    'order',
    'having',
    'compare',
    'with',
    'fill',
    'extrapolate',
  ],
)

const sql = (all: readonly Token[]): Clauses | null => {
  const deep = depths(all) ?? []
  const at = all.findIndex((token, index) => deep[index] === 0 && is('where')(token))
  const after = all.findIndex((token, index) => index > at && deep[index] === 0 && ENDS_WHERE(token))
  const end = after === -1 ? all.length : after
  const conditions = at === -1 ? [] : conditionsIn(all.slice(at + 1, end), SQL)
  if (!conditions) return null
  const { groups, rest } = withoutGroups(at === -1 ? all : [...all.slice(0, at), ...all.slice(end)])
  return { conditions, groups, rest: written(rest).trim() }
}

const FILTERS = is('where', 'filter')
const SUMS = is('stats', 'timechart', 'chart', 'summarize', 'eventstats', 'top')

const stages = (all: readonly Token[], family: Family): Clauses | null => {
  const parts = family.pipes ? splitAt(all, is('|')) : [[...all]]
  const conditions: Condition[] = []
  const groups: string[] = []
  const rest: string[] = []
  for (const [at, part] of parts.entries()) {
    const [first] = part
    const search = at === 0 && family.searches && !(parts.length > 1 && !family.beside)
    if (first && (search || FILTERS(first))) {
      const bare = search && first.text !== 'search' ? part : part.slice(1)
      const found = conditionsIn(bare, search ? family : PIPES)
      if (!found) return null
      conditions.push(...found)
    } else {
      const taken = first && SUMS(first) ? withoutGroups(part) : { groups: [], rest: part }
      groups.push(...taken.groups)
      rest.push(written(taken.rest).trim())
    }
  }
  return { conditions, groups, rest: rest.join(' | ') }
}

/** The clauses of a query; null where its language is not known here or it is not whole. */
export const clausesOf = ({ text, language }: Query): Clauses | null => {
  const family = FAMILIES[language]
  if (!family || text.length > LONGEST) return null
  const all = tokens(text)
  if (all.length > MOST || !depths(all)) return null
  return family === SQL ? sql(all) : stages(all, family)
}
