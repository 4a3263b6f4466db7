import { staysOnBack } from '@/lib/adapters/prometheus'
import { isPrivate } from '@/lib/adapters/parts/private-pages'
import { readView, sameLook } from '@/lib/adapters/registry'
import { record } from '@/lib/journal/record'
import { readSettings } from '@/lib/journal/people'
import { completeVisit, lastSteps, stepById } from '@/lib/journal/steps'
import { isOfStorage } from '@/lib/journal/storage-error'
import { walkedTrail } from '@/lib/journal/trails'
import { refusal } from '@/lib/messages/answer'
import type { Tab } from '@/lib/messages/doors'
import type { FromPage, ResponseOf } from '@/lib/messages/protocol'
import type { Id, Instant } from '@/lib/model/id'
import { originOf } from '@/lib/model/origin'
import type { Visit } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import type { z } from 'zod'
import { isCarried, noteFrame, noteVisit, recallOr, type Memory } from './memory'
import type { Pace } from './pace'
import { refines } from './refines'
import type { Turns } from './turns'
import { hold, writeWaiting, written, type Hold } from './waiting'

export type Look = z.output<FromPage['seen']['request']>

/** What writing a look needs from the outside. */
export type Pen = Hold & {
  /** what the person said that a site is */
  said: (origin: string | null) => Promise<string | null>
}

/** What seeing needs from the outside. */
export type Walk = Pen & {
  turns: Turns
  pace: Pace
  isJournaled: (origin: string) => Promise<boolean>
}

/** Steps among which a look of before an update is sought. */
const SOUGHT = 200

/** A page that takes longer than this to come whole stays as it was looked at. */
const LATE = 20_000

/** Clocks of page and background are one: a page that says otherwise is not believed. */
const SKEW = 60_000

export const believed = (at: Instant, now: Instant): Instant => (Math.abs(now - at) <= SKEW ? at : now)

/** A page speaks for its own origin only. */
export const checkOrigin = (page: { url: string }, tab: Tab): void => {
  if (originOf(page.url) !== tab.origin) throw refusal('the page is not where it says it is')
}

const visitById = async (id: Id | undefined): Promise<Visit | undefined> => {
  const step = id === undefined ? undefined : await stepById(id)
  return step?.kind === 'visit' ? step : undefined
}

/** Coming to a page again is a visit, once the trail would be another one; a page that moves by itself never is. */
const isAgain = async (last: Visit, { cause }: Look, at: Instant): Promise<boolean> =>
  (cause === 'load' || cause === 'traverse') && at - last.at >= (await readSettings()).quietMinutes * 60_000

/** The visit that already tells what this frame shows: its own last one, or (a frameset) that of the tab. */
const toldBy = async (look: Look, view: View, at: Instant, memory: Memory, frameId: number) => {
  for (const id of new Set([memory.visits.at(-1), memory.frames[frameId]])) {
    const visit = await visitById(id)
    if (visit && sameLook(visit.view, view) && !(await isAgain(visit, look, at))) return visit
  }
  return undefined
}

/** What a tab that was open over an update shows: told when it came up, in the trail that is still walked. */
const toldBefore = async (view: View, at: Instant): Promise<Visit | undefined> => {
  const trail = await walkedTrail(at, await readSettings())
  const steps = trail ? await lastSteps(trail.id, SOUGHT) : []
  return steps.find((step): step is Visit => step.kind === 'visit' && sameLook(step.view, view))
}

const isBack = async ({ cause }: Look, view: View, { visits }: Memory): Promise<boolean> => {
  if (cause !== 'traverse') return false
  const earlier = await Promise.all(visits.map(visitById))
  return earlier.some((visit) => visit && sameLook(visit.view, view))
}

const refined = async ({ cause }: Look, view: View, at: Instant, memory: Memory): Promise<Id | null> => {
  const last = cause === 'traverse' ? undefined : await visitById(memory.visits.at(-1))
  return last && last.id === memory.lastId && refines(view, at, last) ? last.id : null
}

const write = async (look: Look, view: View, at: Instant, memory: Memory, now: Instant): Promise<Id> => {
  const back = await isBack(look, view, memory)
  const chain = await refined(look, view, at, memory)
  const draft = { id: look.id, kind: 'visit', at, view, refines: chain, back } as const
  return (await record(draft, { parentId: memory.lastId, now, pixels: null })).id
}

const visit = async ({ area, now, said }: Pen, look: Look, tab: Tab): Promise<Id | null> => {
  const { tabId, frameId, openerId } = tab
  const memory = await recallOr(area, tabId, openerId)
  if (look.cause === 'traverse' && staysOnBack(look.page)) return null
  const { at } = look
  const view = readView(look.page, at, await said(tab.origin))
  if (memory.visits.includes(look.id)) {
    if (now() - at <= LATE) await completeVisit(look.id, view)
    return look.id
  }
  if (isPrivate(view)) return null
  const carried = (await isCarried(area, tabId)) ? await toldBefore(view, at) : undefined
  if (carried) {
    await noteVisit(area, tabId, memory, { id: carried.id, frameId, isLoad: false })
    return null
  }
  const told = await toldBy(look, view, at, memory, frameId)
  if (told && told.id !== look.id) {
    await noteFrame(area, tabId, memory, frameId, told.id)
    return null
  }
  const id = await write(look, view, at, memory, now())
  await noteVisit(area, tabId, memory, { id, frameId, isLoad: look.cause === 'load' })
  return id
}

/** Looks for which there was no room, each as of its moment. Called in turn; false where there is none yet. */
export const catchUp = (pen: Pen): Promise<boolean> =>
  writeWaiting(pen, ({ look, tab }) => visit(pen, look, tab))

/** Behind those that wait already: what comes later may come from them. */
const visitOrHold = async (pen: Pen, look: Look, tab: Tab): Promise<Id | null> => {
  try {
    if (await catchUp(pen)) {
      const id = await visit(pen, look, tab)
      if (id !== null) await written(pen)
      return id
    }
  } catch (error) {
    if (!isOfStorage(error)) throw error
  }
  await hold(pen, { look, tab })
  return null
}

/**
 * A view has settled in a tab: one step, or none where it was told before, where its site is not journaled, on
 * pages of keys and sign-ins, or where the page changes faster than anybody looks. Looks are told one after the other,
 * whichever tab they are of.
 */
export const seen = async (walk: Walk, look: Look, tab: Tab): Promise<ResponseOf<FromPage, 'seen'>> => {
  checkOrigin(look.page, tab)
  if (!(await walk.isJournaled(tab.origin))) return { stepId: null }
  if (!(await walk.pace(tab.tabId, tab.frameId))) return { stepId: null }
  const told = { ...look, at: believed(look.at, walk.now()) }
  return { stepId: await walk.turns(() => visitOrHold(walk, told, tab)) }
}
