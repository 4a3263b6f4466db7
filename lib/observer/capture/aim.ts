import type { FromPage, RequestOf, Where } from '@/lib/messages/protocol'
import { newId } from '../id'
import { readPage } from './graph-words'
import { graphOf, inSight, type FoundGraph } from './graphs'
import { panelKeyOf } from './known-graphs'
import { queryNearby } from './title'
import { whereIs } from './where'

type Aim = RequestOf<FromPage, 'snap'>['aim']

const TOKENS = 200
/** What was aimed at, and what its page was at that moment. */
type Held = {
  panel: WeakRef<Element>
  aim: Aim
  /** milliseconds, as the page's requests are told */
  at: number
  path: string
  /** as it is written beside the graph; empty where there is no place for it */
  query: string
}
const tokens = new Map<string, Held>()

/** Remembers an aim for this frame, without keeping its element alive. */
const remember = (panel: Element, aim: Aim): Aim => {
  tokens.set(aim.token, {
    panel: new WeakRef(panel),
    aim,
    at: performance.timeOrigin + performance.now(),
    path: location.pathname,
    query: queryNearby(panel),
  })
  const [oldest] = tokens.keys()
  if (oldest && tokens.size > TOKENS) tokens.delete(oldest)
  return aim
}

export const aimed = (token: string): Element | undefined => tokens.get(token)?.panel.deref()

/** Where the element of a token is in so many milliseconds; null where it is gone. */
export const whereThen = async (token: string, after: number): Promise<Where | null> => {
  if (after > 0) await new Promise((resolve) => setTimeout(resolve, after))
  const panel = aimed(token)
  return panel?.isConnected ? whereIs(panel) : null
}

/** The aim as it was taken. */
export const aimOf = (token: string): Aim | undefined => tokens.get(token)?.aim

export const heldOf = (token: string): Held | undefined => tokens.get(token)

/** Where a graph is and what it says, at this moment. Overlays have to be hidden before. */
const aimAtGraph = ({ panel }: FoundGraph, words: Aim['graph']): Aim =>
  remember(panel, { token: newId(), graph: words, panel: panelKeyOf(panel), ...whereIs(panel) })

export const aimAt = (drawing: Element): Aim => {
  const { found, wordsOf } = readPage()
  const graph = graphOf(drawing, found)
  return aimAtGraph(graph, wordsOf(graph))
}

const SIGHT = 200

/** Every graph that is wanted, as it is at this moment. */
export const aimAtAll = (wanted: (graph: FoundGraph) => boolean): Aim[] => {
  const { graphs, wordsOf } = readPage()
  return graphs()
    .filter(wanted)
    .slice(0, SIGHT)
    .map((graph) => aimAtGraph(graph, wordsOf(graph)))
}

export const aimAtSight = (): Aim[] => aimAtAll(inSight)
