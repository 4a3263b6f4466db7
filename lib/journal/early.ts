import type { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import type { Person } from '@/lib/model/person'
import { TABLES } from '@/lib/model/schema'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import type { TrailRow } from './database'
import { authors, inOrder } from './in-order'

/** Rows with which a trail begins, as they lie in the journal. */
export type Early = {
  trail: TrailRow
  /** the first of them, in order of `at` */
  steps: Step[]
  leads: Lead[]
  /** what is said of these steps, of leads and of the trail; at least one of each person who said anything */
  amendments: Amendment[]
  people: Person[]
  /** the row of settings as it lies there; undefined before anything was chosen */
  settings: unknown
}

const NAME = 'overshoulder'
const STORES = ['trails', 'steps', 'leads', 'amendments', 'people', 'settings']

/** Rows are taken as the journal's tables have them: what lies there was parsed when it was written. */
const answered = <Row>(request: IDBRequest): Promise<Row> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as Row)
    request.onerror = () => reject(request.error ?? new Error('The journal does not answer.'))
  })

/** A journal that is not there is not made: that is for whoever knows its tables. */
const opened = (): Promise<IDBDatabase> => {
  const request = indexedDB.open(NAME)
  request.onupgradeneeded = () => request.transaction?.abort()
  return answered(request)
}

/** Rows that are asked for one by one at most. */
const MANY = 200
/** Kinds of amendments that name no step, from one to another in the order of the alphabet. */
const NO_STEP = [
  ['clock', 'clock'],
  ['impact', 'impact'],
  ['name', 'verdict'],
] as const

type Beginning = Pick<Early, 'steps' | 'people'>

/** A trail on which thousands of things were said has a few of them in its first rows. */
const saidOf = async (table: IDBObjectStore, trailId: Id, { steps, people }: Beginning) => {
  const all = (index: string, of: IDBValidKey | IDBKeyRange, most?: number) =>
    answered<Amendment[]>(table.index(index).getAll(of, most))
  if (steps.length + people.length > MANY) return all('trailId', trailId)
  const found = await Promise.all([
    ...steps.map(({ id }) => all('stepId', id)),
    ...NO_STEP.map(([from, to]) => all('[trailId+kind]', IDBKeyRange.bound([trailId, from], [trailId, to]))),
    ...people.map(({ id }) => all('[trailId+by]', [trailId, id], 1)),
  ])
  const here = found.flat().filter((row) => row.trailId === trailId)
  return [...new Map(here.map((row) => [row.id, row])).values()]
}

/** Reads it from a journal that is open. Null where there is no such trail. */
export const readFrom = async (base: IDBDatabase, trailId: Id, most: number): Promise<Early | null> => {
  const reading = base.transaction(STORES)
  const table = (name: string) => reading.objectStore(name)
  const first = IDBKeyRange.bound([trailId, 0], [trailId, Infinity])
  const [trail, steps, leads, people, settings] = await Promise.all([
    answered<TrailRow | undefined>(table('trails').get(trailId)),
    answered<Step[]>(table('steps').index('[trailId+at]').getAll(first, most)),
    answered<Lead[]>(table('leads').index('trailId').getAll(trailId)),
    answered<Person[]>(table('people').getAll()),
    answered<unknown>(table('settings').get('settings')),
  ])
  if (!trail) return null
  const amendments = await saidOf(table('amendments'), trailId, { steps, people })
  return { trail, steps, leads, amendments, people, settings }
}

/**
 * The same rows as `readBeginning` reads, without the library that the rest of the journal needs: it is asked while
 * that is still being loaded. Null where there is no such trail, or a journal of another version.
 */
export const readEarly = async (trailId: Id, most: number): Promise<Early | null> => {
  const base = await opened()
  try {
    return base.version === TABLES ? await readFrom(base, trailId, most) : null
  } finally {
    base.close()
  }
}

/** Steps that fill a screen with rows in most trails; each takes some 0.2 ms to read, with what is said of it. */
export const FIRST_STEPS = 24

declare global {
  interface Window {
    /** how the script in the head hands over what it asked for: the page itself is a module that comes later */
    overshoulderEarly?: Promise<Early | null>
  }
}

export const askEarly = (trailId: Id): void => {
  window.overshoulderEarly = readEarly(trailId, FIRST_STEPS)
}

/** What was asked for in the head of this page, once; null where nothing was, or nothing could be read. */
export const takeEarly = async (): Promise<Early | null> => {
  const asked = window.overshoulderEarly
  delete window.overshoulderEarly
  try {
    return (await asked) ?? null
  } catch {
    return null
  }
}

/** What was read early, as `readBeginning` tells it. */
export const beginningOf = (early: Early): Whole => {
  const rest = inOrder(early)
  const people = new Map(early.people.map((person) => [person.id, person]))
  return { ...rest, people: authors(rest).flatMap((id) => people.get(id) ?? []) }
}
