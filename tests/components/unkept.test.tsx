// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { SidePanel } from '@/components/side-panel/side-panel'
import { openUnkept, type Unkept } from '@/components/unkept/unkept'
import { openTrail } from '@/lib/journal/trails'
import { readWhole } from '@/lib/journal/read'
import { browserOf } from '@/tests/fixtures/keeping'
import { only, seed, show, stage, told } from './stage'

stage()

const stillOpen = new Set<() => Promise<void>>()

/** What a panel would still write is not to come into the journal of the next test. */
afterEach(async () => {
  for (const close of stillOpen) await close()
  localStorage.clear()
})

const browser = browserOf(localStorage)

/** A panel, and how it is closed: with what is stored at that moment; nothing that it would do later is done. */
const openPanel = async () => {
  const { keeping, close } = browser.page()
  const unkept = await openUnkept(keeping, Date.now())
  const user = show(
    <SidePanel currentTab={() => Promise.resolve(7)} openTrailPage={() => undefined} unkept={unkept} />,
  )
  const closePanel = async () => {
    stillOpen.delete(closePanel)
    const stored = Object.keys(localStorage).map((key) => [key, localStorage.getItem(key) ?? ''] as const)
    close()
    for (const field of screen.queryAllByRole('textbox')) {
      field.focus()
      await user.keyboard('{Escape}')
    }
    cleanup()
    localStorage.clear()
    for (const [key, value] of stored) localStorage.setItem(key, value)
  }
  stillOpen.add(closePanel)
  return { user, unkept, close: closePanel }
}

const left = (unkept: Unkept) => unkept.all().map(({ place, words }) => [place, words])

test('a note that was being typed when the panel closed stands in its field again', async () => {
  await seed(only(['s1']))
  const first = await openPanel()
  await first.user.click(await screen.findByRole('button', { name: 'Note' }))
  await first.user.type(screen.getByRole('textbox'), 'only smart TVs, not')
  await first.close()
  const second = await openPanel()
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'A line of your own' })
  expect(field.value).toBe('only smart TVs, not')
  await second.user.type(field, ' phones{Enter}')
  await waitFor(async () =>
    expect((await readWhole('trail-smart-tv'))?.steps.at(-1)).toMatchObject({
      text: 'only smart TVs, not phones',
    }),
  )
  await waitFor(() => expect(left(second.unkept)).toEqual([]))
  await second.close()
  await openPanel()
  await screen.findByRole('button', { name: 'Note' })
  expect(screen.queryByRole('textbox')).toBeNull()
})

test.each([
  ['a why', 'n', 'Why?', 'text'],
  ['the reason of a dead end', 'd', 'Dead end because …', 'text'],
  ['the question of a lead', 'l', 'Lead: what is the question?', 'question'],
])('%s that was being typed in a row stands there again', async (_what, key, label, part) => {
  await seed(only(['s1']))
  const first = await openPanel()
  await first.user.click(await screen.findByText('Playback errors by device'))
  await first.user.keyboard(key)
  const field = await screen.findByRole('textbox', { name: label })
  await first.user.clear(field)
  await first.user.type(field, 'half a sen')
  expect(left(first.unkept).map(([, words]) => words)).toMatchObject([{ [part]: 'half a sen' }])
  await first.close()
  await openPanel()
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: label })).value).toBe('half a sen')
})

test('a fact keeps all that was said of it, also while a note is written in its place', async () => {
  await seed(only(['s1']))
  const { user, unkept, close } = await openPanel()
  await user.click(await screen.findByRole('button', { name: 'Fact' }))
  await user.type(screen.getByRole('textbox', { name: 'What happened?' }), 'deploy of api')
  await user.selectOptions(screen.getByRole('combobox'), 'deploy')
  await user.click(screen.getByRole('button', { name: 'Note' }))
  await user.click(screen.getByRole('button', { name: 'Fact' }))
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened?' }).value).toBe(
    'deploy of api',
  )
  await close()
  await openPanel()
  await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('deploy'))
  expect(left(unkept)).toEqual([])
})

test('what was typed in a trail that is left by now is shown, and is kept as a note of that trail', async () => {
  await seed(only(['s1']))
  const first = await openPanel()
  await first.user.click(await screen.findByRole('button', { name: 'Note' }))
  await first.user.type(screen.getByRole('textbox'), 'only smart TVs')
  await first.close()
  await openTrail(Date.now())
  const second = await openPanel()
  expect((await screen.findByText(/Not kept when you left it/)).textContent).toContain('only smart TVs')
  expect(screen.queryByRole('textbox')).toBeNull()
  await second.user.click(screen.getByRole('button', { name: 'Keep as a note' }))
  await waitFor(async () =>
    expect((await told()).entries.some((entry) => JSON.stringify(entry).includes('only smart TVs'))).toBe(
      true,
    ),
  )
  expect(screen.queryByText(/Not kept when/)).toBeNull()
})

test('what stands in the field of another open panel is left to it', async () => {
  await seed(only(['s1']))
  const first = await openPanel()
  await first.user.click(await screen.findByRole('button', { name: 'Note' }))
  await first.user.type(screen.getByRole('textbox'), 'mine')
  const { keeping } = browser.page()
  expect((await openUnkept(keeping, Date.now())).all()).toEqual([])
  expect(left(first.unkept)).toEqual([['note', { text: 'mine' }]])
})

test('Esc drops what was typed, in the store too', async () => {
  await seed(only(['s1']))
  const { user, unkept } = await openPanel()
  await user.click(await screen.findByRole('button', { name: 'Note' }))
  await user.type(screen.getByRole('textbox'), 'nonsense{Escape}')
  expect(unkept.all()).toEqual([])
  expect(localStorage).toHaveLength(0)
})
