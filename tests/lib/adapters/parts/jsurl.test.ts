import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import { decodeText, jsurlInstant, readJsurl } from '@/lib/adapters/parts/jsurl'

const readable: readonly (readonly [string, unknown])[] = [
  [
    "~(end~0~start~-3600~timeType~'RELATIVE~live~false~id~null)",
    { end: 0, start: -3600, timeType: 'RELATIVE', live: false, id: null },
  ],
  ["~(source~(~'*2faws*2fa~'b)~empty~(~)~none~())", { source: ['/aws/a', 'b'], empty: [], none: {} }],
  ["~(metrics~(~(~'AWS*2fEC2~'CPU~(stat~'p99))))", { metrics: [['AWS/EC2', 'CPU', { stat: 'p99' }]] }],
  ["~'plain*20text", 'plain text'],
  ["~(a~1.5e3~b~'~c~(~1~2))", { a: 1500, b: '', c: [1, 2] }],
]

test.each(readable)('%s is read', (text, value) => {
  expect(readJsurl(text)?.value).toEqual(value)
})

test.each([
  '',
  '~',
  '~(',
  '~(a',
  '~(a~',
  "~(a~'b",
  '~(a~b)',
  '~%28a%7E1%29',
  '~(a~1)x',
  '(a~1)',
  '~('.repeat(200),
])('%j is refused', (text) => expect(readJsurl(text)).toBeNull())

test('the places are those of the values and of their keys', () => {
  const text = "~(end~0~query~(expression~'x*20y)~list~(~'a~'b))"
  const places = readJsurl(text)?.places
  const at = (path: string): string => text.slice(places?.get(path)?.start, places?.get(path)?.end)
  expect([at('end'), at('query/expression'), at('list/1'), at('query')]).toEqual([
    '0',
    "'x*20y",
    "'b",
    "(expression~'x*20y)",
  ])
  expect(text.slice(places?.get('query/expression')?.key).startsWith('expression~')).toBe(true)
})

test.each([
  ['caf*c3*a9', 'café'],
  ['caf*e9', 'café'],
  ['**20ac', '€'],
  ['a!b', 'a$b'],
  ['*zz', '*zz'],
])('%s is %s', (text, decoded) => {
  expect(decodeText(text)).toBe(decoded)
})

test('an instant is written with its colons escaped', () => {
  expect(decodeText(jsurlInstant(Date.UTC(2026, 10, 23, 12)))).toBe('2026-11-23T12:00:00.000Z')
})

describe('any text', () => {
  test('is read or refused, never thrown at', () => {
    const signs = fc.string({
      unit: fc.constantFrom('~', '(', ')', "'", '*', 'a', '0', '!', '%'),
      maxLength: 60,
    })
    fc.assert(fc.property(signs, (text) => void readJsurl(text)))
  })
})
