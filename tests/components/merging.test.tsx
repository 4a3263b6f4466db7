// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { addsWords, cautions } from '@/components/library/adds'
import { TrailPage } from '@/components/trail-page/trail-page'
import { journal } from '@/lib/journal/database'
import type { Beside } from '@/lib/journal/merge'
import { openTrail } from '@/lib/journal/trails'
import { listTrails, readWhole } from '@/lib/journal/read'
import { LIMITS } from '@/lib/model/limits'
import { storyFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'
import { seed, show, stage, told } from './stage'

stage()

const { whole } = incident()
const NOTHING: Beside = {
  fresh: { people: [], steps: [], leads: [], amendments: [] },
  here: 0,
  differ: 0,
  elsewhere: 0,
  out: 0,
  asMine: 0,
  joins: false,
  over: null,
}
const ofTom = <Row extends { by: string }>(rows: readonly Row[]) =>
  rows.filter(({ by }) => by === 'person-tom')
const clock = (shift: number): Beside => ({
  ...NOTHING,
  fresh: {
    ...NOTHING.fresh,
    amendments: [
      { id: 'c', trailId: 't', at: 0, by: 'person-tom', kind: 'clock', personId: 'person-mara', shift },
    ],
  },
})

test.each<[Beside, string]>([
  [NOTHING, 'adds nothing: it is empty.'],
  [{ ...NOTHING, here: 5 }, 'adds nothing: all of it is here already.'],
  [
    { ...NOTHING, fresh: whole, here: 1 },
    'adds 15 looks, 6 pictures, 2 notes, 2 facts, 3 leads, 3 dead ends, 1 confirmation, 1 reopening, 6 changes of words or order, claimed by Mara Lindqvist, Tom Okafor, Priya Nair; 1 is here already.',
  ],
  [
    {
      ...NOTHING,
      fresh: { people: [], leads: [], steps: ofTom(whole.steps), amendments: ofTom(whole.amendments) },
      here: 26,
    },
    'adds 1 look, 1 picture, 1 note, 1 reopening, 1 change of words or order, claimed by Tom Okafor; 26 are here already.',
  ],
])('what merging adds is said before it does: %#', (found, words) => {
  expect(addsWords(found, whole)).toBe(words)
})

test.each<[Beside, string[]]>([
  [NOTHING, []],
  [
    { ...NOTHING, over: '2,001 pictures, and a trail file can carry 2,000' },
    [
      'It cannot be merged: together they would have 2,001 pictures, and a trail file can carry 2,000. Take it in as its own, or split the trail that is open first.',
    ],
  ],
  [{ ...NOTHING, differ: 1 }, ['One row says something else here: what is here stays.']],
  [{ ...NOTHING, differ: 3 }, ['3 rows say something else here: what is here stays.']],
  [{ ...NOTHING, elsewhere: 2 }, ['2 rows are in other trails of yours, and stay there.']],
  [{ ...NOTHING, asMine: 1 }, ['One new row is signed with your own name.']],
  [clock(-130_000), ['It sets the clock of Mara Lindqvist 2 min 10 s back.']],
])('what should be known before is said: %#', (found, sentences) => {
  expect(cautions(found, whole)).toEqual(sentences)
})

/** The exported story, chosen in the import of the trail that is open. */
const chosen = async () => {
  const { pictures } = incident()
  const { id } = await openTrail(Date.parse('2026-11-22T21:00Z'))
  location.hash = `${id}/read`
  const user = show(<TrailPage />)
  await user.click(await screen.findByRole('button', { name: 'Import' }))
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is nothing to choose a file with.')
  await user.upload(input, new File([storyFile(whole, pictures, { zone: 'UTC' })], 'story.html'))
  expect(await screen.findByText(/adds 15 looks, 6 pictures/)).toBeTruthy()
  return { id, user }
}

test('an exported story is merged into the trail that is open, and the undo takes it out again', async () => {
  const { id, user } = await chosen()
  expect(screen.getByRole('button', { name: 'Take it in as its own' })).toBeTruthy()
  expect((await readWhole(id))?.steps).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Merge into this trail' }))
  await screen.findByText(/^Merged\./)
  expect((await readWhole(id))?.steps).toHaveLength(25)
  expect(await listTrails()).toHaveLength(1)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await readWhole(id))?.steps).toEqual([]))
}, 60_000)

test('merging is done once, however often its button is pressed, and the undo takes it out', async () => {
  const { id, user } = await chosen()
  await user.dblClick(screen.getByRole('button', { name: 'Merge into this trail' }))
  await screen.findByText(/^Merged\./)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  await waitFor(async () => expect((await readWhole(id))?.steps).toEqual([]))
  expect(screen.queryByText(/nothing was changed/)).toBeNull()
}, 60_000)

test('what no trail file could carry is said instead of merged, and can stay a trail of its own', async () => {
  const { id } = await chosen()
  const said = Array.from({ length: LIMITS.people - 2 }, (_, index) => ({
    ...{ id: `why-${index}`, trailId: id, at: 0, by: `person-${index}` },
    ...({ kind: 'why', stepId: 'gone', text: 'Because' } as const),
  }))
  await journal.amendments.bulkAdd(said)
  expect(await screen.findByText(/^It cannot be merged: together they would have 1,00\d people/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Merge into this trail' })).toBeNull()
  expect(screen.getByRole('button', { name: 'Take it in as its own' })).toBeTruthy()
}, 60_000)

test('taking in says how far it is, and nothing is taken in where it is left before all is read', async () => {
  let spoil: (error: Error) => void = () => undefined
  const held = new Promise<never>((_, reject) => (spoil = reject))
  const decode = vi.fn(() => held)
  vi.stubGlobal('createImageBitmap', decode)
  const { user } = await chosen()
  await user.click(screen.getByRole('button', { name: 'Take it in as its own' }))
  await screen.findByText(/^0 of 6 pictures read/)
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  spoil(new Error('damaged'))
  await expect(held).rejects.toThrow()
  expect(await listTrails()).toHaveLength(1)
  expect(decode).toHaveBeenCalledOnce()
  // What was begun to be written by then is written before this is read.
  expect(await listTrails()).toHaveLength(1)
  expect(screen.queryByText(/That did not work/)).toBeNull()
  vi.unstubAllGlobals()
}, 60_000)

test('a clock is set in the trail, proposed where it is proven wrong, and the undo takes it back', async () => {
  const late = 10 * 60_000
  await seed((given) => ({
    steps: given.steps.map((step) =>
      step.by === 'person-tom' ? { ...step, at: step.at - late, writtenAt: step.writtenAt - late } : step,
    ),
    amendments: given.amendments.map((row) =>
      row.by === 'person-tom' ? { ...row, at: row.at - late } : row,
    ),
  }))
  location.hash = 'trail-smart-tv/read'
  const user = show(<TrailPage />)
  await user.click(await screen.findByRole('button', { name: '+ 3 min 1 s' }))
  await screen.findByText('The clock is set + 3 min 1 s')
  expect((await told()).leads.get('lead-service')?.life.map(({ verdict }) => verdict)).toEqual([
    ...['dead-end', 'open', 'confirmed'],
  ])
  await waitFor(() => expect(screen.queryByRole('button', { name: '+ 3 min 1 s' })).toBeNull())
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(await screen.findByRole('button', { name: '+ 3 min 1 s' })).toBeTruthy()
}, 60_000)
