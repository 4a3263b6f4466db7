import type { Table } from 'dexie'
import type { Amendment } from '@/lib/model/amendment'
import type { Id, Instant } from '@/lib/model/id'
import type { Settings } from '@/lib/model/settings'
import type { Step } from '@/lib/model/step'
import type { Trail } from '@/lib/model/trail'
import { journal, type TrailRow } from './database'
import { newId } from './id'
import { me } from './people'
import { crowded } from './room'
import type { Undo } from './undo'

/** Starts a trail. `at` is when its first step happens. */
export const openTrail = async (at: Instant, splitFrom: Id | null = null): Promise<TrailRow> => {
  const trail: TrailRow = {
    id: newId(),
    openedAt: at,
    by: (await me()).id,
    splitFrom,
    touchedAt: at,
    deletedAt: null,
  }
  await journal.trails.add(trail)
  return trail
}

/**
 * The trail of this browser's person that was written to last. Never one that came in from somebody else: what
 * is seen here would be written into their story.
 */
export const latestTrail = async (): Promise<TrailRow | undefined> =>
  latestOf((await journal.settings.get('settings'))?.me.id)

const latestOf = (mine: Id | undefined): Promise<TrailRow | undefined> =>
  journal.trails
    .orderBy('touchedAt')
    .reverse()
    .filter((trail) => trail.deletedAt === null && trail.by === mine)
    .first()

/** Whether a trail is here, and not in the bin. */
export const isInUse = async (trailId: Id): Promise<boolean> =>
  (await journal.trails.get(trailId))?.deletedAt === null

/** The trail that is still being walked at `at`; undefined after the time of quiet that was chosen. */
export const walkedTrail = async (
  at: Instant,
  { me: { id }, quietMinutes }: Settings,
): Promise<TrailRow | undefined> => {
  const latest = await latestOf(id)
  return latest && at - latest.touchedAt < quietMinutes * 60_000 ? latest : undefined
}

/** The trail that a step at `at` belongs to: the one that is walked, or a new one. Inside the caller's transaction. */
export const trailFor = async (at: Instant, settings: Settings): Promise<TrailRow> =>
  (await walkedTrail(at, settings)) ?? openTrail(at)

const stepsFrom = (trailId: Id, at: Instant): Promise<Step[]> =>
  journal.steps.where('[trailId+at]').between([trailId, at], [trailId, Infinity], true, true).toArray()

/** Whether an amendment goes with the rows that are moved. A name stays: the other trail has its own. */
const moves = (row: Amendment, moved: Set<Id>, whole: boolean): boolean => {
  if (row.kind === 'name') return false
  if (row.kind === 'prose' || row.kind === 'order' || row.kind === 'clock' || row.kind === 'impact')
    return whole
  return moved.has('leadId' in row && row.kind !== 'hang' ? row.leadId : row.stepId)
}

type Filed = { id: Id; trailId: Id }

/** Only rows that are still where they were: what another window took back or moved meanwhile stays so. */
const file = async (ids: readonly Id[], from: Id, to: Id): Promise<void> => {
  const move = <Row extends Filed>(table: Table<Row, Id>) =>
    table
      .where('id')
      .anyOf(ids)
      .modify((row) => {
        if (row.trailId === from) row.trailId = to
      })
  await move(journal.steps)
  await move(journal.leads)
  await move(journal.amendments)
  await move(journal.numbers)
}

/** Files a trail's rows elsewhere, all or those from `at` on; answers the way back. */
const refile = async (from: Id, to: Id, at: Instant): Promise<() => Promise<void>> => {
  const steps = await stepsFrom(from, at)
  const leads = (await journal.leads.where({ trailId: from }).toArray()).filter((lead) => lead.at >= at)
  const moved = new Set([...steps, ...leads].map(({ id }) => id))
  const all = await journal.amendments.where({ trailId: from }).toArray()
  const said = all.filter((row) => moves(row, moved, at === 0)).map(({ id }) => id)
  const ids = [...moved, ...said]
  await file(ids, from, to)
  await touch(to, steps.at(-1)?.at ?? 0)
  return () => file(ids, to, from)
}

const tables = [
  journal.trails,
  journal.steps,
  journal.leads,
  journal.amendments,
  journal.numbers,
  journal.settings,
  journal.people,
]

/** Splits a trail before a step: it and what came after become a trail of their own. Answers the new trail. */
export const splitTrail = (trailId: Id, stepId: Id): Promise<{ trail: Trail; undo: Undo }> =>
  journal.transaction('rw', tables, async () => {
    const first = await journal.steps.get(stepId)
    if (first?.trailId !== trailId) throw new Error('That step is not in this trail.')
    const trail = await openTrail(first.at, trailId)
    await refile(trailId, trail.id, first.at)
    await settle(trailId)
    return { trail, undo: () => fileInto(trail.id, trailId) }
  })

/** Joins a trail into another: all its rows are filed there, and it is gone. Refused where no file could carry both. */
export const joinTrails = (fromId: Id, intoId: Id): Promise<Undo> =>
  journal.transaction('rw', [...tables, journal.pictures], async () => {
    const over = await crowded([fromId, intoId])
    if (over !== null) throw new Error(`together they have ${over}. They stay two trails.`)
    return fileInto(fromId, intoId)
  })

/** Also for what was one trail before, however large. */
export const fileInto = (fromId: Id, intoId: Id): Promise<Undo> =>
  journal.transaction('rw', tables, async () => {
    const [from, into] = await journal.trails.bulkGet([fromId, intoId])
    if (!from || !into || fromId === intoId) throw new Error('These two trails cannot be joined.')
    const back = await refile(fromId, intoId, 0)
    await journal.trails
      .where({ id: intoId })
      .modify((row) => void (row.openedAt = Math.min(row.openedAt, from.openedAt)))
    const left = await journal.amendments.where({ trailId: fromId }).toArray()
    await journal.amendments.bulkDelete(left.map(({ id }) => id))
    await journal.trails.delete(fromId)
    return () =>
      journal.transaction('rw', tables, async () => {
        await journal.trails.put(from)
        await journal.trails.update(intoId, { openedAt: into.openedAt })
        await back()
        await journal.amendments.bulkPut(left)
        await settle(intoId)
        return () => fileInto(fromId, intoId)
      })
  })

const touch = async (id: Id, at: Instant): Promise<void> => {
  await journal.trails.where({ id }).modify((row) => void (row.touchedAt = Math.max(row.touchedAt, at)))
}

const settle = async (trailId: Id): Promise<void> => {
  const last = await journal.steps.where('[trailId+at]').between([trailId, 0], [trailId, Infinity]).last()
  await journal.trails.where({ id: trailId }).modify((row) => void (row.touchedAt = last?.at ?? row.openedAt))
}
