import { describe, expect, test } from 'vitest'
import type { TimeRange } from '@/lib/model/time-range'
import type { View } from '@/lib/model/view'
import { changes } from '@/lib/story/difference'
import { editsOf, queryChanges } from '@/lib/story/query/changes'
import { sayEdits } from '@/lib/story/query/words'
import { rangeChange } from '@/lib/story/range-change'
import { duration, timesIn } from '@/lib/story/times'
import { grafana, prometheus } from '@/tests/fixtures/incident-views'

const NINE = Date.parse('2026-11-22T21:00:00Z')
const MINUTE = 60_000
const utc = timesIn('UTC')

const promql = (text: string) => ({ text, language: 'promql' })
const said = (language: string, before: string, after: string): string[] =>
  sayEdits(editsOf({ text: before, language }, { text: after, language }))

test.each([
  ['promql', 'sum(rate(x[5m]))', 'sum by (node) (rate(x[5m]))', '+ by (node)'],
  ['promql', 'sum(rate(x[5m])) by (node)', 'sum(rate(x[5m]))', '− by (node)'],
  ['promql', 'sum by (zone) (x)', 'sum by (node) (x)', 'by (zone) to (node)'],
  ['promql', 'sum by (zone) (x)', 'sum by (zone, node) (x)', '+ by (node)'],
  ['promql', 'rate(x{a="1"}[5m])', 'rate(x{a="1",status=~"5.."}[5m])', '+ status=~5..'],
  ['promql', 'rate(x{a="1"}[5m])', 'rate(x{a="2"}[5m])', 'a 1 to 2'],
  ['promql', 'rate(x{a="1"}[5m])', 'rate(x{a!="1"}[5m])', 'a=1 to a!=1'],
  ['promql', 'rate(x[5m])', 'increase(x[5m])', 'rate to increase'],
  ['promql', 'rate(x[5m])', 'rate(x[1m])', 'rate 5m to 1m'],
  ['promql', 'x', 'rate(x[5m])', '+ rate 5m'],
  ['promql', 'rate(x[5m])', 'sum by (node) (rate(x[5m]))', '+ sum by (node)'],
  ['promql', 'sum(x)', 'topk(5, sum(x))', '+ topk 5'],
  ['promql', 'sum(a)', 'sum(a) / sum(b)', '+ / sum(…)'],
  ['promql', 'rate(x[5m])', 'rate(x[5m] offset 1d)', '+ offset 1d'],
  ['promql', 'quantile(0.99, x)', 'quantile(0.5, x)', 'quantile 0.99 to 0.5'],
  ['promql', 'rate(x[5m])', 'rate( x [5m] )', 'query written differently'],
  ['promql', 'sum(a) / sum(b)', 'min(d)', 'query changed'],
  ['promql', 'sum(rate(x{a="1', 'sum(rate(x{a="2', 'a="1 to a="2'],
  ['promql', 'a'.repeat(90_000), 'b', 'query changed'],
  ['logql', '{app="a"}', '{app="a"} |= "x"', '+ |= "x"'],
  ['logql', '{app="a"} |= "x"', '{app="a"} |= "y"', '|= "x" to |= "y"'],
  ['atlas', 'name,x,:eq,:sum', 'name,x,:eq,:sum,(,node,),:by', '+ by (node)'],
  ['atlas', 'name,x,:eq,:sum', 'name,x,:eq,:sum,1w,:offset', '+ offset 1w'],
  ['graphite', 'a.b', 'movingAverage(a.b,10)', '+ movingAverage 10'],
  ['nrql', 'SELECT count(*) FROM T', 'SELECT count(*) FROM T FACET host', '+ by (host)'],
  ['kuery', 'a:1', 'a:1 and b >= 5', '+ b >= 5'],
  ['sql', 'SELECT a FROM b LIMIT 10', 'SELECT a FROM b LIMIT 20', '10 to 20'],
])('%s: %s to %s is said as people say it', (language, before, after, words) => {
  expect(said(language, before, after)).toEqual([words])
})

test('several edits are said one by one', () => {
  expect(said('promql', 'sum by (a) (x)', 'sum by (b) (x{c="d"})')).toEqual(['by (a) to (b)', '+ c=d'])
})

test('queries that changed alike are said once, others by their number', () => {
  const edits = (before: string[], after: string[]) => {
    const { changed, come, gone } = queryChanges(before.map(promql), after.map(promql))
    return [changed.map((one) => sayEdits(one.edits)), come.length, gone.length]
  }
  expect(edits(['a{r="1"}', 'b{r="1"}'], ['a{r="2"}', 'b{r="2"}'])).toEqual([
    [['r 1 to 2'], ['r 1 to 2']],
    0,
    0,
  ])
  expect(edits(['a'], ['a', 'b'])).toEqual([[], 1, 0])
})

/** Milliseconds of the processor, not of the clock: other work on the machine does not count. */
const spent = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

describe('hostile and unfinished queries', () => {
  const LANGUAGES = ['promql', 'logql', 'atlas', 'graphite', 'datadog', 'spl', 'nrql', 'lucene', 'unknown']
  const PIECES = [
    ...[
      '(',
      '{',
      '[',
      '"',
      "'",
      '`',
      '\\',
      '"\\',
      'a{',
      'sum(',
      'by (',
      '[5m] ',
      'a{b="c"} ',
      ') ',
      '+ ',
      'a or ',
    ],
    ...[
      '|= "x" ',
      'sum by (a) (',
      '{a="b"} | json | ',
      '(a+',
      '-',
      'a and b ',
      'x=1 AND ',
      '(,',
      ':and,',
      'a,:eq,',
    ],
    ...['a.', 'f(a,', 'by ', 'a+b+', 'sum(x)+', 'not ', 'a:b ', '\u0301'],
  ]
  test.each(LANGUAGES)(
    '%s: 64 kB of anything is compared in bounded time, and nothing throws',
    (language) => {
      const slow = PIECES.flatMap((piece) => {
        const text = piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536)
        return [text, text.slice(0, 7_900), text.slice(0, 700)].flatMap((query) => {
          const started = process.cpuUsage()
          sayEdits(editsOf({ text: query, language }, { text: `x${query}y`, language }))
          const took = spent(started)
          return took > 2_000 ? [`${JSON.stringify(piece)} ${query.length}: ${Math.round(took)} ms`] : []
        })
      })
      expect(slow).toEqual([])
    },
  )
  test('two long queries that are whole are compared in bounded time', () => {
    const sums = (name: string) =>
      Array.from({ length: 29 }, (_, at) => `sum(rate(${name}${at}[5m]))`).join(' + ')
    const started = process.cpuUsage()
    expect(said('promql', sums('a'), `max(${sums('b')})`)).toEqual(['query changed'])
    expect(spent(started)).toBeLessThan(2_000)
  })
  test('whatever is typed next is a difference that can be said', () => {
    const whole =
      'sum by (node, zone) (rate(http_requests_total{code=~"5..", job="a"}[5m] offset 1d)) / on (x) 2'
    for (const language of LANGUAGES)
      for (let end = 1; end < whole.length; end++)
        expect(said(language, whole.slice(0, end), whole.slice(0, end + 1)).join()).not.toBe('')
  })
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
  ['earlier', fixed(0, 60), fixed(-60, 0), 'moved 1 h earlier'],
  ['a day earlier', fixed(1_440, 1_500), fixed(0, 60), 'moved 1 day earlier'],
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
    expect(say(overview, other)).toEqual(['region us-east-1 to eu-west-1'])
  })
  test('another place is said without comparing what cannot be compared', () => {
    expect(say(overview, grafana('ob12', 'Outbound calls', 'eu-west-1', 1, NINE))).toEqual([
      'to Outbound calls',
    ])
    expect(say(prometheus('up', '1h', NINE), overview)).toEqual(['Prometheus to Grafana'])
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
