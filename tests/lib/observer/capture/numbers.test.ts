// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import type { GrafanaPanel } from '@/lib/observer/capture/grafana-panel'
import { grafanaRequest } from '@/lib/observer/capture/grafana-request'
import { readAtlas, readFrames, readGraphite, readMatrix } from '@/lib/observer/capture/numbers-readers'
import { tableOf, type Points } from '@/lib/observer/capture/numbers-table'
import { unitOf } from '@/lib/observer/capture/axes'
import { valuesIn } from '@/lib/observer/capture/crosshair'

const matrix = {
  status: 'success',
  data: {
    resultType: 'matrix',
    result: [
      {
        metric: { __name__: 'up', job: 'a' },
        values: [
          [1795380000, '1'],
          [1795380015.5, 'NaN'],
        ],
      },
      { metric: { job: 'b' }, values: [[1795380015.5, '2.5']] },
    ],
  },
}

const ROWS: [string, (answer: unknown) => Points[], unknown, Points[]][] = [
  [
    'Prometheus',
    readMatrix,
    matrix,
    [
      { name: 'up{job="a"}', times: [1795380000000, 1795380015500], values: [1, null] },
      { name: '{job="b"}', times: [1795380015500], values: [2.5] },
    ],
  ],
  [
    'Graphite',
    readGraphite,
    [
      {
        target: 'carbon.retries',
        datapoints: [
          [1.5, 1795380000],
          [null, 1795380060],
        ],
      },
    ],
    [{ name: 'carbon.retries', times: [1795380000000, 1795380060000], values: [1.5, null] }],
  ],
  [
    'Atlas',
    readAtlas,
    [
      { type: 'graph-metadata', startTime: 1795380000000, step: 60000 },
      { type: 'timeseries', label: 'rps', data: { type: 'array', values: [1, 'NaN', 3] } },
    ],
    [{ name: 'rps', times: [1795380000000, 1795380060000, 1795380120000], values: [1, null, 3] }],
  ],
  [
    'Grafana',
    readFrames,
    {
      results: {
        A: {
          frames: [
            {
              schema: {
                fields: [
                  { name: 'Time', type: 'time' },
                  { name: 'Value', type: 'number', labels: { node: '7' } },
                ],
              },
              data: { values: [[1795380000000], [4]] },
            },
          ],
        },
      },
    },
    [{ name: '{node="7"}', times: [1795380000000], values: [4] }],
  ],
]

test.each(ROWS)('%s tells its numbers', (_, read, answer, points) => {
  expect(read(answer)).toEqual(points)
})

test.each(ROWS)('%s: whatever else is said gives nothing, and no throw', (_, read) => {
  for (const answer of [
    null,
    7,
    'x',
    [],
    {},
    [[[]]],
    { data: { result: {} } },
    { results: { A: 1 } },
    [{ type: 'timeseries' }],
  ])
    expect(tableOf(read(answer))).toBeNull()
})

test('lines come to the same instants, with gaps where they have no value', () => {
  expect(tableOf(readMatrix(matrix))).toEqual({
    instants: [1795380000000, 1795380015500],
    lines: [
      { name: 'up{job="a"}', values: [1, null] },
      { name: '{job="b"}', values: [null, 2.5] },
    ],
    cut: false,
  })
})

test('no more than 200 lines are kept, and it is said', () => {
  const lines = Array.from({ length: 300 }, (_, at) => ({ name: `l${at}`, times: [1], values: [at] }))
  const table = tableOf(lines)
  expect([table?.lines.length, table?.cut]).toEqual([200, true])
})

const panel = (change: Partial<GrafanaPanel> = {}): GrafanaPanel => ({
  base: 'https://grafana.example',
  queries: [],
  axes: [],
  override: null,
  targets: [
    {
      refId: 'A',
      expr: 'sum(rate(errors_total[$__rate_interval]))',
      datasource: { type: 'prometheus', uid: 'prom' },
    },
  ],
  datasource: null,
  interval: '',
  maxDataPoints: null,
  ...change,
})
const HOUR = { from: 1795380000000, to: 1795383600000 }

describe('a panel of Grafana is asked for again', () => {
  test('with its own queries, range and step, for as many points as it is wide', () => {
    const { queries, from, to } = JSON.parse(grafanaRequest(panel(), HOUR, 600) ?? '{}') as Record<
      string,
      unknown[]
    >
    expect([from, to]).toEqual(['1795380000000', '1795383600000'])
    expect(queries).toMatchObject([
      { refId: 'A', intervalMs: 15_000, maxDataPoints: 600, datasource: { uid: 'prom' } },
    ])
  })
  const NOT: [string, Partial<GrafanaPanel>][] = [
    [
      'where a variable of the page is in the query',
      { targets: [{ expr: 'up{job="$job"}', datasource: { uid: 'prom' } }] },
    ],
    ['where its source is a variable', { targets: [{ expr: 'up', datasource: { uid: '${ds}' } }] }],
    ['where its source has no address', { targets: [{ expr: 'up', datasource: { uid: '-- Mixed --' } }] }],
    ['where it has a window of its own', { override: 'Last 1h' }],
    ['where it asks nothing', { targets: [] }],
  ]
  test.each(NOT)('not %s', (_, change) => {
    expect(grafanaRequest(panel(change), HOUR, 600)).toBeNull()
  })
})

test.each([
  [['0', '50 ms', '100 ms'], 'ms'],
  [['0%', '50%', '100%'], '%'],
  [['1k', '2k', '3k'], null],
  [['0', '1', '2'], null],
  [['10 req/s', '20 req/s'], 'req/s'],
  [[], null],
])('ticks %o are in %s', (ticks, unit) => {
  expect(unitOf(ticks)).toBe(unit)
})

test('a tooltip tells names and values in one line or in two', () => {
  expect(valuesIn(['api: 12.3 ms', 'web', '1.2 s', 'a heading', 'node="7":\t0.5'])).toEqual([
    { series: 'api', value: '12.3 ms' },
    { series: 'web', value: '1.2 s' },
    { series: 'node="7"', value: '0.5' },
  ])
})
