// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { Dexie } from 'dexie'
import { expect, test, vi } from 'vitest'
import { Arrivals, type Show } from '@/components/library/arrivals'
import { deleteTrail } from '@/lib/journal/bin'
import { journal } from '@/lib/journal/database'
import type { Snapshot } from '@/lib/model/step'
import { bundle } from '@/lib/share/bundle'
import { remember } from '@/lib/share/strip'
import { incident } from '@/tests/fixtures/incident'
import { graphPng } from '@/tests/fixtures/png'
import { seed, show, stage } from './stage'

stage()

const drop = (...files: File[]) => fireEvent.drop(window, { dataTransfer: { files } })
const bare = graphPng(64, 32, [])
const png = (bytes: Uint8Array = bare) =>
  new File([new Uint8Array(bytes)], 'graph.png', { type: 'image/png' })

const begin = () => {
  const went = vi.fn<Show>()
  show(<Arrivals openId={null} show={went} />)
  return went
}

const seeded = async (): Promise<Snapshot> => {
  const step = (await seed()).steps.find((one) => one.kind === 'snapshot')
  if (step?.kind !== 'snapshot') throw new Error('The incident has no snapshot.')
  return step
}

test('a picture of a step that is here leads to it', async () => {
  const step = await seeded()
  const went = begin()
  drop(png(remember(bare, step)))
  await waitFor(() => expect(went).toHaveBeenCalledWith(step.trailId, step.id))
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('where its trail is in the bin, that is said', async () => {
  const step = await seeded()
  await deleteTrail(step.trailId, Date.now())
  const went = begin()
  drop(png(remember(bare, step)))
  expect((await screen.findByRole('alert')).textContent).toContain('is in the bin')
  expect(went).not.toHaveBeenCalled()
})

test('where it is not here, what the picture says of itself is shown', async () => {
  const step = await seeded()
  begin()
  drop(png(remember(bare, { ...step, id: 'elsewhere' })))
  expect((await screen.findByText(/not in this browser/)).textContent).toContain('what the picture says')
})

const folder = () => {
  const file = new File([], 'folder')
  file.arrayBuffer = () => Promise.reject(new DOMException('A requested file could not be found.'))
  return file
}

test.each([
  ['a PNG whose words another program took out', [png()], 'does not say which step'],
  ['a PNG that is cut short', [png(bare.slice(0, 20))], 'does not say which step'],
  ['a picture of another kind', [new File(['x'], 'graph.jpg', { type: 'image/jpeg' })], 'no PNG'],
  ['neither a picture nor a trail', [new File(['{}'], 'other.json')], 'not an Overshoulder trail'],
  ['a folder', [folder()], 'could not be read'],
  ['twenty files at once', Array.from({ length: 20 }, () => png()), '20 files came at once'],
])('%s is answered in words', async (_, files, words) => {
  const went = begin()
  drop(...files)
  expect((await screen.findByRole('alert')).textContent).toContain(words)
  expect(went).not.toHaveBeenCalled()
})

test('after what could not be opened the next file is taken', async () => {
  const step = await seeded()
  const went = begin()
  drop(folder())
  await screen.findByRole('alert')
  drop(png(remember(bare, step)))
  await waitFor(() => expect(went).toHaveBeenCalledWith(step.trailId, step.id))
})

/** Whether the browser would ask before the page goes. */
const asks = (): boolean => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))

test('while a trail is being taken in the browser asks before the page goes, and it is said why', async () => {
  const went = begin()
  const { whole } = incident()
  drop(new File([bundle(whole, new Map())], 'trail.json', { type: 'application/json' }))
  const take = await screen.findByRole('button', { name: 'Take it in' })
  expect(asks()).toBe(false)
  let end = (): void => undefined
  const held = new Promise<void>((done) => (end = done))
  const other = journal.transaction('rw', journal.tables, () => Dexie.waitFor(held))
  fireEvent.click(take)
  expect((await screen.findByText(/Writing it/)).textContent).toContain('closing this page takes in nothing')
  expect(asks()).toBe(true)
  end()
  await other
  await waitFor(() => expect(went).toHaveBeenCalledWith(whole.trail.id))
  expect(asks()).toBe(false)
})
