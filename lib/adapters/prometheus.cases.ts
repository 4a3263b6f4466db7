import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'prometheus',
  group: 'open',
  unlinked: [
    { what: 'what the classic page shows and leaves out of its link', from: ['requests'] },
    { what: 'the moment that now was', from: ['requests'] },
  ],
  times: /[?&]g\d+\.(?:range_input|end_input|moment_input)=[^&#]*/g,
  cases: [
    {
      url: 'http://localhost:9090/graph?g0.expr=sum%28incoming_http_requests_total%7Bsystem%3D%22trackmetadata%22%7D%29&g0.tab=0',
      seenOn: 'Prometheus 2, links of its alerts',
      expect: {
        kind: 'query',
        queries: ['sum(incoming_http_requests_total{system="trackmetadata"})'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=sum%28incoming_http_requests_total%7Bsystem%3D%22trackmetadata%22%7D%29&g0.tab=0&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=rate%28http_requests_total%5B5m%5D%29&g0.tab=0',
      seenOn: 'Prometheus 2, links of its alerts',
      expect: {
        kind: 'query',
        queries: ['rate(http_requests_total[5m])'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=rate%28http_requests_total%5B5m%5D%29&g0.tab=0&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=metric_name%7Blabel%3D%22value+with+spaces%22%7D&g0.tab=0',
      seenOn: 'Prometheus 2, links of its alerts',
      expect: {
        kind: 'query',
        queries: ['metric_name{label="value with spaces"}'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=metric_name%7Blabel%3D%22value+with+spaces%22%7D&g0.tab=0&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=up&g0.tab=1',
      seenOn: 'Prometheus 2, links of its alerts',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        from: '2026-11-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=up&g0.tab=1&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=&g0.tab=0',
      seenOn: 'Prometheus 2, links of its alerts',
      expect: {
        kind: 'query',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=&g0.tab=0&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=rate(http_requests_total%5B5m%5D)',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['rate(http_requests_total[5m])'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/query?g0.expr=rate(http_requests_total%5B5m%5D)&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=up&g1.expr=node_cpu_seconds_total',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['up', 'node_cpu_seconds_total'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/query?g0.expr=up&g1.expr=node_cpu_seconds_total&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00&g1.range_input=1h&g1.end_input=2026-11-23%2012%3A00%3A00&g1.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=up&g0.tab=explain',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/query?g0.expr=up&g0.tab=explain&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=up&g0.range_input=2h',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['2h', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/query?g0.expr=up&g0.range_input=2h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=up&g0.moment_input=2024-01-15%2012%3A30%3A45',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: [null, '2024-01-15 12:30:45'],
        from: '2024-01-15T11:30:45Z',
        to: '2024-01-15T12:30:45Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=up&g0.display_mode=heatmap',
      seenOn: 'Prometheus 3, tests of its link decoder',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/query?g0.expr=up&g0.display_mode=heatmap&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=rate(node_cpu_seconds_total%7Bmode%3D%22system%22%7D%5B1m%5D)&g0.tab=0&g0.display_mode=lines&g0.show_exemplars=0&g0.range_input=1h&g0.end_input=2019-10-25%2023%3A37%3A00&g0.moment_input=2019-10-25%2023%3A37%3A00&g1.expr=node_filesystem_avail_bytes&g1.tab=1&g1.display_mode=lines&g1.show_exemplars=0&g1.range_input=1h',
      seenOn: 'Prometheus 2, tests of the React page',
      expect: {
        kind: 'query',
        queries: ['rate(node_cpu_seconds_total{mode="system"}[1m])', 'node_filesystem_avail_bytes'],
        language: 'promql',
        raw: ['1h', '2019-10-25 23:37:00, -'],
        from: '2019-10-25T22:37:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=rate(node_cpu_seconds_total%7Bmode%3D%22system%22%7D%5B1m%5D)&g0.tab=0&g0.display_mode=lines&g0.show_exemplars=0&g0.range_input=1h&g0.end_input=2019-10-25%2023%3A37%3A00&g0.moment_input=2019-10-25%2023%3A37%3A00&g1.expr=node_filesystem_avail_bytes&g1.tab=1&g1.display_mode=lines&g1.show_exemplars=0&g1.range_input=1h&g1.end_input=2026-11-23%2012%3A00%3A00&g1.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=ALERTS%7Balertname%3D%22High%20CPU%22%7D&g0.tab=1&g0.display_mode=lines&g0.show_exemplars=0&g0.range_input=1h',
      seenOn: 'Prometheus 2, tests of the React page',
      expect: {
        kind: 'query',
        queries: ['ALERTS{alertname="High CPU"}'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=ALERTS%7Balertname%3D%22High%20CPU%22%7D&g0.tab=1&g0.display_mode=lines&g0.show_exemplars=0&g0.range_input=1h&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9090/graph?g0.expr=process_runtime_dotnet_gc_allocations_size_bytes&g0.tab=0&g0.stacked=0&g0.show_exemplars=0&g0.range_input=1h&g1.expr=process_runtime_dotnet_monitor_lock_contention_count&g1.tab=1',
      seenOn: 'Prometheus 2, an OpenTelemetry tutorial',
      expect: {
        kind: 'query',
        queries: [
          'process_runtime_dotnet_gc_allocations_size_bytes',
          'process_runtime_dotnet_monitor_lock_contention_count',
        ],
        language: 'promql',
        raw: ['1h, -', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9090/graph?g0.expr=process_runtime_dotnet_gc_allocations_size_bytes&g0.tab=0&g0.stacked=0&g0.show_exemplars=0&g0.range_input=1h&g1.expr=process_runtime_dotnet_monitor_lock_contention_count&g1.tab=1&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00&g1.range_input=1h&g1.end_input=2026-11-23%2012%3A00%3A00&g1.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/prometheus/graph?g0.range_input=1h&g0.expr=up&g0.tab=0',
      seenOn: 'Prometheus 2, React page, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://prometheus.example.com:9090/prometheus/graph?g0.range_input=1h&g0.expr=up&g0.tab=0&g0.end_input=2026-11-23%2012%3A00%3A00&g0.moment_input=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/classic/graph?g0.range_input=2h&g0.end_input=2026-11-22%2021%3A30&g0.expr=up&g0.tab=0&g0.stacked=1',
      seenOn: 'Prometheus 2.42, classic page, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['2h', '2026-11-22 21:30'],
        from: '2026-11-22T19:30:00Z',
        to: '2026-11-22T21:30:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/classic/graph?g0.range_input=2h&g0.expr=up&g0.tab=0',
      seenOn: 'Prometheus 2.42, classic page, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['2h', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://prometheus.example.com:9090/classic/graph?g0.range_input=2h&g0.expr=up&g0.tab=0&g0.end_input=2026-11-23%2012%3A00&g0.moment_input=2026-11-23%2012%3A00',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/query?g0.expr=up&g0.range_input=23m58s54ms&g0.end_input=2026-11-22+20%3A51%3A54&g0.tab=graph',
      seenOn: 'Prometheus 3, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['23m58s54ms', '2026-11-22 20:51:54'],
        from: '2026-11-22T20:27:55.946Z',
        to: '2026-11-22T20:51:54Z',
        floats: 'none',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/query?g0.expr=up&g0.range_input=bogus&g0.end_input=nonsense&g0.tab=graph',
      seenOn: 'Prometheus 3, made up after its grammar',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: ['bogus', 'nonsense'],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://prometheus.example.com:9090/query?g0.expr=up&g0.tab=graph&g0.moment_input=2026-11-22%2010%3A00%3A00&g0.end_input=2026-11-22%2011%3A00%3A00',
      seenOn: 'Prometheus 3, made up after its grammar',
      trap: 'both set the end, and moment_input is read last',
      expect: {
        kind: 'query',
        queries: ['up'],
        language: 'promql',
        raw: [null, '2026-11-22 10:00:00'],
        from: '2026-11-22T09:00:00Z',
        to: '2026-11-22T10:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://prometheus.example.com:9090/query?g0.expr=up&g0.tab=graph&g0.range_input=1h',
      seenOn: 'Prometheus 3, its requests as they were seen',
      hints: {
        marks: ['prometheus'],
        requests: [
          {
            url: 'http://prometheus.example.com:9090/api/v1/query_range?query=up&start=1795431510&end=1795435110&step=14',
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
          'http://prometheus.example.com:9090/query?g0.expr=up&g0.tab=graph&g0.range_input=1h&g0.end_input=2026-11-23%2011%3A58%3A30&g0.moment_input=2026-11-23%2011%3A58%3A30',
      },
    },
    {
      url: 'https://prometheus.demo.prometheus.io/alerts?state=firing&search=foo',
      seenOn: 'Prometheus 3, a page without a query',
      expect: { kind: 'alerts', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:9090/targets?pool=node&health=unhealthy&search=',
      seenOn: 'Prometheus 2, a page without a query',
      expect: { kind: 'targets', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:9090/query',
      seenOn: 'Prometheus 3',
      trap: 'no query yet',
      expect: { kind: 'query', floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:9090/query?g0.expr=rate(http_requests_total%5B5m%5D)&g0.show_tree=1&g0.tab=graph&g0.display_mode=stacked&g0.y_axis_min=0&g0.show_exemplars=1&g0.range_input=1h&g0.end_input=2024-01-15%2012%3A30%3A45&g0.res_type=fixed&g0.res_step=15',
      seenOn: 'Prometheus 3, tests of its URL state',
      expect: {
        kind: 'query',
        queries: ['rate(http_requests_total[5m])'],
        language: 'promql',
        raw: ['1h', '2024-01-15 12:30:45'],
        from: '2024-01-15T11:30:45Z',
        to: '2024-01-15T12:30:45Z',
        floats: 'none',
      },
    },
    {
      url: 'https://mon.example.com/infra/prometheus/graph?g0.range_input=2w&g0.end_input=2016-08-02%2007%3A26&g0.step_input=20&g0.stacked=1&g0.expr=sum(rate(x%5B5m%5D))&g0.tab=0',
      seenOn: 'Prometheus 2, under a route prefix',
      trap: 'the state before the expression',
      expect: {
        kind: 'query',
        queries: ['sum(rate(x[5m]))'],
        language: 'promql',
        raw: ['2w', '2016-08-02 07:26'],
        from: '2016-07-19T07:26:00Z',
        to: '2016-08-02T07:26:00Z',
        floats: 'none',
      },
    },
  ],
}
