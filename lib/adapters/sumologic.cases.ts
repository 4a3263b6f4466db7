import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'sumologic',
  group: 'vendor',
  unlinked: [
    { what: 'the range of a saved search or dashboard', from: [] },
    { what: 'its queries', from: [] },
  ],
  times: /(?<=[?&])(?:startTime|endTime)=[^&#]*|(?<=search\/)@[^@]*@/g,
  grain: 1,
  cases: [
    {
      url: 'https://service.us2.sumologic.com/ui/#/search/KRBpz5OodF4HcTasdIEYkuhguVAEennEj7xIV8ke',
      seenOn: 'Sumo Logic, public excerpt',
      trap: 'a share id',
      expect: { kind: 'logs', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://service.sumologic.com/ui/#/dashboardv2/cDMSV5Muh9MroKcyvPeYKRi6Xmzr6EuG4FfVBngVmAgFavDIsVpjthdOofBn',
      seenOn: 'Sumo Logic, public excerpt',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://kmartgroup.au.sumologic.com/ui/#/search/29f3ef3f_768f_b52c_4b03_14bf0b793d3e',
      seenOn: 'Sumo Logic, public excerpt',
      trap: 'a name of an organisation',
      expect: { kind: 'logs', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://service.eu.sumologic.com/log-search/create?query=_sourceCategory%3Dcheckout%20error&startTime=-1h&endTime=-1s',
      seenOn: 'made up after the grammar of Sumo Logic, as two projects write it',
      expect: {
        kind: 'logs',
        queries: ['_sourceCategory=checkout error'],
        language: 'sumologic',
        raw: ['-1h', '-1s'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T11:59:59Z',
        floats: 'url',
        pinned:
          'https://service.eu.sumologic.com/log-search/create?query=_sourceCategory%3Dcheckout%20error&startTime=1795431600000&endTime=1795435199000',
      },
    },
    {
      url: 'https://service.sumologic.com/log-search/create?query=error&startTime=1795431600000&endTime=1795435200000',
      seenOn: 'made up after the grammar of Sumo Logic',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'sumologic',
        raw: ['1795431600000', '1795435200000'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://service.sumologic.com/ui/#/search/create?query=_index%3Dprod&startTime=-15m&endTime=now',
      seenOn: 'made up after the grammar of Sumo Logic',
      expect: {
        kind: 'logs',
        queries: ['_index=prod'],
        language: 'sumologic',
        raw: ['-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://service.sumologic.com/ui/#/search/create?query=_index%3Dprod&startTime=1795434300000&endTime=1795435200000',
      },
    },
    {
      url: 'https://service.us2.sumologic.com/ui/#/search/create?id=aB3dE5',
      seenOn: 'made up after the grammar of Sumo Logic',
      trap: 'a share id',
      expect: { kind: 'logs', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://service.de.sumologic.com/log-search/create?query=error&startTime=2026-11-23T10:00:00Z&endTime=2026-11-23T11:00:00Z',
      seenOn: 'made up after the grammar of Sumo Logic',
      expect: {
        kind: 'logs',
        queries: ['error'],
        language: 'sumologic',
        raw: ['2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://service.sumologic.com/ui/#/metrics/aB3dE5',
      seenOn: 'made up after the grammar of Sumo Logic',
      expect: { kind: 'metrics-explorer', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://service.us2.sumologic.com/ui/index.html#section/search/@1500000000000,1500003600000@_sourceHost%3D%22dnsmonitor%22%20AND%20%22x%22',
      seenOn: 'Sumo Logic of 2019, linked by another tool',
      expect: {
        kind: 'logs',
        queries: ['_sourceHost="dnsmonitor" AND "x"'],
        language: 'sumologic',
        raw: ['1500000000000', '1500003600000'],
        from: '2017-07-14T02:40:00Z',
        to: '2017-07-14T03:40:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://service.eu.sumologic.com/ui/#/search/@-24h@10.0.0.1',
      seenOn: 'Sumo Logic of 2022, a link made in a query',
      expect: {
        kind: 'logs',
        queries: ['10.0.0.1'],
        language: 'sumologic',
        raw: ['-24h', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://service.eu.sumologic.com/ui/#/search/@1795348800000,1795435200000@10.0.0.1',
      },
    },
    {
      url: 'https://service.us2.sumologic.com/ui/index.html#section/search/@0,0@_sourcecategory="kubernetes/web"',
      seenOn: 'Sumo Logic of 2018, linked by a script',
      trap: 'two zeros are no range',
      expect: {
        kind: 'logs',
        queries: ['_sourcecategory="kubernetes/web"'],
        language: 'sumologic',
        floats: 'unknown',
        pinned: null,
      },
    },
  ],
}
