import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { deleteTrail, eraseBin } from '@/lib/journal/bin'
import { importWhole } from '@/lib/journal/import'
import { mergeWhole } from '@/lib/journal/merge'
import { saveSettings } from '@/lib/journal/people'
import { readTally } from '@/lib/journal/tally'
import { bens, here, mine, withPicture } from './ana-and-ben'
import { emptyJournal, minutes, NOON } from './rows'

beforeEach(async () => {
  await emptyJournal()
  await saveSettings({ me: { id: 'ana', name: 'Ana' } })
})

describe('in two windows at once', () => {
  test('a file that both merge is taken in once, and each takes back what it added', async () => {
    await importWhole(mine(), new Map())
    const before = await here('mine')
    const both = await Promise.all([
      mergeWhole(bens(), 'mine', withPicture()),
      mergeWhole(bens(), 'mine', withPicture()),
    ])
    expect(await readTally()).toMatchObject({ written: 4, erased: 0, here: 4 })
    await Promise.all(both.map(({ undo }) => undo()))
    expect(await here('mine')).toEqual(before)
    expect(await readTally()).toMatchObject({ written: 4, erased: 2, here: 2 })
  })

  test('a file that both import is one trail', async () => {
    const both = await Promise.all([importWhole(bens(), new Map()), importWhole(bens(), new Map())])
    expect(both.map(({ added }) => added).toSorted((one, other) => one - other)).toEqual([0, 7])
    expect(await readTally()).toMatchObject({ written: 2, erased: 0, here: 2 })
  })

  test('what one erased the other cannot take back a second time: the account stays true', async () => {
    await importWhole(mine(), new Map())
    const { undo } = await mergeWhole(bens(), 'mine', withPicture())
    await deleteTrail('mine', NOON)
    await eraseBin(minutes(1))
    await undo()
    expect(await readTally()).toMatchObject({ written: 4, erased: 4, here: 0 })
  })
})
