import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'atlas',
  times: /[?&](?:s|e)=[^&#]*/g,
  cases: [
    {
      url: 'http://localhost/api/v1/graph?q=name,foo,:eq,:sum,(,id,),:by',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'graph-image',
        queries: ['name,foo,:eq,:sum,(,id,),:by'],
        language: 'atlas',
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost/api/v1/graph?q=name,foo,:eq,:sum,(,id,),:by&s=1795424400000&e=1795435200000',
      },
    },
    {
      url: 'http://atlas/api/v1/graph?q=name,jvm.gc.pause,:eq,:dist-avg',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'graph-image',
        queries: ['name,jvm.gc.pause,:eq,:dist-avg'],
        language: 'atlas',
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://atlas/api/v1/graph?q=name,jvm.gc.pause,:eq,:dist-avg&s=1795424400000&e=1795435200000',
      },
    },
    {
      url: 'https://localhost:12345/api/v1/graph?q=name,bar,:eq&ns=bar&tz=UTC',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'graph-image',
        queries: ['name,bar,:eq'],
        language: 'atlas',
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://localhost:12345/api/v1/graph?q=name,bar,:eq&ns=bar&tz=UTC&s=1795424400000&e=1795435200000',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?q=name,errors,:eq,:sum,name,requests,:eq,:sum,:swap,:div',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['name,errors,:eq,:sum,name,requests,:eq,:sum,:swap,:div'],
        language: 'atlas',
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:7101/api/v1/graph?q=name,errors,:eq,:sum,name,requests,:eq,:sum,:swap,:div&s=1795424400000&e=1795435200000',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?q=name,a,:eq,:sum,:list,(,nf.app,foo,:eq,:cq,),:each&s=e-3h',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'graph-image',
        queries: ['name,a,:eq,:sum,:list,(,nf.app,foo,:eq,:cq,),:each'],
        language: 'atlas',
        raw: ['e-3h', null],
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:7101/api/v1/graph?q=name,a,:eq,:sum,:list,(,nf.app,foo,:eq,:cq,),:each&s=1795424400000&e=1795435200000',
      },
    },
    {
      url: 'http://atlas-main.us-east-1.test.netflix.net:7001/api/v1/graph?q=nf.cluster,atlas_backend-publish,:eq,class,GarbageCollectorMXBean,:eq,:and,nf.node,i-274a814a,:eq,:and,name,collectionTime,:eq,:and,id,PS_MarkSweep,:eq,:and,:sum&s=e-1d&format=json',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'api-data',
        queries: [
          'nf.cluster,atlas_backend-publish,:eq,class,GarbageCollectorMXBean,:eq,:and,nf.node,i-274a814a,:eq,:and,name,collectionTime,:eq,:and,id,PS_MarkSweep,:eq,:and,:sum',
        ],
        language: 'atlas',
        raw: ['e-1d', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://atlas-main.us-east-1.test.netflix.net:7001/api/v1/graph?q=nf.cluster,atlas_backend-publish,:eq,class,GarbageCollectorMXBean,:eq,:and,nf.node,i-274a814a,:eq,:and,name,collectionTime,:eq,:and,id,PS_MarkSweep,:eq,:and,:sum&s=1795348800000&format=json&e=1795435200000',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2012-01-01T00:00&q=name,sps,:eq&s=e-2d&tz=US/Eastern&tz=US/Pacific&tz=UTC',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['name,sps,:eq'],
        language: 'atlas',
        raw: ['e-2d', '2012-01-01T00:00'],
        from: '2011-12-30T05:00:00Z',
        to: '2012-01-01T05:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2015-11-01T08:00&q=name,sps,:eq&s=e-12h&tz=US/Pacific&tz=UTC',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['name,sps,:eq'],
        language: 'atlas',
        raw: ['e-12h', '2015-11-01T08:00'],
        from: '2015-11-01T04:00:00Z',
        to: '2015-11-01T16:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2015-03-08T08:00&q=name,sps,:eq&s=e-12h&tz=US/Pacific&tz=UTC',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['name,sps,:eq'],
        language: 'atlas',
        raw: ['e-12h', '2015-03-08T08:00'],
        from: '2015-03-08T03:00:00Z',
        to: '2015-03-08T15:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2015-11-05T08:00&q=name,sps,:eq&s=e-1w&tz=US/Pacific&tz=UTC',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['name,sps,:eq'],
        language: 'atlas',
        raw: ['e-1w', '2015-11-05T08:00'],
        from: '2015-10-29T16:00:00Z',
        to: '2015-11-05T16:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2012-01-01T09:00&format=png&q=hourOfDay,:time,minuteOfHour,:time,NaN&s=e-3m&tz=UTC',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['hourOfDay,:time,minuteOfHour,:time,NaN'],
        language: 'atlas',
        raw: ['e-3m', '2012-01-01T09:00'],
        from: '2012-01-01T08:57:00Z',
        to: '2012-01-01T09:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?s=e-1d&e=2012-01-01T00:00&q=42,name,sps,:eq,:sum,(,nf.cluster,),:by,1,:axis,37,:area,40,:alpha,2,:axis&u.2=100&l.2=0',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: ['42,name,sps,:eq,:sum,(,nf.cluster,),:by,1,:axis,37,:area,40,:alpha,2,:axis'],
        language: 'atlas',
        raw: ['e-1d', '2012-01-01T00:00'],
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?e=2012-01-01T09:00&s=e-1d&tz=UTC&l=auto-data&&q=name,sps,:eq,nf.cluster,(,nccp-xbox,nccp-silverlight,),:in,:and,:sum,(,nf.cluster,),:by,:stack',
      seenOn: 'Atlas 1.7, documentation',
      expect: {
        kind: 'graph-image',
        queries: [
          'name,sps,:eq,nf.cluster,(,nccp-xbox,nccp-silverlight,),:in,:and,:sum,(,nf.cluster,),:by,:stack',
        ],
        language: 'atlas',
        raw: ['e-1d', '2012-01-01T09:00'],
        from: '2011-12-31T09:00:00Z',
        to: '2012-01-01T09:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost:7101/api/v1/graph?q=:foo',
      seenOn: 'Atlas 1.7, tests of the server',
      expect: {
        kind: 'graph-image',
        queries: [':foo'],
        language: 'atlas',
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost:7101/api/v1/graph?q=:foo&s=1795424400000&e=1795435200000',
      },
    },
  ],
}
