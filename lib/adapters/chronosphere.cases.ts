import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'chronosphere',
  group: 'vendor',
  unlinked: [
    { what: 'the range that was used last', from: [] },
    { what: "the queries of a dashboard's panels", from: [] },
  ],
  times: /(?<=[?&])(?:start|end)=[^&#]*|[?&]/g,
  grain: 1,
  cases: [
    {
      url: 'https://rc.chronosphere.io/metrics/explorer-v2?end=1747890846000&queries=%5B%7B%22kind%22%3A%22DataQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22cpu_usage%22%7D%7D%7D%7D%5D&start=1747887246000',
      seenOn: 'Chronosphere, tests of its links',
      expect: {
        kind: 'metrics-explorer',
        queries: ['cpu_usage'],
        language: 'promql',
        raw: ['1747887246000', '1747890846000'],
        from: '2025-05-22T04:14:06Z',
        to: '2025-05-22T05:14:06Z',
        floats: 'none',
      },
    },
    {
      url: 'https://rc.chronosphere.io/metrics/explorer-v2?queries=%5B%7B%22kind%22%3A%22DataQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22rate%28http_requests_total%5B5m%5D%29%22%7D%7D%7D%7D%5D',
      seenOn: 'Chronosphere, tests of its links',
      expect: {
        kind: 'metrics-explorer',
        queries: ['rate(http_requests_total[5m])'],
        language: 'promql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://rc.chronosphere.io/logs/explorer?end=1747890846000&query=service%3D%22chronogateway%22&start=1747887246000&visualization=list',
      seenOn: 'Chronosphere, tests of its links',
      expect: {
        kind: 'logs',
        queries: ['service="chronogateway"'],
        language: 'chronosphere',
        raw: ['1747887246000', '1747890846000'],
        from: '2025-05-22T04:14:06Z',
        to: '2025-05-22T05:14:06Z',
        floats: 'none',
      },
    },
    {
      url: 'https://rc.chronosphere.io/logs/explorer?query=service%3D%22chronogateway%22&visualization=list',
      seenOn: 'Chronosphere, tests of its links',
      expect: {
        kind: 'logs',
        queries: ['service="chronogateway"'],
        language: 'chronosphere',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://acme.chronosphere.io/metrics/explorer-v2?queries=%5B%7B%22kind%22%3A%22DataQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22up%22%7D%7D%7D%7D%5D&start=30m',
      seenOn: 'made up after the grammar of Chronosphere',
      expect: {
        kind: 'metrics-explorer',
        queries: ['up'],
        language: 'promql',
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.chronosphere.io/metrics/explorer-v2?queries=%5B%7B%22kind%22%3A%22DataQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22up%22%7D%7D%7D%7D%5D&start=1795433400000&end=1795435200000',
      },
    },
    {
      url: 'https://acme.chronosphere.io/dashboards/checkout-overview?start=6h&var-cluster=a%2Cb&refresh=30s',
      seenOn: 'made up after the grammar of Chronosphere',
      expect: {
        kind: 'dashboard',
        variables: { cluster: ['a', 'b'] },
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.chronosphere.io/dashboards/checkout-overview?start=1795413600000&var-cluster=a%2Cb&refresh=30s&end=1795435200000',
      },
    },
    {
      url: 'https://acme.chronosphere.io/events/explorer?start=1h&change_events_params=%7B%22query%22%3A%22category%3Ddeploys%22%2C%22slug%22%3A%22%22%7D',
      seenOn: 'made up after the grammar of Chronosphere',
      trap: 'links to events know durations only',
      expect: {
        kind: 'events',
        queries: ['category=deploys'],
        language: 'chronosphere',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://acme.chronosphere.io/monitors/checkout-errors',
      seenOn: 'made up after the grammar of Chronosphere',
      expect: { kind: 'monitor', floats: 'none', pinned: null },
    },
    {
      url: 'https://acme.chronosphere.io/logs/explorer?query=service%3D%22a%22&start=1795431600000&end=1795435200000',
      seenOn: 'made up after the grammar of Chronosphere',
      expect: {
        kind: 'logs',
        queries: ['service="a"'],
        language: 'chronosphere',
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.chronosphere.io/metrics/explorer?query=up&start=1h',
      seenOn: 'Chronosphere of 2022, metrics',
      expect: {
        kind: 'metrics-explorer',
        queries: ['up'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.chronosphere.io/metrics/explorer?query=up&start=1795431600000&end=1795435200000',
      },
    },
    {
      url: 'https://acme.chronosphere.io/monitors/checkout?start=2d',
      seenOn: 'Chronosphere, monitor with its chart',
      expect: {
        kind: 'monitor',
        raw: ['2d', null],
        from: '2026-11-21T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://acme.chronosphere.io/monitors/checkout?start=1795262400000&end=1795435200000',
      },
    },
  ],
}
