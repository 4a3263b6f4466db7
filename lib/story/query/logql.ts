import { parser } from '@grafana/lezer-logql'
import type { SyntaxNode } from '@lezer/common'
import { bare, binary, call, select, word, type Group, type Matcher, type Tree } from './tree'

/** Strict: the first mistake ends it. Guessing what somebody means who is still typing takes seconds per 16 kB. */
const strict = parser.configure({ strict: true })

const DEEPEST = 60

/** All nodes of a name below one, in order: lists are nested in this grammar. */
const allOf = (node: SyntaxNode, name: string): SyntaxNode[] => {
  const found: SyntaxNode[] = []
  node.cursor().iterate((at) => {
    if (at.name === name) found.push(at.node)
    return at.name !== name
  })
  return found
}

/** The tree of a LogQL query; throws where it is not whole. */
export const logql = (text: string): Tree => {
  const textOf = (node: SyntaxNode | null): string => (node ? text.slice(node.from, node.to) : '')

  const matcherOf = (node: SyntaxNode): Matcher => {
    const [label, value] = [textOf(node.firstChild), textOf(node.lastChild)]
    const operator = text.slice(node.firstChild?.to ?? 0, node.lastChild?.from ?? 0).trim()
    return { label, operator, value: bare(value) }
  }

  /** A stage is what one `|` or one line filter does. */
  const stagesOf = (node: SyntaxNode): string[] =>
    allOf(node, 'PipelineStage')
      .flatMap((stage) => (stage.getChild('LineFilters') ? allOf(stage, 'LineFilter') : [stage]))
      .concat(allOf(node, 'UnwrapExpr'))
      .map((stage) => textOf(stage).replace(/\s+/g, ' ').trim())

  const lines = (node: SyntaxNode): Tree => {
    const selector = node.getChild('Selector')
    return select({
      name: '',
      matchers: selector ? allOf(selector, 'Matcher').map(matcherOf) : [],
      stages: stagesOf(node),
      window: node.getChild('Range') ? textOf(node.getChild('Range')).slice(1, -1) : null,
      offset: node.getChild('OffsetExpr')
        ? textOf(node.getChild('OffsetExpr')).replace(/^offset\s*/i, '')
        : null,
    })
  }

  const groupOf = (node: SyntaxNode | null): Group | null =>
    node && {
      word: textOf(node.firstChild).toLowerCase(),
      labels: allOf(node, 'Identifier').map(textOf),
    }

  const NO_ARGUMENT: ReadonlySet<string> = new Set(['VectorOp', 'RangeOp', 'Grouping', 'LabelReplace'])

  const callOf = (node: SyntaxNode, deep: number): Tree => {
    const of: Tree[] = []
    for (let child = node.firstChild; child; child = child.nextSibling)
      if (!NO_ARGUMENT.has(child.name)) of.push(read(child, deep + 1))
    return call(textOf(node.firstChild).toLowerCase(), of, groupOf(node.getChild('Grouping')))
  }

  const binaryOf = (node: SyntaxNode, deep: number): Tree => {
    const [left, right] = [node.firstChild, node.lastChild]
    if (!left || !right) return word(textOf(node))
    const operator = text.slice(left.to, right.from).replace(/\s+/g, ' ').trim()
    return binary(operator, read(left, deep + 1), read(right, deep + 1))
  }

  const read = (node: SyntaxNode, deep: number): Tree => {
    if (deep > DEEPEST) return word(textOf(node))
    switch (node.name) {
      case 'LogExpr':
      case 'LogRangeExpr':
        return lines(node)
      case 'RangeAggregationExpr':
      case 'VectorAggregationExpr':
      case 'LabelReplaceExpr':
        return callOf(node, deep)
      case 'BinOpExpr':
        return binaryOf(node, deep)
      case 'Expr':
      case 'MetricExpr':
        return node.firstChild ? inside(node, node.firstChild, deep) : word(textOf(node))
      default:
        return word(textOf(node))
    }
  }
  const inside = (node: SyntaxNode, first: SyntaxNode, deep: number): Tree =>
    first.nextSibling ? word(textOf(node)) : read(first, deep + 1)

  const top = strict.parse(text).topNode
  return top.firstChild && !top.firstChild.nextSibling ? read(top.firstChild, 0) : word(text)
}
