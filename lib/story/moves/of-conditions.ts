import type { Condition, Edit } from '@/lib/story/query/edit'
import { bare } from '@/lib/story/query/tree'
import type { Move } from './move'

export type MatcherEdit = Extract<Edit, { kind: 'matcher' }>

/** Conditions that say when or where between two bounds, not what is looked at. */
const NO_FILTER: ReadonlySet<string> = new Set([
  'le',
  'quantile',
  '__name__',
  '_time',
  'time',
  'timestamp',
  '@timestamp',
])

/** The values that a condition lets through; null where it is a pattern. */
export const valuesOf = ({ operator, value }: Condition): string[] | null => {
  const plain = bare(value.trim())
  if (operator === '=~')
    return /^[\w./@-]+(?:\|[\w./@-]+)*$/.test(plain) && !/[.*+?]{2}|\.$/.test(plain) ? plain.split('|') : null
  return ['=', '==', ':'].includes(operator) && !/[*?()]|^$/.test(plain) ? [plain] : null
}

const within = (inner: readonly string[], outer: readonly string[]): boolean =>
  inner.every((one) => outer.includes(one))

const exchanged = (before: Condition, after: Condition): Move[] | null => {
  const [had, has] = [valuesOf(before), valuesOf(after)]
  if (!had || !has) return null
  if (had.length > has.length && within(has, had)) return [{ kind: 'filter', by: after.text }]
  if (has.some((one) => had.includes(one))) return null
  return [{ kind: 'other', what: after.label, from: had.join(', '), to: has.join(', ') }]
}

const ofOne = ({ before, after }: MatcherEdit): Move[] | null => {
  const label = after?.label ?? before?.label ?? ''
  if (NO_FILTER.has(label.toLowerCase())) return null
  if (before && after) return exchanged(before, after)
  if (after) return [{ kind: 'filter', by: after.text }]
  return before ? [{ kind: 'unfilter', by: before.text }] : []
}

/** Labels of a call between two services that say who makes it, and who answers. */
const CALLER = /^(?:source|src|client|caller)(?=_|$)/
const CALLED = /^(?:destination|dst|dest|server|callee)(?=_|$)/

type Ends = { caller: string | null; called: string | null }

const endsOf = (all: readonly (Condition | null)[]): Ends => {
  const value = (role: RegExp): string | null => {
    const found = all.find((one) => one !== null && role.test(one.label) && one.operator === '=')
    return found ? bare(found.value) : null
  }
  return { caller: value(CALLER), called: value(CALLED) }
}

const isEnd = (edit: MatcherEdit): boolean => {
  const label = edit.after?.label ?? edit.before?.label ?? ''
  return CALLER.test(label) || CALLED.test(label)
}

/** One end of the call became the other, and the far end is another (or neither says it): a step along the calls. */
const stepped = (
  shared: string | null,
  now: string | null,
  left: string | null,
  far: string | null,
): boolean =>
  shared !== null && shared === now && (left === null) === (far === null) && (far === null || far !== left)

/** From calls into X to calls that X makes, or the other way; null where it is neither. */
const walked = (was: Ends, is: Ends): Move | null => {
  if (stepped(was.called, is.caller, was.caller, is.called))
    return { kind: 'downstream', service: was.called ?? '' }
  if (stepped(was.caller, is.called, was.called, is.caller))
    return { kind: 'upstream', service: was.caller ?? '' }
  return null
}

/** What the conditions that changed make together; null where it is not sure. */
export const movesOfConditions = (all: readonly MatcherEdit[]): Move[] | null => {
  const calls = all.filter(isEnd)
  const rest = all.filter((edit) => !calls.includes(edit))
  const found: Move[] = []
  if (calls.length > 1) {
    const move = walked(endsOf(calls.map(({ before }) => before)), endsOf(calls.map(({ after }) => after)))
    if (!move) return null
    found.push(move)
  }
  const loose = rest.filter(({ before, after }) => (before ?? after)?.label === '')
  if (loose.some(({ before }) => before) && loose.some(({ after }) => after)) return null
  for (const edit of calls.length > 1 ? rest : all) {
    const moves = ofOne(edit)
    if (!moves) return null
    found.push(...moves)
  }
  return found
}
