import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { deleteTrail, eraseBin } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { earlierPictures } from '@/lib/journal/earlier'
import { importWhole } from '@/lib/journal/import'
import { completeSnapshot, dropNumbers, numbersIn, numbersOf, type Behind } from '@/lib/journal/numbers'
import { readWhole } from '@/lib/journal/read'
import { addSnapshot, addStep } from '@/lib/journal/steps'
import { joinTrails, openTrail, splitTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, pixels, snapshot, visit } from './rows'

beforeEach(emptyJournal)

const behind = (change: Partial<Behind> = {}): Behind => ({
  queries: [{ text: 'sum(rate(errors[5m]))', language: 'promql' }],
  axes: [{ side: 'y', label: 'Errors', unit: 'ops' }],
  override: null,
  asked: NOON,
  numbers: {
    source: 'https://dash.example/api/v1/query_range?query=x',
    instants: [NOON, NOON + 15_000],
    lines: [{ name: 'node-7', values: [1, null] }],
    cut: false,
  },
  ...change,
})

const kept = async (id = 's'): Promise<string> => {
  const trail = await openTrail(NOON)
  await addStep(visit('a', trail.id, NOON))
  await addSnapshot(snapshot(id, trail.id, minutes(1)), pixels())
  await completeSnapshot(id, behind())
  return trail.id
}

test('what a page tells a moment later is filled in, and its numbers are kept', async () => {
  const trailId = await kept()
  const step = await journal.steps.get('s')
  expect(step).toMatchObject({
    view: { queries: [{ text: 'sum(rate(errors[5m]))' }] },
    graph: { title: 'Errors', axes: [{ unit: 'ops' }], asked: NOON },
  })
  expect(await numbersOf('s')).toMatchObject({ id: 's', trailId, lines: [{ name: 'node-7' }] })
})

test('what is known already stays, and numbers are kept once', async () => {
  await kept()
  const other = behind({ queries: [], axes: [{ side: 'y', label: 'Other', unit: null }], asked: null })
  await completeSnapshot('s', {
    ...other,
    numbers: { ...(behind().numbers as NonNullable<Behind['numbers']>), lines: [] },
  })
  expect(await journal.steps.get('s')).toMatchObject({
    view: { queries: [{ text: 'sum(rate(errors[5m]))' }] },
    graph: { axes: [{ label: 'Errors' }], asked: NOON },
  })
  expect((await numbersOf('s'))?.lines).toHaveLength(1)
})

test('a step that is gone gets none', async () => {
  await completeSnapshot('nobody', behind())
  expect(await journal.numbers.count()).toBe(0)
})

test('they can be removed, and that can be undone', async () => {
  await kept()
  const undo = await dropNumbers('s')
  expect(await numbersOf('s')).toBeUndefined()
  await undo()
  expect(await numbersOf('s')).toBeDefined()
})

test('they go with their step through a split, a join, and their undo', async () => {
  const first = await kept()
  const { trail, undo } = await splitTrail(first, 's')
  expect((await numbersOf('s'))?.trailId).toBe(trail.id)
  await undo()
  expect((await numbersOf('s'))?.trailId).toBe(first)
  const { id: into } = await openTrail(NOON)
  const apart = await joinTrails(first, into)
  expect((await numbersOf('s'))?.trailId).toBe(into)
  await apart()
  expect((await numbersOf('s'))?.trailId).toBe(first)
})

test('they are erased with their trail', async () => {
  const id = await kept()
  await deleteTrail(id, NOON)
  await eraseBin(minutes(1))
  expect(await journal.numbers.count()).toBe(0)
})

test('they come in with a bundle, and never over what is here', async () => {
  const id = await kept()
  const whole = await readWhole(id)
  if (!whole) throw new Error('The trail is not there.')
  const numbers = await numbersIn(whole)
  await emptyJournal()
  await importWhole(whole, new Map(), numbers)
  expect(await numbersIn(whole)).toEqual(numbers)
  await importWhole(
    whole,
    new Map(),
    numbers.map((row) => ({ ...row, lines: [] })),
  )
  expect(await numbersIn(whole)).toEqual(numbers)
})

test('earlier pictures of the same panel are offered, from every trail that is not in the bin', async () => {
  const one = await openTrail(NOON)
  const two = await openTrail(NOON)
  const gone = await openTrail(NOON)
  await addSnapshot(snapshot('same', one.id, NOON), pixels())
  await addSnapshot(snapshot('later', one.id, minutes(9)), pixels())
  await addSnapshot(
    { ...snapshot('other', one.id, NOON), graph: { ...snapshot('x', 'x').graph, title: 'Else' } },
    pixels(),
  )
  await addSnapshot(snapshot('deleted', gone.id, NOON), pixels())
  await deleteTrail(gone.id, NOON)
  const now = snapshot('now', two.id, minutes(5))
  await addSnapshot(now, pixels())
  expect((await earlierPictures(now)).map(({ id }) => id)).toEqual(['same'])
})

test('the newest earlier pictures are found without reading the visits of their place', async () => {
  const { id } = await openTrail(NOON)
  const visits = Array.from({ length: 500 }, (_, index) => visit(`visit-${index}`, id, NOON))
  const pictures = Array.from({ length: 40 }, (_, index) => snapshot(`picture-${index}`, id, minutes(index)))
  const now = snapshot('now', id, minutes(99))
  const steps = [...visits, ...pictures, now].map((step) => ({
    ...step,
    view: { ...step.view, placeKey: now.view.placeKey },
  }))
  await journal.steps.bulkAdd(steps)
  const read: string[] = []
  const hear = <Row extends { id: string }>(row: Row): Row => {
    read.push(row.id)
    return row
  }
  journal.steps.hook('reading', hear)
  const offered = await earlierPictures(now)
  journal.steps.hook('reading').unsubscribe(hear)
  expect(offered.map((step) => step.id)).toEqual(
    pictures
      .slice(10)
      .reverse()
      .map((step) => step.id),
  )
  expect(read.filter((one) => one.startsWith('visit'))).toEqual([])
})
