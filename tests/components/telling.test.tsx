// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { journal } from '@/lib/journal/database'
import { importWhole } from '@/lib/journal/import'
import { amend } from '@/lib/journal/amend'
import { keptIn } from '@/lib/story/order'
import { incident } from '@/tests/fixtures/incident'
import { only, seed, show, stage, told } from './stage'

stage()

// The two worlds of this test know each other's blobs not: an address is enough for a picture that nobody paints.
URL.createObjectURL = () => 'blob:picture'
URL.revokeObjectURL = () => undefined

const TRAIL = 'trail-smart-tv'

const open = async (steps: readonly string[], leads: readonly string[] = []) => {
  const whole = await seed(only(steps, leads))
  const { pictures } = incident()
  const shown = whole.steps.flatMap((step) =>
    step.kind === 'snapshot' && step.picture ? [step.picture.id] : [],
  )
  const thumbnail = { type: 'image/png' as const, bytes: new ArrayBuffer(1) }
  const here = shown.flatMap((id) => {
    const picture = pictures.get(id)
    if (!picture) return []
    return [[id, { type: picture.type, blob: new Blob([picture.bytes.slice()]), thumbnail }] as const]
  })
  await importWhole(whole, new Map(here))
  location.hash = `${TRAIL}/story`
  const user = show(<TrailPage />)
  await screen.findAllByRole('group', { name: 'Mark the picture' })
  return user
}

const marks = async (id = 's1') => (await told()).now.marks.get(id) ?? []
const figure = (name: string) => within(screen.getByRole('heading', { name }).closest('li') ?? document.body)
const order = () =>
  screen
    .getAllByRole('heading', { level: 3 })
    .map(({ textContent }) => textContent)
    .filter((text) => /Playback errors by|Smart TV errors|Server errors/.test(text))

test('a box is placed, sized, named and removed by keys alone, each of it undoable', async () => {
  const user = await open(['s1'])
  await user.click(screen.getByRole('button', { name: 'Box' }))
  const surface = screen.getByRole('application')
  expect(document.activeElement).toBe(surface)
  await user.keyboard('{ArrowLeft}{ArrowUp}{Shift>}{ArrowRight}{/Shift}{Enter}')
  await user.keyboard('choppy{Enter}')
  await waitFor(async () =>
    expect(await marks()).toEqual([
      { shape: 'box', x: 0.38, y: 0.33, width: 0.22, height: 0.3, word: 'choppy' },
    ]),
  )
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Box' }))
  await user.click(await screen.findByRole('button', { name: 'Move: box “choppy” at the centre' }))
  await user.keyboard('{Delete}')
  await waitFor(async () => expect(await marks()).toEqual([]))
  await user.keyboard('zz')
  await waitFor(async () => expect(await marks()).toMatchObject([{ word: '' }]))
  await user.keyboard('z')
  await waitFor(async () => expect(await marks()).toEqual([]))
  await user.keyboard('{Control>}y{/Control}{Control>}y{/Control}')
  await waitFor(async () => expect(await marks()).toMatchObject([{ word: 'choppy' }]))
}, 60_000)

test('an arrow and a word are put by keys; Esc drops what is being placed', async () => {
  const user = await open(['s1'])
  await user.click(screen.getByRole('button', { name: 'Arrow' }))
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('application')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Arrow' }))
  await user.keyboard('{Enter}{Escape}')
  await waitFor(async () => expect(await marks()).toMatchObject([{ shape: 'arrow', word: '' }]))
  await user.click(screen.getByRole('button', { name: 'Word' }))
  await user.keyboard('{Enter}')
  await user.keyboard('flat{Enter}')
  await waitFor(async () =>
    expect(await marks()).toMatchObject([
      { shape: 'arrow' },
      { shape: 'word', x: 0.5, y: 0.5, word: 'flat' },
    ]),
  )
  await user.click(screen.getByRole('button', { name: 'Word' }))
  await user.keyboard('{Enter}{Enter}')
  expect(await marks()).toHaveLength(2)
})

test('words that were used on pictures before are suggested', async () => {
  await journal.amendments.add({
    id: 'm',
    trailId: 'another',
    at: 1,
    by: 'person-mara',
    kind: 'marks',
    stepId: 'x',
    marks: [{ shape: 'word', x: 0, y: 0, word: 'sawtooth' }],
  })
  const user = await open(['s1'])
  await user.click(screen.getByRole('button', { name: 'Box' }))
  await user.keyboard('{Enter}')
  await waitFor(() =>
    expect(document.querySelector('datalist option')?.getAttribute('value')).toBe('sawtooth'),
  )
})

test('a caption is edited below its picture, and empty brings the drafted one back', async () => {
  const user = await open(['s1'])
  await user.click(screen.getByRole('button', { name: /^Caption/ }))
  await user.type(screen.getByRole('textbox', { name: 'Caption' }), 'TVs alone.{Enter}')
  await waitFor(async () => expect((await told()).now.caption.get('s1')?.text).toBe('TVs alone.'))
  await user.click(await screen.findByRole('button', { name: 'Caption: TVs alone.' }))
  await user.clear(screen.getByRole('textbox', { name: 'Caption' }))
  await user.keyboard('{Enter}')
  expect(await screen.findByRole('button', { name: /^Caption: Prometheus · / })).toBeTruthy()
})

test('a step is moved by keys, and the order of time comes back', async () => {
  const user = await open(['s1', 's2'])
  expect(order()).toEqual(['Playback errors by device', 'Smart TV errors by kind'])
  figure('Smart TV errors by kind').getByRole('button', { name: 'Move up' }).focus()
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
  await waitFor(() => expect(order()).toEqual(['Smart TV errors by kind', 'Playback errors by device']))
  expect(document.activeElement?.closest('li')?.textContent).toContain('Smart TV errors by kind')
  expect(keptIn((await told()).entries)).toEqual(['s1', 's2'])
  await user.click(screen.getByRole('button', { name: 'As it was walked' }))
  await waitFor(() => expect(order()[0]).toBe('Playback errors by device'))
  await user.keyboard('z')
  await waitFor(() => expect(order()[0]).toBe('Smart TV errors by kind'))
})

test('a step is dragged onto another one', async () => {
  await open(['s1', 's2'])
  const [first, second] = ['Playback errors by device', 'Smart TV errors by kind'].map((name) =>
    screen.getByRole('heading', { name }).closest('li'),
  )
  const grip = second?.querySelector('[draggable]')
  if (!first || !grip) throw new Error('There is nothing to drag.')
  const dataTransfer = { setData: () => undefined, effectAllowed: '' }
  fireEvent.dragStart(grip, { dataTransfer })
  fireEvent.dragOver(first)
  fireEvent.drop(first)
  await waitFor(() => expect(order()[0]).toBe('Smart TV errors by kind'))
})

test('a lead moves with its steps and its dead end', async () => {
  const user = await open(['s1', 's2', 's3'], ['lead-service'])
  const lead = screen.getByRole('group', { name: 'What is told of Is a service failing its requests?' })
  await user.click(within(lead).getByRole('button', { name: 'Move up' }))
  await waitFor(() =>
    expect(order()).toEqual([
      'Playback errors by device',
      'Server errors by service',
      'Smart TV errors by kind',
    ]),
  )
})

test('a step is folded, kept and hidden by one button each, and what is hidden comes back', async () => {
  const user = await open(['s1', 's2'])
  await user.click(figure('Smart TV errors by kind').getByRole('button', { name: 'Fold' }))
  await waitFor(async () => expect((await told()).now.keep.get('s2')).toBe('folded'))
  await user.click(await screen.findByText(/1 folded step/))
  await user.click(await screen.findByRole('button', { name: 'Keep' }))
  await waitFor(async () => expect((await told()).now.keep.get('s2')).toBe('kept'))
  await screen.findByRole('heading', { name: 'Smart TV errors by kind' })
  await user.click(figure('Smart TV errors by kind').getByRole('button', { name: 'Hide' }))
  await user.click(await screen.findByRole('button', { name: '1 hidden · show' }))
  expect(screen.queryByRole('heading', { name: 'Smart TV errors by kind' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show again: Smart TV errors by kind' }))
  expect(await screen.findByRole('heading', { name: 'Smart TV errors by kind' })).toBeTruthy()
})

test('two windows agree: marks of both stay, and neither takes back what the other did', async () => {
  const user = await open(['s1'])
  await user.click(screen.getByRole('button', { name: 'Box' }))
  await user.keyboard('{Enter}mine{Enter}')
  await waitFor(async () => expect(await marks()).toMatchObject([{ word: 'mine' }]))
  const other = document.body.appendChild(document.createElement('div'))
  render(<TrailPage />, { container: other })
  const there = within(other)
  const its = userEvent.setup()
  await its.click(await there.findByRole('button', { name: 'Word' }))
  await its.keyboard('{Enter}')
  await its.type(await there.findByRole('combobox', { name: 'Word on the mark' }), 'theirs{Enter}')
  await waitFor(async () => expect(await marks()).toMatchObject([{ word: 'mine' }, { word: 'theirs' }]))
  await waitFor(() => expect(screen.getAllByText(/word “theirs”/)).not.toHaveLength(0))
  const mine = screen.getAllByRole('button', { name: 'Undo' })[0]
  if (mine) await user.click(mine)
  await waitFor(async () => expect(await marks()).toMatchObject([{ word: 'mine' }, { word: 'theirs' }]))
})

test('words that are being typed are not lost when another window says something, folds the step or hides it', async () => {
  const user = await open(['s1', 's2'])
  await user.click(figure('Playback errors by device').getByRole('button', { name: /^Caption/ }))
  await user.type(screen.getByRole('textbox', { name: 'Caption' }), 'Only TVs')
  await amend({ kind: 'prose', trailId: TRAIL, section: 'figured-out', text: 'Elsewhere.' }, Date.now())
  await amend({ kind: 'why', trailId: TRAIL, stepId: 's1', text: 'Elsewhere as well.' }, Date.now())
  await amend({ kind: 'caption', trailId: TRAIL, stepId: 's1', text: 'Theirs.' }, Date.now())
  await screen.findAllByText('Elsewhere as well.')
  expect(screen.getByRole('textbox', { name: 'Caption' })).toHaveProperty('value', 'Only TVs')
  await amend({ kind: 'keep', trailId: TRAIL, stepId: 's1', keep: 'trimmed' }, Date.now())
  await waitFor(async () => expect((await told()).now.caption.get('s1')?.text).toBe('Only TVs'))
})
