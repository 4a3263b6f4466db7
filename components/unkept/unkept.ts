import { z } from 'zod'
import { newId } from '@/lib/journal/id'
import { Id, Instant } from '@/lib/model/id'
import { LIMITS } from '@/lib/model/limits'

/** Words that were typed and are not in the journal yet, and the field that they stand in. */
export type Left = z.infer<typeof Left>
const Left = z.object({
  trailId: Id,
  /** which field of the panel, in the panel's own words */
  place: z.string().max(LIMITS.line),
  /** by the parts of the field, as they were typed */
  words: z.record(z.string().max(LIMITS.line), z.string().max(LIMITS.words)),
  at: Instant,
})

/** What is being typed on one page, kept where it outlives that page. */
export type Unkept = {
  /** the same list until something of it changes */
  all: () => readonly Left[]
  subscribe: (changed: () => void) => () => void
  find: (trailId: Id, place: string) => Left | null
  hold: (left: Left) => void
  /** lets go of these very words; of what was typed there since, nothing */
  drop: (left: Left | null) => void
}

/** As much of the browser as this takes: what is written is there at once, and a lock ends with its page. */
export type Keeping = {
  storage: Storage
  locks: {
    request: (name: string, act: () => Promise<void>) => Promise<unknown>
    query: () => Promise<{ held?: readonly { name?: string }[] }>
  }
}

const PREFIX = 'unkept '
const MONTH = 30 * 24 * 60 * 60 * 1000

const read = (storage: Storage, key: string): Left[] => {
  try {
    const list = z.array(Left).safeParse(JSON.parse(storage.getItem(key) ?? '[]'))
    return list.success ? list.data : []
  } catch {
    return []
  }
}

/** Takes over what pages that are closed by now have left, each of them once. */
const takeOver = async ({ storage, locks }: Keeping, own: string, now: Instant): Promise<readonly Left[]> => {
  let left: readonly Left[] = []
  await locks.request(PREFIX, async () => {
    const { held = [] } = await locks.query()
    const open = new Set(held.map(({ name }) => name))
    const closed = Object.keys(storage).filter((key) => key.startsWith(PREFIX) && !open.has(key))
    left = closed.flatMap((key) => read(storage, key)).filter(({ at }) => at > now - MONTH)
    if (left.length > 0) storage.setItem(own, JSON.stringify(left))
    for (const key of closed) storage.removeItem(key)
  })
  return left
}

export const openUnkept = async (keeping: Keeping, now: Instant): Promise<Unkept> => {
  const own = PREFIX + newId()
  // Held as long as the page is there: what it writes is its own until then.
  void keeping.locks.request(own, () => new Promise(() => undefined))
  let list = await takeOver(keeping, own, now)
  const listeners = new Set<() => void>()
  const write = (next: readonly Left[]) => {
    list = next
    try {
      if (list.length > 0) keeping.storage.setItem(own, JSON.stringify(list))
      else keeping.storage.removeItem(own)
    } catch {
      // Without room the words still stand in their field, as long as the page is there.
    }
    for (const changed of listeners) changed()
  }
  const find = (trailId: Id, place: string) =>
    list.find((left) => left.trailId === trailId && left.place === place) ?? null
  return {
    all: () => list,
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    find,
    hold: (left) => write([...list.filter((one) => one !== find(left.trailId, left.place)), left]),
    drop: (left) => {
      if (left && list.includes(left)) write(list.filter((one) => one !== left))
    },
  }
}
