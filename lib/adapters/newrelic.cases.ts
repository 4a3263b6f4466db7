import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'newrelic',
  group: 'vendor',
  unlinked: [
    { what: 'the default range of a page', from: [] },
    { what: 'what a short link hides', from: [] },
  ],
  times:
    /[?&](?:duration|begin|end|platform(?:\[|%5B)(?:timeRange(?:\]|%5D)(?:\[|%5B)\w+|\$isFallbackTimeRange)(?:\]|%5D))=[^&#]*/g,
  cases: [
    {
      url: 'https://one.newrelic.com/logger?account=2826932&begin=1691015904712&end=1691102304712&state=716ef9c1-c406-5ca8-4632-e2b027c07bf9',
      seenOn: 'New Relic, a public document',
      expect: {
        kind: 'logs',
        variables: { account: ['2826932'] },
        raw: ['1691015904712', '1691102304712'],
        from: '2023-08-02T22:38:24.712Z',
        to: '2023-08-03T22:38:24.712Z',
        floats: 'none',
        opaque: true,
      },
    },
    {
      url: 'https://one.newrelic.com/logger?account=1747307&duration=259200000&state=acfc0c9e-048e-6ba2-2515-3a1c6d5ec4df',
      seenOn: 'New Relic, a public document',
      expect: {
        kind: 'logs',
        variables: { account: ['1747307'] },
        raw: ['259200000', null],
        from: '2026-11-20T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://one.newrelic.com/logger?account=1747307&begin=1795176000000&end=1795435200000&state=acfc0c9e-048e-6ba2-2515-3a1c6d5ec4df',
        opaque: true,
      },
    },
    {
      url: 'https://one.newrelic.com/dashboards/detail/ODQzOTI5M3xWSVp8REFTSEJPQVJEfGRhOjEzMTY1MzA5?account=8439293',
      seenOn: 'New Relic, a public document',
      trap: 'GUID decodes to 8439293|VIZ|DASHBOARD|da:13165309',
      expect: { kind: 'dashboard', variables: { account: ['8439293'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://one.newrelic.com/nr1-core?account=3389907',
      seenOn: 'New Relic, GSA/notifications-api docs/all.md',
      expect: { kind: 'explorer', variables: { account: ['3389907'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://onenr.io/0EjO9Mdy5w6',
      seenOn: 'New Relic, a public document',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://one.newrelic.com/launcher/developer-center.launcher#pane=eyJuZXJkbGV0SWQiOiJkZXZlbG9wZXItY2VudGVyLmRldmVsb3Blci1jZW50ZXIifQ==',
      seenOn: 'New Relic, newrelic/nr1-workshop',
      trap: 'older form: state in the fragment',
      expect: { kind: 'launcher', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://one.newrelic.com/nr1-core/apm/overview/MzAwNzY3N3xBUE18QVBQTElDQVRJT058MTcwMjg4NDUyMw?account=3007677&duration=1800000&filters=selectedInstance%20IN%20%28%29&state=0f3c1de2-7b7a-11ee-8a4d-acde48001122',
      seenOn: 'New Relic of 2026, APM',
      trap: 'the account has to stay before the range',
      expect: {
        kind: 'apm',
        variables: { account: ['3007677'] },
        raw: ['1800000', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://one.newrelic.com/nr1-core/apm/overview/MzAwNzY3N3xBUE18QVBQTElDQVRJT058MTcwMjg4NDUyMw?account=3007677&begin=1795433400000&end=1795435200000&filters=selectedInstance%20IN%20%28%29&state=0f3c1de2-7b7a-11ee-8a4d-acde48001122',
        opaque: true,
      },
    },
    {
      url: 'https://one.eu.newrelic.com/nr1-core/errors-inbox/entity-inbox/MXxBUE18QVBQTElDQVRJT058Mg?account=1&begin=1795345200000&end=1795348800000',
      seenOn: 'New Relic in Europe, errors inbox',
      expect: {
        kind: 'errors',
        variables: { account: ['1'] },
        raw: ['1795345200000', '1795348800000'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://one.newrelic.com/launcher/data-exploration.query-builder?pane=eyJuZXJkbGV0SWQiOiJkYXRhLWV4cGxvcmF0aW9uLnF1ZXJ5LWJ1aWxkZXIiLCJpbml0aWFsQWN0aXZlSW50ZXJmYWNlIjoibnJxbEVkaXRvciIsImluaXRpYWxBY2NvdW50SWQiOjEsImluaXRpYWxOcnFsVmFsdWUiOiJTRUxFQ1QgY291bnQoKikgRlJPTSBUcmFuc2FjdGlvbiBGQUNFVCBuYW1lIn0=&platform[accountId]=1&platform[timeRange][duration]=1800000&platform[$isFallbackTimeRange]=true',
      seenOn: 'New Relic of 2021, query builder',
      expect: {
        kind: 'query',
        queries: ['SELECT count(*) FROM Transaction FACET name'],
        language: 'nrql',
        variables: { account: ['1'] },
        raw: ['1800000', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://one.newrelic.com/launcher/data-exploration.query-builder?pane=eyJuZXJkbGV0SWQiOiJkYXRhLWV4cGxvcmF0aW9uLnF1ZXJ5LWJ1aWxkZXIiLCJpbml0aWFsQWN0aXZlSW50ZXJmYWNlIjoibnJxbEVkaXRvciIsImluaXRpYWxBY2NvdW50SWQiOjEsImluaXRpYWxOcnFsVmFsdWUiOiJTRUxFQ1QgY291bnQoKikgRlJPTSBUcmFuc2FjdGlvbiBGQUNFVCBuYW1lIn0=&platform[accountId]=1&platform[timeRange][begin_time]=1795433400000&platform[timeRange][end_time]=1795435200000&platform[$isFallbackTimeRange]=false',
      },
    },
    {
      url: 'https://one.newrelic.com/launcher/nr1-core.explorer?platform%5BaccountId%5D=1&platform%5BtimeRange%5D%5Bduration%5D=3600000&platform%5Bfilters%5D=ImBob3N0YCA9ICd3ZWItMSci&pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXciLCJlbnRpdHlHdWlkIjoiTXpBd056WTNOM3hCVUUxOFFWQlFURWxEUVZSSlQwNThNVGN3TWpnNE5EVXlNdyJ9',
      seenOn: 'New Relic of 2021, launcher',
      trap: 'escaped brackets, no padding',
      expect: {
        kind: 'launcher',
        variables: { account: ['1'], filters: ["`host` = 'web-1'"] },
        raw: ['3600000', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://one.newrelic.com/launcher/nr1-core.explorer?platform%5BaccountId%5D=1&platform%5BtimeRange%5D%5Bbegin_time%5D=1795431600000&platform%5BtimeRange%5D%5Bend_time%5D=1795435200000&platform%5Bfilters%5D=ImBob3N0YCA9ICd3ZWItMSci&pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXciLCJlbnRpdHlHdWlkIjoiTXpBd056WTNOM3hCVUUxOFFWQlFURWxEUVZSSlQwNThNVGN3TWpnNE5EVXlNdyJ9',
      },
    },
    {
      url: 'https://one.newrelic.com/launcher/nr1-core.explorer?platform[accountId]=1&platform[timeRange][begin_time]=1795345200000&platform[timeRange][end_time]=1795348800000&pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXciLCJlbnRpdHlHdWlkIjoiTXpBd056WTNOM3hCVUUxOFFWQlFURWxEUVZSSlQwNThNVGN3TWpnNE5EVXlNdyJ9',
      seenOn: 'New Relic of 2021, launcher',
      expect: {
        kind: 'launcher',
        variables: { account: ['1'] },
        raw: ['1795345200000', '1795348800000'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://one.newrelic.com/launcher/dashboards.launcher?pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXciLCJlbnRpdHlHdWlkIjoiTXpBd056WTNOM3hCVUUxOFFWQlFURWxEUVZSSlQwNThNVGN3TWpnNE5EVXlNdyJ9&overlay=eyJuZXJkbGV0SWQiOiJ3YW5kYS1kYXRhLWV4cGxvcmF0aW9uLmRhdGEtZXhwbG9yZXIiLCJpbml0aWFsUXVlcmllcyI6W3siYWNjb3VudElkIjoxLCJucnFsIjoiU0VMRUNUIG1heChkdXJhdGlvbikgRlJPTSBTcGFuIFNJTkNFIDEgaG91ciBhZ28ifV19&platform[timeRange][duration]=1800000',
      seenOn: 'New Relic of 2021, query over a dashboard',
      trap: 'the query has a window of its own, measured from now',
      expect: {
        kind: 'launcher',
        queries: ['SELECT max(duration) FROM Span SINCE 1 hour ago'],
        language: 'nrql',
        raw: ['1800000', null],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
        pinned:
          'https://one.newrelic.com/launcher/dashboards.launcher?pane=eyJuZXJkbGV0SWQiOiJhcG0tbmVyZGxldHMub3ZlcnZpZXciLCJlbnRpdHlHdWlkIjoiTXpBd056WTNOM3hCVUUxOFFWQlFURWxEUVZSSlQwNThNVGN3TWpnNE5EVXlNdyJ9&overlay=eyJuZXJkbGV0SWQiOiJ3YW5kYS1kYXRhLWV4cGxvcmF0aW9uLmRhdGEtZXhwbG9yZXIiLCJpbml0aWFsUXVlcmllcyI6W3siYWNjb3VudElkIjoxLCJucnFsIjoiU0VMRUNUIG1heChkdXJhdGlvbikgRlJPTSBTcGFuIFNJTkNFIDEgaG91ciBhZ28ifV19&platform[timeRange][begin_time]=1795433400000&platform[timeRange][end_time]=1795435200000',
      },
    },
    {
      url: 'https://one.newrelic.com/launcher/logger.log-launcher#pane=eyJuZXJkbGV0SWQiOiJsb2dnZXIubG9nLXRhaWxlciIsInF1ZXJ5IjoiXCJPdXRPZk1lbW9yeVwiIiwidGltZVJhbmdlIjp7ImR1cmF0aW9uIjozNjAwMDAwLCJiZWdpbl90aW1lIjpudWxsLCJlbmRfdGltZSI6bnVsbH19',
      seenOn: 'New Relic of 2019, logs',
      trap: 'the range is packed too',
      expect: {
        kind: 'launcher',
        queries: ['"OutOfMemory"'],
        language: 'lucene',
        raw: ['3600000', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://one.newrelic.com/redirect/entity/MzAwNzY3N3xBUE18QVBQTElDQVRJT058MTcwMjg4NDUyMw',
      seenOn: 'New Relic, link to an entity',
      expect: { kind: 'entity', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://one.newrelic.com/alerts?account=1747307&duration=86400000',
      seenOn: 'New Relic, alerts',
      expect: {
        kind: 'alerts',
        variables: { account: ['1747307'] },
        raw: ['86400000', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://one.newrelic.com/alerts?account=1747307&begin=1795348800000&end=1795435200000',
      },
    },
  ],
}
