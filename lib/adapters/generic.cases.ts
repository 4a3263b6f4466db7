import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'generic',
  group: 'other',
  unlinked: [{ what: 'everything but the title and a range in plain words', from: [] }],
  times: /(?!)/g,
  cases: [
    {
      url: 'https://docs.google.com/presentation/d/1SdFrwsyR-HMXfbzrY8xfDZH_Dg6E7E5NJ84tQozMn3w/edit?usp=sharing',
      seenOn: 'Google Slides',
      trap: '/d/<id>/<word> is no dashboard',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://groups.google.com/a/lists.datastax.com/d/msg/java-driver-user/d6wLkH3xDLI/jUWOokKVAgAJ',
      seenOn: 'Google Groups',
      trap: 'both /a/<x> and /d/<y>',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://codecov.io/gh/VictoriaMetrics/VictoriaLogs/branch/master/graph/badge.svg?link=https%3A%2F%2Fcodecov.io%2Fgh%2FVictoriaMetrics%2FVictoriaLogs',
      seenOn: 'Codecov',
      trap: '/graph in the path',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://grafana.com/docs/grafana/latest/explore/logs-integration/#log-level',
      seenOn: 'Grafana documentation',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://studio.example.com/api/preview/render?target=android&projectId=7',
      seenOn: 'an API of somebody, a public document',
      trap: '/render with a target is not always Graphite',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://preview.ff-cdn.datadoghq.eu/precompute-assignments?dd_env=test',
      seenOn: "Datadog's feature flags, a public test",
      trap: 'what a library asks is no page',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://stackoverflow.com/questions/33239959/send-signal-to-process-from-command-line',
      seenOn: 'Stack Overflow',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://github.com/prometheus/prometheus/graphs/contributors',
      seenOn: 'GitHub',
      trap: '/graphs is not /graph',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://status.example.com/history?from=1795431600000&to=1795435200000',
      seenOn: 'made up: milliseconds are certain',
      title: 'Status history',
      expect: {
        kind: 'page',
        title: 'Status history',
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ci.example.com/runs?start=2026-11-23T12:00:00%2B01:00&end=2026-11-23T12:00:00Z',
      seenOn: 'made up: ISO dates with their zone are certain',
      expect: {
        kind: 'page',
        raw: ['2026-11-23T12:00:00+01:00', '2026-11-23T12:00:00Z'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://trains.example.com/plan?from=8000261&to=8000105',
      seenOn: 'made up: stations are no times',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://ci.example.com/runs?start=2026-11-23T12:00:00&end=2026-11-23T13:00:00',
      seenOn: 'made up: whose noon is not said',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://wiki.example.com/login?code=4%2F0AX4XfWh&state=n7Jq2',
      seenOn: 'made up: the way back from a sign-in',
      expect: { kind: 'page', floats: 'unknown', pinned: null, masked: ['code', 'state'] },
    },
    {
      url: 'about:blank',
      seenOn: 'any browser',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://groups.google.com/d/topic/prometheus-users',
      seenOn: 'Google Groups, short links',
      trap: '/d/<word>/<word> at the root',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://signoz.io/docs/alerts/?utm_source=product&utm_medium=list-alerts',
      seenOn: "SigNoz's documentation",
      trap: 'the page about alerts is no list of them',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://quay.io/repository/prometheus/alertmanager/status',
      seenOn: 'a registry of containers',
      trap: 'the name of a tool and a page of it, in a path',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:9090/api/v1/query?query=up&time=2015-07-01T20:10:51.781Z',
      seenOn: 'the documentation of Prometheus',
      trap: 'its data, and no page with a query',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:8428/api/v1/query?extra_label=team=dev',
      seenOn: 'the documentation of VictoriaMetrics',
      trap: 'its data, and no page with a query',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://shop.example.com/services?startTime=1795433400000&endTime=1795435200000&room=4',
      seenOn: 'made up, the calendar of a shop',
      trap: 'instants as SigNoz has them, and a parameter that it has not',
      expect: {
        kind: 'page',
        raw: ['1795433400000', '1795435200000'],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://deploy.example.org/project/shop/job/show/0f6c2f3e-1111-4222-8333-444455556666',
      seenOn: 'Rundeck',
      trap: 'its jobs are no jobs of Jenkins',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://sentry.dev/issues/new',
      seenOn: 'a site named so',
      trap: 'no id of an issue',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
  ],
}
