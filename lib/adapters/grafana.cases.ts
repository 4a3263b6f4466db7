import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'grafana',
  times: /[?&](?:from|to|refresh)=[^&#]*|(?<=%22|")(?:now[^"%&#]*|\d{13})(?=%22|")/g,
  cases: [
    {
      url: 'http://localhost:3000/d/dash-1?orgId=1&filter=A',
      seenOn: 'Grafana 12, tests of its links',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3000/d/dash-1?from=now-5m&to=now&editPanel=12',
      seenOn: 'Grafana 12, tests of its links',
      expect: {
        kind: 'panel-edit',
        panel: '12',
        raw: ['now-5m', 'now'],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost:3000/d/dash-1?from=1795434900000&to=1795435200000&editPanel=12',
      },
    },
    {
      url: 'http://localhost:3000/d/dash-1/dash-1-slug/panel-edit/2?orgId=1&filter=A',
      seenOn: 'Grafana 12, tests of its links',
      expect: { kind: 'panel-edit', title: 'dash-1-slug', panel: '2', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3000/dashboard/snapshot/dash-1?orgId=1&filter=A',
      seenOn: 'Grafana 12, tests of its links',
      expect: { kind: 'snapshot', floats: 'none', pinned: null, masked: ['path'] },
    },
    {
      url: 'https://play.grafana.org/d/000000074/alerting?var-app=backend&var-server=backend_01&var-server=backend_03&var-interval=1h',
      seenOn: 'Grafana 10, a public install',
      expect: {
        kind: 'dashboard',
        title: 'alerting',
        variables: { app: ['backend'], server: ['backend_01', 'backend_03'], interval: ['1h'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://play.grafana.org/d/000000002/influxdb-templated?orgId=1&var-datacenter=America&var-host=All&var-summarize=1m&var-adhoc=datacenter%7C%3D%7CAmerica',
      seenOn: 'Grafana 10, a public install',
      expect: {
        kind: 'dashboard',
        title: 'influxdb-templated',
        variables: {
          datacenter: ['America'],
          host: ['All'],
          summarize: ['1m'],
          adhoc: ['datacenter|=|America'],
        },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://play.grafana.org/d/candlestick/candlestick?orgId=1&from=2021-07-13T22:13:30.740Z&to=2021-07-13T22:46:18.921Z&timezone=utc&viewPanel=panel-7',
      seenOn: 'Grafana 12',
      expect: {
        kind: 'panel',
        title: 'candlestick',
        panel: 'panel-7',
        raw: ['2021-07-13T22:13:30.740Z', '2021-07-13T22:46:18.921Z'],
        from: '2021-07-13T22:13:30.740Z',
        to: '2021-07-13T22:46:18.921Z',
        floats: 'none',
      },
    },
    {
      url: 'https://grafana.wikimedia.org/dashboard/db/wikidata-social-followers',
      seenOn: 'Grafana 4, a public install',
      expect: { kind: 'dashboard', title: 'wikidata-social-followers', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://statoshi.info/dashboard/db/unspent-transaction-output-set',
      seenOn: 'Grafana 4, a public install',
      expect: { kind: 'dashboard', title: 'unspent-transaction-output-set', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://grafana.kylebradshaw.dev/d/system-overview/system-overview?orgId=1&from=now-1h&to=now&timezone=browser',
      seenOn: 'Grafana 10, a public install',
      expect: {
        kind: 'dashboard',
        title: 'system-overview',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://grafana.kylebradshaw.dev/d/system-overview/system-overview?orgId=1&from=1795431600000&to=1795435200000&timezone=browser',
      },
    },
    {
      url: 'http://localhost:3000/d/ceeev455zvqpse/intrusions-detection-system?orgId=1&from=2024-03-07T08:48:05.971Z&to=2025-03-07T08:48:05.971Z&timezone=browser&tab=queries&viewPanel=panel-4&theme=light',
      seenOn: 'Grafana 12',
      expect: {
        kind: 'panel',
        title: 'intrusions-detection-system',
        panel: 'panel-4',
        raw: ['2024-03-07T08:48:05.971Z', '2025-03-07T08:48:05.971Z'],
        from: '2024-03-07T08:48:05.971Z',
        to: '2025-03-07T08:48:05.971Z',
        floats: 'none',
      },
    },
    {
      url: 'https://dashboards.gitlab.net/goto/ff2po0viojxfka?orgId=1',
      seenOn: 'Grafana 11, a public install',
      expect: { kind: 'short-link', floats: 'none', pinned: null, opaque: true },
    },
    {
      url: 'http://grafana:3000/d/dashboard?orgId=1',
      seenOn: 'Grafana 10, a public install',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://play-grafana.victoriametrics.com/d/oS7Bi_0Wz_vm/victoriametrics-cluster-vm',
      seenOn: 'Grafana 10, a public install',
      expect: { kind: 'dashboard', title: 'victoriametrics-cluster-vm', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3000/d/hkm6P6_4z/elastic-vs-vlogs',
      seenOn: 'Grafana 10, a public install',
      expect: { kind: 'dashboard', title: 'elastic-vs-vlogs', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://127.0.0.1:3000/explore?orgId=1&left=%5B%22now-5m%22,%22now%22,%22Prometheus%22,%7B%22refId%22:%22A%22,%22exemplar%22:true,%22expr%22:%22jvm_memory_committed_bytes%7B%7D%22%7D%5D',
      seenOn: 'Grafana 8, Explore',
      expect: {
        kind: 'explore',
        title: 'Prometheus',
        queries: ['jvm_memory_committed_bytes{}'],
        language: 'promql',
        raw: ['now-5m', 'now'],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://127.0.0.1:3000/explore?orgId=1&left=%5B%221795434900000%22,%221795435200000%22,%22Prometheus%22,%7B%22refId%22:%22A%22,%22exemplar%22:true,%22expr%22:%22jvm_memory_committed_bytes%7B%7D%22%7D%5D',
      },
    },
    {
      url: 'http://localhost:3000/explore?orgId=1&left=%5B%22now-1h%22,%22now%22,%22loki%22,%7B%22refId%22:%22A%22,%22expr%22:%22%7Bcontainer_name%3D%5C%22api_rest_twitter%5C%22%7D%22%7D%5D',
      seenOn: 'Grafana 8, Explore',
      expect: {
        kind: 'explore',
        title: 'loki',
        queries: ['{container_name="api_rest_twitter"}'],
        language: 'logql',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3000/explore?orgId=1&left=%5B%221795431600000%22,%221795435200000%22,%22loki%22,%7B%22refId%22:%22A%22,%22expr%22:%22%7Bcontainer_name%3D%5C%22api_rest_twitter%5C%22%7D%22%7D%5D',
      },
    },
    {
      url: 'http://159.56.4.94:3000/explore?orgId=1&left=%5B%22now-1h%22,%22now%22,%22Tempo%22%5D',
      seenOn: 'Grafana 8, Explore',
      expect: { kind: 'explore', title: 'Tempo', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://vm-grafana.com/explore?left={"datasource":"VictoriaLogs","queries":[{"expr":"up"}]}',
      seenOn: 'Grafana 8, Explore',
      expect: {
        kind: 'explore',
        title: 'VictoriaLogs',
        queries: ['up'],
        language: 'logsql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:3000/a/grafana-lokiexplore-app/explore?var-ds=DSID&from=now-5m&to=now&patterns=%5B%5D&var-fields=',
      seenOn: 'Grafana 11, Logs Drilldown',
      expect: {
        kind: 'drilldown-logs',
        variables: { ds: ['DSID'], fields: [''] },
        raw: ['now-5m', 'now'],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3000/a/grafana-lokiexplore-app/explore?var-ds=DSID&from=1795434900000&to=1795435200000&patterns=%5B%5D&var-fields=',
      },
    },
    {
      url: 'http://localhost:3000/a/grafana-lokiexplore-app/explore/service/tempo-distributor/logs?var-ds=DSID&from=now-5m&to=now&patterns=%5B%5D&var-fields=&var-filters=service_name%7C%3D%7Ctempo-distributor&urlColumns=%5B%22Time%22,%22Line%22%5D&visualizationType=%22table%22',
      seenOn: 'Grafana 11, Logs Drilldown',
      expect: {
        kind: 'drilldown-logs',
        title: 'tempo-distributor',
        variables: { ds: ['DSID'], fields: [''], filters: ['service_name|=|tempo-distributor'] },
        raw: ['now-5m', 'now'],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3000/a/grafana-lokiexplore-app/explore/service/tempo-distributor/logs?var-ds=DSID&from=1795434900000&to=1795435200000&patterns=%5B%5D&var-fields=&var-filters=service_name%7C%3D%7Ctempo-distributor&urlColumns=%5B%22Time%22,%22Line%22%5D&visualizationType=%22table%22',
      },
    },
    {
      url: 'http://localhost:3001/grafana/a/grafana-lokiexplore-app/explore?var-ds=gdev-loki&from=2026-04-26T11:00:00.000Z&to=2026-04-26T12:05:00.000Z',
      seenOn: 'Grafana 11, Logs Drilldown',
      expect: {
        kind: 'drilldown-logs',
        variables: { ds: ['gdev-loki'] },
        raw: ['2026-04-26T11:00:00.000Z', '2026-04-26T12:05:00.000Z'],
        from: '2026-04-26T11:00:00Z',
        to: '2026-04-26T12:05:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://play.grafana.org/a/grafana-lokiexplore-app/explore?var-ds=ddhr3fttaw8aod&var-patterns=&var-lineFilter=&var-logsFormat=',
      seenOn: 'Grafana 11, Logs Drilldown',
      expect: {
        kind: 'drilldown-logs',
        variables: { ds: ['ddhr3fttaw8aod'], patterns: [''], lineFilter: [''], logsFormat: [''] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://play.grafana.org/a/grafana-metricsdrilldown-app/drilldown?from=now-1h&to=now&var-ds=grafanacloud-demoinfra-prom&var-filters=&refresh=&metricPrefix=all',
      seenOn: 'Grafana 12, Metrics Drilldown',
      expect: {
        kind: 'drilldown-metrics',
        variables: { ds: ['grafanacloud-demoinfra-prom'], filters: [''] },
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://play.grafana.org/a/grafana-metricsdrilldown-app/drilldown?from=1795431600000&to=1795435200000&var-ds=grafanacloud-demoinfra-prom&var-filters=&metricPrefix=all',
      },
    },
    {
      url: 'http://localhost:3001/a/grafana-metricsdrilldown-app/drilldown?metric=test_metric&actionView=breakdown',
      seenOn: 'Grafana 12, Metrics Drilldown',
      expect: {
        kind: 'drilldown-metrics',
        title: 'test_metric',
        queries: ['test_metric'],
        language: 'promql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://grafana.net/a/grafana-exploretraces-app/explore?traceId=abc#x',
      seenOn: 'Grafana 12, Traces Drilldown',
      expect: {
        kind: 'drilldown-traces',
        queries: ['abc'],
        language: 'trace-id',
        floats: 'unknown',
        pinned: null,
      },
    },
  ],
}
