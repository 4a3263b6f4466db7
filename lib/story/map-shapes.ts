import type { Station } from './map-stations'

/** How a node of the map looks: verdicts by shape first, colour second. */
export type NodeShape = 'kept' | 'words' | 'question' | 'reopened' | 'confirmed' | 'dead-end' | 'look' | 'run'

export const shapeOf = ({ entry, count }: Station): NodeShape => {
  if (entry.kind === 'verdict') {
    const { verdict, reopened } = entry.judgement
    return reopened ? 'reopened' : verdict === 'open' ? 'question' : verdict
  }
  if (entry.kind === 'lead') return 'question'
  if (entry.kind === 'looks') return count > 1 ? 'run' : 'look'
  const { kind } = entry.look.step
  return kind === 'note' || kind === 'fact' ? 'words' : 'kept'
}
