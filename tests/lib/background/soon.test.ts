import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import type { InTab, Keeping } from '@/lib/background/keep'
import { noteVisit, recallOr } from '@/lib/background/memory'
import { expectIn, foreseenIn, forgetExpected, isClearIn } from '@/lib/background/soon'
import { turns } from '@/lib/background/turns'
import { record } from '@/lib/journal/record'
import { emptyJournal, minutes, NOON, visitDraft } from '../journal/rows'
import { storage } from './area'

const HERE: InTab = { tabId: 1, openerId: null }
/** It was opened from the first, and knows no step of its own. */
const THERE: InTab = { tabId: 2, openerId: 1 }

type Desk = { keeping: Keeping; later: (by: number) => void }

/** A shortcut is expected after step `a` of the tab; then step `b` comes. */
const start = async (): Promise<Desk> => {
  const area = storage()
  let now = minutes(1)
  const keeping = { area, now: () => now, turns: turns() }
  const step = async (id: string) => {
    const memory = await recallOr(area, HERE.tabId, null)
    await record(visitDraft(id), { parentId: memory.lastId, now: NOON, pixels: null })
    await noteVisit(area, HERE.tabId, memory, { id, frameId: 0, isLoad: false })
  }
  await step('a')
  expectIn(keeping, HERE, true)
  // Behind the reading of the journal that is under way.
  await step('b')
  return { keeping, later: (by) => (now += by) }
}

beforeEach(async () => {
  forgetExpected()
  await emptyJournal()
})

test('what was looked up while the shortcut was on its way is used', async () => {
  const { keeping } = await start()
  expect(isClearIn(keeping, HERE)).toBe(true)
  expect(await foreseenIn(keeping, HERE)).toMatchObject({ parentId: 'a' })
})

test.each<[string, (desk: Desk) => unknown, InTab]>([
  ['two seconds later', ({ later }) => later(2_000), HERE],
  ['after a key of the card', forgetExpected, HERE],
  ['for the second of two', ({ keeping }) => foreseenIn(keeping, HERE), HERE],
  ['in another tab', () => undefined, THERE],
])('%s it is looked up anew', async (_, meanwhile, tab) => {
  const desk = await start()
  await meanwhile(desk)
  expect(isClearIn(desk.keeping, tab)).toBe(false)
  expect(await foreseenIn(desk.keeping, tab)).toMatchObject({ parentId: 'b' })
})
