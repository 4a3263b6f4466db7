import type { Query } from '@/lib/model/query'
import type { View } from '@/lib/model/view'
import { labelOfView, toolOf } from './label'
import { rangeChange } from './range-change'
import { hunks, tokens, written, type Hunk, type Token } from './tokens'
import type { Times } from './times'

/** One thing that changed between two views, said in a line; `before` and `after` where both are worth reading. */
export type Change = {
  what: 'tool' | 'place' | 'query' | 'range' | 'variable' | 'panel'
  say: string
  before: string
  after: string
}

const MOST_WORDS = 120
const MOST_HUNKS = 3
/** Characters of a query that are still compared word by word. */
const LONGEST = 8_000

const strip = (text: string): string => text.replace(/^\s*,\s*|\s*,\s*$/g, '').trim()

/** The clause `by (…)` around a place, as it is before and after a change inside of it. */
const clause = (all: readonly Token[], at: number): { start: number; end: number } | null => {
  let start = at
  while (start > 0 && !['(', ')', '{', '['].includes(all[start]?.text ?? '')) start--
  const word = all[start - 1]?.text.toLowerCase() ?? ''
  if (all[start]?.text !== '(' || !['by', 'without', 'on', 'ignoring'].includes(word)) return null
  const end = all.findIndex(({ text }, index) => index >= at && text === ')')
  return end === -1 ? null : { start: start - 1, end: end + 1 }
}

/** `region=` before a value that was exchanged. */
const matcher = (all: readonly Token[], at: number): string => {
  const [name, operator] = [all[at - 2]?.text ?? '', all[at - 1]?.text ?? '']
  return ['=', '!=', '=~', '!~'].includes(operator) ? name + operator : ''
}

/** Literal, and so never wrong: what stands in one query and not in the other. */
const sayHunk = (hunk: Hunk, all: readonly Token[]): string => {
  const { at, gone, come } = hunk
  if (gone.length === 0) return `+ ${strip(written(come))}`
  if (come.length === 0) return `− ${strip(written(gone))}`
  const inside = clause(all, at)
  if (inside && at + gone.length < inside.end && !written(come).includes(')')) {
    const head = written(all.slice(inside.start, at))
    const space = all[at]?.spaced ? ' ' : ''
    const tail = written(all.slice(at + gone.length, inside.end))
    return `${written(all.slice(inside.start, inside.end))} → ${head}${space}${written(come)}${tail}`
  }
  const name = matcher(all, at)
  return `${name}${written(gone)} → ${name}${written(come)}`
}

/** What changed inside one query; "query changed" where it cannot be said in a line. */
export const sayQuery = (before: string, after: string): string => {
  if (Math.max(before.length, after.length) > LONGEST) return 'query changed'
  const all = tokens(before)
  const found = hunks(all, tokens(after))
  if (found?.length === 0) return 'query written differently'
  const said = found && found.length <= MOST_HUNKS ? found.map((hunk) => sayHunk(hunk, all)).join(', ') : ''
  return said === '' || said.length > MOST_WORDS ? 'query changed' : said
}

const queryChanges = (before: readonly Query[], after: readonly Query[]): Change[] => {
  const had = new Set(before.map(({ text }) => text))
  const has = new Set(after.map(({ text }) => text))
  const gone = [...had].filter((text) => !has.has(text))
  const come = [...has].filter((text) => !had.has(text))
  const [old, fresh] = [gone[0], come[0]]
  if (gone.length === 1 && come.length === 1 && old !== undefined && fresh !== undefined) {
    return [{ what: 'query', say: sayQuery(old, fresh), before: old, after: fresh }]
  }
  const say = [counted('+', come), counted('−', gone)].filter((text) => text !== '').join(', ')
  return say === '' ? [] : [{ what: 'query', say, before: gone.join('\n'), after: come.join('\n') }]
}

const counted = (sign: string, texts: readonly string[]): string =>
  texts.length === 0 ? '' : `${sign} ${texts.length === 1 ? 'a query' : `${texts.length} queries`}`

const variableChanges = (before: View['variables'], after: View['variables']): Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name): Change[] => {
    const [had, has] = [before[name]?.join(', ') ?? '', after[name]?.join(', ') ?? '']
    if (had === has) return []
    const say = had === '' ? `+ ${name} ${has}` : has === '' ? `− ${name} ${had}` : `${name} ${had} → ${has}`
    return [{ what: 'variable', say, before: had, after: has }]
  })

const moved = (before: View, after: View): Change[] => {
  const [was, is] = [toolOf(before), toolOf(after)]
  if (was !== is) return [{ what: 'tool', say: `${was} → ${is}`, before: was, after: is }]
  if (before.placeKey === after.placeKey || before.title === after.title) return []
  const [from, to] = [labelOfView(before), labelOfView(after)]
  return from === to ? [] : [{ what: 'place', say: `to ${to}`, before: from, after: to }]
}

const panelChange = ({ panel: before }: View, { panel: after }: View): Change[] =>
  before === after
    ? []
    : [
        {
          what: 'panel',
          say: after === null ? 'back to the whole page' : `panel ${after}`,
          before: before ?? '',
          after: after ?? '',
        },
      ]

/**
 * What changed from one view to the next. In another tool or at another place only that and the range are
 * said: queries and variables of two places are not each other's changes.
 */
export const changes = (before: View, after: View, times: Times): Change[] => {
  const elsewhere = moved(before, after)
  const range = rangeChange(before.time, after.time, times)
  const said: Change[] = range ? [{ what: 'range', ...range }] : []
  if (elsewhere.length > 0) return [...elsewhere, ...said]
  return [
    ...queryChanges(before.queries, after.queries),
    ...variableChanges(before.variables, after.variables),
    ...panelChange(before, after),
    ...said,
  ]
}
