import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'victorialogs',
  group: 'open',
  unlinked: [],
  times: /#\/$|(?:#\/)?[?&]g0\.(?:range_input|end_input|relative_time)=[^&#]*/g,
  cases: [
    {
      url: 'http://localhost:9428/select/vmui/#/overview',
      seenOn: 'VictoriaLogs, documentation',
      expect: { kind: 'overview', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=service%3Aplayback&g0.range_input=1h&g0.end_input=2026-11-22T21%3A40%3A00&g0.relative_time=none',
      seenOn: 'VictoriaLogs, made up after its grammar',
      expect: {
        kind: 'logs',
        queries: ['service:playback'],
        language: 'logsql',
        raw: ['1h', '2026-11-22T21:40:00'],
        from: '2026-11-22T20:40:00Z',
        to: '2026-11-22T21:40:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=*&g0.range_input=5m&g0.end_input=2026-11-23T07%3A19%3A09&g0.relative_time=last_5_minutes',
      seenOn: 'VictoriaLogs, made up after its grammar',
      trap: 'end_input looks absolute, and relative_time wins',
      expect: {
        kind: 'logs',
        queries: ['*'],
        language: 'logsql',
        raw: ['5m', null],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://logs.example.com:9428/select/vmui/#/?query=*&g0.range_input=5m&g0.end_input=2026-11-23T12%3A00%3A00&g0.relative_time=none',
      },
    },
    {
      url: 'https://play-vmlogs.victoriametrics.com/select/vmui/?#/?query=%7Bapp%3D%22nginx%22%7D+error&g0.range_input=15m686ms&g0.end_input=2026-11-22T21%3A21%3A58&g0.relative_time=none&view=json&accountID=0&projectID=3',
      seenOn: 'VictoriaLogs, made up after its grammar',
      expect: {
        kind: 'logs',
        queries: ['{app="nginx"} error'],
        language: 'logsql',
        variables: { accountID: ['0'], projectID: ['3'] },
        raw: ['15m686ms', '2026-11-22T21:21:58'],
        from: '2026-11-22T21:06:57.314Z',
        to: '2026-11-22T21:21:58Z',
        floats: 'none',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=_time%3A5m+error&g0.range_input=1h&g0.end_input=2026-11-22T21%3A40%3A00&g0.relative_time=none',
      seenOn: 'VictoriaLogs, made up after its grammar',
      trap: 'the query itself says the last five minutes',
      expect: {
        kind: 'logs',
        queries: ['_time:5m error'],
        language: 'logsql',
        raw: ['1h', '2026-11-22T21:40:00'],
        from: '2026-11-22T20:40:00Z',
        to: '2026-11-22T21:40:00Z',
        floats: 'query',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=_time%3A1d+level%3Aerror&g0.range_input=30m&g0.relative_time=last_30_minutes',
      seenOn: 'VictoriaLogs, made up after its grammar',
      expect: {
        kind: 'logs',
        queries: ['_time:1d level:error'],
        language: 'logsql',
        raw: ['30m', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
        pinned:
          'http://logs.example.com:9428/select/vmui/#/?query=_time%3A1d+level%3Aerror&g0.range_input=30m&g0.relative_time=none&g0.end_input=2026-11-23T12%3A00%3A00',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=_time%3A2026-11-22T21%3A30Z+error&g0.range_input=6h&g0.relative_time=last_6_hours&limit=100&hide_chart=true',
      seenOn: 'VictoriaLogs, made up after its grammar',
      trap: 'a date in the query stays where it is',
      expect: {
        kind: 'logs',
        queries: ['_time:2026-11-22T21:30Z error'],
        language: 'logsql',
        raw: ['6h', null],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://logs.example.com:9428/select/vmui/#/?query=_time%3A2026-11-22T21%3A30Z+error&g0.range_input=6h&g0.relative_time=none&limit=100&hide_chart=true&g0.end_input=2026-11-23T12%3A00%3A00',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/?query=error',
      seenOn: 'VictoriaLogs, made up after its grammar',
      trap: 'opens with five minutes',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'logsql',
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://logs.example.com:9428/select/vmui/#/?query=error&g0.range_input=5m&g0.end_input=2026-11-23T12%3A00%3A00&g0.relative_time=none',
      },
    },
    {
      url: 'https://ops.example.com/logs/select/vmui/?query=error&g0.range_input=1d&g0.relative_time=today#/',
      seenOn: 'VictoriaLogs, made up after its grammar',
      zone: 'Europe/Berlin',
      trap: 'state before the fragment',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'logsql',
        raw: ['1d', null],
        from: '2026-11-22T22:59:59.999Z',
        to: '2026-11-23T22:59:59.999Z',
        floats: 'url',
        pinned:
          'https://ops.example.com/logs/select/vmui/?query=error&g0.range_input=1d&g0.relative_time=none&g0.end_input=2026-11-23T22%3A59%3A59#/',
      },
    },
    {
      url: 'http://logs.example.com:9428/select/vmui/#/overview?g0.range_input=1h&g0.relative_time=last_1_hour',
      seenOn: 'VictoriaLogs, made up after its grammar',
      expect: {
        kind: 'overview',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://logs.example.com:9428/select/vmui/#/overview?g0.range_input=1h&g0.relative_time=none&g0.end_input=2026-11-23T12%3A00%3A00',
      },
    },
    {
      url: 'https://logs.example.com/ui/#/?query=error&g0.range_input=1h&g0.relative_time=last_1_hour',
      seenOn: 'VictoriaLogs, made up after its grammar',
      title: 'UI for VictoriaLogs',
      hints: { marks: ['victorialogs'] },
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'logsql',
        raw: ['1h', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://logs.example.com/ui/#/?query=error&g0.range_input=1h&g0.relative_time=none&g0.end_input=2026-11-23T12%3A00%3A00',
      },
    },
    {
      url: 'http://localhost:9428/select/vmui/',
      seenOn: 'VictoriaLogs, first page, by its port',
      expect: {
        kind: 'logs',
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:9428/select/vmui/#/?g0.range_input=5m&g0.end_input=2026-11-23T12%3A00%3A00&g0.relative_time=none',
      },
    },
    {
      url: 'https://play-vmlogs.victoriametrics.com/select/vmui/',
      seenOn: 'VictoriaLogs playground',
      expect: {
        kind: 'logs',
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://play-vmlogs.victoriametrics.com/select/vmui/#/?g0.range_input=5m&g0.end_input=2026-11-23T12%3A00%3A00&g0.relative_time=none',
      },
    },
    {
      url: 'https://play-vmlogs.victoriametrics.com/#/?query=error&limit=100',
      seenOn: 'VictoriaLogs playground, hand written',
      trap: 'its default is five minutes',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'logsql',
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://play-vmlogs.victoriametrics.com/#/?query=error&limit=100&g0.range_input=5m&g0.end_input=2026-11-23T12%3A00%3A00&g0.relative_time=none',
      },
    },
    {
      url: 'http://localhost:9428/select/vmui/#/stream-context/abc/123?_stream_id=1',
      seenOn: 'made up after the grammar of VictoriaLogs',
      trap: 'the page of one stream',
      expect: { kind: 'stream-context', floats: 'unknown', pinned: null },
    },
  ],
}
