import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'jaeger',
  group: 'open',
  unlinked: [{ what: 'the range that the form has by default', from: ['requests'] }],
  times: /[?&](?:start|end)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'http://localhost:16686/search?service=frontend&lookback=1h&limit=20&tags=%7B%22driver%22%3A%22T789090C%22%7D',
      seenOn: 'Jaeger, its own tests',
      expect: {
        kind: 'trace-search',
        variables: { service: ['frontend'], tags: ['{"driver":"T789090C"}'], limit: ['20'] },
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:16686/search?service=frontend&lookback=1h&limit=20&tags=%7B%22driver%22%3A%22T789090C%22%7D&end=1795435200000000&start=1795431600000000',
      },
    },
    {
      url: 'http://localhost:16686/search?service=svc&start=1000000000&end=4600000000&lookback=1h',
      seenOn: 'Jaeger, its own tests',
      expect: {
        kind: 'trace-search',
        variables: { service: ['svc'] },
        raw: ['1000000000', '4600000000'],
        from: '1970-01-01T00:16:40Z',
        to: '1970-01-01T01:16:40Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:16686/search?service=svc-a',
      seenOn: 'Jaeger, its own tests',
      expect: { kind: 'trace-search', variables: { service: ['svc-a'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:16686/search?limit=20',
      seenOn: 'Jaeger, its own tests',
      expect: { kind: 'trace-search', variables: { limit: ['20'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:16686/trace/76f3d9a7eb1d924e5a9a1a0774be2c4c...39412b1dd0e6b5df4a19e14584e52286',
      seenOn: 'Jaeger, its own tests',
      expect: {
        kind: 'trace-compare',
        variables: { trace: ['76f3d9a7eb1d924e5a9a1a0774be2c4c', '39412b1dd0e6b5df4a19e14584e52286'] },
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:16686/trace/76f3d9a7eb1d924e5a9a1a0774be2c4c...',
      seenOn: 'Jaeger, its own tests',
      expect: {
        kind: 'trace-compare',
        variables: { trace: ['76f3d9a7eb1d924e5a9a1a0774be2c4c'] },
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:16686/monitor?service=myservice&spanKind=client&timeframe=3600000',
      seenOn: 'Jaeger, its own tests',
      expect: {
        kind: 'monitor',
        variables: { service: ['myservice'], spanKind: ['client'] },
        raw: ['3600000', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:16686/deep-dependencies?showOp=1',
      seenOn: 'Jaeger, its own tests',
      expect: { kind: 'dependencies', variables: { showOp: ['1'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://jaeger.example.com/search?end=1795419164564000&limit=20&lookback=1h&maxDuration&minDuration&service=playback&start=1795415564564000&tags=%7B%22error%22%3A%22true%22%7D',
      seenOn: 'Jaeger, made up after its grammar',
      trap: 'names without a value; start and end win over lookback',
      expect: {
        kind: 'trace-search',
        variables: { service: ['playback'], tags: ['{"error":"true"}'], limit: ['20'] },
        raw: ['1795415564564000', '1795419164564000'],
        from: '2026-11-23T06:32:44.564Z',
        to: '2026-11-23T07:32:44.564Z',
        floats: 'none',
      },
    },
    {
      url: 'http://jaeger.example.com/search?end=0&lookback=2d&service=playback&start=0&operation=GET%20%2Flicense',
      seenOn: 'Jaeger, made up after its grammar',
      trap: '0 is no instant',
      expect: {
        kind: 'trace-search',
        variables: { service: ['playback'], operation: ['GET /license'] },
        raw: ['2d', null],
        from: '2026-11-21T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://jaeger.example.com/search?end=1795435200000000&lookback=2d&service=playback&start=1795262400000000&operation=GET%20%2Flicense',
      },
    },
    {
      url: 'http://jaeger.example.com/search?lookback=custom&service=playback',
      seenOn: 'Jaeger, made up after its grammar',
      trap: 'custom, and no times',
      expect: {
        kind: 'trace-search',
        variables: { service: ['playback'] },
        raw: ['custom', null],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://ops.example.com/tracing/search?service=playback&lookback=4w&limit=50&tags=http.status_code%3D500',
      seenOn: 'Jaeger, made up after its grammar',
      expect: {
        kind: 'trace-search',
        variables: { service: ['playback'], tags: ['http.status_code=500'], limit: ['50'] },
        raw: ['4w', null],
        from: '2026-10-26T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://ops.example.com/tracing/search?service=playback&lookback=4w&limit=50&tags=http.status_code%3D500&end=1795435200000000&start=1793016000000000',
      },
    },
    {
      url: 'https://ops.example.com/tracing/search?service=playback&lookback=1h',
      seenOn: 'Jaeger, made up after its grammar',
      title: 'Jaeger UI',
      hints: {
        marks: ['jaeger'],
        requests: [
          {
            url: 'https://ops.example.com/tracing/api/traces?end=1795434298123000&limit=20&lookback=1h&service=playback&start=1795430698123000',
            at: 1795434298200,
          },
        ],
      },
      trap: 'the page has not searched again since',
      expect: {
        kind: 'trace-search',
        title: '',
        variables: { service: ['playback'] },
        raw: ['1h', null],
        from: '2026-11-23T10:44:58.123Z',
        to: '2026-11-23T11:44:58.123Z',
        floats: 'url',
        pinned:
          'https://ops.example.com/tracing/search?service=playback&lookback=1h&end=1795434298123000&start=1795430698123000',
      },
    },
    {
      url: 'https://ops.example.com/tracing/search?service=playback&lookback=1h&limit=100',
      seenOn: 'Jaeger, made up after its grammar',
      hints: {
        marks: ['jaeger'],
        requests: [
          {
            url: 'https://ops.example.com/tracing/api/v3/trace-summaries?query.serviceName=playback&query.startTimeMin=2026-11-23T10%3A30%3A00.000Z&query.startTimeMax=2026-11-23T11%3A30%3A00.000Z',
            at: 1795433400300,
          },
        ],
      },
      expect: {
        kind: 'trace-search',
        variables: { service: ['playback'], limit: ['100'] },
        raw: ['1h', null],
        from: '2026-11-23T10:30:00Z',
        to: '2026-11-23T11:30:00Z',
        floats: 'url',
        pinned:
          'https://ops.example.com/tracing/search?service=playback&lookback=1h&limit=100&end=1795433400000000&start=1795429800000000',
      },
    },
    {
      url: 'http://jaeger.example.com/search?traceID=0192D042CC70AC4E&traceID=f23d209bf98ab137',
      seenOn: 'Jaeger, made up after its grammar',
      expect: {
        kind: 'trace-search',
        variables: { traceID: ['0192D042CC70AC4E', 'f23d209bf98ab137'] },
        floats: 'none',
      },
    },
    {
      url: 'http://jaeger.example.com/trace/0192D042CC70AC4EF23D209BF98AB137?uiFind=license',
      seenOn: 'Jaeger, made up after its grammar',
      title: 'playback: GET /license 0192d04 — Jaeger UI',
      expect: {
        kind: 'trace',
        title: 'playback: GET /license 0192d04',
        variables: { uiFind: ['license'], trace: ['0192d042cc70ac4ef23d209bf98ab137'] },
        floats: 'none',
      },
    },
    {
      url: 'http://127.0.0.1:8001/api/v1/namespaces/observability/services/jaeger-query:16686/proxy/trace/0192d042cc70ac4ef23d209bf98ab137',
      seenOn: 'Jaeger, made up after its grammar',
      trap: 'behind kubectl proxy',
      expect: { kind: 'trace', variables: { trace: ['0192d042cc70ac4ef23d209bf98ab137'] }, floats: 'none' },
    },
    {
      url: 'http://jaeger.example.com/trace/...?cohort=0192d042cc70ac4e&cohort=f23d209bf98ab137',
      seenOn: 'Jaeger, made up after its grammar',
      trap: 'a comparison with neither side chosen',
      expect: {
        kind: 'trace-compare',
        variables: { cohort: ['0192d042cc70ac4e', 'f23d209bf98ab137'] },
        floats: 'none',
      },
    },
    {
      url: 'http://jaeger.example.com/deep-dependencies?service=playback&operation=license&start=1795415564564000&end=1795419164564000&density=ppe&showOp=1',
      seenOn: 'Jaeger, made up after its grammar',
      expect: {
        kind: 'dependencies',
        variables: { service: ['playback'], operation: ['license'], showOp: ['1'] },
        raw: ['1795415564564000', '1795419164564000'],
        from: '2026-11-23T06:32:44.564Z',
        to: '2026-11-23T07:32:44.564Z',
        floats: 'none',
      },
    },
    {
      url: 'http://jaeger.example.com/dependencies',
      seenOn: 'Jaeger, made up after its grammar',
      expect: { kind: 'dependencies', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://jaeger.example.com/quality-metrics?service=playback&lookback=48',
      seenOn: 'Jaeger, made up after its grammar',
      expect: {
        kind: 'quality-metrics',
        variables: { service: ['playback'] },
        raw: ['48', null],
        from: '2026-11-21T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:16686/search?span=span-0%20span-1%40trace-0&span=span-2%40trace-1&traceID=trace-2',
      seenOn: 'Jaeger 1.60, tests of its search',
      trap: 'spans of traces, by their ids',
      expect: {
        kind: 'trace-search',
        variables: { traceID: ['trace-2'], span: ['span-0 span-1@trace-0', 'span-2@trace-1'] },
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:16686/search?service=svc&start=1000000000000&end=22600000000000',
      seenOn: 'Jaeger 1.60, tests of its search',
      trap: 'microseconds, of 1970',
      expect: {
        kind: 'trace-search',
        variables: { service: ['svc'] },
        raw: ['1000000000000', '22600000000000'],
        from: '1970-01-12T13:46:40Z',
        to: '1970-09-19T13:46:40Z',
        floats: 'none',
      },
    },
    {
      url: 'https://jaeger.example.com/search?service=a&lookback=6h&utm_source=chat',
      seenOn: 'Jaeger 1.60',
      trap: "a parameter that is not Jaeger's",
      expect: {
        kind: 'trace-search',
        variables: { service: ['a'] },
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://jaeger.example.com/search?service=a&lookback=6h&utm_source=chat&end=1795435200000000&start=1795413600000000',
      },
    },
    {
      url: 'http://localhost:16686/',
      seenOn: 'Jaeger, first page',
      expect: { kind: 'trace-search', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://jaeger.example.com/search?end=1795435200000000&limit=20&lookback=custom&service=a&start=1795431600000000&traceID=0192d042cc70ac4e',
      seenOn: 'Jaeger, made up after its grammar',
      trap: 'traces by their ids, and a range beside them',
      expect: {
        kind: 'trace-search',
        variables: { service: ['a'], limit: ['20'], traceID: ['0192d042cc70ac4e'] },
        raw: ['1795431600000000', '1795435200000000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
  ],
}
