import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { amend, openLead } from '@/lib/journal/amend'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { me, readSettings, saveSettings } from '@/lib/journal/people'
import { counts, listTrails, picturesOf, readWhole, trailsAt } from '@/lib/journal/read'
import { addSnapshot, addStep } from '@/lib/journal/steps'
import { openTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, pixels, snapshot, view, visit } from './rows'

beforeEach(emptyJournal)

test('a whole trail is in order of time, then id, whoever wrote first', async () => {
  const { id } = await openTrail(NOON)
  for (const [step, at] of [
    ['c', 2],
    ['b', 1],
    ['a', 1],
  ] as const)
    await addStep(visit(step, id, minutes(at)))
  const whole = await readWhole(id)
  expect(whole?.steps.map((step) => step.id)).toEqual(['a', 'b', 'c'])
  expect(whole?.trail).toEqual({ id, openedAt: NOON, by: (await me()).id, splitFrom: null })
  expect(whole?.people).toEqual([await me()])
})

test('there is no trail of an unknown id', async () => {
  expect(await readWhole('nowhere')).toBeUndefined()
})

test('a trail is named as said last, else after its first snapshot, else its first view', async () => {
  const { id } = await openTrail(NOON)
  const line = async () => (await listTrails())[0]
  expect(await line()).toMatchObject({ name: null, shows: null, steps: 0 })
  await addStep(visit('a', id))
  expect(await line()).toMatchObject({ name: null, shows: { id: 'a' }, steps: 1, snapshots: 0 })
  await addSnapshot(snapshot('c', id, minutes(1)), pixels())
  await addSnapshot(snapshot('b', id, minutes(2)), pixels())
  expect(await line()).toMatchObject({ shows: { id: 'c' }, steps: 3, snapshots: 2 })
  await amend({ kind: 'name', trailId: id, title: 'Second name' }, minutes(3))
  await amend({ kind: 'name', trailId: id, title: 'First name' }, minutes(2))
  expect(await line()).toMatchObject({ name: 'Second name' })
  await amend({ kind: 'name', trailId: id, title: '' }, minutes(4))
  expect(await line()).toMatchObject({ name: null })
})

test('the library has the latest first', async () => {
  const [one, two] = [await openTrail(NOON), await openTrail(minutes(1))]
  await addStep(visit('a', one.id, minutes(2)))
  expect((await listTrails()).map(({ trail }) => trail.id)).toEqual([one.id, two.id])
})

test('earlier trails at the same place are found, once each, the bin left out', async () => {
  const [now, before, binned, elsewhere] = [
    await openTrail(NOON),
    await openTrail(NOON),
    await openTrail(NOON),
    await openTrail(NOON),
  ]
  for (const [index, { id }] of [now, before, before, binned].entries()) await addStep(visit(`s${index}`, id))
  await addStep({ ...visit('x', elsewhere.id), view: view('/d/other') })
  await deleteTrail(binned.id, NOON)
  const reads = [vi.spyOn(IDBIndex.prototype, 'getAll'), vi.spyOn(IDBIndex.prototype, 'openCursor')]
  expect(await trailsAt('/d/one', now.id)).toEqual([before.id])
  for (const read of reads) expect(read).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('pictures come by id, those that are missing left out', async () => {
  const { id } = await openTrail(NOON)
  await addSnapshot(snapshot('a', id), pixels())
  await addSnapshot(snapshot('b', id, minutes(1)), null)
  const whole = await readWhole(id)
  expect(whole && [...(await picturesOf(whole)).keys()]).toEqual(['picture-a'])
  expect(await counts()).toEqual({ trails: 1, steps: 2, pictures: 1 })
})

test('an amendment is taken back by its undo, and a lead once nothing is said of it any more', async () => {
  const { id } = await openTrail(NOON)
  await addStep(visit('a', id))
  const undo = await amend({ kind: 'why', trailId: id, stepId: 'a', text: 'x' }, NOON)
  const { lead, undo: undoLead } = await openLead({ trailId: id, question: 'y', fromId: 'a' }, NOON)
  const said = { trailId: id, leadId: lead.id, because: '', stepId: null }
  const unsay = await amend({ kind: 'verdict', ...said, verdict: 'confirmed' }, NOON)
  await expect(undoLead()).rejects.toThrow('said about this lead')
  await unsay()
  await undoLead()
  expect(await readWhole(id)).toMatchObject({ leads: [], amendments: [{ kind: 'why', by: (await me()).id }] })
  await undo()
  expect(await journal.amendments.count()).toBe(0)
})

test('words beyond their bound are refused', async () => {
  const { id } = await openTrail(NOON)
  const text = 'x'.repeat(65_537)
  await expect(amend({ kind: 'why', trailId: id, stepId: 'a', text }, NOON)).rejects.toThrow()
  await expect(openLead({ trailId: id, question: text, fromId: null }, NOON)).rejects.toThrow()
  expect(await journal.leads.count()).toBe(0)
})

test('a person is made once, and keeps the id through a change of name', async () => {
  const [one, two] = await Promise.all([me(), me()])
  expect(one).toEqual(two)
  await saveSettings({ me: { ...one, name: 'Alex' } })
  expect(await me()).toEqual({ id: one.id, name: 'Alex' })
  expect(await journal.people.toArray()).toEqual([{ id: one.id, name: 'Alex' }])
})

test('settings have defaults, keep what was chosen, and refuse nonsense', async () => {
  expect(await readSettings()).toMatchObject({ quietMinutes: 60, hoverButton: true, zone: null })
  await saveSettings({ quietMinutes: 15 })
  await saveSettings({ hoverButton: false })
  expect(await readSettings()).toMatchObject({ quietMinutes: 15, hoverButton: false })
  await expect(saveSettings({ quietMinutes: 1 })).rejects.toThrow()
  expect(await readSettings()).toMatchObject({ quietMinutes: 15 })
})
