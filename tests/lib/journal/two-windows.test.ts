import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { rephrase, sayWhy } from '@/components/trail/deeds'
import { deleteTrail, eraseBin } from '@/lib/journal/bin'
import { importWhole } from '@/lib/journal/import'
import { mergeWhole } from '@/lib/journal/merge'
import { saveSettings } from '@/lib/journal/people'
import { listTrails } from '@/lib/journal/read'
import { readTally } from '@/lib/journal/tally'
import { bundle } from '@/lib/share/bundle'
import { restore } from '@/lib/share/restore'
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

  test.each(['first', 'last'])(
    'what one clears while the other takes it in again (%s) is there',
    async (when) => {
      await importWhole(bens(), new Map())
      await deleteTrail('bens', NOON)
      const take = () => importWhole(bens(), withPicture().pictures)
      await Promise.all(when === 'first' ? [take(), eraseBin(minutes(1))] : [eraseBin(minutes(1)), take()])
      expect(await here('bens')).toEqual(bens())
      expect((await listTrails()).map(({ trail }) => trail.id)).toEqual(['bens'])
      expect((await readTally())?.here).toBe(2)
    },
  )

  test('words about what the other took out wait for it to come back, and that is said', async () => {
    await importWhole(mine(), new Map())
    const { undo } = await mergeWhole(bens(), 'mine', withPicture())
    const redo = await undo()
    const deeds = [await sayWhy('mine', 'y', 'late words'), await rephrase('mine', 'l', 'late?')]
    for (const { words } of deeds) expect(words).toContain('taken out in another window')
    expect(restore(bundle(await here('mine'), new Map()))).toMatchObject({ ok: true })
    await redo()
    expect((await sayWhy('mine', 'y', 'in time')).words).toBe('Saved')
    expect((await here('mine')).amendments).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'why', stepId: 'y', text: 'late words' }),
        expect.objectContaining({ kind: 'question', leadId: 'l', question: 'late?' }),
      ]),
    )
  })

  test('words about what the other takes back come again with it, and its file is whole without', async () => {
    await importWhole(mine(), new Map())
    const { undo } = await mergeWhole(bens(), 'mine', withPicture())
    await sayWhy('mine', 'y', 'words of the other window')
    const said = (await here('mine')).amendments
    const redo = await undo()
    expect(restore(bundle(await here('mine'), new Map()))).toMatchObject({ ok: true })
    await redo()
    expect((await here('mine')).amendments).toEqual(said)
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
