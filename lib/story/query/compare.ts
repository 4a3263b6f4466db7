import type { Condition, Edit, Edits } from './edit'
import { partsOf, type Binary, type Call, type Group, type Matcher, type Select, type Tree } from './tree'

/** A way from one tree to another, and how far it is. */
type Way = Edits & { cost: number }

const HERE: Way = { whole: [], aside: [], cost: 0 }
const way = (cost: number, ...whole: readonly Edit[]): Way => ({ whole, aside: [], cost })
const join = (...ways: readonly Way[]): Way => ({
  whole: ways.flatMap(({ whole }) => whole),
  aside: ways.flatMap(({ aside }) => aside),
  cost: ways.reduce((sum, { cost }) => sum + cost, 0),
})
const nearest = (ways: readonly Way[]): Way | null =>
  ways.reduce<Way | null>((best, one) => (best && best.cost <= one.cost ? best : one), null)

/** What a tree is about, in a word: a metric, a function, nothing. */
const nameOf = (tree: Tree | undefined): string =>
  tree && (tree.shape === 'call' || tree.shape === 'select') ? tree.name : ''

const conditionOf = ({ label, operator, value }: Matcher): Condition => {
  const text =
    label === ''
      ? value
      : /^[\w-]/.test(operator)
        ? `${label} ${operator} ${value}`
        : label + operator + value
  return { label, operator, value, text }
}

const sameMatcher = (a: Matcher, b: Matcher): boolean =>
  a.label === b.label && a.operator === b.operator && a.value === b.value

/** Conditions that came, went and were exchanged, by their labels. */
export const conditionEdits = (before: readonly Condition[], after: readonly Condition[]): Edit[] => {
  const gone = before.filter((one) => !after.some((other) => sameMatcher(one, other)))
  const come = after.filter((one) => !before.some((other) => sameMatcher(one, other)))
  const paired = new Set<Condition>()
  const edits = gone.map((one): Edit => {
    const to = come.find((other) => other.label !== '' && other.label === one.label && !paired.has(other))
    if (to) paired.add(to)
    return { kind: 'matcher', before: one, after: to ?? null }
  })
  const fresh = come.filter((one) => !paired.has(one))
  return [...edits, ...fresh.map((after): Edit => ({ kind: 'matcher', before: null, after }))]
}

/** Steps of a pipeline: what is between the ones that both begin and end with. */
const stageEdits = (before: readonly string[], after: readonly string[]): Edit[] => {
  const room = Math.min(before.length, after.length)
  let start = 0
  while (start < room && before[start] === after[start]) start++
  let end = 0
  while (end < room - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, at): Edit => ({
    kind: 'stage',
    before: gone[at] ?? null,
    after: come[at] ?? null,
  }))
}

const selects = (a: Select, b: Select, around: string): Way => {
  const metric: Edit[] =
    a.name === b.name ? [] : [{ kind: 'metric', before: a.name, after: b.name, matchers: b.matchers }]
  const rest: Edit[] = [
    ...conditionEdits(a.matchers.map(conditionOf), b.matchers.map(conditionOf)),
    ...stageEdits(a.stages, b.stages),
    ...(a.window === b.window
      ? []
      : [{ kind: 'window', of: around, before: a.window, after: b.window } as const]),
    ...(a.offset === b.offset ? [] : [{ kind: 'offset', before: a.offset, after: b.offset } as const]),
  ]
  return way(metric.length * 2 + rest.length, ...metric, ...rest)
}

const sameGroup = (a: Group | null, b: Group | null): boolean =>
  a?.word === b?.word && a?.labels.join() === b?.labels.join()

type Pair = (a: Tree, b: Tree, around: string) => Way

const calls = (a: Call, b: Call, pair: Pair): Way | null => {
  if (a.of.length !== b.of.length) return null
  const renamed: Edit[] =
    a.name === b.name ? [] : [{ kind: 'function', of: nameOf(b.of.at(0)), before: a.name, after: b.name }]
  const group: Edit[] = sameGroup(a.group, b.group)
    ? []
    : [{ kind: 'group', of: b.name, before: a.group, after: b.group }]
  const parts = a.of.map((part, at) => pair(part, b.of[at] ?? part, b.name))
  return join(way(renamed.length * 1.5 + group.length, ...renamed, ...group), ...parts)
}

const readsSomething = (tree: Tree): boolean => tree.shape === 'select' || partsOf(tree).some(readsSomething)

const same = (a: readonly Edit[], b: readonly Edit[]): boolean => JSON.stringify(a) === JSON.stringify(b)

/** What was done to both sides alike is said once; what was done to one side of two is aside. */
const sides = (left: Way, right: Way, b: Binary): Way => {
  const both = join(left, right)
  if (!b.of.every(readsSomething)) return both
  if (same(left.whole, right.whole) && same(left.aside, right.aside)) return { ...left, cost: both.cost }
  return { whole: [], aside: [...both.whole, ...both.aside], cost: both.cost }
}

const binaries = (a: Binary, b: Binary, pair: Pair): Way => {
  const operator: Edit[] =
    a.operator === b.operator ? [] : [{ kind: 'operator', before: a.operator, after: b.operator }]
  const both = sides(pair(a.of[0], b.of[0], b.operator), pair(a.of[1], b.of[1], b.operator), b)
  return join(way(operator.length * 2, ...operator), both)
}

const rooted = (a: Tree, b: Tree, around: string, pair: Pair): Way | null => {
  if (a.shape === 'select' && b.shape === 'select') return selects(a, b, around)
  if (a.shape === 'call' && b.shape === 'call') return calls(a, b, pair)
  if (a.shape === 'binary' && b.shape === 'binary') return binaries(a, b, pair)
  if (a.shape === 'word' && b.shape === 'word')
    return way(1, { kind: 'word', of: around, before: a.text, after: b.text })
  return null
}

/** What stands around one part of a tree, as an edit that puts it there or takes it off. */
const shell = (tree: Call | Binary, part: number, come: boolean): Way => {
  if (tree.shape === 'binary') {
    const [side, other] = [tree.of[part], tree.of[1 - part]]
    const text = part === 0 ? `${tree.operator} ${textOf(other)}` : `${textOf(other)} ${tree.operator}`
    return side ? way(2, { kind: 'operand', come, text }) : HERE
  }
  const more = tree.of.filter((_, at) => at !== part)
  const plain = more.every(({ shape }) => shape === 'word')
  const { name, group } = tree
  const of = nameOf(tree.of[part])
  return way(plain ? 1 : 3, { kind: 'around', come, name, group, more: more.map(textOf), of })
}

/** A part in a few words. */
const textOf = (tree: Tree | undefined): string => {
  if (!tree) return ''
  if (tree.shape === 'call') return `${tree.name}(…)`
  if (tree.shape === 'select') return tree.matchers.length > 0 ? `${tree.name}{…}` : tree.name
  return tree.shape === 'word' ? tree.text : `${textOf(tree.of[0])} ${tree.operator} ${textOf(tree.of[1])}`
}

/** Two that have nothing to do with each other. */
const APART = 1_000
/** What is further apart is another query: nobody reads so many edits, and nothing has to carry them along. */
const FAR = 5

const inside = (tree: Tree): Call | Binary | null =>
  tree.shape === 'call' || tree.shape === 'binary' ? tree : null

const around = (outer: Tree, come: boolean, each: (part: Tree, name: string) => Way): Way[] => {
  const tree = inside(outer)
  if (!tree) return []
  return tree.of.map((part, at) => join(shell(tree, at, come), each(part, nameOf(tree))))
}

/** How deep each node stands; each function that comes or goes makes one step of a difference. */
const depthsOf = (tree: Tree): Map<Tree, number> => {
  const found = new Map<Tree, number>([[tree, 0]])
  for (const [node, depth] of found) for (const part of partsOf(node)) found.set(part, depth + 1)
  return found
}

/**
 * The shortest way from one tree to another: parts are compared where they stand, and functions may be put
 * around a part or taken off. Null where the two have nothing in common. Each pair of nodes is looked at once.
 */
export const compare = (before: Tree, after: Tree): Edits | null => {
  const known = new Map<Tree, Map<Tree, Way>>()
  const [left, right] = [depthsOf(before), depthsOf(after)]
  const pair: Pair = (a, b, name) => {
    if (a.key === b.key) return HERE
    if (Math.abs((left.get(a) ?? 0) - (right.get(b) ?? 0)) > FAR) return way(APART)
    const seen = known.get(a)?.get(b)
    if (seen) return seen
    const found =
      nearest([
        ...[rooted(a, b, name, pair)].filter((one) => one !== null),
        ...around(b, true, (part, outer) => pair(a, part, outer)),
        ...around(a, false, (part) => pair(part, b, name)),
      ]) ?? way(APART)
    const best = found.cost > FAR ? way(APART) : found
    const row = known.get(a) ?? new Map<Tree, Way>()
    known.set(a, row.set(b, best))
    return best
  }
  const { whole, aside, cost } = pair(before, after, '')
  return cost >= APART ? null : { whole, aside }
}
