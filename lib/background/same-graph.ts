import type { Target } from './camera'

/** CSS pixels by which a graph may have moved on its page. */
const NEAR = 2

const spotOf = ({ rect, scroll }: Target['aim']): readonly number[] =>
  rect ? [rect.x + scroll.x, rect.y + scroll.y, rect.width, rect.height] : []

const isNear = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((side, at) => Math.abs(side - (other[at] ?? side)) <= NEAR)

/** True where two aims are at the same graph of the same frame, as far as the page tells. */
export const isSameGraph = (one: Target, other: Target): boolean => {
  const [a, b] = [one.aim, other.aim]
  const isAlike = a.panel === b.panel && a.graph.title === b.graph.title && a.graph.source === b.graph.source
  const isPlaced = a.graph.place?.panel === b.graph.place?.panel
  return one.frame.frameId === other.frame.frameId && isAlike && isPlaced && isNear(spotOf(a), spotOf(b))
}
