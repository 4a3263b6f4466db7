import type { Id } from '@/lib/model/id'
import { Numbers } from '@/lib/model/numbers'
import { Step, type Snapshot } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { journal } from './database'
import { eitherWay, type Undo } from './undo'

/** What a page tells of a snapshot a moment after it was saved; what is empty or null it did not know. */
export type Behind = Pick<Snapshot['view'], 'queries'> &
  Pick<Snapshot['graph'], 'axes' | 'override' | 'asked'> & { numbers: Omit<Numbers, 'id' | 'trailId'> | null }

const completed = (step: Snapshot, { queries, axes, override, asked }: Behind): Snapshot => ({
  ...step,
  view: queries.length === 0 ? step.view : { ...step.view, queries },
  graph: {
    ...step.graph,
    axes: step.graph.axes.length === 0 ? axes : step.graph.axes,
    override: step.graph.override ?? override,
    asked: step.graph.asked ?? asked,
  },
})

/**
 * Fills in what was still open when a snapshot was saved, in the same act: nobody waited for a server. Numbers are
 * kept once; a step that is gone by now gets none.
 */
export const completeSnapshot = (id: Id, behind: Behind): Promise<void> =>
  journal.transaction('rw', journal.steps, journal.numbers, async () => {
    const step = await journal.steps.get(id)
    if (step?.kind !== 'snapshot') return
    await journal.steps.put(Step.parse(completed(step, behind)))
    const { trailId } = step
    const isNew = behind.numbers !== null && !(await journal.numbers.get(id))
    if (isNew) await journal.numbers.put(Numbers.parse({ ...behind.numbers, id, trailId }))
  })

/** The numbers behind a snapshot; undefined where none are kept. */
export const numbersOf = (stepId: Id): Promise<Numbers | undefined> => journal.numbers.get(stepId)

/** The numbers of a trail whose pictures are shown, for what leaves as one file. */
export const numbersIn = async ({ steps }: Pick<Whole, 'steps'>): Promise<Numbers[]> => {
  const ids = steps.flatMap((step) => (step.kind === 'snapshot' && step.picture ? [step.id] : []))
  return (await journal.numbers.bulkGet(ids)).filter((row) => row !== undefined)
}

/** Takes the numbers of a snapshot away; its picture stays. */
export const dropNumbers = async (stepId: Id): Promise<Undo> => {
  const row = await journal.numbers.get(stepId)
  const drop = () => journal.numbers.delete(stepId)
  await drop()
  return eitherWay(async () => {
    if (row) await journal.numbers.put(row)
  }, drop)
}
