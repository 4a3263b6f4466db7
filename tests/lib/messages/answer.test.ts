import { expect, test } from 'vitest'
import { z } from 'zod'
import { answer, refusal } from '@/lib/messages/answer'

const group = {
  double: { request: z.object({ value: z.int() }), response: z.object({ value: z.int() }) },
  fail: { request: z.object({ secret: z.boolean() }), response: z.object({}) },
}
const handlers = {
  double: ({ value }: { value: number }, guest: string) =>
    Promise.resolve({ value: guest === 'guest' ? 2 * value : 0 }),
  fail: ({ secret }: { secret: boolean }) =>
    Promise.reject(secret ? new Error('https://u:hunter2@dash.example') : refusal('the disk is full')),
}
const open = () => ({ ok: true, guest: 'guest' }) as const
const listener = answer(group, 'journal', handlers, open)

const ask = (message: unknown, listen = listener): Promise<unknown> =>
  new Promise((resolve) => {
    if (listen(message, {}, resolve) !== true) resolve('left to others')
  })
const knock = (name: string, request: unknown) => ask({ to: 'journal', name, request })

test('a request is parsed and answered, as the guest who was let in', async () => {
  expect(await knock('double', { value: 21 })).toEqual({ ok: true, response: { value: 42 } })
})

test.each([
  ['another door', { to: 'background', name: 'double', request: { value: 1 } }],
  ['no envelope', { cmd: 'fetch', url: 'http://169.254.169.254/latest/meta-data' }],
  ['nothing', null],
  ['a text', 'overshoulder/snapshot'],
  ['a name that is none', { to: 'journal', name: 7 }],
])('%s is left to other listeners', async (_, message) => {
  expect(await ask(message)).toBe('left to others')
})

test.each([
  ['an unknown message', 'fetch', { url: 'http://169.254.169.254/' }, 'there is no such message'],
  ['a name from the prototype', 'constructor', {}, 'there is no such message'],
  ['__proto__', '__proto__', {}, 'there is no such message'],
  ['a request of another form', 'double', { value: 'x' }, 'the message is not in the agreed form'],
  ['no request', 'double', undefined, 'the message is not in the agreed form'],
])('%s is refused', async (_, name, request, error) => {
  expect(await knock(name, request)).toEqual({ ok: false, error })
})

test('a refusal is told, any other error is not', async () => {
  expect(await knock('fail', { secret: false })).toEqual({ ok: false, error: 'the disk is full' })
  expect(await knock('fail', { secret: true })).toEqual({
    ok: false,
    error: 'something went wrong inside Overshoulder',
  })
})

test('who is turned away reaches no handler, and the door knows how much was said', async () => {
  const lengths: number[] = []
  const shut = answer<typeof group, string>(group, 'journal', handlers, (_, length) => {
    lengths.push(length)
    return { ok: false, error: 'no' }
  })
  expect(await ask({ to: 'journal', name: 'double', request: { value: 1 } }, shut)).toEqual({
    ok: false,
    error: 'no',
  })
  expect(lengths).toEqual([JSON.stringify({ value: 1 }).length])
})
