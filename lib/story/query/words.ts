import { written, type Hunk, type Token } from '@/lib/story/tokens'
import type { Condition, Edit, Edits } from './edit'
import type { Group } from './tree'

const MOST_WORDS = 120
const MOST_HUNKS = 3
const MOST_EDITS = 5

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
    return `${written(all.slice(inside.start, inside.end))} to ${head}${space}${written(come)}${tail}`
  }
  const name = matcher(all, at)
  return `${name}${written(gone)} to ${name}${written(come)}`
}

const inALine = (said: readonly string[]): boolean => said.join(', ').length <= MOST_WORDS

/** Where two queries differ, word by word; null where that is no line. */
export const sayHunks = (found: readonly Hunk[], all: readonly Token[]): string[] | null => {
  if (found.length > MOST_HUNKS) return null
  const said = found.map((hunk) => sayHunk(hunk, all))
  return inALine(said) ? said : null
}

const list = (labels: readonly string[]): string => `(${labels.join(', ')})`

const sayGroup = (before: Group | null, after: Group | null): string => {
  if (!after) return before ? `− ${before.word} ${list(before.labels)}` : ''
  if (!before) return `+ ${after.word} ${list(after.labels)}`
  if (before.word !== after.word)
    return `${before.word} ${list(before.labels)} to ${after.word} ${list(after.labels)}`
  const come = after.labels.filter((label) => !before.labels.includes(label))
  const gone = before.labels.filter((label) => !after.labels.includes(label))
  if (gone.length === 0 && come.length > 0) return `+ ${after.word} ${list(come)}`
  if (come.length === 0 && gone.length > 0) return `− ${after.word} ${list(gone)}`
  return `${after.word} ${list(before.labels)} to ${list(after.labels)}`
}

const EQUALS: ReadonlySet<string> = new Set(['=', ':', '=='])

const sayCondition = (before: Condition | null, after: Condition | null): string => {
  if (!before || !after) return after ? `+ ${after.text}` : `− ${before?.text ?? ''}`
  const { label, operator } = after
  if (before.operator !== operator) return `${before.text} to ${after.text}`
  return `${EQUALS.has(operator) ? label : `${label} ${operator}`} ${before.value} to ${after.value}`
}

/** `+ sum by (node)`, `+ topk 5` */
const sayAround = ({ come, name, group, more }: Extract<Edit, { kind: 'around' }>): string =>
  [come ? '+' : '−', name, ...(group ? [group.word, list(group.labels)] : []), ...more].join(' ')

const sayAddition = (before: string | null, after: string | null, name: string): string => {
  if (before === null) return `+ ${name}${after ?? ''}`
  return after === null ? `− ${name}${before}` : `${name}${before} to ${after}`
}

/** One edit as people say it; empty where there is nothing to say beside the others. */
const sayEdit = (edit: Edit): string => {
  switch (edit.kind) {
    case 'group':
      return sayGroup(edit.before, edit.after)
    case 'matcher':
      return sayCondition(edit.before, edit.after)
    case 'metric':
    case 'function':
      return `${edit.before} to ${edit.after}`
    case 'window':
      if (edit.before !== null && edit.after !== null)
        return `${edit.of === '' ? 'window' : edit.of} ${edit.before} to ${edit.after}`
      return sayAddition(edit.before, edit.after, 'over ')
    case 'offset':
      return sayAddition(edit.before, edit.after, 'offset ')
    case 'around':
      return sayAround(edit)
    case 'word':
      return `${edit.of === '' ? '' : `${edit.of} `}${edit.before} to ${edit.after}`
    case 'stage':
      return sayAddition(edit.before, edit.after, '')
    case 'operand':
      return `${edit.come ? '+' : '−'} ${edit.text}`
    case 'operator':
      return `${edit.before} to ${edit.after}`
    case 'words':
      return edit.say
  }
}

/** A window that comes with the function that needs it belongs to it: `+ rate 5m`. */
const withWindows = (edits: readonly Edit[]): Edit[] => {
  const window = edits.find((edit) => edit.kind === 'window' && (edit.before === null || edit.after === null))
  if (window?.kind !== 'window') return [...edits]
  const range = window.after ?? window.before ?? ''
  const owner = edits.findLast((edit) => edit.kind === 'around' && edit.come === (window.after !== null))
  if (owner?.kind !== 'around') return [...edits]
  return edits.flatMap((edit): Edit[] => {
    if (edit === window) return []
    return edit === owner ? [{ ...owner, more: [...owner.more, range] }] : [edit]
  })
}

/** What was done to a query, an edit a line; `query changed` where it cannot be said in a few. */
export const sayEdits = (edits: Edits | null): string[] => {
  const all = edits && withWindows([...edits.whole, ...edits.aside])
  if (!all || all.length > MOST_EDITS) return ['query changed']
  const said = [...new Set(all.map(sayEdit))].filter((text) => text !== '')
  if (said.length === 0) return ['query written differently']
  return inALine(said) ? said : ['query changed']
}
