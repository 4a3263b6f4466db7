import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'thanos',
  group: 'open',
  unlinked: [{ what: 'the moment that now was', from: ['requests'] }],
  times: /[?&]g\d+\.(?:range_input|end_input|moment_input)=[^&#]*/g,
  cases: [
    {
      url: 'http://localhost:10902/graph?g0.expr=rate(node_cpu_seconds_total%7Bmode%3D%22system%22%7D%5B1m%5D)&g0.tab=0&g0.stacked=0&g0.range_input=1h&g0.max_source_resolution=raw&g0.deduplicate=1&g0.partial_response=0&g0.store_matches=%5B%5D&g0.engine=prometheus&g0.analyze=0&g0.tenant=default-tenant&g0.end_input=2019-10-25%2023%3A37%3A00&g0.moment_input=2019-10-25%2023%3A37%3A00&g1.expr=node_filesystem_avail_bytes&g1.tab=1&g1.stacked=0&g1.range_input=1h&g1.max_source_resolution=auto&g1.deduplicate=0&g1.partial_response=1&g1.store_matches=%5B%7B%22name%22%3A%22thanos_sidecar_one%3A10901%22%7D%5D&g1.engine=prometheus&g1.analyze=0&g1.tenant=default-tenant',
      seenOn: 'Thanos Query 0.3x, tests of its page',
      expect: {
        kind: 'query',
        queries: ['rate(node_cpu_seconds_total{mode="system"}[1m])', 'node_filesystem_avail_bytes'],
        language: 'promql',
        raw: ['1h', '2019-10-25 23:37:00, -'],
        from: '2019-10-25T22:37:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:10902/graph?g0.expr=rate(node_cpu_seconds_total%7Bmode%3D%22system%22%7D%5B1m%5D)&g0.tab=0&g0.stacked=0&g0.range_input=1h&g0.max_source_resolution=raw&g0.deduplicate=1&g0.partial_response=0&g0.store_matches=%5B%5D&g0.engine=prometheus&g0.analyze=0&g0.tenant=default-tenant&g0.end_input=2019-10-25%2023%3A37%3A00&g0.moment_input=2019-10-25%2023%3A37%3A00&g1.expr=node_filesystem_avail_bytes&g1.tab=1&g1.stacked=0&g1.range_input=1h&g1.max_source_resolution=auto&g1.deduplicate=0&g1.partial_response=1&g1.store_matches=%5B%7B%22name%22%3A%22thanos_sidecar_one%3A10901%22%7D%5D&g1.engine=prometheus&g1.analyze=0&g1.tenant=default-tenant&g1.end_input=2026-11-23%2012%3A00%3A00&g1.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:10902/graph?g0.expr=sum(continuous_app_metric0)%20by%20(cluster%2C%20replica)&g0.tab=0&g0.stacked=0&g0.range_input=2w&g0.max_source_resolution=0s&g0.deduplicate=0&g0.partial_response=0&g0.store_matches=%5B%5D&g0.end_input=2021-07-27%2000%3A00%3A00',
      seenOn: 'Thanos Query 0.2x, interactive example',
      expect: {
        kind: 'query',
        queries: ['sum(continuous_app_metric0) by (cluster, replica)'],
        language: 'promql',
        raw: ['2w', '2021-07-27 00:00:00'],
        from: '2021-07-13T00:00:00Z',
        to: '2021-07-27T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.deduplicate=1',
      seenOn: 'Thanos Query, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.deduplicate=1&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.range_input=1h',
      seenOn: 'Thanos 0.36, its requests as they were seen on Prometheus',
      hints: {
        marks: ['thanos'],
        requests: [
          {
            url: 'http://thanos.example.com/api/v1/query_range?query=up&dedup=true&start=1795431510&end=1795435110&step=14',
            at: 1795435110000,
          },
        ],
      },
      trap: 'it asked for its data a minute and a half ago',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T10:58:30Z',
        to: '2026-11-23T11:58:30Z',
        floats: 'url',
        pinned:
          'http://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.end_input=2026-11-23%2011%3A58%3A30&g0.moment_input=2026-11-23%2011%3A58%3A30',
      },
    },
    {
      url: 'http://localhost:10902/stores',
      seenOn: 'Thanos Query, its stores',
      trap: 'a path that Prometheus does not have',
      expect: { kind: 'stores', floats: 'none', pinned: null },
    },
    {
      url: 'https://thanos.example.com/alerts?state=firing',
      seenOn: 'Thanos Query, by the name of its host',
      expect: { kind: 'alerts', floats: 'none', pinned: null },
    },
    {
      url: 'https://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.max_source_resolution=0s&g0.deduplicate=1&g0.partial_response=0&g0.store_matches=%5B%5D',
      seenOn: 'Thanos Query, React page',
      trap: 'one end is enough',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://thanos.example.com/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.max_source_resolution=0s&g0.deduplicate=1&g0.partial_response=0&g0.store_matches=%5B%5D&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'https://query.example.com/graph?g0.deduplicate=1&g0.range_input=1h#g0.expr=up',
      seenOn: 'made up: cut in two by a "#" of the expression',
      trap: 'an expression in the fragment is vmui elsewhere',
      expect: { kind: 'query', floats: 'none', pinned: null },
    },
  ],
}
