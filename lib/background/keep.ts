import { isPrivate } from '@/lib/adapters/parts/private-pages'
import { readView } from '@/lib/adapters/registry'
import { newId } from '@/lib/journal/id'
import { foresee, type Foreseen } from '@/lib/journal/foresee'
import { record, type Draft } from '@/lib/journal/record'
import type { Plate } from '@/lib/journal/plates'
import type { Pixels } from '@/lib/journal/steps'
import { isOfStorage } from '@/lib/journal/storage-error'
import { refusal } from '@/lib/messages/answer'
import type { Aim, Saved } from '@/lib/messages/protocol'
import type { Graph } from '@/lib/model/graph'
import type { Id, Instant } from '@/lib/model/id'
import { originOf } from '@/lib/model/origin'
import type { Page } from '@/lib/model/page'
import type { Snapshot, Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { full } from './full'
import type { Taking } from './ladder'
import { noteSnapshot, recallOr } from './memory'
import { ownQueries, panelLink } from './panel-view'
import { base64Of, type Taken } from './pixels'
import type { Turns } from './turns'
import { catchUp, type Pen } from './visits'
import { hold, written } from './waiting'

export type Keeping = Pen & { turns: Turns }
/** A graph that was aimed at, and the page it is on. */
export type Sighting = { id: Id; page: Page; aim: Aim; at: Instant }
export type InTab = { tabId: number; openerId: number | null }

/** The site that a snapshot is read as a page of. */
export const siteOfSighting = ({ page, aim: { graph } }: Sighting): string | null =>
  originOf(graph.source ?? '') ?? originOf(page.url)

/**
 * The view and the graph of a snapshot. A graph with a link of its own (an image whose address is its query, a panel
 * of a dashboard) is read from that; an image as of when the page asked for it, since it may have been on the screen
 * for long. What is kept of the link is masked. `said` is what the person said that its site is. Throws on pages of
 * which nothing is kept.
 */
export const readSighting = (
  { page, aim: { graph, panel }, at }: Sighting,
  said: string | null = null,
): { view: View; graph: Graph } => {
  const { source } = graph
  if (source === null || originOf(source) === null) {
    const view = readView({ ...page, url: panelLink(page.url, panel) }, at, said)
    if (isPrivate(view)) throw refusal('nothing is kept of pages of keys and sign-ins')
    return { view: ownQueries(view, graph), graph: { ...graph, source: null } }
  }
  const asked = page.hints?.requests.findLast(({ url }) => url === source)?.at ?? at
  const picture = { url: source, title: graph.title || page.title, zone: page.zone, hints: null }
  const view = readView(picture, asked, said)
  return { view, graph: { ...graph, source: view.url } }
}

const placeOf = ({ place }: Graph): string => (place ? `row ${place.row} of ${place.rows}` : '')

/** Characters of a thumbnail that a card takes. */
const CARD = 64_000

export const thumbnailLink = ({ thumbnail }: Pixels): string | null => {
  const link = `data:${thumbnail.type};base64,${base64Of(thumbnail.bytes)}`
  return link.length <= CARD ? link : null
}

/** A snapshot that is on disk, and what is to be made of its plate. */
export type Kept = { saved: Saved; pictureId: Id | null }

const keptOf = (step: Snapshot, taken: Taken | null): Kept => {
  const pixels = step.picture && taken ? taken.pixels : null
  const developing = pixels !== null && 'box' in pixels
  const saved = {
    stepId: step.id,
    place: placeOf(step.graph),
    title: step.graph.title || step.view.title,
    thumbnail: pixels && !('box' in pixels) ? thumbnailLink(pixels) : null,
    developing,
    incomplete: step.picture ? step.picture.incomplete : step.missed,
  }
  return { saved, pictureId: developing ? (step.picture?.id ?? null) : null }
}

type Keep = {
  draft: Extract<Draft, { kind: 'snapshot' }>
  parentId: Id | null
  pixels: Pixels | Plate | null
  foreseen: Foreseen | null
}

/** A full disk refuses the picture and still takes the words (Chromium calls it DataError or AbortError). */
const write = async ({ draft, ...rest }: Keep, now: Instant): Promise<Step> => {
  try {
    return await record(draft, { ...rest, now })
  } catch (error) {
    if (!rest.pixels) throw error
    const missed = 'The picture could not be written: the disk may be full.'
    return write({ ...rest, draft: { ...draft, picture: null, missed }, pixels: null }, now)
  }
}

type Told = (kept: Kept) => void

const keepInTurn = async (
  keeping: Keeping,
  { id, at }: Sighting,
  read: { view: View; graph: Graph },
  { taken, missed }: Taking,
  { tabId, openerId }: InTab,
  foreseen: Foreseen | null,
  tell: Told,
): Promise<void> => {
  const { area, now } = keeping
  await catchUp(keeping)
  const memory = await recallOr(area, tabId, openerId)
  const picture = taken && { id: newId(), ...taken.picture }
  const draft = { id, kind: 'snapshot', at, ...read, picture, missed } as const
  const pixels = taken?.pixels ?? null
  const step = await write({ draft, parentId: memory.lastId, pixels, foreseen }, now()).catch(
    async (error: unknown) => {
      if (!isOfStorage(error)) throw error
      await hold(keeping, null)
      throw full()
    },
  )
  if (step.kind !== 'snapshot') throw refusal('that name is taken')
  tell(keptOf(step, taken))
  await noteSnapshot(area, tabId, memory, step.id)
  await written(keeping)
}

/**
 * Where the next snapshot of a tab will belong: looked up while its picture is taken. Null where that cannot be told,
 * and then it is found when the snapshot is kept.
 */
export const foreseeIn = async (
  { area, now }: Keeping,
  { tabId, openerId }: InTab,
): Promise<Foreseen | null> => {
  try {
    return await foresee(now(), (await recallOr(area, tabId, openerId)).lastId)
  } catch {
    return null
  }
}

/**
 * Keeps a snapshot: picture and step in one transaction. Resolves when it is on disk, and not before; the tab's next
 * step waits until the tab's memory knows of it too.
 */
export const keep = (
  keeping: Keeping,
  sighting: Sighting,
  read: { view: View; graph: Graph },
  taking: Taking,
  tab: InTab,
  foreseen: Foreseen | null = null,
): Promise<Kept> =>
  new Promise((tell, refuse) => {
    keeping.turns(() => keepInTurn(keeping, sighting, read, taking, tab, foreseen, tell)).catch(refuse)
  })
