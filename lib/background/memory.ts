import { z } from 'zod'
import { Id } from '@/lib/model/id'
import type { Area } from './area'

/** What is remembered of a tab while it is open: ids only, the rows are in the journal. */
export const Memory = z.object({
  /** the last step of the tab, from which its next one comes; for a new tab that of its opener */
  lastId: Id.nullable(),
  /** visits, oldest first: what Back may come back to */
  visits: z.array(Id),
  /** the last visit of each frame, by frame id */
  frames: z.record(z.string(), Id),
  /** snapshots whose card may still say why, mark and undo */
  snapshots: z.array(Id),
})
export type Memory = z.infer<typeof Memory>

/** Of each list: a tab that is open for a week stays small. */
const KEPT = 50

const EMPTY: Memory = { lastId: null, visits: [], frames: {}, snapshots: [] }

const keyOf = (tabId: number): string => `tab:${tabId}`

/** What this worker has put into session storage, where nobody else writes: it need not ask for that again. */
const written = new WeakMap<Area, Map<number, Memory>>()

/** Session storage outlives the worker and ends with the browser, as tab ids do. */
export const recall = async (area: Area, tabId: number): Promise<Memory | undefined> => {
  const known = written.get(area)?.get(tabId)
  if (known) return known
  const key = keyOf(tabId)
  const parsed = Memory.safeParse((await area.get(key))[key])
  return parsed.success ? parsed.data : undefined
}

const keep = async (area: Area, tabId: number, memory: Memory): Promise<void> => {
  await area.set({ [keyOf(tabId)]: memory })
  const known = written.get(area) ?? new Map<number, Memory>()
  written.set(area, known.set(tabId, memory))
}

/** What is remembered of a tab, or what it starts with: the last step of the tab that opened it. */
export const recallOr = async (area: Area, tabId: number, openerId: number | null): Promise<Memory> => {
  const known = await recall(area, tabId)
  if (known) return known
  const opener = openerId === null ? undefined : await recall(area, openerId)
  return { ...EMPTY, lastId: opener?.lastId ?? null }
}

/** A tab was opened out of another: its first step comes from what that one showed at this moment. */
export const inherit = async (area: Area, tabId: number, openerId: number): Promise<void> => {
  if (!(await recall(area, tabId))) await keep(area, tabId, await recallOr(area, tabId, openerId))
}

const CARRIED = 'carried'
const Carried = z.array(z.number())

const carriedIn = async (area: Area): Promise<number[]> => {
  const parsed = Carried.safeParse((await area.get(CARRIED))[CARRIED])
  return parsed.success ? parsed.data : []
}

/** An update of the extension empties session storage, while these tabs stay open. */
export const carryOver = (area: Area, tabIds: number[]): Promise<void> => area.set({ [CARRIED]: tabIds })

/** Whether the tab was open when the extension was updated, and nothing was noted of it since. */
export const isCarried = async (area: Area, tabId: number): Promise<boolean> =>
  !(await recall(area, tabId)) && (await carriedIn(area)).includes(tabId)

export const forgetTab = (area: Area, tabId: number): Promise<void> => {
  written.get(area)?.delete(tabId)
  return area.remove(keyOf(tabId))
}

/** The frame shows what this visit tells. */
export const noteFrame = async (
  area: Area,
  tabId: number,
  memory: Memory,
  frameId: number,
  id: Id,
): Promise<void> => {
  await keep(area, tabId, { ...memory, frames: { ...memory.frames, [frameId]: id } })
}

/** A new page in the top frame: the frames that were in the old one are gone. */
const framesAfter = (memory: Memory, frameId: number, isLoad: boolean): Memory['frames'] =>
  frameId === 0 && isLoad ? {} : memory.frames

export const noteVisit = (
  area: Area,
  tabId: number,
  memory: Memory,
  visit: { id: Id; frameId: number; isLoad: boolean },
): Promise<void> =>
  keep(area, tabId, {
    ...memory,
    lastId: visit.id,
    visits: [...memory.visits, visit.id].slice(-KEPT),
    frames: { ...framesAfter(memory, visit.frameId, visit.isLoad), [visit.frameId]: visit.id },
  })

export const noteSnapshot = (area: Area, tabId: number, memory: Memory, id: Id): Promise<void> =>
  keep(area, tabId, {
    ...memory,
    lastId: id,
    snapshots: [...memory.snapshots.filter((known) => known !== id), id].slice(-KEPT),
  })
