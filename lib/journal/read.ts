import { Dexie } from 'dexie'
import type { Id } from '@/lib/model/id'
import { picturesIn, type Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { journal, type PictureRow, type ThumbnailRow, type TrailRow } from './database'
import { beginningOf, readFrom } from './early'
import { authors, byTime, inOrder } from './in-order'
import { whenDeveloped } from './plates'
import { stepsOf } from './steps'

/** All that a trail is read from, pictures aside. */
export const TABLES = [journal.trails, journal.steps, journal.leads, journal.amendments, journal.people]

/** A trail of its rows. Inside the caller's transaction. */
export const wholeOf = async (rows: Parameters<typeof inOrder>[0]): Promise<Whole> => {
  const rest = inOrder(rows)
  const people = await journal.people.bulkGet(authors(rest))
  return { ...rest, people: people.filter((person) => person !== undefined) }
}

/** A trail with all that belongs to it, pictures aside; undefined where there is none of that id. */
export const readWhole = (trailId: Id): Promise<Whole | undefined> =>
  journal.transaction('r', TABLES, async () => {
    const [row, steps, leads, amendments] = await Promise.all([
      journal.trails.get(trailId),
      stepsOf(trailId).toArray(),
      journal.leads.where({ trailId }).toArray(),
      journal.amendments.where({ trailId }).toArray(),
    ])
    return row && wholeOf({ trail: row, steps, leads, amendments })
  })

/** The same with its first `most` steps, and of what is said that which their rows tell. */
export const readBeginning = async (trailId: Id, most: number): Promise<Whole | undefined> => {
  await journal.open()
  const early = await readFrom(journal.backendDB(), trailId, most)
  return early ? beginningOf(early) : undefined
}

/** One line of the library. */
export type TrailLine = {
  trail: TrailRow
  /** as named by a person; null where nobody has */
  name: string | null
  /** what it shows: its first snapshot, else its first step; null for an empty trail */
  shows: Step | null
  steps: number
  snapshots: number
}

const lineOf = async (trail: TrailRow): Promise<TrailLine> => {
  const { id } = trail
  const snapshots = await journal.steps.where('[trailId+kind]').equals([id, 'snapshot']).count()
  const steps = stepsOf(id)
  const first = await (snapshots > 0 ? steps.filter(({ kind }) => kind === 'snapshot') : steps).first()
  const named = byTime(await journal.amendments.where({ trailId: id, kind: 'name' }).toArray()).at(-1)
  return {
    trail,
    name: named?.kind === 'name' && named.title !== '' ? named.title : null,
    shows: first ?? null,
    steps: await stepsOf(id).count(),
    snapshots,
  }
}

/** The library, latest first: trails in use, or those in the bin. */
export const listTrails = async (which: 'in-use' | 'in-bin' = 'in-use'): Promise<TrailLine[]> => {
  const rows = await journal.trails.orderBy('touchedAt').reverse().toArray()
  const wanted = rows.filter((row) => (row.deletedAt === null) === (which === 'in-use'))
  return Promise.all(wanted.map(lineOf))
}

/** Trails other than this one in which the same place (dashboard, page) was looked at. */
export const trailsAt = async (placeKey: string, except: Id | null): Promise<Id[]> => {
  // One key of each trail is read, however often it looked there.
  const keys = await journal.steps
    .where('[view.placeKey+trailId]')
    .between([placeKey, Dexie.minKey], [placeKey, Dexie.maxKey])
    .uniqueKeys()
  const trailIds = keys.flatMap((key) => (Array.isArray(key) && typeof key[1] === 'string' ? [key[1]] : []))
  const rows = await journal.trails.bulkGet(trailIds.filter((id) => id !== except))
  return rows.flatMap((row) => (row?.deletedAt === null ? [row.id] : []))
}

/** The steps whose ids are meant, of trails in use; reads no row but those. */
export const findSteps = async (isMeant: (id: Id) => boolean): Promise<Step[]> => {
  const ids = (await journal.steps.toCollection().primaryKeys()).filter(isMeant)
  const steps = (await journal.steps.bulkGet(ids)).filter((step) => step !== undefined)
  const trails = await journal.trails.bulkGet(steps.map(({ trailId }) => trailId))
  return steps.filter((_, index) => trails[index]?.deletedAt === null)
}

/** A step, and whether its trail is in the bin; null where it is not here. */
export const findStep = async (id: Id): Promise<{ step: Step; isInBin: boolean } | null> => {
  const step = await journal.steps.get(id)
  const trail = step && (await journal.trails.get(step.trailId))
  return step && trail ? { step, isInBin: trail.deletedAt !== null } : null
}

export const pictureOf = (id: Id): Promise<PictureRow | undefined> => journal.pictures.get(id)

export const thumbnailOf = (id: Id): Promise<ThumbnailRow | undefined> => journal.thumbnails.get(id)

/** The pictures of a trail by id, without those that are being developed. */
export const picturesOf = async (whole: Whole): Promise<Map<Id, PictureRow>> => {
  const rows = await journal.pictures.bulkGet(picturesIn(whole.steps))
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}

/** The pictures of a trail by id, for what leaves: one that has just been taken goes along. */
export const developedPicturesOf = async (whole: Whole): Promise<Map<Id, PictureRow>> => {
  await whenDeveloped(picturesIn(whole.steps))
  return picturesOf(whole)
}

/** How much is kept here, for options: counts, not bytes. */
export const counts = async (): Promise<{ trails: number; steps: number; pictures: number }> => ({
  trails: await journal.trails.filter((trail) => trail.deletedAt === null).count(),
  steps: await journal.steps.count(),
  pictures: await journal.pictures.count(),
})
