import { z } from 'zod'
import { mendLog, suspectLog } from '@/lib/journal/database'
import { isOfStorage } from '@/lib/journal/storage-error'
import type { Tab } from '@/lib/messages/doors'
import { fromPage } from '@/lib/messages/protocol'
import { Instant } from '@/lib/model/id'
import type { Area } from './area'

const Held = z.object({
  look: fromPage.seen.request,
  tab: z.object({
    tabId: z.int(),
    windowId: z.int(),
    frameId: z.int(),
    origin: z.string(),
    openerId: z.int().nullable(),
  }) satisfies z.ZodType<Tab>,
})
export type Held = z.output<typeof Held>

/** What could not be written, in the order in which it was looked at. */
const Waiting = z.object({
  /** since when nothing can be written; null where all is well */
  since: Instant.nullable(),
  looks: z.array(Held),
  /** looks for which there was no room in memory either */
  missed: z.int(),
})
export type Waiting = z.infer<typeof Waiting>

const NONE: Waiting = { since: null, looks: [], missed: 0 }
const KEY = 'waiting'

/** What this worker has read or put there: it need not ask for that again. */
const known = new WeakMap<Area, Waiting>()

export const waitingIn = async (area: Area): Promise<Waiting> => {
  const here = known.get(area)
  if (here) {
    if (here.since !== null) await mendLog()
    return here
  }
  const parsed = Waiting.safeParse((await area.get(KEY))[KEY])
  const waiting = parsed.success ? parsed.data : NONE
  // A worker before this one could not write.
  if (waiting.since !== null) await suspectLog()
  known.set(area, waiting)
  return waiting
}

/** What holding needs from the outside. */
export type Hold = {
  /** session storage: it is memory, and takes what a full disk does not. It outlives the worker, and ends with the browser */
  area: Area
  now: () => Instant
  /** what waits has changed; `turned`: it began, or is over */
  onWaiting: (turned: boolean) => void
}

const put = async ({ area, onWaiting }: Hold, next: Waiting): Promise<void> => {
  const turned = (next.since === null) !== ((await waitingIn(area)).since === null)
  await area.set({ [KEY]: next })
  known.set(area, next)
  onWaiting(turned)
}

/** The same look told again is the same step, with what its page shows by then. */
const behind = (looks: readonly Held[], held: Held): Held[] => [
  ...looks.filter(({ look }) => look.id !== held.look.id),
  held,
]

/** Nothing can be written at the moment; a look waits until that is over. */
export const hold = async (holding: Hold, held: Held | null): Promise<void> => {
  const { since, looks, missed } = await waitingIn(holding.area)
  if (since === null) await suspectLog()
  const next = { since: since ?? holding.now(), looks: held ? behind(looks, held) : looks, missed }
  await put(holding, next).catch(() => put(holding, { ...next, looks, missed: missed + 1 }))
}

/** Something was written: there is room again. */
export const written = async (holding: Hold): Promise<void> => {
  const { since, missed } = await waitingIn(holding.area)
  if (since !== null) await put(holding, { since: null, looks: [], missed })
}

/** The person has read how many are missing. */
export const forgive = async (holding: Hold): Promise<void> => {
  await put(holding, { ...(await waitingIn(holding.area)), missed: 0 })
}

/** Writes what waits, oldest first. False where that still cannot be done: then it goes on waiting, all in order. */
export const writeWaiting = async (
  holding: Hold,
  write: (held: Held) => Promise<unknown>,
): Promise<boolean> => {
  const { since, looks, missed } = await waitingIn(holding.area)
  for (const [index, held] of looks.entries())
    try {
      await write(held)
    } catch (error) {
      if (!isOfStorage(error)) continue
      if (index > 0) await put(holding, { since, looks: looks.slice(index), missed })
      return false
    }
  if (looks.length > 0) await written(holding)
  return true
}
