import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'influxdb',
  group: 'open',
  unlinked: [
    { what: 'the range that the page keeps', from: [] },
    { what: "the queries of a dashboard's cells", from: [] },
  ],
  times: /[?&](?:lower|upper)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?vars%5Borgid%5D=abc',
      seenOn: 'InfluxDB 2, its operator page',
      expect: { kind: 'dashboard', variables: { orgid: ['abc'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=now%28%29+-+1h',
      seenOn: 'InfluxDB 2, tests of its variables',
      expect: {
        kind: 'dashboard',
        raw: ['now() - 1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=2026-11-23T11%3A00%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=now()%20-%206h&upper=2026-01-01T00%3A00%3A00.000Z&vars%5Bhost%5D=n7&present=true',
      seenOn: 'made up after the grammar of InfluxDB 2',
      trap: 'a stale upper beside a relative lower',
      expect: {
        kind: 'dashboard',
        variables: { host: ['n7'] },
        raw: ['now() - 6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=2026-11-23T06%3A00%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z&vars%5Bhost%5D=n7&present=true',
      },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=2026-11-22T10%3A00%3A00.000Z&upper=2026-11-22T12%3A00%3A00.000Z',
      seenOn: 'made up after the grammar of InfluxDB 2',
      expect: {
        kind: 'dashboard',
        raw: ['2026-11-22T10:00:00.000Z', '2026-11-22T12:00:00.000Z'],
        from: '2026-11-22T10:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://eu-central-1-1.aws.cloud2.influxdata.com/orgs/5d59ccc5163fc318/data-explorer?fluxScriptEditor',
      seenOn: 'made up after the grammar of InfluxDB Cloud 2',
      expect: { kind: 'explore', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003/cells/0988da0fd9ca7003/edit?lower=now%28%29%20-%201mo',
      seenOn: 'made up after the grammar of InfluxDB 2',
      expect: {
        kind: 'panel-edit',
        panel: '0988da0fd9ca7003',
        raw: ['now() - 1mo', null],
        from: '2026-10-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003/cells/0988da0fd9ca7003/edit?lower=2026-10-23T12%3A00%3A00.000Z&upper=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards-list',
      seenOn: 'made up after the grammar of InfluxDB 2',
      expect: { kind: 'dashboards-list', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:8086/orgs/5d59ccc5163fc318/dashboards/0988da0fd78a7003?lower=yesterday',
      seenOn: 'made up after the grammar of InfluxDB 2',
      trap: 'no time that can be read',
      expect: { kind: 'dashboard', raw: ['yesterday', null], floats: 'unknown', pinned: null },
    },
  ],
}
