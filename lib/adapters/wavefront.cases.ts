import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'wavefront',
  group: 'vendor',
  unlinked: [
    { what: 'the default range of a dashboard', from: [] },
    { what: 'what a short link hides', from: [] },
  ],
  times:
    /(?<=[(,]|%2C|%28)(?:ls(?::|%3A)(?:!|%21)\w|[sde](?::|%3A)\d+|w:(?:'[^']*'|[^,)]*))|,(?=[,)])|(?<=\(),|(?:,|%2C)(?=(?:ls|[sdew])(?::|%3A))/g,
  grain: 1000,
  cases: [
    {
      url: "https://groupon.wavefront.com/dashboards/cls#_v01(g:(an:OFF,d:691200,ls:!t,s:1615342756,w:'8d'))",
      seenOn: 'Wavefront, public excerpt',
      trap: 'the numbers slide: ls',
      expect: {
        kind: 'dashboard',
        raw: ['1615342756', '691200'],
        from: '2026-11-15T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://groupon.wavefront.com/dashboards/cls#_v01(g:(an:OFF,d:691200,ls:!f,s:1794744000))',
      },
    },
    {
      url: "https://homedepot.wavefront.com/dashboards/Server_Windows_Live_Stat#_v01(g:(d:7200,ls:!f,s:1572614013,w:'2h'),p:(Host:))",
      seenOn: 'Wavefront, public excerpt',
      trap: 'a variable without a value',
      expect: {
        kind: 'dashboard',
        variables: { Host: [''] },
        raw: ['1572614013', '7200'],
        from: '2019-11-01T13:13:33Z',
        to: '2019-11-01T15:13:33Z',
        floats: 'none',
      },
    },
    {
      url: "https://demo.wavefront.com/logs#_v01(g:(d:172800,ls:!f,s:1684336050),logs:(e:!((o:%7C=,v:error)),t:!((n:cluster,o:%7C=,v:rmq-site-1-cluster),(n:pod_name,o:%7C=,v:'http-amqp-source*'))))",
      seenOn: 'Wavefront, public excerpt',
      expect: {
        kind: 'logs',
        queries: ['error cluster|=rmq-site-1-cluster pod_name|=http-amqp-source*'],
        language: 'wavefront-logs',
        variables: { cluster: ['rmq-site-1-cluster'], pod_name: ['http-amqp-source*'] },
        raw: ['1684336050', '172800'],
        from: '2023-05-17T15:07:30Z',
        to: '2023-05-19T15:07:30Z',
        floats: 'none',
      },
    },
    {
      url: 'https://demo.wavefront.com/dashboards/Spring-Boot-gnehal#_v01(g:(d:7200,ls:!t,s:1684157342))',
      seenOn: 'Wavefront, public excerpt',
      expect: {
        kind: 'dashboard',
        raw: ['1684157342', '7200'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://demo.wavefront.com/dashboards/Spring-Boot-gnehal#_v01(g:(d:7200,ls:!f,s:1795428000))',
      },
    },
    {
      url: 'https://groupon.wavefront.com/u/ymJ223zrBN',
      seenOn: 'Wavefront, public excerpt',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: "https://acme.wavefront.com/chart#_v01(c:(s:!((n:cpu,q:'ts(cpu.usage,%20env=prod)'))),g:(c:off,d:3600))",
      seenOn: 'made up after the grammar of Wavefront',
      expect: {
        kind: 'chart',
        queries: ['ts(cpu.usage, env=prod)'],
        language: 'wavefront',
        raw: [null, '3600'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://acme.wavefront.com/chart#_v01(c:(s:!((n:cpu,q:'ts(cpu.usage,%20env=prod)'))),g:(c:off,d:3600,ls:!f,s:1795431600))",
      },
    },
    {
      url: "https://acme.wavefront.com/dashboards/checkout#_v01(g:(w:'2h',d:7200,ls:!t,s:1795400000),p:(Env:(v:prod),Host:(m:(Label:n7))))",
      seenOn: 'made up after the grammar of Wavefront',
      trap: 'the label of the window comes first',
      expect: {
        kind: 'dashboard',
        variables: { Env: ['prod'], Host: ['n7'] },
        raw: ['1795400000', '7200'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.wavefront.com/dashboards/checkout#_v01(g:(d:7200,ls:!f,s:1795428000),p:(Env:(v:prod),Host:(m:(Label:n7))))',
      },
    },
    {
      url: 'https://acme.wavefront.com/dashboards/checkout#_v02(g:(s:1795400000,e:1795403600))',
      seenOn: 'made up after the grammar of Wavefront',
      expect: {
        kind: 'dashboard',
        raw: ['1795400000', '1795403600'],
        from: '2026-11-23T02:13:20Z',
        to: '2026-11-23T03:13:20Z',
        floats: 'none',
      },
    },
    {
      url: "https://acme.wavefront.com/chart#_v01%28c%3A%28s%3A!%28%28n%3Acpu%2Cq%3A'ts%28cpu%29'%29%29%29%2Cg%3A%28c%3Aoff%2Cd%3A3600%29%29",
      seenOn: 'made up after the grammar of Wavefront',
      trap: 'escaped in whole',
      expect: {
        kind: 'chart',
        queries: ['ts(cpu)'],
        language: 'wavefront',
        raw: [null, '3600'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://acme.wavefront.com/chart#_v01%28c%3A%28s%3A!%28%28n%3Acpu%2Cq%3A'ts%28cpu%29'%29%29%29%2Cg%3A%28c%3Aoff%2Cd%3A3600%2Cls%3A!f%2Cs%3A1795431600%29%29",
      },
    },
    {
      url: 'https://acme.wavefront.com/dashboards/checkout',
      seenOn: 'made up after the grammar of Wavefront',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://metrics.example.com/dashboards/checkout#_v01(g:(d:7200,ls:!f,s:1795400000,w:',
      seenOn: 'made up after the grammar of Wavefront',
      trap: 'cut off',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://acme.wavefront.com/dashboards/x#_v01%28g%3A%28d%3A7200%2Cls%3A%21t%2Cs%3A1684157342%29%29',
      seenOn: 'Wavefront, dashboard',
      trap: 'the exclamation mark is escaped too',
      expect: {
        kind: 'dashboard',
        raw: ['1684157342', '7200'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.wavefront.com/dashboards/x#_v01%28g%3A%28d%3A7200%2Cls%3A%21f%2Cs%3A1795428000%29%29',
      },
    },
    {
      url: 'https://acme.wavefront.com/alerts/1490980663852',
      seenOn: 'made up after the grammar of Wavefront',
      expect: { kind: 'alert', floats: 'unknown', pinned: null },
    },
    {
      url: "https://vmware.wavefront.com/dashboards/integration-kubernetes-summary#_v01(g:(d:7200,ls:!f,s:1623265449),p:(cluster_name:(d:Label,f:TAG_KEY,k:cluster,l:cluster,m:(Label:'*',Label_365:boksey-serverless),s:Label_365)))",
      seenOn: 'Wavefront of 2021, in a workshop',
      trap: 'of several values, `s` names the chosen one',
      expect: {
        kind: 'dashboard',
        raw: ['1623265449', '7200'],
        from: '2021-06-09T19:04:09Z',
        to: '2021-06-09T21:04:09Z',
        floats: 'none',
        variables: { cluster_name: ['boksey-serverless'] },
      },
    },
  ],
}
