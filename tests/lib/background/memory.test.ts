import { expect, test } from 'vitest'
import { forgetTab, inherit, noteSnapshot, recall, recallOr } from '@/lib/background/memory'
import { storage } from './area'

const TAB = 7

test('what a worker noted of a tab is known to it, and to the next one', async () => {
  const area = storage()
  await noteSnapshot(area, TAB, await recallOr(area, TAB, null), 'step-a')
  expect((await recall(area, TAB))?.snapshots).toEqual(['step-a'])
  // Another worker comes to the same storage without what this one has in its memory.
  expect((await recall({ ...area }, TAB))?.snapshots).toEqual(['step-a'])
})

test('a tab that was closed is forgotten, and a new one comes from where it was opened', async () => {
  const area = storage()
  await noteSnapshot(area, TAB, await recallOr(area, TAB, null), 'step-a')
  await inherit(area, 8, TAB)
  await forgetTab(area, TAB)
  expect(await recall(area, TAB)).toBeUndefined()
  expect(await recall({ ...area }, TAB)).toBeUndefined()
  expect((await recall(area, 8))?.lastId).toBe('step-a')
})

test('what could not be noted is not believed to be', async () => {
  const area = { ...storage(), set: () => Promise.reject(new Error('the quota is used up')) }
  await expect(noteSnapshot(area, TAB, await recallOr(area, TAB, null), 'step-a')).rejects.toThrow('quota')
  expect(await recall(area, TAB)).toBeUndefined()
})
