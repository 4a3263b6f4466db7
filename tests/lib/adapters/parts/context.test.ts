import { expect, test } from 'vitest'
import { contextAdapter, said, ulidTime } from '@/lib/adapters/parts/context-adapter'
import { stableJson } from '@/lib/adapters/parts/stable-json'
import { variablesOf } from '@/lib/adapters/parts/variables'
import { wallText } from '@/lib/adapters/parts/wall-text'

test.each([
  ['01ARZ3NDEKTSV4RRFFQ69G5FAV', 1469922850259],
  ['01arz3ndektsv4rrffq69g5fav', 1469922850259],
  ['01ARZ3NDEKTSV4RRFFQ69G5FA', null],
  ['81ARZ3NDEKTSV4RRFFQ69G5FAV', null],
  ['01ARZ3NDEKTSV4RRFFQ69G5FAU', null],
  ['7ZZZZZZZZZZZZZZZZZZZZZZZZZ', null],
])('the instant in %s is %s', (id, at) => {
  expect(ulidTime(id)).toBe(at)
})

test('a page that moves on has no pin, and says why', () => {
  const adapter = contextAdapter('x', ({ path }) =>
    path === '/a'
      ? { kind: 'k', id: 'a' }
      : path === '/b'
        ? { kind: 'k', id: 'b', moves: 'It moves.' }
        : null,
  )
  const pin = (url: string): unknown => {
    const page = { url, title: '', zone: 'UTC', hints: null }
    return adapter.pin(adapter.read(page, 0), page, 0)
  }
  expect(pin('https://x.example/a')).toEqual({ ok: true, url: 'https://x.example/a' })
  expect(pin('https://x.example/b')).toEqual({ ok: false, reason: 'It moves.' })
  expect(adapter.matches({ url: 'https://x.example/c', title: '', zone: 'UTC', hints: null })).toBe(false)
})

test('variables keep their order and each value once', () => {
  expect(
    variablesOf([
      ['b', '2'],
      ['a', '1'],
      ['b', '2'],
      ['b', '3'],
    ]),
  ).toEqual({ b: ['2', '3'], a: ['1'] })
  expect(variablesOf([['__proto__', 'x']])).toEqual(JSON.parse('{"__proto__":["x"]}'))
  expect(said({ a: 'x', b: '', c: null, d: undefined })).toEqual({ a: ['x'] })
})

test('stable JSON has its names in order, and no empty ones', () => {
  const drop = /^noise$/
  expect(stableJson({ b: [1, { noise: 1, y: 0, x: '' }], a: {}, c: false }, drop)).toBe(
    '{"b":[1,{"y":0}],"c":false}',
  )
  expect(stableJson({}, drop)).toBe('null')
})

test('a wall clock is that of its zone, in whole seconds', () => {
  const at = Date.parse('2026-07-01T22:30:15.900Z')
  expect(wallText(at, 'Europe/Berlin')).toBe('2026-07-02 00:30:15')
  expect(wallText(at, 'UTC')).toBe('2026-07-01 22:30:15')
})
