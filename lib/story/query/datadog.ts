import { call, select, type Matcher, type Tree } from './tree'

/** `sum:trace.http.errors{env:prod} by {host}.as_rate()` */
const METRIC = /^(\w+):([\w.]+)\{([^{}]*)\}(?:\s*by\s*\{([^{}]*)\})?((?:\.\w+\(\w*\))*)$/

const matcherOf = (text: string): Matcher => {
  const [, not = '', label = '', value = ''] = /^(!?)([^:]*):?([\s\S]*)$/.exec(text) ?? []
  return { label, operator: `${not}:`, value }
}

const listed = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '' && one !== '*')

/** The tree of a metric query of Datadog; null for a search in its logs. */
export const datadog = (text: string): Tree | null => {
  const [, how = '', name = '', scope = '', by, after = ''] = METRIC.exec(text) ?? []
  if (name === '') return null
  const group = by === undefined ? null : { word: 'by', labels: listed(by) }
  const read = call(how, [select({ name, matchers: listed(scope).map(matcherOf) })], group)
  return [...after.matchAll(/\.(\w+)\(/g)].reduce<Tree>((tree, [, one = '']) => call(one, [tree]), read)
}
