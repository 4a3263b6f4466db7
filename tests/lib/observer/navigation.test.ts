import { expect, test } from 'vitest'
import { causeOf } from '@/lib/observer/navigation'

const AT = 'http://p/graph?a=1#x'

test.each([
  ['another query', 'http://p/graph?a=2#x', 'push', 'push'],
  ['another query in place', 'http://p/graph?a=2', 'replace', 'replace'],
  ['another fragment', 'http://p/graph?a=1#y', 'push', 'fragment'],
  ['another fragment in place', 'http://p/graph?a=1#y', 'replace', 'fragment'],
  ['no fragment any more', 'http://p/graph?a=1', 'push', 'fragment'],
  ['back to another fragment', 'http://p/graph?a=1#y', 'traverse', 'traverse'],
  ['the same link pushed again', AT, 'push', null],
  ['a changed entry state', 'http://p/other', null, null],
] as const)('%s', (_, after, type, cause) => {
  expect(causeOf(AT, after, type)).toBe(cause)
})
