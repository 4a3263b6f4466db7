import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'redash',
  group: 'open',
  unlinked: [{ what: 'the text and the dates of a saved query', from: [] }],
  times: /[?&]p_date(?:range)?(?:\.start|\.end)?=[^&#]*/g,
  grain: 1000,
  cases: [
    {
      url: 'https://sql.telemetry.mozilla.org/dashboard/translations?p_date=d_last_7_days',
      seenOn: 'Redash at Mozilla',
      expect: {
        kind: 'dashboard',
        title: 'translations',
        raw: ['d_last_7_days', null],
        from: '2026-11-16T00:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://sql.telemetry.mozilla.org/dashboard/translations?p_date=2026-11-16%2000%3A00%3A00--2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:5001/dashboards/1-anything-here',
      seenOn: 'Redash, tests of its dashboards',
      expect: { kind: 'dashboard', title: 'anything here', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:5001/queries/1/source#2',
      seenOn: 'Redash, tests of its visualisations',
      expect: { kind: 'sql-query', panel: '2', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://redash.example.com/queries/12?p_env=prod&p_env=qa&p_daterange=d_last_24_hours#34',
      seenOn: 'made up after the grammar of Redash 10',
      trap: 'the visualisation is the fragment',
      expect: {
        kind: 'sql-query',
        variables: { env: ['prod', 'qa'] },
        panel: '34',
        raw: ['d_last_24_hours', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://redash.example.com/queries/12?p_env=prod&p_env=qa&p_daterange=2026-11-22%2012%3A00%3A00--2026-11-23%2012%3A00%3A00#34',
      },
    },
    {
      url: 'https://redash.example.com/dashboards/9-checkout?p_w77_host=n7&p_date=d_yesterday',
      seenOn: 'made up after the grammar of Redash 10',
      zone: 'Europe/Berlin',
      expect: {
        kind: 'dashboard',
        title: 'checkout',
        variables: { w77_host: ['n7'] },
        raw: ['d_yesterday', null],
        from: '2026-11-21T23:00:00Z',
        to: '2026-11-22T22:59:59.999Z',
        floats: 'url',
        pinned:
          'https://redash.example.com/dashboards/9-checkout?p_w77_host=n7&p_date=2026-11-22%2000%3A00%3A00--2026-11-22%2023%3A59%3A59',
      },
    },
    {
      url: 'https://redash.example.com/queries/12/source?p_date=2026-11-16--2026-11-22',
      seenOn: 'made up after the grammar of Redash 10',
      expect: {
        kind: 'sql-query',
        raw: ['2026-11-16', '2026-11-22'],
        from: '2026-11-16T00:00:00Z',
        to: '2026-11-22T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://redash.example.com/queries/12?p_date.start=2026-11-16%2010%3A00&p_date.end=2026-11-16%2011%3A00',
      seenOn: 'made up after the grammar of Redash 7',
      expect: {
        kind: 'sql-query',
        raw: ['2026-11-16 10:00', '2026-11-16 11:00'],
        from: '2026-11-16T10:00:00Z',
        to: '2026-11-16T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://redash.example.com/queries/12?p_date=d_now',
      seenOn: 'made up after the grammar of Redash 10',
      trap: 'one date, no range',
      expect: {
        kind: 'sql-query',
        raw: ['d_now', null],
        from: '2026-11-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://redash.example.com/queries/12?p_date=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'https://redash.example.com/embed/query/12/visualization/34?p_date=d_this_month&hide_timestamp',
      seenOn: 'made up after the grammar of Redash 10',
      expect: {
        kind: 'chart',
        raw: ['d_this_month', null],
        from: '2026-11-01T00:00:00Z',
        to: '2026-11-30T23:59:59.999Z',
        floats: 'url',
        pinned:
          'https://redash.example.com/embed/query/12/visualization/34?p_date=2026-11-01%2000%3A00%3A00--2026-11-30%2023%3A59%3A59&hide_timestamp',
      },
    },
    {
      url: 'https://redash.example.com/default/queries/12?p_date=d_last_12_months',
      seenOn: 'made up after the grammar of Redash 10',
      trap: 'an organisation in the path',
      expect: {
        kind: 'sql-query',
        raw: ['d_last_12_months', null],
        from: '2025-11-23T00:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://redash.example.com/default/queries/12?p_date=2025-11-23%2000%3A00%3A00--2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'https://bi.example.com/queries/12',
      seenOn: 'made up after the grammar of Redash 10, looked at',
      hints: { marks: ['redash'] },
      expect: { kind: 'sql-query', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://sql.telemetry.mozilla.org/queries/63390#162059',
      seenOn: 'Redash at Mozilla',
      trap: 'the visualization is in the fragment',
      expect: { kind: 'sql-query', panel: '162059', floats: 'unknown', pinned: null },
    },
  ],
}
