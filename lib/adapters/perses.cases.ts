import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'perses',
  group: 'open',
  unlinked: [
    { what: 'the default range of a dashboard', from: [] },
    { what: "the queries of a dashboard's panels", from: [] },
  ],
  times: /[?&](?:start|end)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'http://localhost:3000/projects/perses/dashboards/hello?var-stack=$stack&var-prometheus=$prometheus&var-prometheus_namespace=$prometheus_namespace&var-namespace=$namespace&var-namespaceLabels=$namespaceLabels&var-pod=$pod&var-container=$container&var-containerLabels=$containerLabels',
      seenOn: 'Perses, its own tests',
      expect: {
        kind: 'dashboard',
        title: 'hello',
        variables: {
          stack: ['$stack'],
          prometheus: ['$prometheus'],
          prometheus_namespace: ['$prometheus_namespace'],
          namespace: ['$namespace'],
          namespaceLabels: ['$namespaceLabels'],
          pod: ['$pod'],
          container: ['$container'],
          containerLabels: ['$containerLabels'],
        },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:3000/projects/perses/dashboards/Demo?start=5m',
      seenOn: 'Perses, its own tests',
      expect: {
        kind: 'dashboard',
        title: 'Demo',
        raw: ['5m', null],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost:3000/projects/perses/dashboards/Demo?start=1795434900000&end=1795435200000',
      },
    },
    {
      url: 'http://localhost:3000/explore?explorer=Tempo-TempoExplorer&data=%7B%22queries%22%3A%5B%7B%22kind%22%3A%22TraceQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22TempoTraceQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22${traceId}%22%2C%22datasource%22%3A%7B%22kind%22%3A%22TempoDatasource%22%2C%22name%22%3A%22${datasourceName}%22%7D%7D%7D%7D%7D%5D%7D&tz=UTC',
      seenOn: 'Perses, a public link',
      expect: {
        kind: 'explore',
        queries: ['${traceId}'],
        language: 'traceql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors?start=1795380000000&end=1795383600000&refresh=0s',
      seenOn: 'Perses, made up after its grammar',
      title: 'Perses',
      expect: {
        kind: 'dashboard',
        title: 'errors',
        raw: ['1795380000000', '1795383600000'],
        from: '2026-11-22T20:40:00Z',
        to: '2026-11-22T21:40:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors?start=6h&refresh=30s&var-svc=playback,license&var-region=$__all&tz=Europe%2FBerlin',
      seenOn: 'Perses, made up after its grammar',
      expect: {
        kind: 'dashboard',
        title: 'errors',
        variables: { svc: ['playback', 'license'], region: ['$__all'] },
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://perses.example.com/projects/incident/dashboards/errors?start=1795413600000&refresh=30s&var-svc=playback,license&var-region=$__all&tz=Europe%2FBerlin&end=1795435200000',
      },
    },
    {
      url: 'https://ops.example.com/perses/projects/incident/ephemeraldashboards/preview-12?start=1h30m&end=1795383600000',
      seenOn: 'Perses, made up after its grammar',
      trap: 'a width wins over the end beside it',
      expect: {
        kind: 'dashboard',
        title: 'preview-12',
        raw: ['1h30m', null],
        from: '2026-11-23T10:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ops.example.com/perses/projects/incident/ephemeraldashboards/preview-12?start=1795429800000&end=1795435200000',
      },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors',
      seenOn: 'Perses, made up after its grammar',
      trap: "the dashboard's own width",
      expect: { kind: 'dashboard', title: 'errors', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors?start=2026-11-23T10:00:00Z&end=2026-11-23T11:00:00Z',
      seenOn: 'Perses, made up after its grammar',
      trap: 'dates are not read',
      expect: {
        kind: 'dashboard',
        title: 'errors',
        raw: ['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors?start=1d&viewPanelRef=%7B%22ref%22%3A%22rate%22%7D',
      seenOn: 'Perses, made up after its grammar',
      expect: {
        kind: 'panel',
        title: 'errors',
        panel: 'rate',
        raw: ['1d', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://perses.example.com/projects/incident/dashboards/errors?start=1795348800000&viewPanelRef=%7B%22ref%22%3A%22rate%22%7D&end=1795435200000',
      },
    },
    {
      url: 'https://perses.example.com/explore?explorer=Prometheus-PrometheusExplorer&data=%7B%22tab%22%3A%22graph%22%2C%22queries%22%3A%5B%7B%22kind%22%3A%22TimeSeriesQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22rate(http_requests_total%5B5m%5D)%22%7D%7D%7D%7D%5D%7D&start=1h&refresh=0s',
      seenOn: 'Perses, made up after its grammar',
      expect: {
        kind: 'explore',
        queries: ['rate(http_requests_total[5m])'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://perses.example.com/explore?explorer=Prometheus-PrometheusExplorer&data=%7B%22tab%22%3A%22graph%22%2C%22queries%22%3A%5B%7B%22kind%22%3A%22TimeSeriesQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22rate(http_requests_total%5B5m%5D)%22%7D%7D%7D%7D%5D%7D&start=1795431600000&refresh=0s&end=1795435200000',
      },
    },
    {
      url: 'https://perses.example.com/projects/incident/dashboards/errors?start=soon',
      seenOn: 'Perses, made up after its grammar',
      expect: { kind: 'dashboard', title: 'errors', raw: ['soon', null], floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3000/explore?explorer=Prometheus&data=%7B%22tab%22%3A%22graph%22%2C%22queries%22%3A%5B%7B%22kind%22%3A%22TimeSeriesQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22up%22%7D%7D%7D%7D%5D%7D&start=1h',
      seenOn: 'Perses 0.47, before its explorers had a dash',
      expect: {
        kind: 'explore',
        queries: ['up'],
        language: 'promql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3000/explore?explorer=Prometheus&data=%7B%22tab%22%3A%22graph%22%2C%22queries%22%3A%5B%7B%22kind%22%3A%22TimeSeriesQuery%22%2C%22spec%22%3A%7B%22plugin%22%3A%7B%22kind%22%3A%22PrometheusTimeSeriesQuery%22%2C%22spec%22%3A%7B%22query%22%3A%22up%22%7D%7D%7D%7D%5D%7D&start=1795431600000&end=1795435200000',
      },
    },
  ],
}
