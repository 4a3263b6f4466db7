import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'coralogix',
  group: 'vendor',
  unlinked: [
    { what: 'the range that is kept with a view', from: [] },
    { what: 'its queries', from: [] },
  ],
  times: /(?<=[?&])(?:time|startTime|endTime)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'https://razorpay-prod.app.coralogix.in/#/query-new/archive-logs?permalink=true&startTime=1769625330000&endTime=1769625332000&logId=b6a0f805-c6d1-484a-baed-4cb87eb1d29e',
      seenOn: 'Coralogix, public excerpt',
      expect: {
        kind: 'log-event',
        variables: { tier: ['archive'] },
        panel: 'b6a0f805-c6d1-484a-baed-4cb87eb1d29e',
        raw: ['1769625330000', '1769625332000'],
        from: '2026-01-28T18:35:30Z',
        to: '2026-01-28T18:35:32Z',
        floats: 'none',
      },
    },
    {
      url: 'https://ezhil.app.coralogix.in/#/query-new/logs?id=uQAA2PuhsqCRkFj8HsWufQ',
      seenOn: 'Coralogix, tests of an alert collector',
      trap: 'a share id',
      expect: { kind: 'logs', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://payu-apm.app.coralogix.in/#/query-new/tracing',
      seenOn: 'Coralogix, public excerpt',
      expect: { kind: 'trace-search', floats: 'unknown', pinned: null },
    },
    {
      url: "https://acme.app.eu2.coralogix.com/#/query-new/logs?query=source%20logs%20|%20filter%20$d.service%20~%20'checkout'&querySyntax=dataprime&time=from:now-1h,to:now&page=0&permalink=true",
      seenOn: 'made up after the grammar of Coralogix',
      trap: 'hardly encoded',
      expect: {
        kind: 'logs',
        queries: ["source logs | filter $d.service ~ 'checkout'"],
        language: 'dataprime',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://acme.app.eu2.coralogix.com/#/query-new/logs?query=source%20logs%20|%20filter%20$d.service%20~%20'checkout'&querySyntax=dataprime&time=from:2026-11-23T11:00:00.000Z,to:2026-11-23T12:00:00.000Z&page=0&permalink=true",
      },
    },
    {
      url: 'https://acme.app.cx498.coralogix.com/#/query-new/logs?query=level:error&time=from:2026-11-23T10:00:00.000Z,to:2026-11-23T11:00:00.000Z',
      seenOn: 'made up after the grammar of Coralogix',
      expect: {
        kind: 'logs',
        queries: ['level:error'],
        language: 'lucene',
        raw: ['2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.coralogix.com/#/query-new/archive-logs?query=error&startTime=1795431600000&endTime=1795435200000',
      seenOn: 'made up after the grammar of Coralogix',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'lucene',
        variables: { tier: ['archive'] },
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.app.coralogix.us/#/dashboards/9aB2cD',
      seenOn: 'made up after the grammar of Coralogix',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.app.coralogixsg.com/#/insights?id=0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11',
      seenOn: 'made up after the grammar of Coralogix',
      expect: { kind: 'insight', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.app.coralogix.us/#/query-new/logs?query=x&startTime=now-1h&endTime=now',
      seenOn: 'Coralogix, built by hand',
      trap: 'the other pair of names',
      expect: {
        kind: 'logs',
        queries: ['x'],
        language: 'lucene',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.app.coralogix.us/#/query-new/logs?query=x&startTime=1795431600000&endTime=1795435200000',
      },
    },
    {
      url: "https://acme.app.cx498.coralogix.com/#/query-new/logs?query=source%20logs%20%7C%20filter%20$d.x%20~%20'a'&querySyntax=dataprime&time=from:now-30m,to:now&page=0&permalink=true",
      seenOn: 'Coralogix of 2025, logs',
      trap: 'a query that is not escaped',
      expect: {
        kind: 'logs',
        queries: ["source logs | filter $d.x ~ 'a'"],
        language: 'dataprime',
        raw: ['now-30m', 'now'],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://acme.app.cx498.coralogix.com/#/query-new/logs?query=source%20logs%20%7C%20filter%20$d.x%20~%20'a'&querySyntax=dataprime&time=from:2026-11-23T11:30:00.000Z,to:2026-11-23T12:00:00.000Z&page=0&permalink=true",
      },
    },
  ],
}
