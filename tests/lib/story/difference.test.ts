import { describe, expect, test } from 'vitest'
import type { TimeRange } from '@/lib/model/time-range'
import type { View } from '@/lib/model/view'
import { changes, sayQuery } from '@/lib/story/difference'
import { rangeChange } from '@/lib/story/range-change'
import { duration, timesIn } from '@/lib/story/times'
import { grafana, prometheus } from '@/tests/fixtures/incident-views'

const NINE = Date.parse('2026-11-22T21:00:00Z')
const MINUTE = 60_000
const utc = timesIn('UTC')

test.each([
  ['sum(rate(x[5m]))', 'sum by (node) (rate(x[5m]))', '+ by (node)'],
  ['sum(rate(x[5m])) by (node)', 'sum(rate(x[5m]))', '− by (node)'],
  ['sum by (zone) (x)', 'sum by (node) (x)', 'by (zone) → by (node)'],
  ['sum by (zone) (x)', 'sum by (zone, node) (x)', '+ node'],
  ['rate(x{a="1"}[5m])', 'rate(x{a="1",b="2"}[5m])', '+ b="2"'],
  ['rate(x{a="1"}[5m])', 'rate(x{a="2"}[5m])', 'a="1" → a="2"'],
  ['rate(x[5m])', 'increase(x[5m])', 'rate → increase'],
  ['rate(x[5m])', 'rate( x [5m] )', 'query written differently'],
  ['sum(a) / sum(b)', 'avg(c) * 3 + min(d)', 'query changed'],
  ['a'.repeat(9_000), 'b', 'query changed'],
])('%s to %s is said as it is', (before, after, said) => {
  expect(sayQuery(before, after)).toBe(said)
})

const fixed = (from: number, to: number): TimeRange => ({
  raw: { from: `${from}`, to: `${to}` },
  from: NINE + from * MINUTE,
  to: NINE + to * MINUTE,
  floats: 'none',
})
const last = (length: number, at: number): TimeRange => ({
  ...fixed(at - length, at),
  raw: { from: `now-${length}m`, to: 'now' },
  floats: 'url',
})

test.each([
  ['the same', fixed(0, 60), fixed(0, 60), undefined],
  ['zoomed', fixed(0, 360), fixed(100, 120), 'zoomed 6 h to 20 min'],
  ['widened', fixed(100, 120), fixed(0, 360), 'widened 20 min to 6 h'],
  ['earlier', fixed(0, 60), fixed(-60, 0), '1 h earlier'],
  ['elsewhere', fixed(0, 60), fixed(200, 230), 'range 00:20–00:50, 23 Nov 2026, UTC'],
  ['looked at again later', last(60, 0), last(60, 30), undefined],
  ['a shorter one that ends now', last(60, 0), last(30, 1), 'zoomed 1 h to 30 min'],
  ['held', last(60, 0), fixed(-60, 0), 'now absolute'],
])('a range: %s', (_, before, after, said) => {
  expect(rangeChange(before, after, utc)?.say).toBe(said)
})

describe('from view to view', () => {
  const say = (before: View, after: View) => changes(before, after, utc).map(({ say: said }) => said)
  const overview = grafana('pb01', 'Playback overview', 'us-east-1', 1, NINE)
  test('a variable', () => {
    const other = grafana('pb01', 'Playback overview', 'eu-west-1', 1, NINE + MINUTE)
    expect(say(overview, other)).toEqual(['region us-east-1 → eu-west-1'])
  })
  test('another place is said without comparing what cannot be compared', () => {
    expect(say(overview, grafana('ob12', 'Outbound calls', 'eu-west-1', 1, NINE))).toEqual([
      'to Outbound calls',
    ])
    expect(say(prometheus('up', '1h', NINE), overview)).toEqual(['Prometheus → Grafana'])
  })
  test('a panel, and back', () => {
    expect(say(overview, { ...overview, panel: '27' })).toEqual(['panel 27'])
    expect(say({ ...overview, panel: '27' }, overview)).toEqual(['back to the whole page'])
  })
})

test('times say their zone, over midnight, in summer and where nobody knows it', () => {
  expect(utc.range(NINE, NINE + 30 * MINUTE)).toBe('21:00–21:30, 22 Nov 2026, UTC')
  expect(timesIn('Europe/Berlin').range(NINE, NINE + 240 * MINUTE)).toBe(
    '22:00, 22 Nov 2026 – 02:00, 23 Nov 2026, CET',
  )
  const clocksBack = Date.parse('2026-10-25T00:30:00Z')
  expect(timesIn('Europe/Berlin').range(clocksBack, clocksBack + 60 * MINUTE)).toBe(
    '02:30 CEST–02:30 CET, 25 Oct 2026',
  )
  expect(timesIn('no/zone').moment(NINE)).toBe('21:00, 22 Nov 2026, UTC')
  expect([900, 59_600, 3_599_999, 5_400_000].map(duration)).toEqual(['1 s', '1 min', '1 h', '1 h 30 min'])
})
