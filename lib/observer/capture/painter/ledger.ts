/** What a picture shows of the page, node by node, and what it lacks: the check of its completeness reads it. */
export type Ledger = {
  /** one run of a text, or one thing that is drawn, has been painted (or lies where nobody sees it) */
  paint: (node: Node) => void
  /** how often that was said of a node */
  painted: (node: Node) => number
  /** `what` reads on from "The picture lacks"; null where no single node has it */
  lack: (what: string, node: Node | null) => void
  lacks: (node: Node) => boolean
  /** each once, in the order in which they were met */
  lacking: () => string[]
}

export const createLedger = (): Ledger => {
  const painted = new Map<Node, number>()
  const lacking = new Map<string, Set<Node>>()
  return {
    paint: (node) => painted.set(node, (painted.get(node) ?? 0) + 1),
    painted: (node) => painted.get(node) ?? 0,
    lack: (what, node) => {
      const nodes = lacking.get(what) ?? new Set()
      lacking.set(what, node ? nodes.add(node) : nodes)
    },
    lacks: (node) => [...lacking.values()].some((nodes) => nodes.has(node)),
    lacking: () => [...lacking.keys()],
  }
}
