import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'chronograf',
  group: 'open',
  unlinked: [
    { what: 'the range that this browser keeps', from: [] },
    { what: "the queries of a dashboard's cells", from: [] },
  ],
  times: /[?&](?:lower|upper)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'http://localhost:8888/sources/1/dashboards/3?lower=now%28%29%20-%2015m&upper=&tempVars%5Bhost%5D=n7&refresh=Paused',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      expect: {
        kind: 'dashboard',
        variables: { host: ['n7'] },
        raw: ['now() - 15m', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8888/sources/1/dashboards/3?lower=2026-11-23T11%3A45%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z&tempVars%5Bhost%5D=n7&refresh=Paused',
      },
    },
    {
      url: 'http://localhost:8888/sources/0/dashboards/3?lower=2026-11-22T10%3A00%3A00.000Z&upper=now%28%29',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      expect: {
        kind: 'dashboard',
        raw: ['2026-11-22T10:00:00.000Z', 'now()'],
        from: '2026-11-22T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8888/sources/0/dashboards/3?lower=2026-11-22T10%3A00%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: 'http://localhost:8888/sources/0/dashboards/3?lower=now()%20-%2024h&zoomedLower=2026-11-23T09%3A00%3A00.000Z&zoomedUpper=2026-11-23T09%3A30%3A00.000Z',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      trap: "zoomed in: another window than the dashboard's",
      expect: {
        kind: 'dashboard',
        raw: ['now() - 24h', null],
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T09:30:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8888/sources/0/dashboards/3?lower=2026-11-22T12%3A00%3A00.000Z&zoomedLower=2026-11-23T09%3A00%3A00.000Z&zoomedUpper=2026-11-23T09%3A30%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: 'http://localhost:8888/sources/0/dashboards/3?lower=2026-11-22T10%3A00%3A00.000Z&upper=2026-11-22T12%3A00%3A00.000Z',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      expect: {
        kind: 'dashboard',
        raw: ['2026-11-22T10:00:00.000Z', '2026-11-22T12:00:00.000Z'],
        from: '2026-11-22T10:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:8888/sources/1/chronograf/data-explorer?query=SELECT%20mean%28%22usage%22%29%20FROM%20%22cpu%22',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      expect: {
        kind: 'explore',
        queries: ['SELECT mean("usage") FROM "cpu"'],
        language: 'influxql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:8888/sources/1/hosts/node-7.example.com',
      seenOn: 'made up after the grammar of Chronograf 1.9',
      expect: { kind: 'host', variables: { host: ['node-7.example.com'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:8888/sources/1/dashboards/2?lower=now()%20-%205d',
      seenOn: 'Chronograf 1.9',
      trap: 'not in its menu, and dropped',
      expect: { kind: 'dashboard', raw: ['now() - 5d', null], floats: 'unknown', pinned: null },
    },
    {
      url: 'http://influx.example.com/base/sources/1/dashboards/2?lower=now()%20-%2024h&tempVars%5Bhost%5D=node-7',
      seenOn: 'Chronograf 1.9, under a base path',
      expect: {
        kind: 'dashboard',
        variables: { host: ['node-7'] },
        raw: ['now() - 24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://influx.example.com/base/sources/1/dashboards/2?lower=2026-11-22T12%3A00%3A00.000Z&tempVars%5Bhost%5D=node-7&upper=2026-11-23T12%3A00%3A00.000Z',
      },
    },
  ],
}
