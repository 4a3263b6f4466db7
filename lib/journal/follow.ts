import { Dexie, type Table } from 'dexie'
import type { Id } from '@/lib/model/id'
import type { Whole } from '@/lib/model/whole'
import { onChanged, type Changed } from './changed'
import { journal } from './database'
import { readWhole, TABLES, wholeOf } from './read'

const FILED = ['steps', 'leads', 'amendments'] as const

/** The rows of a trail after those with these keys were read again; the same where none of them is or was of it. */
const renewedIn = async <Row extends { id: Id; trailId: Id }>(
  table: Table<Row, Id>,
  rows: Row[],
  { trailId, keys }: { trailId: Id; keys: ReadonlySet<Id> | null | undefined },
): Promise<Row[]> => {
  if (!keys) return rows
  const found = (await table.bulkGet([...keys])).filter((row) => row?.trailId === trailId)
  const rest = rows.filter(({ id }) => !keys.has(id))
  if (found.length === 0 && rest.length === rows.length) return rows
  return [...rest, ...found.filter((row) => row !== undefined)]
}

const isSame = (one: Whole, other: Whole): boolean =>
  FILED.every((name) => one[name] === other[name]) &&
  JSON.stringify([one.trail, one.people]) === JSON.stringify([other.trail, other.people])

/** The trail as `readWhole` tells it now, where it was `whole` and since then these rows have changed. */
const renewed = (whole: Whole, changed: Changed): Promise<Whole | undefined> =>
  journal.transaction('r', TABLES, async () => {
    const trailId = whole.trail.id
    const rows = <Row extends { id: Id; trailId: Id }>(table: Table<Row, Id>, before: Row[]) =>
      renewedIn(table, before, { trailId, keys: changed.get(table.name) })
    const [trail, steps, leads, amendments] = await Promise.all([
      journal.trails.get(trailId),
      rows(journal.steps, whole.steps),
      rows(journal.leads, whole.leads),
      rows(journal.amendments, whole.amendments),
    ])
    const next = trail && (await wholeOf({ trail, steps, leads, amendments }))
    return next && isSame(whole, next) ? whole : next
  })

const read = (trailId: Id, whole: Whole | undefined, changed: Changed): Promise<Whole | undefined> =>
  !whole || FILED.some((name) => changed.get(name) === null) ? readWhole(trailId) : renewed(whole, changed)

const both = (one: Changed, other: Changed): Changed =>
  new Map(
    [...one.keys(), ...other.keys()].map((table) => {
      const [before, after] = [one.get(table), other.get(table)]
      return [
        table,
        before === null || after === null ? null : new Set([...(before ?? []), ...(after ?? [])]),
      ]
    }),
  )

const NOTHING: Changed = new Map()

type Follower = {
  /** undefined while there is no such trail */
  tell: (whole: Whole | undefined) => void
  fail: (error: unknown) => void
}

/**
 * Tells a trail as it stands, and again whenever it has changed in any window: the same as `readWhole`, but only rows
 * that have changed are read again, and the others stay the same objects.
 */
export const followWhole = (trailId: Id, { tell, fail }: Follower, signal: AbortSignal): void => {
  let whole: Whole | undefined
  /** what has changed while it is being read; null while nothing is */
  let waiting: Changed | null = null
  const turns = async (first: Changed, isFirst: boolean): Promise<void> => {
    let [changed, isToTell] = [first, isFirst]
    do {
      waiting = NOTHING
      const next = await read(trailId, whole, changed)
      if (signal.aborted) return
      if (isToTell || next !== whole) tell(next)
      ;[whole, changed, isToTell] = [next, waiting, false]
    } while (changed.size > 0)
    waiting = null
  }
  const begin = (changed: Changed, isFirst: boolean): void => {
    // What tells of a change is a transaction that is over.
    Dexie.ignoreTransaction(() => turns(changed, isFirst)).catch((error: unknown) => {
      waiting = null
      whole = undefined
      fail(error)
    })
  }
  onChanged(
    TABLES.map(({ name }) => name),
    (changed) => {
      if (waiting) waiting = both(waiting, changed)
      else begin(changed, false)
    },
    signal,
  )
  begin(NOTHING, true)
}
