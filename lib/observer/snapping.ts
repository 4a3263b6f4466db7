import { nanoid } from 'nanoid'
import type { RequestOf, ToPage } from '@/lib/messages/protocol'
import type { sendFromPage } from '@/lib/messages/send'
import type { Page } from '@/lib/model/page'
import { aimAt } from './aim'
import { Camera } from './camera'
import { Card } from './card'
import type { News } from './card-parts'
import { twoFrames } from './dom'
import { allGraphs, inSight, type FoundGraph } from './graphs'
import type { Handlers } from './listen'
import { createOverlay } from './overlay'
import { watchPointer } from './pointer'
import { world } from './world'

/** Overlays come back by themselves where the end of a snapshot is never told (the worker died). */
const CONCEALED_MS = 10_000
const SIGHT = 200

type Snapping = {
  signal: AbortSignal
  send: typeof sendFromPage
  page: () => Page
  /** whether the camera button is wanted */
  hoverButton: () => boolean
}

const elementOf = (token: string): Element | undefined => world()?.aimed.get(token)?.deref()

/** Everything about snapshots in this frame: the camera button, the shortcut's aim, the card. */
export const watchSnaps = ({ signal, send, page, hoverButton }: Snapping) => {
  const overlay = createOverlay(signal, (event) => card.onKey(event))
  const card = new Card(overlay, send)
  const pointed = watchPointer(signal)
  let revealing: ReturnType<typeof setTimeout> | undefined
  let busy = false

  const reveal = () => {
    clearTimeout(revealing)
    overlay.conceal(false)
  }
  const conceal = async () => {
    clearTimeout(revealing)
    overlay.conceal(true)
    revealing = setTimeout(reveal, CONCEALED_MS)
    await twoFrames()
  }
  const tell = (news: News, graph: Element) => {
    reveal()
    card.show(news, graph.getBoundingClientRect())
  }

  const snap = async (graph: FoundGraph) => {
    if (busy) return
    busy = true
    camera.hide()
    try {
      await conceal()
      const saved = await send('snap', { id: nanoid(), page: page(), aim: aimAt(graph), at: Date.now() })
      tell({ saved, trouble: null }, graph.panel)
    } catch (error) {
      const why = error instanceof Error ? error.message : 'nobody answered'
      tell({ saved: null, trouble: `Not saved: ${why}, try again` }, graph.panel)
    } finally {
      busy = false
    }
  }
  const camera = new Camera({
    overlay,
    signal,
    wanted: () => hoverButton() && !busy,
    onSnap: (graph) => void snap(graph),
  })

  const aimAll = async (graphs: FoundGraph[]) => {
    if (graphs.length > 0) await conceal()
    return graphs.slice(0, SIGHT).map(aimAt)
  }
  const done = ({ token, saved, trouble }: RequestOf<ToPage, 'done'>) => {
    reveal()
    const graph = token === null ? undefined : elementOf(token)
    if (graph && saved) tell({ saved, trouble: null }, graph)
    else if (graph && trouble) tell({ saved: null, trouble: `Not saved: ${trouble}, try again` }, graph)
    return {}
  }
  const handlers: Omit<Handlers, 'obey'> = {
    aim: async () => {
      const graph = pointed()
      const [aim = null] = await aimAll(graph ? [graph] : [])
      return { page: page(), aim }
    },
    sight: async () => ({ aims: await aimAll(allGraphs().filter(inSight)), page: page() }),
    done,
    paint: ({ token }) => {
      const graph = elementOf(token)
      const paint = world()?.paint
      if (!graph?.isConnected) throw new Error('the graph is gone')
      if (!paint) throw new Error('the capture code is missing')
      return paint(graph)
    },
  }
  return {
    handlers,
    silence: () => {
      camera.hide()
      card.close()
    },
  }
}
