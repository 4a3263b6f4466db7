import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'zipkin',
  group: 'open',
  unlinked: [{ what: 'the range that the server has by default', from: ['requests'] }],
  times: /[?&](?:endTs|lookback|millis)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'http://localhost:9411/zipkin/?serviceName=serviceA&spanName=spanB&remoteServiceName=remoteServiceNameC&minDuration=10us&maxDuration=100ms&annotationQuery=key1%3Dvalue1+and+key2+and+key3%3Dvalue3&limit=10',
      seenOn: 'Zipkin, its own tests',
      expect: {
        kind: 'trace-search',
        variables: {
          serviceName: ['serviceA'],
          spanName: ['spanB'],
          remoteServiceName: ['remoteServiceNameC'],
          minDuration: ['10us'],
          maxDuration: ['100ms'],
          annotationQuery: ['key1=value1 and key2 and key3=value3'],
          limit: ['10'],
        },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:9411/zipkin/?lookback=millis&endTs=1588558961791&millis=1234',
      seenOn: 'Zipkin, its own tests',
      expect: {
        kind: 'trace-search',
        raw: ['millis', '1588558961791'],
        from: '2020-05-04T02:22:40.557Z',
        to: '2020-05-04T02:22:41.791Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:9411/zipkin/?limit=300',
      seenOn: 'Zipkin, its own tests',
      expect: { kind: 'trace-search', variables: { limit: ['300'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:9411/zipkin/?serviceName=serviceA&spanName=spanB&remoteServiceName=remoteServiceNameC&minDuration=10us&maxDuration=100ms&annotationQuery=key1%3Dvalue1+and+key2+and+key3%3Dvalue3&lookback=2h&endTs=1588558961791&limit=10',
      seenOn: 'Zipkin, its own tests',
      expect: {
        kind: 'trace-search',
        variables: {
          serviceName: ['serviceA'],
          spanName: ['spanB'],
          remoteServiceName: ['remoteServiceNameC'],
          minDuration: ['10us'],
          maxDuration: ['100ms'],
          annotationQuery: ['key1=value1 and key2 and key3=value3'],
          limit: ['10'],
        },
        raw: ['2h', '1588558961791'],
        from: '2020-05-04T00:22:41.791Z',
        to: '2020-05-04T02:22:41.791Z',
        floats: 'none',
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=15m&limit=10',
      seenOn: 'Zipkin, made up after its grammar',
      trap: 'the end is the moment of the search',
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'], limit: ['10'] },
        raw: ['15m', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=15m&limit=10&endTs=1795435200000',
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=range&startTs=1795381020000&endTs=1795383120000',
      seenOn: 'Zipkin, made up after its grammar',
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'] },
        raw: ['1795381020000', '1795383120000'],
        from: '2026-11-22T20:57:00Z',
        to: '2026-11-22T21:32:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=range&startTs=1795381020000',
      seenOn: 'Zipkin, made up after its grammar',
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'] },
        raw: ['1795381020000', null],
        from: '2026-11-22T20:57:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=range&startTs=1795381020000&endTs=1795435200000',
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback&endTs=1795383120000',
      seenOn: 'Zipkin, made up after its grammar',
      trap: "how far back is the server's default",
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'] },
        raw: [null, '1795383120000'],
        to: '2026-11-22T21:32:00Z',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback',
      seenOn: 'Zipkin, made up after its grammar',
      title: 'Zipkin',
      hints: {
        marks: ['zipkin'],
        requests: [
          {
            url: 'http://zipkin.example.com/zipkin/api/v2/traces?serviceName=playback&endTs=1795434298123&lookback=900000&limit=10',
            at: 1795434298130,
          },
        ],
      },
      trap: 'the request tells what the link leaves to the server',
      expect: {
        kind: 'trace-search',
        title: '',
        variables: { serviceName: ['playback'] },
        from: '2026-11-23T11:29:58.123Z',
        to: '2026-11-23T11:44:58.123Z',
        floats: 'url',
        pinned:
          'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=millis&millis=900000&endTs=1795434298123',
      },
    },
    {
      url: 'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=1h',
      seenOn: 'Zipkin, made up after its grammar',
      hints: {
        marks: ['zipkin'],
        requests: [
          {
            url: 'http://zipkin.example.com/zipkin/api/v2/traces?serviceName=playback&endTs=1795434298123&lookback=3600000&limit=10',
            at: 1795434298130,
          },
        ],
      },
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'] },
        raw: ['1h', null],
        from: '2026-11-23T10:44:58.123Z',
        to: '2026-11-23T11:44:58.123Z',
        floats: 'url',
        pinned: 'http://zipkin.example.com/zipkin/?serviceName=playback&lookback=1h&endTs=1795434298123',
      },
    },
    {
      url: 'https://ops.example.com/admin/zipkin/traces/0192D042CC70AC4E',
      seenOn: 'Zipkin, made up after its grammar',
      trap: 'large letters in an id',
      expect: { kind: 'trace', variables: { trace: ['0192d042cc70ac4e'] }, floats: 'none' },
    },
    {
      url: 'http://zipkin.example.com:9411/zipkin/dependency?startTime=1795381020000&endTime=1795383120000',
      seenOn: 'Zipkin, made up after its grammar',
      expect: {
        kind: 'dependencies',
        raw: ['1795381020000', '1795383120000'],
        from: '2026-11-22T20:57:00Z',
        to: '2026-11-22T21:32:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://zipkin.example.com:9411/zipkin/dependency',
      seenOn: 'Zipkin, made up after its grammar',
      expect: { kind: 'dependencies', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://zipkin.example.com:9411/zipkin/traceViewer',
      seenOn: 'Zipkin, made up after its grammar',
      expect: { kind: 'trace-viewer', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'http://zipkin.example.com:9411/zipkin/?serviceName=playback&lookback=1h&endTs=soon',
      seenOn: 'Zipkin, made up after its grammar',
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['playback'] },
        raw: ['1h', 'soon'],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:9411/zipkin/?lookback=custom&startTs=1588550961791&endTs=1588558961791',
      seenOn: 'Zipkin 2.20, tests of its Lens',
      trap: 'custom was the name of range',
      expect: {
        kind: 'trace-search',
        raw: ['1588550961791', '1588558961791'],
        from: '2020-05-04T00:09:21.791Z',
        to: '2020-05-04T02:22:41.791Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:9411/zipkin/?serviceName=all&spanName=all&lookback=3600000&startTs=1588550961791&endTs=1588558961791&annotationQuery=&minDuration=&limit=10&sortOrder=duration-desc',
      seenOn: 'Zipkin 2.10, classic',
      trap: 'the width in milliseconds',
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['all'], spanName: ['all'], limit: ['10'] },
        raw: ['3600000', '1588558961791'],
        from: '2020-05-04T01:22:41.791Z',
        to: '2020-05-04T02:22:41.791Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:9411/zipkin/dependency?endTs=1588558961791&startTs=1588472561791',
      seenOn: 'Zipkin 2.10, classic',
      expect: {
        kind: 'dependencies',
        raw: ['1588472561791', '1588558961791'],
        from: '2020-05-03T02:22:41.791Z',
        to: '2020-05-04T02:22:41.791Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:9411/zipkin/?serviceName=backend',
      seenOn: 'Zipkin 2, a service and nothing else',
      trap: "without a width the server's own counts",
      expect: {
        kind: 'trace-search',
        variables: { serviceName: ['backend'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:9411/zipkin',
      seenOn: 'Zipkin 2, first page',
      expect: { kind: 'trace-search', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://zipkin.example.com/zipkin/',
      seenOn: 'Zipkin 3, behind a proxy',
      expect: { kind: 'trace-search', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:9411/zipkin//traces/d8e42504c0a59489a5e3d2cb5da42662',
      seenOn: 'Zipkin, as a plugin of Jenkins builds it',
      trap: 'two slashes',
      expect: { kind: 'trace', variables: { trace: ['d8e42504c0a59489a5e3d2cb5da42662'] }, floats: 'none' },
    },
  ],
}
