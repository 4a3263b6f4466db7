import { refusal } from '@/lib/messages/answer'
import type { FromOurs, ResponseOf } from '@/lib/messages/protocol'
import { askFrame, framesOf, type Frame } from './frames'
import {
  insist,
  keepAll,
  ofOneMoment,
  pageOf,
  release,
  type BrowserTab,
  type Page,
  type Studio,
} from './snapshots'

type Told = ResponseOf<FromOurs, 'tour'>
/** `top`: the page around its frames. */
type Running = { done: number; total: number; cancelled: boolean; top: Page | null }

/** By tab. What is saved is in the journal; how far a walk came is of no use to a worker that was started anew. */
const running = new Map<number, Running>()

/** How far the walk through a tab's dashboard came; null where there is none. */
export const tourState = (tabId: number, cancel: boolean): { done: number; total: number } | null => {
  const state = running.get(tabId)
  if (!state) return null
  if (cancel) state.cancelled = true
  const { done, total } = state
  return { done, total }
}

/** Stops of one walk: a page that always finds more ends some time. */
const STOPS = 200

const walkFrame = async (studio: Studio, tab: BrowserTab, frame: Frame, state: Running, sum: Told) => {
  const base = { done: state.done, total: state.total }
  for (let stop = 0; stop < STOPS && !state.cancelled; stop++) {
    const told = await insist(frame, () => askFrame(frame, 'tour', { go: 'next' }))
    const { aims, done, total } = told
    if (frame.frameId === 0) state.top = told.page
    const page = pageOf(told.page, state.top)
    state.total = base.total + total
    const found = aims.map((aim) => ({ frame, aim, page }))
    const { saved, develop } = await keepAll(studio, tab, ofOneMoment(found, studio.now()))
    develop()
    sum.saved += saved.length
    sum.missed.push(...saved.flatMap(({ incomplete }) => incomplete ?? []))
    state.done = base.done + done
    if (aims.length === 0 && done >= total) return
  }
}

/** The whole dashboard, panel after panel, each once. Cancelled or not, the page is put back where it was. */
export const tour = async (studio: Studio, tab: BrowserTab): Promise<Told> => {
  if (running.has(tab.tabId)) throw refusal('the dashboard is being walked through already')
  const state: Running = { done: 0, total: 0, cancelled: false, top: null }
  const told: Told = { saved: 0, missed: [], cancelled: false }
  // Before anything is waited for: who clicks twice asks twice in one moment.
  running.set(tab.tabId, state)
  let frames: Frame[] = []
  try {
    frames = await framesOf(tab.tabId)
    if (frames.length === 0) throw refusal('Overshoulder cannot see into this page')
    for (const frame of frames) await walkFrame(studio, tab, frame, state, told).catch(() => undefined)
    return { ...told, missed: told.missed.slice(0, 200), cancelled: state.cancelled }
  } finally {
    running.delete(tab.tabId)
    for (const frame of frames) {
      await askFrame(frame, 'tour', { go: 'back' }).catch(() => undefined)
      await release(frame, null, null, null)
    }
  }
}
