import type { Edit } from '@/lib/story/query/edit'
import type { QueryChange } from '@/lib/story/query/changes'
import type { Group } from '@/lib/story/query/tree'
import type { Move } from './move'
import { movesOfConditions, type MatcherEdit } from './of-conditions'
import { movesOfMetric } from './of-metric'

/** Functions that add up over lines. The others (`topk`, `quantile`) choose among them. */
const OVER_LINES: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'count'])
/** Functions that turn a count into how fast it grows. */
const OVER_TIME: ReadonlySet<string> = new Set([
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv', 'as_rate', 'as_count'],
  ...['perSecond', 'derivative', 'nonNegativeDerivative', 'per-step'],
])
const SHIFTS: ReadonlySet<string> = new Set(['offset', 'timeShift'])

type Of<Kind extends Edit['kind']> = Extract<Edit, { kind: Kind }>
type Moves = Move[] | null

/** Buckets of a histogram are no lines of their own, and a span of time is none either. */
const labelsOf = (group: Group | null): string[] | null => {
  const labels = (group?.labels ?? []).map((label) => label.replace(/^["'`]|["'`]$/g, ''))
  if ((group && group.word.toLowerCase() !== 'by') || labels.some((label) => /[()]/.test(label))) return null
  return labels.filter((label) => label !== 'le')
}

const ofGroup = ({ of, before, after }: Of<'group'>): Moves => {
  const [had, has] = [labelsOf(before), labelsOf(after)]
  if (!had || !has || (of !== '' && !OVER_LINES.has(of) && !/_over_time$|^(?:p|P)\d|^[A-Z]+/.test(of)))
    return null
  const come = has.filter((label) => !had.includes(label))
  const gone = had.filter((label) => !has.includes(label))
  if (come.length > 0) return [{ kind: 'split', labels: come }]
  return gone.length > 0 ? [{ kind: 'unsplit', labels: gone }] : null
}

const ofFunction = ({ before, after, of }: Of<'function'>): Moves => {
  const alike = [OVER_LINES, OVER_TIME].some((family) => family.has(before) && family.has(after))
  return alike ? [{ kind: 'measure', name: after, of, labels: [] }] : null
}

/** The outermost says it: `sum of rate`. What it stands around must have a name. */
const ofArounds = (all: readonly Of<'around'>[]): Moves => {
  const [outer] = all
  if (!outer) return []
  if (all.length === 1 && outer.come && SHIFTS.has(outer.name)) return [{ kind: 'shift' }]
  const known = all.every(
    ({ come, name, more, of }) =>
      come && of !== '' && more.length === 0 && (OVER_LINES.has(name) || OVER_TIME.has(name)),
  )
  const labels = labelsOf(outer.group)
  const hidden = (outer.group?.labels.length ?? 0) !== (labels?.length ?? -1)
  return known && labels && !hidden ? [{ kind: 'measure', name: outer.name, of: outer.of, labels }] : null
}

const LINE_FILTER = /^(?:\|=|\|~|!=|!~)/
const LABEL_FILTER = /^\| *([\w.]+ *(?:=~|!~|==|!=|>=|<=|=|>|<).*)$/s
const PARSER = /^\| *(?:json|logfmt|unpack|pattern|regexp)\b/

/** Null for a stage that is neither a filter nor the reading that a filter needs. */
const ofStage = ({ before, after }: Of<'stage'>): Moves => {
  const stage = after ?? before ?? ''
  if (before !== null && after !== null) return null
  if (PARSER.test(stage)) return []
  const by = LINE_FILTER.test(stage) ? stage : LABEL_FILTER.exec(stage)?.[1]
  return by === undefined ? null : [{ kind: after === null ? 'unfilter' : 'filter', by }]
}

const ofRest = (edit: Edit, language: string): Moves => {
  switch (edit.kind) {
    case 'group':
      return ofGroup(edit)
    case 'function':
      return ofFunction(edit)
    case 'stage':
      return ofStage(edit)
    case 'metric':
      return movesOfMetric(edit, language)
    case 'offset':
      return [{ kind: 'shift' }]
    case 'window':
      return []
    default:
      return null
  }
}

/** What was done to one query; null where it is not sure. */
export const movesOfQuery = ({ edits, after }: QueryChange): Moves => {
  if (!edits || edits.aside.length > 0) return null
  const conditions = edits.whole.filter((edit): edit is MatcherEdit => edit.kind === 'matcher')
  const arounds = edits.whole.filter((edit): edit is Of<'around'> => edit.kind === 'around')
  const rest = edits.whole.filter(({ kind }) => kind !== 'matcher' && kind !== 'around')
  const count = (kind: Edit['kind']) => rest.filter((edit) => edit.kind === kind).length
  if (count('group') > 1 || (count('group') > 0 && count('function') > 0)) return null
  if (arounds.length > 0 && count('group') + count('function') > 0) return null
  const found = [
    movesOfConditions(conditions),
    ofArounds(arounds),
    ...rest.map((edit) => ofRest(edit, after.language)),
  ]
  return found.every((moves) => moves !== null) ? found.flat() : null
}
