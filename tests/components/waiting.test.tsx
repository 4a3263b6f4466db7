// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Waiting } from '@/components/loss/waiting'
import { tellWaiting } from '@/lib/journal/news'
import { show, stage } from './stage'

const wire = vi.hoisted(() => {
  const wire = { told: { since: null as number | null, looks: 0, missed: 0 }, asked: [] as string[] }
  const sendMessage = ({ name }: { name: string }) => {
    wire.asked.push(name)
    return Promise.resolve({ ok: true, response: name === 'waiting' ? wire.told : {} })
  }
  Object.assign(globalThis, { chrome: { runtime: { id: 'us', sendMessage } } })
  return wire
})

stage()

const connect = (since: number | null, looks: number, missed: number): string[] =>
  Object.assign(wire, { told: { since, looks, missed }, asked: [] }).asked

const SINCE = Date.UTC(2026, 10, 22, 21, 4)

test('that nothing can be written is said, with what waits, until it is over', async () => {
  connect(SINCE, 3, 0)
  show(<Waiting />)
  const alert = await screen.findByRole('alert')
  await waitFor(() => expect(alert.textContent).toContain('since 21:04, 22 Nov 2026, UTC'))
  expect(alert.textContent).toContain('3 looks')
  expect(alert.textContent).toContain('lost if the browser is closed before')
  connect(SINCE, 4, 0)
  tellWaiting()
  await waitFor(() => expect(alert.textContent).toContain('4 looks'))
  connect(null, 0, 0)
  tellWaiting()
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})

test('looks that are lost are said until that was read', async () => {
  const asked = connect(null, 0, 2)
  const user = show(<Waiting />)
  expect((await screen.findByRole('alert')).textContent).toContain('2 looks')
  await user.click(screen.getByRole('button', { name: 'Understood' }))
  await waitFor(() => expect(asked).toContain('settleWaiting'))
})

test('where all is on disk nothing is said', async () => {
  const asked = connect(null, 0, 0)
  show(<Waiting />)
  await waitFor(() => expect(asked).toEqual(['waiting']))
  expect(screen.queryByRole('alert')).toBeNull()
})
