import type { Move } from './move'

/** A variable or filter with another value; empty where it is not there. */
export type VariableChange = { name: string; before: readonly string[]; after: readonly string[] }

/** Variables that choose how something is drawn or computed, not what is looked at. */
const KNOB =
  /^(?:.*interval|resolution|step|window|summarize|quantile|percentile|top_?k?|limit|n|agg\w*|func\w*|search|query|text|filter|refresh|smooth\w*|sort\w*|order\w*|view|tab|page|size|col\w*|display\w*|format|unit|trace\w*|thread|comment|anchor|attempt|uifind|formula|fillby)$/i
const GROUPS = /^(?:group_?by|split_?by|break_?down|facet)$/i
const ALL: ReadonlySet<string> = new Set(['all', '$__all', '*', '.*', '.+', '_all'])

const isAll = (values: readonly string[]): boolean =>
  values.length === 1 && ALL.has((values[0] ?? '').toLowerCase())

/** `defaults`: a variable that the link does not name has a value all the same, which nobody knows. */
export const movesOfVariable = (
  { name, before, after }: VariableChange,
  defaults: boolean,
): Move[] | null => {
  const opaque = [...before, ...after].some((value) => value.startsWith('$') && !ALL.has(value))
  if (KNOB.test(name) || opaque) return null
  if (defaults && (before.length === 0 || after.length === 0)) return null
  const [had, has] = [isAll(before) ? [] : before, isAll(after) ? [] : after]
  if (GROUPS.test(name)) return has.length > 0 ? [{ kind: 'split', labels: has }] : null
  const said = (values: readonly string[]) => `${name}=${values.join(', ')}`
  if (had.length === 0) return has.length === 0 ? [] : [{ kind: 'filter', by: said(has) }]
  if (has.length === 0) return [{ kind: 'unfilter', by: said(had) }]
  if (has.length < had.length && has.every((value) => had.includes(value)))
    return [{ kind: 'filter', by: said(has) }]
  if (has.some((value) => had.includes(value))) return null
  return [{ kind: 'other', what: name, from: had.join(', '), to: has.join(', ') }]
}
