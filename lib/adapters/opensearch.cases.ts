import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'opensearch',
  group: 'open',
  unlinked: [
    { what: 'the range that was used last', from: ['picker'] },
    { what: 'state under a hash (h@…)', from: ['storage'] },
  ],
  times:
    /\??_g=\(time:\(.*?\)\)|(?<=[(,:]|%3A|%28|%2C)(?:from|to|start|end|mode|kind|streamLive)(?::|%3A)(?:'[^']*'|%27.*?%27|[^,)]*?(?=[,)]|%2C|%29))|[?&](?:rangeFrom|rangeTo|dateRangeStart|dateRangeEnd)=[^&#]*|,?time:\(.*?\)/g,
  grain: 1,
  cases: [
    {
      url: "http://localhost:5601/app/data-explorer/discover#?_a=(discover:(columns:!(_source),isDirty:!f,sort:!()),metadata:(indexPattern:Logs,view:discover))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:now-15m,to:now))&_q=(filters:!(),query:(language:kuery,query:''))",
      seenOn: 'OpenSearch Dashboards 2, public issue',
      trap: 'no slash behind the #, the query in _q',
      expect: {
        kind: 'discover',
        variables: { index: ['Logs'] },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://localhost:5601/app/data-explorer/discover#?_a=(discover:(columns:!(_source),isDirty:!f,sort:!()),metadata:(indexPattern:Logs,view:discover))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_q=(filters:!(),query:(language:kuery,query:''))",
      },
    },
    {
      url: "https://kibana.logit.io/s/42f4d2d5-e9ce-451f-8ffc-cdb25bd624f8/app/data-explorer/discover#?_g=(time:(from:'2026-10-01T16:14:45Z',to:'2026-10-01T19:14:45Z'))&_a=(discover:(metadata:(indexPattern:'filebeat-2026.10.01',view:discover)))&_q=(query:(language:kuery,query:'kubernetes.job.name:%20jr-govuk-replatform-test-app-119631169'))",
      seenOn: 'OpenSearch Dashboards 2 at Logit.io',
      trap: 'the host says kibana',
      expect: {
        kind: 'discover',
        queries: ['kubernetes.job.name: jr-govuk-replatform-test-app-119631169'],
        language: 'kql',
        variables: { index: ['filebeat-2026.10.01'] },
        raw: ['2026-10-01T16:14:45Z', '2026-10-01T19:14:45Z'],
        from: '2026-10-01T16:14:45Z',
        to: '2026-10-01T19:14:45Z',
        floats: 'none',
      },
    },
    {
      url: "http://localhost:5601/app/data-explorer/discover#?_a=(discover:(columns:!(authors,chunk_text),isDirty:!f,sort:!()),metadata:(indexPattern:'220ceb30-838f-11f1-b01d-e7092c63ec12',view:discover))&_q=(filters:!(),query:(language:kuery,query:''))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:now-15w,to:now))",
      seenOn: 'OpenSearch Dashboards 2, public issue',
      expect: {
        kind: 'discover',
        variables: { index: ['220ceb30-838f-11f1-b01d-e7092c63ec12'] },
        raw: ['now-15w', 'now'],
        from: '2026-08-10T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://localhost:5601/app/data-explorer/discover#?_a=(discover:(columns:!(authors,chunk_text),isDirty:!f,sort:!()),metadata:(indexPattern:'220ceb30-838f-11f1-b01d-e7092c63ec12',view:discover))&_q=(filters:!(),query:(language:kuery,query:''))&_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:'2026-08-10T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: 'https://kibana.logit.io/s/13d1a0b1-f54f-407b-a4e5-f53ba653fac3/app/data-explorer/discover?security_tenant=global#/view/5e567f40-0986-11f0-9c0a-936f45848bc3?_g=(filters%3A!()%2CrefreshInterval%3A(pause%3A!t%2Cvalue%3A0)%2Ctime%3A(from%3Anow-6h%2Cto%3Anow))',
      seenOn: 'OpenSearch Dashboards 2 at Logit.io',
      trap: 'security_tenant before the #; the host says kibana',
      expect: {
        kind: 'discover',
        variables: { security_tenant: ['global'] },
        raw: ['now-6h', 'now'],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.logit.io/s/13d1a0b1-f54f-407b-a4e5-f53ba653fac3/app/data-explorer/discover?security_tenant=global#/view/5e567f40-0986-11f0-9c0a-936f45848bc3?_g=(filters%3A!()%2CrefreshInterval%3A(pause%3A!t%2Cvalue%3A0)%2Ctime%3A(from%3A'2026-11-23T06%3A00%3A00.000Z'%2Cto%3A'2026-11-23T12%3A00%3A00.000Z'))",
      },
    },
    {
      url: "https://kibana.logit.io/s/13d1a0b1-f54f-407b-a4e5-f53ba653fac3/app/data-explorer/discover/#?_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:now-3h,to:now))&_a=(discover:(columns:!(level,request,status,message),interval:auto,sort:!()),metadata:(indexPattern:'filebeat-*',view:discover))&_q=(filters:!(('$state':(store:appState),meta:(alias:!n,disabled:!f,index:'filebeat-*',key:kubernetes.labels.app_kubernetes_io%2Fname,negate:!f,params:(query:content-block-manager),type:phrase),query:(match_phrase:(kubernetes.labels.app_kubernetes_io%2Fname:content-block-manager)))),query:(language:kuery,query:''))",
      seenOn: 'OpenSearch Dashboards 2 at Logit.io',
      trap: 'a filter in _q; the host says kibana',
      expect: {
        kind: 'discover',
        variables: {
          index: ['filebeat-*'],
          'kubernetes.labels.app_kubernetes_io/name': ['content-block-manager'],
        },
        raw: ['now-3h', 'now'],
        from: '2026-11-23T09:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.logit.io/s/13d1a0b1-f54f-407b-a4e5-f53ba653fac3/app/data-explorer/discover/#?_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:'2026-11-23T09:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(discover:(columns:!(level,request,status,message),interval:auto,sort:!()),metadata:(indexPattern:'filebeat-*',view:discover))&_q=(filters:!(('$state':(store:appState),meta:(alias:!n,disabled:!f,index:'filebeat-*',key:kubernetes.labels.app_kubernetes_io%2Fname,negate:!f,params:(query:content-block-manager),type:phrase),query:(match_phrase:(kubernetes.labels.app_kubernetes_io%2Fname:content-block-manager)))),query:(language:kuery,query:''))",
      },
    },
    {
      url: "https://search-ops.eu-west-1.es.amazonaws.com/_dashboards/app/dashboards#/view/722b74f0?_g=(filters:!(),refreshInterval:(pause:!f,value:900000),time:(from:now-24h,to:now))&_a=(description:'',filters:!(),fullScreenMode:!f,query:(language:kuery,query:'carrier:%20*'),timeRestore:!t,title:flights,viewMode:view)",
      seenOn: 'made up after the grammar of OpenSearch Dashboards 2 on AWS',
      expect: {
        kind: 'dashboard',
        queries: ['carrier: *'],
        language: 'kql',
        raw: ['now-24h', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://search-ops.eu-west-1.es.amazonaws.com/_dashboards/app/dashboards#/view/722b74f0?_g=(filters:!(),refreshInterval:(pause:!f,value:900000),time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(description:'',filters:!(),fullScreenMode:!f,query:(language:kuery,query:'carrier:%20*'),timeRestore:!t,title:flights,viewMode:view)",
      },
    },
    {
      url: 'https://osd.example.com/w/aBc123/app/data-explorer/discover#?_a=(discover:(columns:!(_source)),metadata:(indexPattern:logs,view:discover))&_g=(time:(from:now-1h,to:now))&_q=(filters:!(),query:(dataset:(id:logs,title:logs-*,type:INDEX_PATTERN),language:PPL,query:%27source%20%3D%20logs-*%27))',
      seenOn: 'made up after the grammar of OpenSearch Dashboards 2.18, in a workspace, PPL',
      expect: {
        kind: 'discover',
        queries: ['source = logs-*'],
        language: 'ppl',
        variables: { index: ['logs'] },
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://osd.example.com/w/aBc123/app/data-explorer/discover#?_a=(discover:(columns:!(_source)),metadata:(indexPattern:logs,view:discover))&_g=(time:(from:'2026-11-23T11:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_q=(filters:!(),query:(dataset:(id:logs,title:logs-*,type:INDEX_PATTERN),language:PPL,query:%27source%20%3D%20logs-*%27))",
      },
    },
    {
      url: 'https://osd.example.com/app/explore/logs#/?_g=(filters:!(),time:(from:now-15m,to:now))&_q=(dataset:(id:a1,title:otel-*,type:INDEX_PATTERN),language:PPL,query:%27where%20status%20%3E%20499%27)',
      seenOn: 'made up after the grammar of OpenSearch Dashboards 3',
      expect: {
        kind: 'discover',
        queries: ['where status > 499'],
        language: 'ppl',
        variables: { index: ['otel-*'] },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://osd.example.com/app/explore/logs#/?_g=(filters:!(),time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_q=(dataset:(id:a1,title:otel-*,type:INDEX_PATTERN),language:PPL,query:%27where%20status%20%3E%20499%27)",
      },
    },
    {
      url: 'https://opensearch.example.com/goto/06faa093ecf75957ccc04700ea52515d?security_tenant=private',
      seenOn: 'made up after the grammar of OpenSearch Dashboards 2',
      expect: {
        kind: 'short-link',
        variables: { security_tenant: ['private'] },
        floats: 'unknown',
        pinned: null,
        opaque: true,
      },
    },
    {
      url: 'https://logs.example.com/app/discover#/?_g=(time:(from:now-15m,to:now))&_a=(query:(language:kuery,query:error))',
      seenOn: 'made up after the grammar of OpenSearch Dashboards 1, looked at',
      hints: { marks: ['opensearch'] },
      trap: 'only the page tells it from Kibana',
      expect: {
        kind: 'discover',
        queries: ['error'],
        language: 'kql',
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://logs.example.com/app/discover#/?_g=(time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(query:(language:kuery,query:error))",
      },
    },
    {
      url: 'https://logs.example.com/app/dashboards#/view/4f2a?_g=(filters:!())',
      seenOn: 'made up after the grammar of OpenSearch Dashboards 2, looked at',
      hints: { marks: ['opensearch'], range: 'Last 15 minutes' },
      trap: 'the link names no range; the picker does',
      expect: {
        kind: 'dashboard',
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'unknown',
        pinned:
          "https://logs.example.com/app/dashboards#/view/4f2a?_g=(filters:!(),time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: "https://logs.example.com/app/dashboards?security_tenant=ops#/view/7ad?_g=(time:(from:now%2Fd,to:now%2Fd))&_a=(query:(language:kuery,query:''))",
      seenOn: 'OpenSearch Dashboards 2, dashboard of a tenant',
      trap: 'only the tenant says that it is no Kibana',
      expect: {
        kind: 'dashboard',
        variables: { security_tenant: ['ops'] },
        raw: ['now/d', 'now/d'],
        from: '2026-11-23T00:00:00Z',
        to: '2026-11-23T23:59:59.999Z',
        floats: 'url',
        pinned:
          "https://logs.example.com/app/dashboards?security_tenant=ops#/view/7ad?_g=(time:(from:'2026-11-23T00:00:00.000Z',to:'2026-11-23T23:59:59.999Z'))&_a=(query:(language:kuery,query:''))",
      },
    },
  ],
}
