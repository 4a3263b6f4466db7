import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'signoz',
  group: 'open',
  unlinked: [{ what: 'the range that was used last', from: [] }],
  times: /[?&](?:(?:relativeTime|startTime|endTime)=[^&#]*)?/g,
  grain: 1,
  cases: [
    {
      url: 'https://signoz.io/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?relativeTime=30m',
      seenOn: 'SigNoz, tests of its backend',
      expect: {
        kind: 'dashboard',
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://signoz.io/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?startTime=1795433400000&endTime=1795435200000',
      },
    },
    {
      url: 'http://localhost:3301/logs-explorer?relativeTime=45m',
      seenOn: 'SigNoz, tests of its time picker',
      expect: {
        kind: 'logs',
        raw: ['45m', null],
        from: '2026-11-23T11:15:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost:3301/logs-explorer?startTime=1795432500000&endTime=1795435200000',
      },
    },
    {
      url: 'http://localhost:3301/logs-explorer?relativeTime=30m&activeLogId=log123',
      seenOn: 'SigNoz, tests of its time picker',
      expect: {
        kind: 'logs',
        variables: { activeLogId: ['log123'] },
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3301/logs-explorer?activeLogId=log123&startTime=1795433400000&endTime=1795435200000',
      },
    },
    {
      url: 'http://localhost:3301/dashboard/abc?relativeTime=15m&startTime=1700000000000&endTime=1700003600000',
      seenOn: 'SigNoz, tests of its time store',
      trap: 'two ranges; which counts depends on the version',
      expect: { kind: 'dashboard', raw: ['15m', null], floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3301/dashboard/abc?startTime=1700000000000&endTime=1700003600000',
      seenOn: 'SigNoz, tests of its time store',
      expect: {
        kind: 'dashboard',
        raw: ['1700000000000', '1700003600000'],
        from: '2023-11-14T22:13:20Z',
        to: '2023-11-14T23:13:20Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:3301/exceptions?compositeQuery=%257B%2522queryType%2522%253A%2522builder%2522%252C%2522builder%2522%253A%257B%2522queryData%2522%253A%255B%257B%2522dataSource%2522%253A%2522traces%2522%252C%2522queryName%2522%253A%2522A%2522%252C%2522aggregateOperator%2522%253A%2522noop%2522%252C%2522aggregateAttribute%2522%253A%257B%2522id%2522%253A%2522----resource--false%2522%252C%2522dataType%2522%253A%2522%2522%252C%2522key%2522%253A%2522%2522%252C%2522isColumn%2522%253Afalse%252C%2522type%2522%253A%2522resource%2522%252C%2522isJSON%2522%253Afalse%257D%252C%2522timeAggregation%2522%253A%2522rate%2522%252C%2522spaceAggregation%2522%253A%2522sum%2522%252C%2522functions%2522%253A%255B%255D%252C%2522filters%2522%253A%257B%2522items%2522%253A%255B%257B%2522id%2522%253A%2522db118ac7-9313-4adb-963f-f31b5b32c496%2522%252C%2522op%2522%253A%2522in%2522%252C%2522key%2522%253A%257B%2522key%2522%253A%2522deployment.environment%2522%252C%2522dataType%2522%253A%2522string%2522%252C%2522type%2522%253A%2522resource%2522%252C%2522isColumn%2522%253Afalse%252C%2522isJSON%2522%253Afalse%257D%252C%2522value%2522%253A%2522mq-kafka%2522%257D%255D%252C%2522op%2522%253A%2522AND%2522%257D%252C%2522expression%2522%253A%2522A%2522%252C%2522disabled%2522%253Afalse%252C%2522stepInterval%2522%253A60%252C%2522having%2522%253A%255B%255D%252C%2522limit%2522%253Anull%252C%2522orderBy%2522%253A%255B%255D%252C%2522groupBy%2522%253A%255B%255D%252C%2522legend%2522%253A%2522%2522%252C%2522reduceTo%2522%253A%2522avg%2522%257D%255D%252C%2522queryFormulas%2522%253A%255B%255D%257D%252C%2522promql%2522%253A%255B%257B%2522name%2522%253A%2522A%2522%252C%2522query%2522%253A%2522%2522%252C%2522legend%2522%253A%2522%2522%252C%2522disabled%2522%253Afalse%257D%255D%252C%2522clickhouse_sql%2522%253A%255B%257B%2522name%2522%253A%2522A%2522%252C%2522legend%2522%253A%2522%2522%252C%2522disabled%2522%253Afalse%252C%2522query%2522%253A%2522%2522%257D%255D%252C%2522id%2522%253A%2522dd576d04-0822-476d-b0c2-807a7af2e5e7%2522%257D',
      seenOn: 'SigNoz, tests of its exceptions page',
      trap: 'encoded twice; `expression` is only the letter of the query',
      expect: {
        kind: 'exceptions',
        variables: { 'deployment.environment': ['mq-kafka'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:3301/dashboard/d1/new?graphType=list&widgetId=36a7b342-c642-4b92-abe4-cb833a244786&compositeQuery=%7B%22id%22%3A%22b325ac88-5e75-4117-a38c-1a2a7caf8115%22%2C%22builder%22%3A%7B%22queryData%22%3A%5B%7B%22dataSource%22%3A%22logs%22%2C%22queryName%22%3A%22A%22%2C%22aggregateOperator%22%3A%22noop%22%2C%22aggregateAttribute%22%3A%7B%22id%22%3A%22------%22%2C%22dataType%22%3A%22%22%2C%22key%22%3A%22%22%2C%22isColumn%22%3Afalse%2C%22type%22%3A%22%22%2C%22isJSON%22%3Afalse%7D%2C%22timeAggregation%22%3A%22rate%22%2C%22spaceAggregation%22%3A%22sum%22%2C%22functions%22%3A%5B%5D%2C%22filters%22%3A%7B%22items%22%3A%5B%5D%2C%22op%22%3A%22AND%22%7D%2C%22expression%22%3A%22A%22%2C%22disabled%22%3Afalse%2C%22stepInterval%22%3A60%2C%22having%22%3A%5B%5D%2C%22limit%22%3Anull%2C%22orderBy%22%3A%5B%7B%22columnName%22%3A%22timestamp%22%2C%22order%22%3A%22desc%22%7D%5D%2C%22groupBy%22%3A%5B%5D%2C%22legend%22%3A%22%22%2C%22reduceTo%22%3A%22avg%22%2C%22offset%22%3A0%2C%22pageSize%22%3A100%7D%5D%2C%22queryFormulas%22%3A%5B%5D%7D%2C%22clickhouse_sql%22%3A%5B%7B%22name%22%3A%22A%22%2C%22legend%22%3A%22%22%2C%22disabled%22%3Afalse%2C%22query%22%3A%22%22%7D%5D%2C%22promql%22%3A%5B%7B%22name%22%3A%22A%22%2C%22query%22%3A%22%22%2C%22legend%22%3A%22%22%2C%22disabled%22%3Afalse%7D%5D%2C%22queryType%22%3A%22builder%22%7D&relativeTime=30m&options=%7B%22selectColumns%22%3A%5B%5D%2C%22maxLines%22%3A2%2C%22format%22%3A%22list%22%2C%22fontSize%22%3A%22small%22%7D',
      seenOn: 'SigNoz, tests of its logs panel',
      trap: 'encoded once',
      expect: {
        kind: 'panel-edit',
        panel: '36a7b342-c642-4b92-abe4-cb833a244786',
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:3301/dashboard/d1/new?graphType=list&widgetId=36a7b342-c642-4b92-abe4-cb833a244786&compositeQuery=%7B%22id%22%3A%22b325ac88-5e75-4117-a38c-1a2a7caf8115%22%2C%22builder%22%3A%7B%22queryData%22%3A%5B%7B%22dataSource%22%3A%22logs%22%2C%22queryName%22%3A%22A%22%2C%22aggregateOperator%22%3A%22noop%22%2C%22aggregateAttribute%22%3A%7B%22id%22%3A%22------%22%2C%22dataType%22%3A%22%22%2C%22key%22%3A%22%22%2C%22isColumn%22%3Afalse%2C%22type%22%3A%22%22%2C%22isJSON%22%3Afalse%7D%2C%22timeAggregation%22%3A%22rate%22%2C%22spaceAggregation%22%3A%22sum%22%2C%22functions%22%3A%5B%5D%2C%22filters%22%3A%7B%22items%22%3A%5B%5D%2C%22op%22%3A%22AND%22%7D%2C%22expression%22%3A%22A%22%2C%22disabled%22%3Afalse%2C%22stepInterval%22%3A60%2C%22having%22%3A%5B%5D%2C%22limit%22%3Anull%2C%22orderBy%22%3A%5B%7B%22columnName%22%3A%22timestamp%22%2C%22order%22%3A%22desc%22%7D%5D%2C%22groupBy%22%3A%5B%5D%2C%22legend%22%3A%22%22%2C%22reduceTo%22%3A%22avg%22%2C%22offset%22%3A0%2C%22pageSize%22%3A100%7D%5D%2C%22queryFormulas%22%3A%5B%5D%7D%2C%22clickhouse_sql%22%3A%5B%7B%22name%22%3A%22A%22%2C%22legend%22%3A%22%22%2C%22disabled%22%3Afalse%2C%22query%22%3A%22%22%7D%5D%2C%22promql%22%3A%5B%7B%22name%22%3A%22A%22%2C%22query%22%3A%22%22%2C%22legend%22%3A%22%22%2C%22disabled%22%3Afalse%7D%5D%2C%22queryType%22%3A%22builder%22%7D&options=%7B%22selectColumns%22%3A%5B%5D%2C%22maxLines%22%3A2%2C%22format%22%3A%22list%22%2C%22fontSize%22%3A%22small%22%7D&startTime=1795433400000&endTime=1795435200000',
      },
    },
    {
      url: 'https://signoz.example.com/logs/logs-explorer?compositeQuery=%7B%22queryType%22%3A%22builder%22%2C%22builder%22%3A%7B%22queryData%22%3A%5B%7B%22dataSource%22%3A%22logs%22%2C%22filter%22%3A%7B%22expression%22%3A%22service.name%20%3D%20%27checkout%27%22%7D%2C%22filters%22%3A%7B%22items%22%3A%5B%7B%22key%22%3A%7B%22key%22%3A%22env%22%7D%2C%22op%22%3A%22nin%22%2C%22value%22%3A%5B%22dev%22%2C%22qa%22%5D%7D%5D%7D%2C%22expression%22%3A%22A%22%7D%5D%7D%7D&relativeTime=1month&panelTypes=%22list%22',
      seenOn: 'made up after the grammar of SigNoz',
      expect: {
        kind: 'logs',
        queries: ["service.name = 'checkout'"],
        language: 'signoz',
        variables: { 'NOT env': ['dev', 'qa'] },
        raw: ['1month', null],
        from: '2026-10-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://signoz.example.com/logs/logs-explorer?compositeQuery=%7B%22queryType%22%3A%22builder%22%2C%22builder%22%3A%7B%22queryData%22%3A%5B%7B%22dataSource%22%3A%22logs%22%2C%22filter%22%3A%7B%22expression%22%3A%22service.name%20%3D%20%27checkout%27%22%7D%2C%22filters%22%3A%7B%22items%22%3A%5B%7B%22key%22%3A%7B%22key%22%3A%22env%22%7D%2C%22op%22%3A%22nin%22%2C%22value%22%3A%5B%22dev%22%2C%22qa%22%5D%7D%5D%7D%2C%22expression%22%3A%22A%22%7D%5D%7D%7D&panelTypes=%22list%22&startTime=1792756800000&endTime=1795435200000',
      },
    },
    {
      url: 'https://signoz.example.com/metrics-explorer/explorer?relativeTime=6h&compositeQuery=%257B%2522queryType%2522%253A%2522promql%2522%252C%2522promql%2522%253A%255B%257B%2522name%2522%253A%2522A%2522%252C%2522query%2522%253A%2522sum(rate(errors_total%255B5m%255D))%2522%257D%255D%257D',
      seenOn: 'made up after the grammar of SigNoz',
      expect: {
        kind: 'metrics-explorer',
        queries: ['sum(rate(errors_total[5m]))'],
        language: 'promql',
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://signoz.example.com/metrics-explorer/explorer?compositeQuery=%257B%2522queryType%2522%253A%2522promql%2522%252C%2522promql%2522%253A%255B%257B%2522name%2522%253A%2522A%2522%252C%2522query%2522%253A%2522sum(rate(errors_total%255B5m%255D))%2522%257D%255D%257D&startTime=1795413600000&endTime=1795435200000',
      },
    },
    {
      url: 'https://signoz.example.com/trace/4bf92f3577b34da6a3ce929d0e0e4736?spanId=00f067aa0ba902b7&levelUp=0&levelDown=0&startTime=1795431600000000000&endTime=1795435200000000000',
      seenOn: 'made up after the grammar of SigNoz',
      trap: 'nanoseconds',
      expect: {
        kind: 'trace',
        raw: ['1795431600000000000', '1795435200000000000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://signoz.example.com/services/checkout?relativeTime=custom&startTime=1795431600000&endTime=1795435200000',
      seenOn: 'made up after the grammar of SigNoz',
      expect: {
        kind: 'service',
        variables: { service: ['checkout'] },
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://apm.example.com/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?variables=%7B%22v1%22%3A%7B%22name%22%3A%22env%22%2C%22selectedValue%22%3A%5B%22prod%22%5D%7D%7D',
      seenOn: 'made up after the grammar of SigNoz, looked at',
      title: 'Checkout | SigNoz',
      hints: { marks: ['signoz'], range: 'Last 15 minutes' },
      expect: {
        kind: 'dashboard',
        title: 'Checkout',
        variables: { env: ['prod'] },
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'unknown',
        pinned:
          'https://apm.example.com/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?variables=%7B%22v1%22%3A%7B%22name%22%3A%22env%22%2C%22selectedValue%22%3A%5B%22prod%22%5D%7D%7D&startTime=1795434300000&endTime=1795435200000',
      },
    },
    {
      url: 'http://localhost:3301/trace/abc123abc123abc123abc123abc123ab?spanId=def&levelUp=0&levelDown=0',
      seenOn: 'SigNoz, a trace is where it is',
      trap: 'by its id',
      expect: { kind: 'trace', floats: 'none' },
    },
    {
      url: 'http://localhost:3301/error-detail?groupId=abc&timestamp=2023-11-14T22:13:20.000Z',
      seenOn: 'SigNoz, an exception',
      expect: { kind: 'exception', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:3301/service-map?relativeTime=1d',
      seenOn: 'SigNoz, map of services',
      expect: {
        kind: 'service-map',
        raw: ['1d', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost:3301/service-map?startTime=1795348800000&endTime=1795435200000',
      },
    },
    {
      url: 'https://signoz.acme.io/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?relativeTime=3d&variables=%257B%2522env%2522%253A%2522prod%2522%252C%2522pod%2522%253A%255B%2522a%2522%252C%2522b%2522%255D%257D',
      seenOn: 'made up after the grammar of SigNoz',
      trap: 'variables encoded twice',
      expect: {
        kind: 'dashboard',
        variables: { env: ['prod'], pod: ['a', 'b'] },
        raw: ['3d', null],
        from: '2026-11-20T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://signoz.acme.io/dashboard/01982be0-d67e-7326-8955-2e99720a9f72?variables=%257B%2522env%2522%253A%2522prod%2522%252C%2522pod%2522%253A%255B%2522a%2522%252C%2522b%2522%255D%257D&startTime=1795176000000&endTime=1795435200000',
      },
    },
    {
      url: 'https://signoz.acme.io/logs/logs-explorer?compositeQuery=%7B%22queryType%22%3A%22clickhouse_sql%22%2C%22clickhouse_sql%22%3A%5B%7B%22query%22%3A%22select%20count()%20from%20logs%20where%20timestamp%20%3E%20now()%20-%203600%22%7D%5D%7D&relativeTime=1w',
      seenOn: 'made up after the grammar of SigNoz',
      trap: 'the query measures its time from now itself',
      expect: {
        kind: 'logs',
        queries: ['select count() from logs where timestamp > now() - 3600'],
        language: 'sql',
        raw: ['1w', null],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
        pinned:
          'https://signoz.acme.io/logs/logs-explorer?compositeQuery=%7B%22queryType%22%3A%22clickhouse_sql%22%2C%22clickhouse_sql%22%3A%5B%7B%22query%22%3A%22select%20count()%20from%20logs%20where%20timestamp%20%3E%20now()%20-%203600%22%7D%5D%7D&startTime=1794830400000&endTime=1795435200000',
      },
    },
    {
      url: 'http://127.0.0.1:8080/services?relativeTime=30m',
      seenOn: 'SigNoz of 2026, in a report of its pages',
      trap: 'its pinned link is still known by its two instants',
      expect: {
        kind: 'services',
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://127.0.0.1:8080/services?startTime=1795433400000&endTime=1795435200000',
      },
    },
  ],
}
