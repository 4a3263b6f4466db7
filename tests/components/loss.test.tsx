// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { Loss } from '@/components/loss/loss'
import { show, stage } from './stage'

const wire = vi.hoisted(() => {
  const wire = { lost: false, asked: [] as string[] }
  const sendMessage = ({ name }: { name: string }) => {
    wire.asked.push(name)
    return Promise.resolve({ ok: true, response: name === 'loss' ? { lost: wire.lost } : {} })
  }
  Object.assign(globalThis, { chrome: { runtime: { id: 'us', sendMessage } } })
  return wire
})

stage()

const connect = (lost: boolean): string[] => Object.assign(wire, { lost, asked: [] }).asked

test('a loss is said until it was read', async () => {
  const asked = connect(true)
  const user = show(<Loss />)
  expect((await screen.findByRole('alert')).textContent).toContain('lost a part of the journal')
  await user.click(screen.getByRole('button', { name: 'Understood' }))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(asked).toEqual(['loss', 'settleLoss'])
})

test('without a loss nothing is said', async () => {
  const asked = connect(false)
  show(<Loss />)
  await waitFor(() => expect(asked).toEqual(['loss']))
  expect(screen.queryByRole('alert')).toBeNull()
})
