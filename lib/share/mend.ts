import type { Id } from '@/lib/model/id'
import type { Step } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import type { Picture, Pictures } from './bundle'
import { rasterOf } from '@/lib/model/raster'

/** What was put right in a file from outside, said for its reader. */
export type Mended = { whole: Whole; pictures: Map<Id, Picture>; notices: string[] }

const unique = <Row extends { id: Id }>(rows: readonly Row[]): Row[] =>
  [...new Map([...rows].reverse().map((row) => [row.id, row])).values()].reverse()

/** Follows each chain once; whoever is met again on the way closes a circle. */
const circular = (links: ReadonlyMap<Id, Id | null>): Set<Id> => {
  const done = new Set<Id>()
  const found = new Set<Id>()
  for (const start of links.keys()) {
    const way = new Set<Id>()
    let id: Id | null = start
    while (id !== null && !done.has(id) && !way.has(id)) {
      way.add(id)
      id = links.get(id) ?? null
    }
    if (id !== null && way.has(id)) found.add(id)
    for (const member of way) done.add(member)
  }
  return found
}

/** Cuts what leads nowhere or in a circle; returns how many were cut. */
const cut = (steps: readonly Step[]): { steps: Step[]; cuts: number } => {
  const known = new Set(steps.map(({ id }) => id))
  const loops = circular(new Map(steps.map(({ id, parentId }) => [id, parentId])))
  let cuts = 0
  const mended = steps.map((step): Step => {
    const parent = step.parentId !== null && (!known.has(step.parentId) || loops.has(step.id))
    const refines = step.kind === 'visit' && step.refines !== null && !known.has(step.refines)
    if (!parent && !refines) return step
    cuts++
    const kept = parent ? { ...step, parentId: null } : step
    return refines && kept.kind === 'visit' ? { ...kept, refines: null } : kept
  })
  return { steps: mended, cuts }
}

/** A step keeps its words without its picture, and says what was wrong with it. */
const illustrated = (steps: readonly Step[], pictures: Pictures) => {
  const good = new Map<Id, Picture>()
  let missed = 0
  const checked = steps.map((step): Step => {
    if (step.kind !== 'snapshot' || !step.picture) return step
    const { id } = step.picture
    const picture = pictures.get(id)
    const raster = picture && rasterOf(picture.bytes)
    if (picture && raster && raster.type === picture.type) {
      good.set(id, picture)
      const { type, width, height } = raster
      return { ...step, picture: { ...step.picture, type, width, height } }
    }
    missed++
    const why = picture ? 'was damaged or of a kind that is not taken' : 'was not in the file'
    return { ...step, picture: null, missed: `The picture ${why}.` }
  })
  return { steps: checked, pictures: good, missed }
}

const counted = (number: number, one: string, more: string): string[] =>
  number === 0 ? [] : [number === 1 ? one : `${number} ${more}`]

/** Makes sense of a trail whose rows are each valid: ids unique, chains that end, pictures that are pictures. */
export const mend = (raw: Whole, packed: Pictures): Mended => {
  const file = <Row extends { id: Id; trailId: Id }>(rows: readonly Row[]) =>
    unique(rows).map((row) => ({ ...row, trailId: raw.trail.id }))
  const { steps: cutSteps, cuts } = cut(file(raw.steps))
  const { steps, pictures, missed } = illustrated(cutSteps, packed)
  const whole = {
    ...raw,
    people: unique(raw.people),
    steps,
    leads: file(raw.leads),
    amendments: file(raw.amendments),
  }
  const doubles = raw.steps.length - steps.length
  const notices = [
    ...counted(doubles, 'One step was in the file twice.', 'steps were in the file twice.'),
    ...counted(
      cuts,
      'One step did not say truly where it came from.',
      'steps did not say truly where they came from.',
    ),
    ...counted(missed, 'One picture was missing or damaged.', 'pictures were missing or damaged.'),
  ]
  return { whole, pictures, notices }
}
