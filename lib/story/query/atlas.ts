import { binary, call, select, word, type Matcher, type Tree } from './tree'

/** What stands on the stack: a text, a list of texts, conditions, or a line of the graph. */
type Place =
  | { is: 'text'; text: string }
  | { is: 'list'; texts: readonly string[] }
  | { is: 'conditions'; all: readonly Matcher[] }
  | { is: 'line'; tree: Tree }

const COMPARE: Readonly<Record<string, string>> = {
  ':eq': '=',
  ':re': '=~',
  ':reic': '=~',
  ':gt': '>',
  ':ge': '>=',
  ':lt': '<',
  ':le': '<=',
}
const MATH: Readonly<Record<string, string>> = { ':add': '+', ':sub': '-', ':mul': '*', ':div': '/' }
const AGGREGATES: ReadonlySet<string> = new Set([':sum', ':avg', ':max', ':min', ':count'])

/** Texts that a word takes from above the line that it is about: `1w,:offset`. */
const TEXTS: ReadonlyMap<string, number> = new Map([
  ...[':offset', ':legend', ':color', ':alpha', ':axis', ':ls', ':lw', ':trend'].map(
    (name) => [name, 1] as const,
  ),
  ...[':topk', ':bottomk', ':rolling-mean'].map((name) => [name, 2] as const),
  ...[':per-step', ':abs', ':neg', ':derivative', ':integral', ':stack', ':area', ':line'].map(
    (name) => [name, 0] as const,
  ),
])

/** Words of one query; a longer one is no query that somebody typed. */
const MOST = 1_000

const underflow = (): never => {
  throw new Error('the stack does not hold what the word needs')
}
const pop = (stack: Place[]): Place => stack.pop() ?? underflow()
const popText = (stack: Place[]): string => {
  const place = pop(stack)
  return place.is === 'text' ? place.text : underflow()
}
const popConditions = (stack: Place[]): readonly Matcher[] => {
  const place = pop(stack)
  return place.is === 'conditions' ? place.all : underflow()
}

const isName = ({ label, operator }: Matcher): boolean => label === 'name' && operator === '='

/** Conditions read the sum of what they match, so that they are a line as they stand. */
const lineOf = (place: Place): Tree => {
  if (place.is === 'line') return place.tree
  if (place.is === 'text') return Number.isFinite(Number(place.text)) ? word(place.text) : underflow()
  if (place.is === 'list') return underflow()
  const name = place.all.find(isName)
  return select({ name: name?.value ?? '', matchers: place.all.filter((one) => one !== name) })
}

const by = (stack: Place[]): Place => {
  const keys = pop(stack)
  const tree = lineOf(pop(stack))
  if (keys.is !== 'list') return underflow()
  const group = { word: 'by', labels: keys.texts }
  return {
    is: 'line',
    tree: tree.shape === 'call' ? call(tree.name, tree.of, group) : call('sum', [tree], group),
  }
}

const negated = (all: readonly Matcher[]): readonly Matcher[] => {
  const [only] = all
  return all.length === 1 && only?.operator === '=' ? [{ ...only, operator: '!=' }] : underflow()
}

const about = (name: string, texts: number, stack: Place[]): Place => {
  const said = Array.from({ length: texts }, () => word(popText(stack))).reverse()
  return { is: 'line', tree: call(name.slice(1), [lineOf(pop(stack)), ...said]) }
}

const done = (name: string, stack: Place[]): Place => {
  const [compare, math, texts] = [COMPARE[name], MATH[name], TEXTS.get(name)]
  if (compare !== undefined) {
    const value = popText(stack)
    return { is: 'conditions', all: [{ label: popText(stack), operator: compare, value }] }
  }
  if (math !== undefined) {
    const right = lineOf(pop(stack))
    return { is: 'line', tree: binary(math, lineOf(pop(stack)), right) }
  }
  if (AGGREGATES.has(name)) return { is: 'line', tree: call(name.slice(1), [lineOf(pop(stack))]) }
  if (texts !== undefined) return about(name, texts, stack)
  switch (name) {
    case ':and': {
      const right = popConditions(stack)
      return { is: 'conditions', all: [...popConditions(stack), ...right] }
    }
    case ':not':
      return { is: 'conditions', all: negated(popConditions(stack)) }
    case ':has':
      return { is: 'conditions', all: [{ label: popText(stack), operator: ':has', value: '' }] }
    case ':by':
      return by(stack)
    default:
      return underflow()
  }
}

/** The tree of a query in Atlas' stack language; throws where it is not whole, or holds a word that is not known here. */
export const atlas = (text: string): Tree => {
  const words = text.split(',').map((one) => one.trim())
  if (words.length > MOST) return underflow()
  const stack: Place[] = []
  let list: string[] | null = null
  for (const one of words) {
    if (one === ')' && list) {
      stack.push({ is: 'list', texts: list })
      list = null
    } else if (list) list.push(one)
    else if (one === '(') list = []
    else stack.push(one.startsWith(':') ? done(one, stack) : { is: 'text', text: one })
  }
  const lines = list ? underflow() : stack.map(lineOf)
  const [first = underflow(), second] = lines
  return second === undefined ? first : call('graph', lines)
}
