import type { SyntaxNode } from '@lezer/common'
import { parser } from '@prometheus-io/lezer-promql'
import { bare, binary, call, select, word, type Group, type Matcher, type Tree } from './tree'

/** Strict: the first mistake ends it. Guessing what somebody means who is still typing takes a second per 16 kB. */
const strict = parser.configure({ strict: true })

/** Deeper nodes are compared as text: no stack overflows. */
const DEEPEST = 60

type Reader = (node: SyntaxNode, deep: number) => Tree

const childrenOf = (node: SyntaxNode): SyntaxNode[] => {
  const all: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) all.push(child)
  return all
}

/** The tree of a PromQL or MetricsQL query; throws where it is not whole. */
export const promql = (text: string): Tree => {
  const textOf = (node: SyntaxNode | null): string => (node ? text.slice(node.from, node.to) : '')

  const matcherOf = (node: SyntaxNode): Matcher => ({
    label: bare(textOf(node.firstChild)),
    operator: textOf(node.getChild('MatchOp')),
    value: bare(textOf(node.lastChild)),
  })

  const selectorOf = (node: SyntaxNode): Tree => {
    const labels = node.getChild('LabelMatchers')
    return select({
      name: textOf(node.getChild('Identifier')),
      matchers: labels
        ? [...labels.getChildren('UnquotedLabelMatcher'), ...labels.getChildren('QuotedLabelMatcher')].map(
            matcherOf,
          )
        : [],
    })
  }

  const groupOf = (node: SyntaxNode | null): Group | null =>
    node && {
      word: textOf(node.firstChild).toLowerCase(),
      labels: childrenOf(node.getChild('GroupingLabels') ?? node).flatMap((label) =>
        /LabelName$/.test(label.name) ? [bare(textOf(label))] : [],
      ),
    }

  /** `x[5m]`, `x offset 1d`, `x @ 0`: of a selector a part of it, of all else like a function around it. */
  const turned = (node: SyntaxNode, deep: number): Tree => {
    const [first] = childrenOf(node)
    if (!first) return word(textOf(node))
    const inner = read(first, deep + 1)
    const said = text.slice(first.to, node.to).trim()
    const plain = inner.shape === 'select'
    if (node.name === 'MatrixSelector' && plain) return select({ ...inner, window: said.slice(1, -1).trim() })
    if (node.name === 'OffsetExpr' && plain && inner.offset === null)
      return select({ ...inner, offset: said.replace(/^offset\s*/i, '') })
    return call(node.name === 'SubqueryExpr' ? 'subquery' : 'at', [inner, word(said)])
  }

  const argumentsOf = (node: SyntaxNode, deep: number): Tree[] =>
    childrenOf(node.getChild('FunctionCallBody') ?? node).map((child) => read(child, deep + 1))

  const binaryOf = (node: SyntaxNode, deep: number): Tree => {
    const all = childrenOf(node)
    const [left, right] = [all[0], all.at(-1)]
    if (!left || !right) return word(textOf(node))
    const operator = text.slice(left.to, right.from).replace(/\s+/g, ' ').trim()
    return binary(operator, read(left, deep + 1), read(right, deep + 1))
  }

  const READERS: Readonly<Record<string, Reader>> = {
    VectorSelector: selectorOf,
    MatrixSelector: turned,
    OffsetExpr: turned,
    SubqueryExpr: turned,
    StepInvariantExpr: turned,
    AggregateExpr: (node, deep) =>
      call(
        textOf(node.firstChild).toLowerCase(),
        argumentsOf(node, deep),
        groupOf(node.getChild('AggregateModifier')),
      ),
    FunctionCall: (node, deep) => call(textOf(node.firstChild).toLowerCase(), argumentsOf(node, deep)),
    BinaryExpr: binaryOf,
    ParenExpr: (node, deep) => (node.firstChild ? read(node.firstChild, deep + 1) : word(textOf(node))),
  }

  const read: Reader = (node, deep) =>
    (READERS[deep > DEEPEST ? '' : node.name] ?? (() => word(textOf(node))))(node, deep)

  const top = strict.parse(text).topNode
  return top.firstChild && !top.firstChild.nextSibling ? read(top.firstChild, 0) : word(text)
}
