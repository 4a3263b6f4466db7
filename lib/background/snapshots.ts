import { newId } from '@/lib/journal/id'
import { refusal, told } from '@/lib/messages/answer'
import type { Tab } from '@/lib/messages/doors'
import type { Aim, FromOurs, FromPage, ResponseOf, Saved } from '@/lib/messages/protocol'
import type { z } from 'zod'
import type { Camera } from './camera'
import { askFrame, framesOf, OBSERVER, runIn, type Frame } from './frames'
import { keep, readSighting, siteOfSighting, type Keeping, type Sighting } from './keep'
import { takeAll, type Target } from './ladder'
import { believed, checkOrigin } from './visits'

export type Studio = Keeping & {
  camera: Camera
  isJournaled: (origin: string) => Promise<boolean>
  /** what the person said that a site is */
  said: (origin: string | null) => Promise<string | null>
}
/** The tab as the browser tells it. */
export type BrowserTab = { tabId: number; windowId: number; openerId: number | null }

type Sighted = { frame: Frame; sighting: Sighting }

/** The link of the tab when its graphs were aimed at; only the top frame knows it. */
const tabLink = (sighted: Sighted[]): string | null =>
  sighted.find(({ frame }) => frame.frameId === 0)?.sighting.page.url ?? null

const keepAll = async (studio: Studio, tab: BrowserTab, sighted: Sighted[]): Promise<Saved[]> => {
  const targets: Target[] = sighted.map(({ frame, sighting }) => ({ frame, aim: sighting.aim }))
  const taking = takeAll(studio.camera, tab, tabLink(sighted), targets)
  const reading = Promise.all(
    sighted.map(async ({ sighting }) => readSighting(sighting, await studio.said(siteOfSighting(sighting)))),
  )
  const [takings, read] = await Promise.all([taking, reading])
  const saved: Saved[] = []
  for (const [index, { sighting }] of sighted.entries()) {
    const [view, taken] = [read[index], takings[index]]
    if (view && taken) saved.push(await keep(studio, sighting, view, taken, tab))
  }
  return saved
}

/** The camera button of a page. */
export const snap = async (
  studio: Studio,
  request: z.output<FromPage['snap']['request']>,
  tab: Tab,
): Promise<ResponseOf<FromPage, 'snap'>> => {
  checkOrigin(request.page, tab)
  if (!(await studio.isJournaled(tab.origin))) throw refusal('this site is not journaled')
  const sighting = { ...request, at: believed(request.at, studio.now()) }
  const [saved] = await keepAll(studio, tab, [{ frame: tab, sighting }])
  if (!saved) throw refusal('nothing was taken')
  return saved
}

/** An observer that is not there yet (a site that is not journaled) is started, for this one act. */
const insist = async <Result>(frame: Frame, ask: () => Promise<Result>): Promise<Result> => {
  try {
    return await ask()
  } catch {
    await runIn(frame, OBSERVER)
    return ask()
  }
}

const release = async (
  frame: Frame,
  token: Aim['token'] | null,
  saved: Saved | null,
  trouble: string | null,
) => {
  await askFrame(frame, 'done', { token, saved, trouble }).catch(() => undefined)
}

const look = async (frame: Frame, now: number): Promise<Sighted | null> => {
  const seen = await insist(frame, () => askFrame(frame, 'aim', {})).catch(() => null)
  if (!seen?.aim) return null
  return { frame, sighting: { id: newId(), page: seen.page, aim: seen.aim, at: now } }
}

/**
 * The shortcut: the graph under the pointer. Every frame is asked, and one within another knows better.
 * Answers null once the page has been told, or the sentence that the person has to be told otherwise.
 */
export const snapPointed = async (studio: Studio, tab: BrowserTab): Promise<string | null> => {
  const top = look({ tabId: tab.tabId, frameId: 0 }, studio.now())
  const frames = await framesOf(tab.tabId)
  if (frames.length === 0) return 'Overshoulder cannot see into this page.'
  const looks = await Promise.all(
    frames.map((frame) => (frame.frameId === 0 ? top : look(frame, studio.now()))),
  )
  const aimed = looks.filter((one) => one !== null).at(-1)
  try {
    if (!aimed) return 'There is no graph under the pointer.'
    const [saved = null] = await keepAll(studio, tab, [aimed])
    await release(aimed.frame, aimed.sighting.aim.token, saved, null)
    return null
  } catch (error) {
    if (aimed) await release(aimed.frame, aimed.sighting.aim.token, null, told(error))
    return `Not saved: ${told(error)}.`
  } finally {
    const others = frames.filter((frame) => frame.frameId !== aimed?.frame.frameId)
    await Promise.all(others.map((frame) => release(frame, null, null, null)))
  }
}

/** The popup: every graph in sight. Pictures of all of them are of one moment. */
export const snapSight = async (
  studio: Studio,
  tab: BrowserTab,
): Promise<ResponseOf<FromOurs, 'snapSight'>> => {
  const frames = await framesOf(tab.tabId)
  if (frames.length === 0) throw refusal('Overshoulder cannot see into this page')
  const at = studio.now()
  const sights = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      seen: await insist(frame, () => askFrame(frame, 'sight', {})).catch(() => null),
    })),
  )
  const sighted = sights.flatMap(({ frame, seen }) =>
    seen ? seen.aims.map((aim) => ({ frame, sighting: { id: newId(), page: seen.page, aim, at } })) : [],
  )
  try {
    const saved = await keepAll(studio, tab, sighted)
    return { saved, missed: saved.flatMap(({ incomplete }) => incomplete ?? []) }
  } finally {
    await Promise.all(frames.map((frame) => release(frame, null, null, null)))
  }
}
