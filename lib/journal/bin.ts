import type { Id, Instant } from '@/lib/model/id'
import { picturesIn } from '@/lib/model/step'
import { journal, type TrailRow } from './database'
import { eraseUnshown } from './pictures'
import { stepsOf } from './steps'
import { count } from './tally'
import { eitherWay, type Undo } from './undo'

/** Puts a trail into the bin. Nothing is erased before `eraseBin` finds it old enough. */
export const deleteTrail = async (trailId: Id, at: Instant): Promise<Undo> => {
  const bin = () => journal.trails.update(trailId, { deletedAt: at })
  await bin()
  return eitherWay(() => restoreTrail(trailId), bin)
}

export const restoreTrail = async (trailId: Id): Promise<void> => {
  await journal.trails.update(trailId, { deletedAt: null })
}

/** Erases the trails that went into the bin before `before`, their pictures included. */
export const eraseBin = async (before: Instant): Promise<number> => {
  const old = await journal.trails.filter((trail) => isOld(trail, before)).primaryKeys()
  for (const id of old) await erase(id, before)
  return old.length
}

const isOld = ({ deletedAt }: TrailRow, before: Instant): boolean => deletedAt !== null && deletedAt < before

/** All rows of a trail but its own, inside the caller's transaction; answers how many were steps. */
export const eraseRows = async (trailId: Id): Promise<number> => {
  const steps = await stepsOf(trailId).toArray()
  await journal.steps.bulkDelete(steps.map((step) => step.id))
  // A received trail may name a picture of another one: that stays.
  await eraseUnshown(picturesIn(steps))
  await journal.leads.where({ trailId }).delete()
  await journal.amendments.where({ trailId }).delete()
  await journal.numbers.where({ trailId }).delete()
  return steps.length
}

const erase = (trailId: Id, before: Instant): Promise<void> =>
  journal.transaction('rw', journal.tables, async () => {
    const trail = await journal.trails.get(trailId)
    if (!trail || !isOld(trail, before)) return
    await count({ erased: await eraseRows(trailId) })
    await journal.trails.delete(trailId)
  })
