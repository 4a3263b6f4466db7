import type { Query } from '@/lib/model/query'
import { hunks, tokens } from '@/lib/story/tokens'
import { clausesOf } from './clauses'
import { compare, conditionEdits } from './compare'
import type { Edit, Edits } from './edit'
import { treeOf } from './read'
import { sayHunks } from './words'

/** How one query became another. */
export type QueryChange = {
  before: Query
  after: Query
  /** null where so much is different that no list of edits says it */
  edits: Edits | null
}

/** What happened to the queries of a view. */
export type QueryChanges = { changed: readonly QueryChange[]; come: readonly Query[]; gone: readonly Query[] }

/** Characters of a query that are still compared word by word. */
const LONGEST = 65_536

const groupEdit = (before: readonly string[], after: readonly string[]): Edit[] => {
  const groupOf = (labels: readonly string[]) => (labels.length === 0 ? null : { word: 'by', labels })
  return before.join() === after.join()
    ? []
    : [{ kind: 'group', of: '', before: groupOf(before), after: groupOf(after) }]
}

const byClauses = (before: Query, after: Query): Edits | null => {
  const [a, b] = [clausesOf(before), clausesOf(after)]
  if (!a || !b || a.rest !== b.rest) return null
  const whole = [...conditionEdits(a.conditions, b.conditions), ...groupEdit(a.groups, b.groups)]
  return { whole, aside: [] }
}

const byWords = (before: string, after: string): Edits | null => {
  if (Math.max(before.length, after.length) > LONGEST) return null
  const all = tokens(before)
  const found = hunks(all, tokens(after))
  const said = found && sayHunks(found, all)
  return said && { whole: said.map((say): Edit => ({ kind: 'words', say })), aside: [] }
}

const compared = (before: Query, after: Query): Edits | null => {
  if (before.language === after.language) {
    const [a, b] = [treeOf(before), treeOf(after)]
    if (a && b) return compare(a, b)
    const clauses = byClauses(before, after)
    if (clauses) return clauses
  }
  return byWords(before.text, after.text)
}

/** The same two are compared for the words of a row and for the name of its move. */
const known = new WeakMap<Query, { after: Query; edits: Edits | null }>()

/** How a query became another: by the grammar of its language, else by its clauses, else word by word. */
export const editsOf = (before: Query, after: Query): Edits | null => {
  const last = known.get(before)
  const found = last?.after === after ? last : { after, edits: compared(before, after) }
  known.set(before, found)
  return found.edits
}

/** Queries that changed stand at the same place among those that did; two that only came or went are not each other's change. */
export const queryChanges = (before: readonly Query[], after: readonly Query[]): QueryChanges => {
  const gone = before.filter(({ text }) => !after.some((one) => one.text === text))
  const come = after.filter(({ text }) => !before.some((one) => one.text === text))
  if (gone.length !== come.length || gone.length > 4) return { changed: [], come, gone }
  const changed = gone.flatMap((one, at): QueryChange[] => {
    const to = come[at]
    return to ? [{ before: one, after: to, edits: editsOf(one, to) }] : []
  })
  return { changed, come: [], gone: [] }
}
