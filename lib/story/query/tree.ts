/** One condition on a label: `code=~"5.."`, its quotes taken off. */
export type Matcher = { label: string; operator: string; value: string }
/** `by (node)`, `without (pod)` */
export type Group = { word: string; labels: readonly string[] }

/** A function or an aggregation around others. */
export type Call = {
  shape: 'call'
  name: string
  group: Group | null
  of: readonly Tree[]
  /** the same for two that mean the same, however they were spaced */
  key: string
}
/** What is read: a metric, lines of a log, a path of Graphite. */
export type Select = {
  shape: 'select'
  /** the metric; empty where conditions alone say what is read */
  name: string
  matchers: readonly Matcher[]
  /** what lines go through, in order: `|= "error"`, `| json` */
  stages: readonly string[]
  /** `5m` in `x[5m]` */
  window: string | null
  /** `1d` in `x offset 1d` */
  offset: string | null
  key: string
}
export type Binary = { shape: 'binary'; operator: string; of: readonly [Tree, Tree]; key: string }
/** A number, a string, or what is not looked into. */
export type Word = { shape: 'word'; text: string; key: string }

/** A query, whatever its language, as a tree of the few shapes that all of them share. */
export type Tree = Call | Select | Binary | Word

export const word = (text: string): Word => ({ shape: 'word', text, key: text.replace(/\s+/g, ' ').trim() })

export const call = (name: string, of: readonly Tree[], group: Group | null = null): Call => {
  const by = group ? ` ${group.word} (${group.labels.join()})` : ''
  return { shape: 'call', name, group, of, key: `${name}${by}(${of.map(({ key }) => key).join()})` }
}

const PLAIN = { matchers: [], stages: [], window: null, offset: null } as const

export const select = (parts: { name: string } & Partial<Omit<Select, 'shape' | 'key'>>): Select => {
  const whole = { ...PLAIN, ...parts }
  const { name, matchers, stages, window, offset } = whole
  const conditions = matchers.map(({ label, operator, value }) => label + operator + JSON.stringify(value))
  const key = `${name}{${conditions.toSorted().join()}}${stages.join(' ')}[${window ?? ''}]${offset ?? ''}`
  return { shape: 'select', ...whole, key }
}

export const binary = (operator: string, left: Tree, right: Tree): Binary => ({
  shape: 'binary',
  operator,
  of: [left, right],
  key: `(${left.key}) ${operator} (${right.key})`,
})

export const partsOf = (tree: Tree): readonly Tree[] => ('of' in tree ? tree.of : [])

/** All nodes of a tree, itself first; stops at `most`. */
export const nodesOf = (tree: Tree, most: number): Tree[] => {
  const nodes = [tree]
  for (let at = 0; at < nodes.length && nodes.length <= most; at++) {
    const node = nodes[at]
    if (node) nodes.push(...partsOf(node))
  }
  return nodes
}

const QUOTED = /^(["'`])([\s\S]*)\1$/

/** `"smart-tv"` without its quotes. */
export const bare = (text: string): string => QUOTED.exec(text)?.[2] ?? text
