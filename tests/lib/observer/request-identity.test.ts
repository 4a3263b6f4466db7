import { expect, test } from 'vitest'
import { identityOf, isDataRequest, isRefresh } from '@/lib/observer/request-identity'

const NOW = 1_795_383_600_000
const QUERY = 'http://p/api/v1/query_range'

test.each([
  `${QUERY}?query=up&start=1&end=2`,
  'http://p/prometheus/api/v1/query?query=up',
  'http://g/render/?target=a&from=-1h',
  'http://g/render?target=a',
  'http://g/api/annotations?from=1&to=2',
  'http://g/api/ds/query?ds_type=prometheus',
  'http://p/api/v1/label/job/values?start=1&end=2',
  'http://j/api/traces?service=a',
  'http://z/zipkin/api/v2/traces?endTs=1',
  'http://a/api/v1/graph?q=name,sps,:eq',
  'http://n/api/v3/data?after=-60',
  'http://z/chart2.php?graphid=1',
  'http://k/internal/search/ese',
])('%s fetches data', (url) => {
  expect(isDataRequest(url)).toBe(true)
})

test.each([
  'http://p/static/app.js',
  'http://p/api/v1/metadata?metric=up',
  'http://p/rendered/logo.png',
  'http://p/login?next=/api/v1/query',
  'data:image/png;base64,/render/',
])('%s does not', (url) => {
  expect(isDataRequest(url)).toBe(false)
})

const seconds = (ms: number) => String(ms / 1_000)
const asked = (parameters: Record<string, string>, at = NOW) =>
  identityOf(`${QUERY}?${new URLSearchParams(parameters).toString()}`, at)
const hour = { query: 'up', start: seconds(NOW - 3_600_000), end: seconds(NOW), step: '14' }

test.each([
  ['seconds', '1795383600.5', 1_795_383_600_500],
  ['milliseconds', '1795383600500', 1_795_383_600_500],
  ['microseconds', '1795383600500000', 1_795_383_600_500],
  ['nanoseconds', '1795383600500000000', 1_795_383_600_500],
  ['ISO', '2026-11-22T21:00:00.000Z', Date.UTC(2026, 10, 22, 21)],
])('reads a window in %s', (_, end, ms) => {
  expect(asked({ query: 'up', end }).to).toBe(ms)
})

test('a relative window is part of what was asked', () => {
  expect(asked({ target: 'a', from: '-1h' }).key).not.toBe(asked({ target: 'a', from: '-2h' }).key)
})

test('steps, cache busters and sizes are not, nor is the order of parameters', () => {
  const one = identityOf('http://g/render/?target=a&width=500&_salt=1&from=-1h', NOW)
  const other = identityOf('http://g/render/?from=-1h&target=a&width=600&_salt=2', NOW)
  expect(one.key).toBe(other.key)
})

const MINUTE = 60_000
const later = { ...hour, start: seconds(NOW - 59 * MINUTE), end: seconds(NOW + MINUTE) }
test.each([
  ['a refresh a minute later', later, MINUTE, true],
  ['the same absolute window again', hour, 10 * MINUTE, true],
  ['another query', { ...hour, query: 'down' }, 0, false],
  ['twice the width', { ...hour, start: seconds(NOW - 120 * MINUTE) }, 0, false],
  ['half the width', { ...hour, start: seconds(NOW - 30 * MINUTE) }, 0, false],
  [
    'an hour back',
    { ...hour, start: seconds(NOW - 120 * MINUTE), end: seconds(NOW - 60 * MINUTE) },
    0,
    false,
  ],
  [
    'further on than time went by',
    { ...later, start: seconds(NOW), end: seconds(NOW + 60 * MINUTE) },
    MINUTE,
    false,
  ],
] as const)('%s', (_, parameters, elapsed, refresh) => {
  expect(isRefresh(asked(hour), asked(parameters, NOW + elapsed))).toBe(refresh)
})
