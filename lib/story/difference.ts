import type { Query } from '@/lib/model/query'
import type { View } from '@/lib/model/view'
import { labelOfView, toolOf } from './label'
import { isElsewhere } from './place'
import { queryChanges, type QueryChange } from './query/changes'
import { sayEdits } from './query/words'
import { rangeChange } from './range-change'
import type { Times } from './times'

/** One thing that changed between two views, said in a line; `before` and `after` where both are worth reading. */
export type Change = {
  what: 'tool' | 'place' | 'query' | 'range' | 'variable' | 'panel'
  say: string
  before: string
  after: string
}

const counted = (sign: string, number: number): string =>
  `${sign} ${number === 1 ? 'a query' : `${number} queries`}`

const sayChanged = ({ before, after, edits }: QueryChange): Change[] =>
  sayEdits(edits).map((say) => ({ what: 'query', say, before: before.text, after: after.text }))

/** Several queries that changed alike are said once. */
const sayQueries = (before: View, after: View): Change[] => {
  const { changed, come, gone } = queryChanges(before.queries, after.queries)
  const said = new Map(changed.flatMap(sayChanged).map((change) => [change.say, change]))
  const text = (all: readonly Query[]) => all.map((query) => query.text).join('\n')
  const both = { what: 'query', before: text(gone), after: text(come) } as const
  return [
    ...said.values(),
    ...(come.length > 0 ? [{ ...both, say: counted('+', come.length) }] : []),
    ...(gone.length > 0 ? [{ ...both, say: counted('−', gone.length) }] : []),
  ]
}

/** Variables whose values differ, by name. */
export const variableChanges = (before: View['variables'], after: View['variables']) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((name) => ({ name, before: before[name] ?? [], after: after[name] ?? [] }))
    .filter((one) => one.before.join('\n') !== one.after.join('\n'))

const sayVariables = (before: View['variables'], after: View['variables']): Change[] =>
  variableChanges(before, after).map(({ name, ...values }): Change => {
    const [had, has] = [values.before.join(', '), values.after.join(', ')]
    const say = had === '' ? `+ ${name} ${has}` : has === '' ? `− ${name} ${had}` : `${name} ${had} to ${has}`
    return { what: 'variable', say, before: had, after: has }
  })

const moved = (before: View, after: View): Change[] => {
  const [was, is] = [toolOf(before), toolOf(after)]
  if (was !== is) return [{ what: 'tool', say: `${was} to ${is}`, before: was, after: is }]
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
  const range = rangeChange(before.time, after.time, times)
  const said: Change[] = range ? [{ what: 'range', ...range }] : []
  if (isElsewhere(before, after)) return [...moved(before, after), ...said]
  return [
    ...sayQueries(before, after),
    ...sayVariables(before.variables, after.variables),
    ...panelChange(before, after),
    ...said,
  ]
}
