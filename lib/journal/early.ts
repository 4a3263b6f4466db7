import type { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Lead } from '@/lib/model/lead'
import type { Person } from '@/lib/model/person'
import { SCHEMA } from '@/lib/model/schema'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import type { TrailRow } from './database'
import { authors, inOrder } from './in-order'

/** Rows with which a trail begins, as they lie in the journal, and those of all that is said of it. */
export type Early = {
  trail: TrailRow
  /** the first of them, in order of `at` */
  steps: Step[]
  leads: Lead[]
  amendments: Amendment[]
  people: Person[]
  /** the row of settings as it lies there; undefined before anything was chosen */
  settings: unknown
}

const NAME = 'overshoulder'
const TABLES = ['trails', 'steps', 'leads', 'amendments', 'people', 'settings']

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

const read = async (base: IDBDatabase, trailId: Id, most: number): Promise<Early | null> => {
  // Dexie counts versions in tenths.
  if (base.version !== SCHEMA * 10) return null
  const reading = base.transaction(TABLES)
  const table = (name: string) => reading.objectStore(name)
  const all = <Row>(name: string) => answered<Row[]>(table(name).index('trailId').getAll(trailId))
  const first = IDBKeyRange.bound([trailId, 0], [trailId, Infinity])
  // Of amendments there are most by far: nothing waits behind them.
  const [trail, steps, leads, people, settings, amendments] = await Promise.all([
    answered<TrailRow | undefined>(table('trails').get(trailId)),
    answered<Step[]>(table('steps').index('[trailId+at]').getAll(first, most)),
    all<Lead>('leads'),
    answered<Person[]>(table('people').getAll()),
    answered<unknown>(table('settings').get('settings')),
    all<Amendment>('amendments'),
  ])
  return trail ? { trail, steps, leads, amendments, people, settings } : null
}

/**
 * The same rows as `readBeginning` reads, without the library that the rest of the journal needs: it is asked while
 * that is still being loaded. Null where there is no such trail, or a journal of another version.
 */
export const readEarly = async (trailId: Id, most: number): Promise<Early | null> => {
  const base = await opened()
  try {
    return await read(base, trailId, most)
  } finally {
    base.close()
  }
}

/** Steps that fill a tall screen with rows in most trails. */
export const FIRST_STEPS = 48

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
