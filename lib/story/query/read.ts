import type { Query } from '@/lib/model/query'
import { atlas } from './atlas'
import { datadog } from './datadog'
import { graphite } from './graphite'
import { logql } from './logql'
import { promql } from './promql'
import { nodesOf, type Tree } from './tree'

const READERS: Readonly<Record<string, (text: string) => Tree | null>> = {
  promql,
  metricsql: promql,
  logql,
  atlas,
  graphite,
  datadog,
}

/** Characters of a query that is read by its grammar; parsing more takes longer than a row may. */
const LONGEST = 8_000
/** Nodes of a tree that is compared with another: the work is their product. */
const LARGEST = 120

/** Brackets within brackets: more are a key that got stuck, and cost the parsers a second. */
const DEEPEST = 100

const tooDeep = (text: string): boolean => {
  let deep = 0
  return Array.from(text).some((sign) => {
    if ('([{'.includes(sign)) deep++
    if (')]}'.includes(sign)) deep--
    return deep > DEEPEST
  })
}

const read = ({ text, language }: Query): Tree | null => {
  const reader = READERS[language]
  if (!reader || text.length > LONGEST || tooDeep(text)) return null
  try {
    const tree = reader(text.trim())
    return tree && nodesOf(tree, LARGEST).length <= LARGEST ? tree : null
  } catch {
    return null
  }
}

/** A query is compared with the one before it, with the one after it, and once more for the name of the move. */
const known = new WeakMap<Query, { tree: Tree | null }>()

/** A query as its grammar reads it; null where it has none here, is not whole (it is being typed), or too large. */
export const treeOf = (query: Query): Tree | null => {
  const found = known.get(query) ?? { tree: read(query) }
  known.set(query, found)
  return found.tree
}
