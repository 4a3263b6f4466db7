// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, screen } from '@testing-library/react'
import { useLiveQuery } from 'dexie-react-hooks'
import { expect, test } from 'vitest'
import { listTrails } from '@/lib/journal/read'
import { show, stage } from './stage'

stage()

const Broken = (): never => {
  throw new Error('the lamp is out')
}

test('what breaks becomes a sentence and a way on', () => {
  show(<Broken />)
  expect(screen.getByRole('alert').textContent).toMatch(/what was saved is safe. the lamp is out/)
  expect(screen.getByRole('button', { name: 'Reload this page' })).toBeTruthy()
})

const Counter = () => <p>{useLiveQuery(() => listTrails(), [])?.length ?? 'reading'} trails</p>

/** Another copy of the extension, with a newer journal, opens it. */
const takeOver = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open('overshoulder', 1_000)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })

test('a page that an update has left behind asks to be reloaded', async () => {
  show(<Counter />)
  await screen.findByText('0 trails')
  await act(takeOver)
  expect((await screen.findByRole('alert')).textContent).toMatch(/Overshoulder was updated: reload this page/)
})
