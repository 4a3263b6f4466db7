import type { Amendment } from '@/lib/model/amendment'
import type { Id } from '@/lib/model/id'
import type { Numbers } from '@/lib/model/numbers'
import { isSame } from '@/lib/model/same'
import type { Whole } from '@/lib/model/whole'
import { journal, type TrailRow } from './database'
import { union, unionPictures, weightsOf, type Received } from './import'
import { eraseUnshown } from './pictures'
import { crowded, type Rows, type Weights } from './room'
import { count } from './tally'
import { fileInto } from './trails'
import type { Undo } from './undo'

/** What a received trail holds beside one that is here. */
export type Beside = {
  /** not here yet: what merging adds */
  fresh: Rows
  /** rows that are here already; of these, those that say something else here (which stays as it is) */
  here: number
  differ: number
  /** rows that are here in another trail of this person's, and stay there */
  elsewhere: number
  /** words about the other trail as a whole that stay out, because this trail has its own */
  out: number
  /** fresh rows that say they are by this browser's own person */
  asMine: number
  /** true where the file's trail is here as one of its own, which is joined into this one */
  joins: boolean
  /** what both would be too much of as one; null where they may be merged */
  over: string | null
}

/** What is said of a trail as a whole: two trails have two names, and merging them is no renaming. */
const isOfWhole = ({ kind }: Amendment): boolean => ['name', 'prose', 'order', 'impact'].includes(kind)

const aspectOf = (row: Amendment): string => (row.kind === 'prose' ? `prose ${row.section}` : row.kind)

/**
 * Without the names, prose and order of another trail where this one has its own. Reads in any case: a transaction
 * ends over an `await` that asked the database for nothing.
 */
const welcome = async ({ trail, amendments }: Whole, into: Id): Promise<Amendment[]> => {
  const own = await journal.amendments.where({ trailId: into }).toArray()
  if (trail.id === into) return amendments
  const [ids, taken] = [new Set(own.map(({ id }) => id)), new Set(own.filter(isOfWhole).map(aspectOf))]
  return amendments.filter((row) => !isOfWhole(row) || ids.has(row.id) || !taken.has(aspectOf(row)))
}

/** The trail of the file, where it was taken in as a trail of its own earlier: merging joins it. */
const takenInApart = async (trailId: Id, into: Id): Promise<TrailRow | undefined> => {
  const [apart, settings] = [await journal.trails.get(trailId), await journal.settings.get('settings')]
  return trailId !== into && apart && apart.by !== settings?.me.id ? apart : undefined
}

type Filed = { id: Id; trailId: Id; by: Id }

/** `homes`: the trails whose rows are, or will be, in the one that is merged into. */
const compare = <Row extends Filed>(
  rows: readonly Row[],
  here: readonly (Row | undefined)[],
  homes: ReadonlySet<Id>,
) => {
  const pairs = rows.map((row, index) => ({ row, own: here[index] }))
  const known = pairs.filter(({ own }) => own !== undefined)
  return {
    fresh: pairs.flatMap(({ row, own }) => (own ? [] : [row])),
    here: known.length,
    differ: known.filter(({ row, own }) => !isSame({ ...row, trailId: own?.trailId }, own)).length,
    elsewhere: known.filter(({ own }) => own && !homes.has(own.trailId)).length,
  }
}

const idsOf = (rows: readonly { id: Id }[]): Id[] => rows.map(({ id }) => id)

const besideHere = async (whole: Whole, into: Id, weights: Weights): Promise<Beside> => {
  const apart = await takenInApart(whole.trail.id, into)
  const homes = new Set([into, ...(apart ? [apart.id] : [])])
  const wanted = await welcome(whole, into)
  const steps = compare(whole.steps, await journal.steps.bulkGet(idsOf(whole.steps)), homes)
  const leads = compare(whole.leads, await journal.leads.bulkGet(idsOf(whole.leads)), homes)
  const amendments = compare(wanted, await journal.amendments.bulkGet(idsOf(wanted)), homes)
  const known = await journal.people.bulkGet(idsOf(whole.people))
  const me = (await journal.settings.get('settings'))?.me.id
  const all = [steps, leads, amendments]
  const sum = (what: 'here' | 'differ' | 'elsewhere') => all.reduce((total, part) => total + part[what], 0)
  const signed = [...steps.fresh, ...leads.fresh, ...amendments.fresh]
  const fresh = {
    people: whole.people.filter((_, index) => known[index] === undefined),
    steps: steps.fresh,
    leads: leads.fresh,
    amendments: amendments.fresh,
  }
  const grows = signed.length > 0 || apart !== undefined
  return {
    fresh,
    here: sum('here'),
    differ: sum('differ'),
    elsewhere: sum('elsewhere'),
    out: whole.amendments.length - wanted.length,
    asMine: signed.filter(({ by }) => by === me).length,
    joins: apart !== undefined,
    over: grows ? await crowded([...homes], fresh, weights) : null,
  }
}

/** What merging would do, told before it does. `weights` are those of the pictures in the file. */
export const beside = (whole: Whole, into: Id, weights: Weights = new Map()): Promise<Beside> =>
  journal.transaction('r', journal.tables, () => besideHere(whole, into, weights))

type Ids = Record<'steps' | 'leads' | 'amendments' | 'people' | 'pictures' | 'numbers', Id[]>

const remove = async ({ steps, leads, amendments, people, pictures, numbers }: Ids): Promise<void> => {
  // Those that another window erased meanwhile are in the account already.
  await count({ erased: await journal.steps.where('id').anyOf(steps).delete() })
  await journal.leads.bulkDelete(leads)
  await journal.amendments.bulkDelete(amendments)
  await journal.people.bulkDelete(people)
  await journal.numbers.bulkDelete(numbers)
  // A picture that a step from elsewhere shows by now stays.
  await eraseUnshown(pictures)
}

/** What comes beside the rows of a trail. */
type Attached = { pictures: ReadonlyMap<Id, Received>; numbers: readonly Numbers[] }

const writeFresh = async (fresh: Rows, into: Id, { pictures, numbers }: Attached): Promise<Ids> => {
  const filed = <Row extends object>(rows: readonly Row[]) => rows.map((row) => ({ ...row, trailId: into }))
  const steps = await union(journal.steps, filed(fresh.steps))
  await count({ written: steps.length })
  const homes = await journal.steps.bulkGet(idsOf(numbers))
  return {
    steps,
    leads: await union(journal.leads, filed(fresh.leads)),
    amendments: await union(journal.amendments, filed(fresh.amendments)),
    people: await union(journal.people, [...fresh.people]),
    pictures: await unionPictures(pictures),
    numbers: await union(journal.numbers, filed(numbers.filter((_, at) => homes[at]?.trailId === into))),
  }
}

export type Merged = Beside & { undo: Undo }

/**
 * Takes a received trail into one that is here, also where it was recorded as another: a union by id, in one
 * transaction. `undo` takes back exactly what was added. When the trail was touched last stays as it was: the
 * next look of this browser's person does not belong here because a colleague's were taken in.
 */
export const mergeWhole = (whole: Whole, into: Id, attached: Attached): Promise<Merged> =>
  journal.transaction('rw', journal.tables, async () => {
    const before = await journal.trails.get(into)
    if (!before) throw new Error('The trail to merge into is not here any more.')
    const found = await besideHere(whole, into, weightsOf(attached.pictures))
    if (found.over !== null) throw new Error(`together they have ${found.over}. Take it in as its own.`)
    const apart = await takenInApart(whole.trail.id, into)
    const part = apart ? await fileInto(apart.id, into) : null
    const added = await writeFresh(found.fresh, into, attached)
    const openedAt = Math.min(before.openedAt, apart?.openedAt ?? whole.trail.openedAt)
    const isChanged = apart !== undefined || found.fresh.steps.length > 0
    await journal.trails.update(into, { ...before, ...(isChanged ? { openedAt } : {}) })
    const undo: Undo = () =>
      journal.transaction('rw', journal.tables, async () => {
        await remove(added)
        await part?.()
        if (isChanged) await journal.trails.update(into, { openedAt: before.openedAt })
        return async () => (await mergeWhole(whole, into, attached)).undo
      })
    return { ...found, undo }
  })
