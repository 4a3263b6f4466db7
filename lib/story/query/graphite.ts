import { bare, call, select, word, type Group, type Tree } from './tree'

const DEEPEST = 60

/** Functions that have a plain name everywhere else. */
const PLAIN: Readonly<Record<string, string>> = {
  sumSeries: 'sum',
  averageSeries: 'avg',
  maxSeries: 'max',
  minSeries: 'min',
  countSeries: 'count',
  sum: 'sum',
  avg: 'avg',
}

/** A quoted text, a path with its wildcards, or one sign. */
const TOKEN =
  /"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|[(),]|(?:\{[^{}()]*\}|[^\s(),"'{}])+|\S/g

const wrong = (): never => {
  throw new Error('no whole target')
}

/** `seriesByTag("name=cpu","dc=ams")`: its texts are conditions. */
const tagged = (texts: readonly string[]): Tree => {
  const matchers = texts.map((text) => {
    const [, label = wrong(), operator = '', value = ''] =
      /^([^!=~]+)(!=~|=~|!=|=)(.*)$/s.exec(bare(text)) ?? []
    return { label, operator, value }
  })
  const name = matchers.find(({ label, operator }) => label === 'name' && operator === '=')
  return select({ name: name?.value ?? '', matchers: matchers.filter((one) => one !== name) })
}

/** `groupByTags(x,"sum","host")` sums by host, as all others write it. */
const grouped = (of: readonly Tree[]): Tree => {
  const [series = wrong(), how, ...tags] = of
  const said = tags.map((tag) => (tag.shape === 'word' ? bare(tag.text) : wrong()))
  const group: Group = { word: 'by', labels: said }
  return call(how?.shape === 'word' ? bare(how.text) : wrong(), [series], group)
}

const called = (name: string, of: readonly Tree[]): Tree => {
  if (name === 'seriesByTag') return tagged(of.map((one) => (one.shape === 'word' ? one.text : wrong())))
  if (name === 'groupByTags') return grouped(of)
  return call(PLAIN[name] ?? name, of)
}

const leaf = (text: string): Tree =>
  /^["']/.test(text) || /^-?[\d.]+$|^(?:true|false|None)$|=/i.test(text) ? word(text) : select({ name: text })

/** The tree of a target of Graphite; throws where it is not whole. */
export const graphite = (text: string): Tree => {
  const tokens = text.match(TOKEN) ?? []
  let at = 0
  const read = (deep: number): Tree => {
    const first = tokens[at++]
    if (first === undefined || /^[(),]$/.test(first) || deep > DEEPEST) return wrong()
    if (tokens[at] !== '(') return leaf(first)
    at++
    const of: Tree[] = []
    while (tokens[at] !== ')') {
      of.push(read(deep + 1))
      if (tokens[at] === ',') at++
      else if (tokens[at] !== ')') return wrong()
    }
    at++
    return called(first, of)
  }
  const tree = read(0)
  return at === tokens.length ? tree : wrong()
}
