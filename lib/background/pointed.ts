import { newId } from '@/lib/journal/id'
import { refusal, told } from '@/lib/messages/answer'
import type { Saved } from '@/lib/messages/protocol'
import type { Target } from './camera'
import { askFrame, framesOf, type Frame } from './frames'
import { climb, painted } from './ladder'
import { isSameGraph } from './same-graph'
import {
  inSight,
  insist,
  keepAll,
  keepTaken,
  pageOf,
  release,
  tabLink,
  targetOf,
  type BrowserTab,
  type KeptAll,
  type Page,
  type Sighted,
  type Studio,
} from './snapshots'

type Look = { frame: Frame; page: Page | null; aimed: Sighted | null; frames: number; covered: boolean }

const look = async (frame: Frame, now: number, top: Page | null = null): Promise<Look> => {
  const seen = await insist(frame, () => askFrame(frame, 'aim', {})).catch(() => null)
  // Where no observer answers there is nothing of ours either.
  if (!seen) return { frame, page: null, aimed: null, frames: 0, covered: false }
  const { page, aim, frames, covered } = seen
  const aimed = aim && { frame, sighting: { id: newId(), page: pageOf(page, top), aim, at: now } }
  return { frame, page, aimed, frames, covered }
}

/** Every frame is asked, where there are any in the page: asking the browser for them takes longer than the rest. */
const lookEverywhere = async (tabId: number, now: number): Promise<Look[]> => {
  const top = await look({ tabId, frameId: 0 }, now)
  if (top.aimed && top.frames === 0) return [top]
  const frames = await framesOf(tabId)
  const below = await Promise.all(
    frames.flatMap((frame) => (frame.frameId === 0 ? [] : [look(frame, now, top.page)])),
  )
  return frames.length === 0 ? [] : [top, ...below]
}

/** Longer than a card stays by itself. */
const CARD_MS = 8_000
/** When a tab was last given a card: what is exposed under one has to be exposed again. A guess that may be forgotten. */
const carded = new Map<number, number>()

const isCarded = (tabId: number, now: number): boolean => now - (carded.get(tabId) ?? -CARD_MS) < CARD_MS

/** The graph under the pointer; of frames within each other the innermost knows better. Else the only one in sight. */
const meant = async (looks: readonly Look[], now: number): Promise<Sighted> => {
  const pointed = looks.findLast(({ aimed }) => aimed !== null)?.aimed
  if (pointed) return pointed
  const frames = looks.map(({ frame }) => frame)
  const [only, ...more] = await inSight(frames, now)
  if (!only) throw refusal('there is no graph in sight')
  if (more.length > 0) throw refusal(`point at one of the ${more.length + 1} graphs in sight`)
  return only
}

/** The graph that a tab's shortcut took last. A guess that may be forgotten. */
const lastTaken = new Map<number, Target>()

/**
 * Pressed faster than the browser gives pictures, a graph is painted at once; only where that lacks something it waits
 * for the browser.
 */
const keepSoon = (studio: Studio, tab: BrowserTab, one: Sighted): Promise<KeptAll> => {
  const target = targetOf(one)
  const take = async () => [
    await climb(studio.camera, tab, tabLink([one]), target, await painted(studio.camera, target)),
  ]
  return keepTaken(studio, tab, [one], take())
}

/**
 * The shortcut. Answers null once the page has been told that it is saved, or the sentence that the person has to be
 * told outside the page, too. `isAgain`: pressed right after the last time, it means another graph, or nothing.
 */
export const snapPointed = async (
  studio: Studio,
  tab: BrowserTab,
  isAgain: boolean,
): Promise<string | null> => {
  const isHurried = isAgain && studio.camera.waits()
  const early = isAgain || isCarded(tab.tabId, studio.now()) ? null : studio.camera.ahead(tab)
  const looks = await lookEverywhere(tab.tabId, studio.now())
  const [top] = looks
  if (!top) return 'Overshoulder cannot see into this page.'
  let aimed: Sighted | null = null
  const tell = (saved: Saved | null, trouble: string | null): Promise<void> =>
    release(aimed?.frame ?? top.frame, aimed?.sighting.aim.token ?? null, saved, trouble)
  try {
    aimed = await meant(looks, studio.now())
    const last = lastTaken.get(tab.tabId)
    if (isAgain && last && isSameGraph(last, targetOf(aimed))) {
      await tell(null, null)
      return null
    }
    lastTaken.set(tab.tabId, targetOf(aimed))
    const ahead = looks.some(({ covered }) => covered) ? undefined : (early ?? undefined)
    const { saved, develop } = isHurried
      ? await keepSoon(studio, tab, aimed)
      : await keepAll(studio, tab, [aimed], ahead)
    carded.set(tab.tabId, studio.now())
    await tell(saved[0] ?? null, null)
    develop()
    return null
  } catch (error) {
    await tell(null, told(error))
    return `Not saved: ${told(error)}.`
  } finally {
    const others = looks.filter(({ frame }) => frame !== (aimed?.frame ?? top.frame))
    await Promise.all(others.map(({ frame }) => release(frame, null, null, null)))
  }
}
