// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { TrailPage } from '@/components/trail-page/trail-page'
import { journal } from '@/lib/journal/database'
import { listTrails } from '@/lib/journal/read'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { only, seed, show, stage, told } from './stage'

stage()

const ID = 'trail-smart-tv'
const inUse = async (count: number) => waitFor(async () => expect(await listTrails()).toHaveLength(count))

const page = (hash: string) => {
  location.hash = hash
  return show(<TrailPage />)
}

test('a trail that was deleted on its page comes back by a key, and goes again', async () => {
  await seed(only(['s1']))
  const user = page(`${ID}/read`)
  await user.click(await screen.findByRole('button', { name: 'What can be done with this trail' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete trail' }))
  await screen.findByText('Choose a trail, or import one.')
  await user.keyboard('z')
  await inUse(1)
  await screen.findByRole('tab', { name: 'Read' })
  await user.keyboard('{Shift>}z{/Shift}')
  await inUse(0)
})

test('what was taken in is in the bin after a key, and back after another', async () => {
  const { whole } = incident()
  const user = page('')
  await user.click((await screen.findAllByRole('button', { name: 'Import' }))[0] ?? document.body)
  const input = document.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is nothing to choose a file with.')
  await user.upload(input, new File([bundle(whole, new Map())], 'trail.json', { type: 'application/json' }))
  await user.click(await screen.findByRole('button', { name: 'Take it in' }))
  await screen.findByText('Taken in.')
  await screen.findByRole('tab', { name: 'Read' })
  await user.keyboard('z')
  await inUse(0)
  expect(await listTrails('in-bin')).toHaveLength(1)
  await screen.findByText('Choose a trail, or import one.')
  await user.keyboard('{Shift>}z{/Shift}')
  await inUse(1)
  await waitFor(() => expect(location.hash).toBe(`#${ID}/read`))
})

test('what was said of a surprise in the week is taken back by a key', async () => {
  await seed()
  const user = page('week/2026-W47')
  await user.click(await screen.findByRole('radio', { name: 'No customer noticed' }))
  await waitFor(async () => expect((await told()).now.impact).toBe('none'))
  await user.keyboard('z')
  await waitFor(async () => expect((await told()).now.impact).toBe('unknown'))
})

test('what is left out of a meeting is back in it by a key, and out again by another', async () => {
  await seed()
  const user = page('week/2026-W47')
  const line = await screen.findByRole('checkbox', { name: 'Playback errors on smart TVs' })
  await user.click(line)
  await waitFor(() => expect(line).toHaveProperty('checked', false))
  await user.keyboard('z')
  await waitFor(() => expect(line).toHaveProperty('checked', true))
  await user.keyboard('{Shift>}z{/Shift}')
  await waitFor(() => expect(line).toHaveProperty('checked', false))
  await user.keyboard('z')
})

test('an undo that the disk refused is there again once there is room', async () => {
  await seed(only(['s1']))
  const user = page(`${ID}/read`)
  await user.click(await screen.findByRole('button', { name: 'What can be done with this trail' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Delete trail' }))
  await screen.findByText('Choose a trail, or import one.')
  const refuse = () => {
    throw new Dexie.QuotaExceededError('no room')
  }
  journal.trails.hook('updating', refuse)
  await user.keyboard('z')
  await screen.findByText(/There is no space left on this disk/)
  journal.trails.hook('updating').unsubscribe(refuse)
  await user.keyboard('z')
  await inUse(1)
})
