import { expect, test } from 'vitest'
import { readRison } from '@/lib/adapters/parts/rison'

const value = (text: string): unknown => readRison(text)?.value

test.each([
  ['()', {}],
  ['!()', []],
  ['(a:1,b:!t,c:!f,d:!n)', { a: 1, b: true, c: false, d: null }],
  ["(text:'it!'s !!important',list:!(a,-2.5,!(x)))", { text: "it's !important", list: ['a', -2.5, ['x']] }],
  ["('$state':(store:appState),'a:b':c)", { $state: { store: 'appState' }, 'a:b': 'c' }],
  ['(from:now-24h/h,to:now)', { from: 'now-24h/h', to: 'now' }],
  ['(Host:,at:2026-11-23T12:00:00Z)', { Host: '', at: '2026-11-23T12:00:00Z' }],
  ['(id:0123,big:12345678901234567890)', { id: '0123', big: '12345678901234567890' }],
  ['(__proto__:(polluted:!t))', JSON.parse('{"__proto__":{"polluted":true}}')],
])('reads %s', (text, expected) => {
  expect(value(text)).toEqual(expected)
})

test.each([
  '',
  '(',
  '(a',
  '(a:',
  '(a:1',
  '(a:1))',
  '!(',
  '!(a',
  "('a",
  "(a:'b)",
  '(a:!x)',
  '(:',
  '(a:1,,b:2)',
])('refuses %s', (text) => {
  expect(readRison(text)).toBeNull()
})

test('refuses what nests beyond reason', () => {
  expect(readRison('(a:'.repeat(5000) + '1' + ')'.repeat(5000))).toBeNull()
})

test('tells where every value stands, quotes and brackets included', () => {
  const text = "(time:(from:'2026',to:now),list:!(a,'b'))"
  const spans = readRison(text)?.spans
  const at = (path: string): string | undefined => {
    const span = spans?.get(path)
    return span && text.slice(span.start, span.end)
  }
  expect(['', 'time', 'time/from', 'time/to', 'list/1'].map(at)).toEqual([
    text,
    "(from:'2026',to:now)",
    "'2026'",
    'now',
    "'b'",
  ])
})
