import { newId } from '@/lib/journal/id'
import { refusal } from '@/lib/messages/answer'
import type { Tab } from '@/lib/messages/doors'
import type { Aim, FromOurs, FromPage, ResponseOf, Saved } from '@/lib/messages/protocol'
import { originOf } from '@/lib/model/origin'
import type { View } from '@/lib/model/view'
import type { z } from 'zod'
import { addBehind } from './behind'
import type { Ahead, Camera, Target } from './camera'
import { askFrame, framesOf, OBSERVER, runIn, type Frame } from './frames'
import { developOne } from './develop'
import {
  foreseeIn,
  keep,
  readSighting,
  siteOfSighting,
  thumbnailLink,
  type Keeping,
  type Kept,
  type Sighting,
} from './keep'
import { climb, painted, takeAll, type Taking } from './ladder'
import { believed, checkOrigin } from './visits'

export type Studio = Keeping & {
  camera: Camera
  isJournaled: (origin: string) => Promise<boolean>
  /** what the person said that a site is */
  said: (origin: string | null) => Promise<string | null>
  /** whether the numbers of this site's graphs are kept beside their pictures */
  keepsNumbers: (origin: string) => Promise<boolean>
}
/** The tab as the browser tells it. */
export type BrowserTab = { tabId: number; windowId: number; openerId: number | null }

export type Sighted = { frame: Frame; sighting: Sighting }

/** The link of the tab when its graphs were aimed at; only the top frame knows it. */
export const tabLink = (sighted: Sighted[]): string | null =>
  sighted.find(({ frame }) => frame.frameId === 0)?.sighting.page.url ?? null

/** The card gets its picture as soon as there is one; a worker that is killed before that begins with it next time. */
const developFor = async (frame: Frame, { saved: { stepId }, pictureId }: Kept): Promise<void> => {
  const pixels = pictureId === null ? null : await developOne(pictureId)
  const thumbnail = pixels && thumbnailLink(pixels)
  if (thumbnail) await askFrame(frame, 'developed', { stepId, thumbnail })
}

type KeptHere = Kept & Sighted & { view: View }

/** One after the other, behind what a person waits for: the pictures first, then what stands behind them. */
const developLater = async ({ keepsNumbers }: Studio, all: KeptHere[]): Promise<void> => {
  for (const one of all) await developFor(one.frame, one).catch(() => undefined)
  const fresh = all.map(({ frame, view, saved: { stepId }, sighting: { aim, page } }) => ({
    ...{ frame, view, stepId, token: aim.token, pageUrl: page.url },
  }))
  await addBehind(keepsNumbers, fresh)
}

export type KeptAll = { saved: Saved[]; develop: () => void }

export const targetOf = ({ frame, sighting: { aim } }: Sighted): Target => ({ frame, aim })

/** Takes and keeps graphs of one tab, all of one moment. */
export const keepAll = (
  studio: Studio,
  tab: BrowserTab,
  sighted: Sighted[],
  ahead?: Ahead,
): Promise<KeptAll> => {
  const targets = sighted.map(targetOf)
  return keepTaken(studio, tab, sighted, takeAll(studio.camera, tab, tabLink(sighted), targets, ahead))
}

/** Keeps graphs, each with its picture, once they are taken; what they say, and where they belong, is read meanwhile. */
export const keepTaken = async (
  studio: Studio,
  tab: BrowserTab,
  sighted: Sighted[],
  taking: Promise<Taking[]>,
): Promise<KeptAll> => {
  const reading = Promise.all(
    sighted.map(async ({ sighting }) => readSighting(sighting, await studio.said(siteOfSighting(sighting)))),
  )
  const [takings, read, foreseen] = await Promise.all([taking, reading, foreseeIn(studio, tab)])
  const kept: KeptHere[] = []
  for (const [index, { frame, sighting }] of sighted.entries()) {
    const [seen, taken] = [read[index], takings[index]]
    if (!seen || !taken) continue
    const one = await keep(studio, sighting, seen, taken, tab, kept.length === 0 ? foreseen : null)
    kept.push({ ...one, frame, sighting, view: seen.view })
  }
  return { saved: kept.map((one) => one.saved), develop: () => void developLater(studio, kept) }
}

/**
 * The camera button of a page, which began to paint when it asked: the picture is asked for while everything else is
 * looked up. A click in a page gives no right to the screen.
 */
export const snap = async (
  studio: Studio,
  request: z.output<FromPage['snap']['request']>,
  tab: Tab,
): Promise<ResponseOf<FromPage, 'snap'>> => {
  checkOrigin(request.page, tab)
  const sighting = { ...request, at: believed(request.at, studio.now()) }
  const sighted = { frame: tab, sighting }
  const target = targetOf(sighted)
  const take = async (): Promise<Taking[]> => {
    const painting = painted(studio.camera, target)
    if (!(await studio.isJournaled(tab.origin))) throw refusal('this site is not journaled')
    return [await climb(studio.camera, tab, tabLink([sighted]), target, await painting)]
  }
  const { saved, develop } = await keepTaken(studio, tab, [sighted], take())
  const [first] = saved
  if (!first) throw refusal('nothing was taken')
  develop()
  return first
}

/** An observer that is not there yet (a site that is not journaled) is started, for this one act. */
export const insist = async <Result>(frame: Frame, ask: () => Promise<Result>): Promise<Result> => {
  try {
    return await ask()
  } catch {
    await runIn(frame, OBSERVER)
    return ask()
  }
}

/** The snapshot is over: overlays may come back. */
export const release = async (
  frame: Frame,
  token: Aim['token'] | null,
  saved: Saved | null,
  trouble: string | null,
) => {
  await askFrame(frame, 'done', { token, saved, trouble }).catch(() => undefined)
}

export type Page = Sighting['page']

/** A document without an address of its own (`srcdoc`) is a part of the page around it. */
export const pageOf = (own: Page, top: Page | null | undefined): Page =>
  originOf(own.url) === null && top ? top : own

type Found = { frame: Frame; aim: Aim; page: Page }

/** Graphs in the order in which they were found: rows of one moment stand by their ids. */
export const ofOneMoment = (found: readonly Found[], at: number): Sighted[] => {
  const ids = found.map(newId).sort((one, other) => (one < other ? -1 : 1))
  return ids.flatMap((id, index) => {
    const one = found[index]
    return one ? [{ frame: one.frame, sighting: { id, page: one.page, aim: one.aim, at } }] : []
  })
}

/** Every graph in sight of the person, in any of these frames. */
export const inSight = async (frames: readonly Frame[], at: number): Promise<Sighted[]> => {
  const sights = await Promise.all(
    frames.map(async (frame) => ({
      frame,
      seen: await insist(frame, () => askFrame(frame, 'sight', {})).catch(() => null),
    })),
  )
  const top = sights.find(({ frame }) => frame.frameId === 0)?.seen?.page
  const found = sights.flatMap(({ frame, seen }) =>
    seen ? seen.aims.map((aim) => ({ frame, aim, page: pageOf(seen.page, top) })) : [],
  )
  return ofOneMoment(found, at)
}

type InSight = ResponseOf<FromOurs, 'snapSight'>

const takeSight = async (studio: Studio, tab: BrowserTab): Promise<InSight> => {
  const frames = await framesOf(tab.tabId)
  if (frames.length === 0) throw refusal('Overshoulder cannot see into this page')
  const sighted = await inSight(frames, studio.now())
  try {
    const { saved, develop } = await keepAll(studio, tab, sighted)
    develop()
    return { saved, missed: saved.flatMap(({ incomplete }) => incomplete ?? []) }
  } finally {
    await Promise.all(frames.map((frame) => release(frame, null, null, null)))
  }
}

/** Of each tab at most one at a time: who clicks twice means one picture of each graph. */
const taken = new Map<number, Promise<InSight>>()

/** The popup: every graph in sight. Pictures of all of them are of one moment. */
export const snapSight = (studio: Studio, tab: BrowserTab): Promise<InSight> => {
  const taking = taken.get(tab.tabId) ?? takeSight(studio, tab).finally(() => taken.delete(tab.tabId))
  taken.set(tab.tabId, taking)
  return taking
}
