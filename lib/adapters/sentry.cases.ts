import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'sentry',
  group: 'vendor',
  unlinked: [{ what: 'the default range of the organisation', from: [] }],
  times: /[?&](?:period|(?:page)?(?:statsPeriod|StatsPeriod|start|Start|end|End|utc|Utc))=[^&#]*/g,
  cases: [
    {
      url: 'https://sentry.io/organizations/govuk/issues/?project=202220&statsPeriod=12h',
      seenOn:
        'Sentry, alphagov/govuk-developer-docs source/manual/alerts/email-alerts-travel-medical.html.md',
      expect: {
        kind: 'issues',
        variables: { project: ['202220'] },
        raw: ['12h', null],
        from: '2026-11-23T00:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sentry.io/organizations/govuk/issues/?project=202220&start=2026-11-23T00%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.io/organizations/govuk/issues/?project=202220&statsPeriod=6h',
      seenOn:
        'Sentry, alphagov/govuk-developer-docs source/manual/alerts/email-alert-api-unprocessed-work.html.md',
      expect: {
        kind: 'issues',
        variables: { project: ['202220'] },
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sentry.io/organizations/govuk/issues/?project=202220&start=2026-11-23T06%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.io/organizations/govuk/issues/1905340462/events/45b36be8d1054e3fa69e9e88085cb8d5/?project=1461890',
      seenOn:
        'Sentry, alphagov/govuk-developer-docs source/manual/alerts/content-data-api-app-healthcheck-not-ok.html.md.erb',
      trap: 'an explicit event id is stable',
      expect: {
        kind: 'issue-event',
        variables: { project: ['1461890'] },
        panel: '45b36be8d1054e3fa69e9e88085cb8d5',
        floats: 'none',
      },
    },
    {
      url: 'https://sentry.vfs.va.gov/organizations/vsp/discover/results/?id=19&project=4&statsPeriod=24h',
      seenOn: 'Sentry, a public document',
      trap: 'self-hosted; the query is behind id=',
      expect: {
        kind: 'discover',
        variables: { project: ['4'] },
        raw: ['24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sentry.vfs.va.gov/organizations/vsp/discover/results/?id=19&project=4&start=2026-11-22T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://disney.my.sentry.io/organizations/disney/explore/discover/results/?field=partner&field=device&field=core_version&field=count_unique%28device_id%29&field=count%28%29&sort=-count_unique_device_id&statsPeriod=24h',
      seenOn: 'Sentry, a public document',
      trap: 'single-tenant host *.my.sentry.io; repeated field=',
      expect: {
        kind: 'discover',
        queries: ['fields: partner, device, core_version, count_unique(device_id), count()'],
        language: 'sentry',
        variables: { sort: ['-count_unique_device_id'] },
        raw: ['24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://disney.my.sentry.io/organizations/disney/explore/discover/results/?field=partner&field=device&field=core_version&field=count_unique%28device_id%29&field=count%28%29&sort=-count_unique_device_id&start=2026-11-22T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.example.com/organizations/myorg/explore/replays/?query=url%3A*checkout*&start=2025-01-01T00%3A00%3A00Z&end=2025-01-02T00%3A00%3A00Z',
      seenOn: 'Sentry, getsentry/sentry-mcp packages/mcp-core/src/utils/url-utils.test.ts',
      expect: {
        kind: 'replays',
        queries: ['url:*checkout*'],
        language: 'sentry',
        raw: ['2025-01-01T00:00:00Z', '2025-01-02T00:00:00Z'],
        from: '2025-01-01T00:00:00Z',
        to: '2025-01-02T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://myorg.sentry.io/explore/replays/?project=123&query=count_errors%3A%3E0&environment=production&environment=staging&sort=-count_errors&statsPeriod=24h',
      seenOn: 'Sentry, getsentry/sentry-mcp packages/mcp-core/src/utils/url-utils.test.ts',
      expect: {
        kind: 'replays',
        queries: ['count_errors:>0'],
        language: 'sentry',
        variables: { project: ['123'], environment: ['production', 'staging'], sort: ['-count_errors'] },
        raw: ['24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://myorg.sentry.io/explore/replays/?project=123&query=count_errors%3A%3E0&environment=production&environment=staging&sort=-count_errors&start=2026-11-22T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry-mcp-evals.sentry.io/explore/traces/trace/b4d1aae7216b47ff8117cf4e09ce9d0b?node=span-aa8e7f3384ef4ff5',
      seenOn: 'Sentry, getsentry/sentry-mcp',
      expect: { kind: 'trace', panel: 'span-aa8e7f3384ef4ff5', floats: 'none' },
    },
    {
      url: 'https://my-org.sentry.io/performance/summary/?transaction=/api/users',
      seenOn: 'Sentry, getsentry/sentry-mcp',
      expect: {
        kind: 'transaction-summary',
        variables: { transaction: ['/api/users'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://acme.sentry.io/issues/?query=is%3Aunresolved+release%3A1.2&project=1&environment=prod&statsPeriod=14d&referrer=sidebar&utc=true',
      seenOn: 'Sentry 24, issues',
      trap: 'utc is already there',
      expect: {
        kind: 'issues',
        queries: ['is:unresolved release:1.2'],
        language: 'sentry',
        variables: { project: ['1'], environment: ['prod'] },
        raw: ['14d', null],
        from: '2026-11-09T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/issues/?query=is%3Aunresolved+release%3A1.2&project=1&environment=prod&start=2026-11-09T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&referrer=sidebar&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/issues/CHECKOUT-4K/?project=1&statsPeriod=7d',
      seenOn: 'Sentry 24, issue by its short name',
      expect: {
        kind: 'issue',
        variables: { project: ['1'] },
        raw: ['7d', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/issues/CHECKOUT-4K/?project=1&start=2026-11-16T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/issues/4242/events/latest/?project=1',
      seenOn: 'Sentry 24, issue',
      trap: 'the latest event changes',
      expect: {
        kind: 'issue-event',
        variables: { project: ['1'] },
        panel: 'latest',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://us.sentry.io/organizations/acme/explore/metrics/?metric=%7B%22metric%22%3A%7B%22name%22%3A%22http.errors%22%2C%22type%22%3A%22counter%22%7D%2C%22query%22%3A%22env%3Aprod%22%2C%22aggregateFields%22%3A%5B%7B%22yAxes%22%3A%5B%22sum(value%2Chttp.errors%2Ccounter%2C-)%22%5D%7D%5D%7D&statsPeriod=1h',
      seenOn: 'Sentry 25, metrics',
      expect: {
        kind: 'metrics',
        queries: ['sum(value,http.errors,counter,-) env:prod'],
        language: 'sentry',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://us.sentry.io/organizations/acme/explore/metrics/?metric=%7B%22metric%22%3A%7B%22name%22%3A%22http.errors%22%2C%22type%22%3A%22counter%22%7D%2C%22query%22%3A%22env%3Aprod%22%2C%22aggregateFields%22%3A%5B%7B%22yAxes%22%3A%5B%22sum(value%2Chttp.errors%2Ccounter%2C-)%22%5D%7D%5D%7D&start=2026-11-23T11%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/explore/logs/?logsQuery=severity%3Aerror&project=1&start=2026-11-22T11%3A00%3A00&end=2026-11-22T12%3A00%3A00&utc=true',
      seenOn: 'Sentry 25, logs',
      expect: {
        kind: 'logs',
        queries: ['severity:error'],
        language: 'sentry',
        variables: { project: ['1'] },
        raw: ['2026-11-22T11:00:00', '2026-11-22T12:00:00'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://sentry.io/acme/issues/4242/',
      seenOn: 'Sentry 9, old link',
      expect: { kind: 'issue', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.sentry.io/releases/checkout%401.2.3/?project=1&pageStatsPeriod=24h',
      seenOn: 'Sentry 24, release',
      trap: 'another spelling of the period',
      expect: {
        kind: 'release',
        variables: { project: ['1'] },
        raw: ['24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/releases/checkout%401.2.3/?project=1&pageStart=2026-11-22T12%3A00%3A00&pageEnd=2026-11-23T12%3A00%3A00&pageUtc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/dashboard/77/?statsPeriod=90m&project=-1',
      seenOn: 'Sentry 24, dashboard',
      expect: {
        kind: 'dashboard',
        variables: { project: ['-1'] },
        raw: ['90m', null],
        from: '2026-11-23T10:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/dashboard/77/?start=2026-11-23T10%3A30%3A00&end=2026-11-23T12%3A00%3A00&utc=true&project=-1',
      },
    },
    {
      url: 'https://acme.sentry.io/explore/replays/abcdef0123456789abcdef0123456789/',
      seenOn: 'Sentry 24, replay',
      expect: { kind: 'replay', floats: 'none' },
    },
    {
      url: 'https://acme.sentry.io/explore/profiling/profile/checkout/abcdef0123/flamegraph/',
      seenOn: 'Sentry 24, profile',
      expect: { kind: 'profile', floats: 'none' },
    },
    {
      url: 'https://acme.sentry.io/performance/summary/?transaction=%2Fapi%2Fpay&project=1&statsPeriod=1w',
      seenOn: 'Sentry 23, transaction',
      expect: {
        kind: 'transaction-summary',
        variables: { project: ['1'], transaction: ['/api/pay'] },
        raw: ['1w', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/performance/summary/?transaction=%2Fapi%2Fpay&project=1&start=2026-11-16T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/crons/checkout/nightly/?statsPeriod=30d',
      seenOn: 'Sentry 24, cron',
      expect: {
        kind: 'monitor',
        raw: ['30d', null],
        from: '2026-10-24T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/crons/checkout/nightly/?start=2026-10-24T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.io/nextftcom/origami-image-service-producti/',
      seenOn: 'Sentry of 2018, Financial Times README',
      expect: { kind: 'project', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.sentry.io/issues/views/1/?statsPeriod=30d',
      seenOn: 'Sentry of 2025, saved view of issues',
      expect: {
        kind: 'issues',
        raw: ['30d', null],
        from: '2026-10-24T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/issues/views/1/?start=2026-10-24T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/issues/errors-outages/?statsPeriod=1h',
      seenOn: 'Sentry of 2025, issues',
      trap: 'a view, and no issue',
      expect: {
        kind: 'issues',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/issues/errors-outages/?start=2026-11-23T11%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.io/organizations/acme/projects/proj/?project=1&statsPeriod=24h',
      seenOn: 'Sentry, project',
      expect: {
        kind: 'project',
        variables: { project: ['1'] },
        raw: ['24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sentry.io/organizations/acme/projects/proj/?project=1&start=2026-11-22T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/issues/alerts/rules/details/99887/?period=7d',
      seenOn: 'made up after the grammar of Sentry of 2025',
      trap: 'alerts under issues; their period has a name of its own',
      expect: {
        kind: 'alert',
        raw: ['7d', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.sentry.io/issues/alerts/rules/details/99887/?start=2026-11-16T12%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://sentry.io/organizations/acme/alerts/rules/details/99887/?start=2026-11-22T08%3A00%3A00&end=2026-11-22T10%3A00%3A00',
      seenOn: 'made up after the grammar of Sentry',
      expect: {
        kind: 'alert',
        raw: ['2026-11-22T08:00:00', '2026-11-22T10:00:00'],
        from: '2026-11-22T08:00:00Z',
        to: '2026-11-22T10:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://sentry.acme.io/organizations/sentry/dashboard/12/widget/3/?statsPeriod=1h',
      seenOn: 'made up after the grammar of Sentry',
      trap: 'one widget of a dashboard',
      expect: {
        kind: 'dashboard',
        panel: '3',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sentry.acme.io/organizations/sentry/dashboard/12/widget/3/?start=2026-11-23T11%3A00%3A00&end=2026-11-23T12%3A00%3A00&utc=true',
      },
    },
    {
      url: 'https://acme.sentry.io/explore/profiling/profile/backend/flamegraph/?profilerId=7d0d8b4ef0c74b07a3d48886e9b198e5&start=1795431600000000000&end=1795431600120000000',
      seenOn: 'Sentry of 2025, made up after a continuous profile',
      trap: 'nanoseconds',
      expect: {
        kind: 'profile',
        raw: ['1795431600000000000', '1795431600120000000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T11:00:00.120Z',
        floats: 'none',
      },
    },
    {
      url: 'https://sentry.mycompany.com/issues/789',
      seenOn: 'Sentry, self-hosted with one organisation, tests of a public client',
      trap: 'no organisation in the link: its name and the id of an issue tell it',
      expect: { kind: 'issue', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://sentry.example.org/issues/CHECKOUT-WEB-42/events/0123456789abcdef0123456789abcdef/',
      seenOn: 'Sentry, self-hosted with one organisation',
      expect: { kind: 'issue-event', panel: '0123456789abcdef0123456789abcdef', floats: 'none' },
    },
    {
      url: 'https://sentry.io/organizations/govuk/projects/',
      seenOn: 'Sentry, a public runbook',
      trap: 'the pages that sell Sentry are on the same host',
      expect: { kind: 'page', floats: 'unknown', pinned: null },
    },
  ],
}
