import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { journalLost, postSentinel, settleLoss } from '@/lib/background/sentinel'
import { deleteTrail, eraseBin } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import { addStep } from '@/lib/journal/steps'
import { openTrail } from '@/lib/journal/trails'
import { emptyJournal, minutes, NOON, visit } from '../journal/rows'
import { storage } from './area'

beforeEach(emptyJournal)

const kept = async () => {
  const area = storage()
  const { id } = await openTrail(NOON)
  for (const step of ['a', 'b', 'c']) await addStep(visit(step, id))
  await postSentinel(area)
  return { area, id }
}

test('a browser that never had a journal lost none', async () => {
  const area = storage()
  await postSentinel(area)
  expect(await journalLost(area)).toBe(false)
})

test('a journal that is whole is not lost, nor one that was written to since', async () => {
  const { area, id } = await kept()
  expect(await journalLost(area)).toBe(false)
  await addStep(visit('d', id))
  expect(await journalLost(area)).toBe(false)
})

test('what a person erased is not lost', async () => {
  const { area, id } = await kept()
  await deleteTrail(id, NOON)
  await eraseBin(minutes(1))
  expect(await journalLost(area)).toBe(false)
})

test('a database that was emptied is, also once it is written to again', async () => {
  const { area } = await kept()
  await emptyJournal()
  expect(await journalLost(area)).toBe(true)
  const { id } = await openTrail(NOON)
  for (const step of ['e', 'f', 'g', 'h']) await addStep(visit(step, id))
  expect(await journalLost(area)).toBe(true)
})

test('a database with rows missing is, whether or not the sentinel is there', async () => {
  const { area } = await kept()
  await journal.steps.delete('b')
  expect(await journalLost(area)).toBe(true)
  expect(await journalLost(storage())).toBe(true)
})

test('a database that went back to an earlier state is', async () => {
  const { area } = await kept()
  await journal.steps.bulkDelete(['b', 'c'])
  await journal.tally.where({ key: 'tally' }).modify({ written: 1 })
  expect(await journalLost(area)).toBe(true)
})

test('a loss is not forgotten with the next step that is written, but once the person was told', async () => {
  const { area } = await kept()
  await emptyJournal()
  const { id } = await openTrail(NOON)
  for (const step of ['e', 'f', 'g', 'h']) await addStep(visit(step, id))
  await postSentinel(area)
  expect(await journalLost(area)).toBe(true)
  await settleLoss(area)
  expect(await journalLost(area)).toBe(false)
  await addStep(visit('i', id))
  await postSentinel(area)
  expect(await journalLost(area)).toBe(false)
})

test('rows that are missing are missed once', async () => {
  const { area } = await kept()
  await journal.steps.delete('b')
  await settleLoss(area)
  expect(await journalLost(area)).toBe(false)
})
