import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'logzio',
  group: 'vendor',
  unlinked: [
    { what: 'the range that was used last', from: [] },
    { what: 'what a short link hides', from: [] },
  ],
  times:
    /\??_g=\(time:\(.*?\)\)|(?<=[(,:]|%3A|%28|%2C)(?:from|to|start|end|mode|kind|streamLive)(?::|%3A)(?:'[^']*'|%27.*?%27|[^,)]*?(?=[,)]|%2C|%29))|[?&](?:rangeFrom|rangeTo|dateRangeStart|dateRangeEnd)=[^&#]*|,?time:\(.*?\)|(?<=[?&])(?:from|to)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'https://app.logz.io/#/goto/a19d606e70cc34457ad26a2e90c3b9dc?switchToAccountId=157279',
      seenOn: 'Logz.io, public excerpt',
      expect: {
        kind: 'short-link',
        variables: { account: ['157279'] },
        floats: 'unknown',
        pinned: null,
        opaque: true,
      },
    },
    {
      url: 'https://app-uk.logz.io/#/dashboard/kibana/discover/cb4a2720-f758-11ec-8925-61c7cd875b25?_g=(filters:!())&accountIds=true&switchToAccountId=514054',
      seenOn: 'Logz.io, public excerpt',
      trap: "Kibana's state inside a route",
      expect: { kind: 'discover', variables: { account: ['514054'] }, floats: 'unknown', pinned: null },
    },
    {
      url: "https://app-eu.logz.io/#/dashboard/osd/discover/?_a=(columns:!(message),filters:!(),index:'logzioCustomerIndex*',interval:auto,query:(language:lucene,query:'level:error%20AND%20service:checkout'),sort:!(!('@timestamp',desc)))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:now-2h,to:now))&accountIds=true&switchToAccountId=514054&discoverTab=logz-logs-tab",
      seenOn: 'made up after the grammar of Logz.io',
      expect: {
        kind: 'discover',
        queries: ['level:error AND service:checkout'],
        language: 'lucene',
        variables: { account: ['514054'], index: ['logzioCustomerIndex*'] },
        raw: ['now-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://app-eu.logz.io/#/dashboard/osd/discover/?_a=(columns:!(message),filters:!(),index:'logzioCustomerIndex*',interval:auto,query:(language:lucene,query:'level:error%20AND%20service:checkout'),sort:!(!('@timestamp',desc)))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:'2026-11-23T10:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&accountIds=true&switchToAccountId=514054&discoverTab=logz-logs-tab",
      },
    },
    {
      url: 'https://app.logz.io/#/view-triggered-alert?from=1795431600000&to=1795435200000&definitionId=8042213&switchToAccountId=157279',
      seenOn: 'made up after the grammar of Logz.io',
      expect: {
        kind: 'alert',
        variables: { account: ['157279'] },
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.logz.io/#/dashboard/jaeger/trace/4bf92f3577b34da6a3ce929d0e0e4736',
      seenOn: 'made up after the grammar of Logz.io',
      expect: { kind: 'trace', floats: 'none' },
    },
    {
      url: "https://app.logz.io/#/dashboard/osd/dashboards/view/9a2c?_g=(time:(from:'2026-11-23T10:00:00.000Z',to:'2026-11-23T11:00:00.000Z'))",
      seenOn: 'made up after the grammar of Logz.io',
      expect: {
        kind: 'dashboard',
        raw: ['2026-11-23T10:00:00.000Z', '2026-11-23T11:00:00.000Z'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.logz.io/?embed=true&shareToken=5f1d9c2e-aaaa#/dashboard/osd/discover/?_g=(time:(from:now-1d,to:now))',
      seenOn: 'made up after the grammar of Logz.io',
      trap: 'a share token',
      expect: {
        kind: 'discover',
        raw: ['now-1d', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://app.logz.io/?embed=true&shareToken=***#/dashboard/osd/discover/?_g=(time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
        masked: ['shareToken'],
      },
    },
    {
      url: 'https://app.logz.io/#/dashboard/metrics/d/abc/name?from=now-6h&to=now&switchToAccountId=1',
      seenOn: 'Logz.io of 2023, Grafana in its frame',
      expect: {
        kind: 'metrics',
        variables: { account: ['1'] },
        raw: ['now-6h', 'now'],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.logz.io/#/dashboard/metrics/d/abc/name?from=1795413600000&to=1795435200000&switchToAccountId=1',
      },
    },
    {
      url: 'https://app.logz.io/#/dashboard/jaeger/search?service=x&start=1700000000000000&end=1700003600000000',
      seenOn: 'Logz.io, Jaeger in its frame',
      trap: 'microseconds',
      expect: {
        kind: 'trace-search',
        raw: ['1700000000000000', '1700003600000000'],
        from: '2023-11-14T22:13:20Z',
        to: '2023-11-14T23:13:20Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.logz.io/#/dashboard/explore?from=1700000000000&to=1700003600000&query=x',
      seenOn: 'Logz.io of 2025, Explore',
      expect: {
        kind: 'explore',
        queries: ['x'],
        language: 'lucene',
        raw: ['1700000000000', '1700003600000'],
        from: '2023-11-14T22:13:20Z',
        to: '2023-11-14T23:13:20Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.logz.io/dashboard/jaeger/search?service=checkout&lookback=1h',
      seenOn: 'made up: its Jaeger, copied without the "#"',
      trap: 'the path is that of a Jaeger below a prefix',
      expect: { kind: 'page', floats: 'none', pinned: null },
    },
    {
      url: 'https://app.logz.io/#/dashboard/kibana?_g=(time:(from:now-24h,to:now))',
      seenOn: 'made up after the older links of Logz.io',
      trap: 'the routes of the oldest Kibana',
      expect: {
        kind: 'discover',
        raw: ['now-24h', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://app.logz.io/#/dashboard/kibana?_g=(time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
      },
    },
  ],
}
