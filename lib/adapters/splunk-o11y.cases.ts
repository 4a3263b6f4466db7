import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'splunk-o11y',
  group: 'vendor',
  unlinked: [
    { what: 'the default range of a page', from: [] },
    { what: 'the signals of a chart', from: [] },
  ],
  times: /[?&](?:startTime|endTime|startTimeUTC|endTimeUTC)=[^&#]*/g,
  cases: [
    {
      url: 'https://app.us1.signalfx.com/#/dashboard/EILEhK_A0AE?groupId=EH-5ty4A4AI&configId=EILEhLQA4AA&density=2&startTimeUTC=1573322025000&endTimeUTC=1573322451000',
      seenOn: 'Splunk Observability, a public document',
      expect: {
        kind: 'dashboard',
        raw: ['1573322025000', '1573322451000'],
        from: '2019-11-09T17:53:45Z',
        to: '2019-11-09T18:00:51Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.us1.signalfx.com/#/apm/traces/4bf92f3577b34da6a3ce929d0e0e4736',
      seenOn: 'Splunk Observability, a public document',
      expect: { kind: 'trace', floats: 'none' },
    },
    {
      url: 'https://app.eu0.signalfx.com/#/dashboard/EILEhK_A0AE?groupId=EH-5ty4A4AI&configId=EILEhLQA4AA&startTime=-1h&endTime=Now',
      seenOn: 'SignalFx, dashboard',
      expect: {
        kind: 'dashboard',
        raw: ['-1h', 'Now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.eu0.signalfx.com/#/dashboard/EILEhK_A0AE?groupId=EH-5ty4A4AI&configId=EILEhLQA4AA&startTimeUTC=1795431600000&endTimeUTC=1795435200000',
      },
    },
    {
      url: 'https://acme.signalfx.com/o11y/#/dashboard/EILEhK_A0AE?variables%5B%5D=Host%3Dhost:%5B%22web-1%22%5D&startTime=-31d&endTime=Now',
      seenOn: 'SignalFx under the name of an organisation',
      expect: {
        kind: 'dashboard',
        variables: { 'variables[]': ['Host=host:["web-1"]'] },
        raw: ['-31d', 'Now'],
        from: '2026-10-23T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.signalfx.com/o11y/#/dashboard/EILEhK_A0AE?variables%5B%5D=Host%3Dhost:%5B%22web-1%22%5D&startTimeUTC=1792756800000&endTimeUTC=1795435200000',
      },
    },
    {
      url: 'https://app.us1.signalfx.com/#/dashboard/EILEhK_A0AE',
      seenOn: 'SignalFx, dashboard',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.us1.signalfx.com/#/detector/v2/Ex1/edit?incidentId=FA2',
      seenOn: 'SignalFx, detector',
      expect: { kind: 'detector', variables: { incidentId: ['FA2'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.us1.signalfx.com/#/chart/v2/Ch1?startTimeUTC=1795345200000&endTimeUTC=1795348800000',
      seenOn: 'SignalFx, chart',
      expect: {
        kind: 'chart',
        raw: ['1795345200000', '1795348800000'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.us1.signalfx.com/#/apm/troubleshooting?environments=prod&filters=%7B%22sf_service%22%3A%5B%22checkout%22%5D%7D&startTimeUTC=1795345200000&endTimeUTC=1795348800000',
      seenOn: 'SignalFx, APM',
      expect: {
        kind: 'troubleshooting',
        variables: { environments: ['prod'], filters: ['{"sf_service":["checkout"]}'] },
        raw: ['1795345200000', '1795348800000'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.us1.observability.splunkcloud.com/#/logs/observer?startTime=-15m',
      seenOn: 'Splunk Observability, logs',
      trap: 'no end is now',
      expect: {
        kind: 'logs',
        raw: ['-15m', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.us1.observability.splunkcloud.com/#/logs/observer?startTimeUTC=1795434300000&endTimeUTC=1795435200000',
      },
    },
    {
      url: 'https://app.us1.signalfx.com/#/dashboard/Ffb7BDSA4AE?groupId=Ffb5pHKA0AA&configId=Ffb7BDlA0AA',
      seenOn: 'Splunk Observability of 2022, dashboard',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.us1.signalfx.com/#/apm?environments=prod',
      seenOn: 'Splunk Observability of 2025, APM',
      expect: { kind: 'apm', variables: { environments: ['prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.eu0.signalfx.com/o11y/#/dashboard/D1?groupId=G&configId=C&startTime=-15m&endTime=Now&variables%5B%5D=env%3Denv:%5B%22prod%22%5D',
      seenOn: 'Splunk Observability of 2021, dashboard',
      trap: 'ends stand behind what else there is',
      expect: {
        kind: 'dashboard',
        variables: { 'variables[]': ['env=env:["prod"]'] },
        raw: ['-15m', 'Now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.eu0.signalfx.com/o11y/#/dashboard/D1?groupId=G&configId=C&variables%5B%5D=env%3Denv:%5B%22prod%22%5D&startTimeUTC=1795434300000&endTimeUTC=1795435200000',
      },
    },
    {
      url: 'https://app.us1.signalfx.com/#/incident/ABC',
      seenOn: 'Splunk Observability, incident',
      expect: { kind: 'incident', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.us1.observability.splunkcloud.com/#/rum?startTime=-3h&endTime=-1h',
      seenOn: 'Splunk Observability, RUM',
      trap: 'both ends lie back',
      expect: {
        kind: 'rum',
        raw: ['-3h', '-1h'],
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T11:00:00Z',
        floats: 'url',
        pinned:
          'https://app.us1.observability.splunkcloud.com/#/rum?startTimeUTC=1795424400000&endTimeUTC=1795431600000',
      },
    },
  ],
}
