import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'kibana',
  group: 'open',
  unlinked: [
    { what: 'the range that was used last', from: ['picker'] },
    { what: 'the moment that now was', from: ['requests'] },
    { what: 'state under a hash (h@…)', from: ['storage'] },
  ],
  times:
    /\??_g=\(time:\(.*?\)\)|(?<=[(,:]|%3A|%28|%2C)(?:from|to|start|end|mode|kind|streamLive)(?::|%3A)(?:'[^']*'|%27.*?%27|[^,)]*?(?=[,)]|%2C|%29))|[?&](?:rangeFrom|rangeTo|dateRangeStart|dateRangeEnd)=[^&#]*|,?time:\(.*?\)/g,
  grain: 1,
  cases: [
    {
      url: "http://143.198.228.130:5601/app/discover#/?_g=(filters:!(),refreshInterval:(pause:!t,value:60000),time:(from:now%2Fw,to:now%2Fw))&_a=(columns:!(message,fields.CorrelationId),filters:!(),index:c37a7dde-fe6f-42f0-804d-9b13647cc83f,interval:auto,query:(language:kuery,query:''),sort:!(!('@timestamp',desc)))",
      seenOn: 'Kibana 7, public issue',
      trap: 'the end rounds up into the future',
      expect: {
        kind: 'discover',
        variables: { index: ['c37a7dde-fe6f-42f0-804d-9b13647cc83f'] },
        raw: ['now/w', 'now/w'],
        from: '2026-11-22T00:00:00Z',
        to: '2026-11-28T23:59:59.999Z',
        floats: 'url',
        pinned:
          "http://143.198.228.130:5601/app/discover#/?_g=(filters:!(),refreshInterval:(pause:!t,value:60000),time:(from:'2026-11-22T00:00:00.000Z',to:'2026-11-28T23:59:59.999Z'))&_a=(columns:!(message,fields.CorrelationId),filters:!(),index:c37a7dde-fe6f-42f0-804d-9b13647cc83f,interval:auto,query:(language:kuery,query:''),sort:!(!('@timestamp',desc)))",
      },
    },
    {
      url: "https://poc-open-curriculum-api-search-dd21a1.kb.europe-west1.gcp.elastic.cloud/app/discover#/?_tab=(tabId:d622aec6-d5fc-42e6-a794-d94d4c8ab50b)&_g=(filters:!(),refreshInterval:(pause:!t,value:60000),time:(from:now-15m,to:now))&_a=(columns:!(),dataSource:(dataViewId:default_all_data_id,type:dataView),filters:!(),interval:auto,query:(language:kuery,query:''),sort:!())",
      seenOn: 'Kibana 9 on Elastic Cloud Serverless, tabs',
      expect: {
        kind: 'discover',
        variables: { index: ['default_all_data_id'] },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://poc-open-curriculum-api-search-dd21a1.kb.europe-west1.gcp.elastic.cloud/app/discover#/?_tab=(tabId:d622aec6-d5fc-42e6-a794-d94d4c8ab50b)&_g=(filters:!(),refreshInterval:(pause:!t,value:60000),time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(columns:!(),dataSource:(dataViewId:default_all_data_id,type:dataView),filters:!(),interval:auto,query:(language:kuery,query:''),sort:!())",
      },
    },
    {
      url: "http://localhost:5601/abc/app/discover#/?_a=(query:(esql:'TS%20metrics-*'),dataSource:(type:esql))",
      seenOn: 'Kibana 9, ES|QL under a base path',
      expect: {
        kind: 'discover',
        queries: ['TS metrics-*'],
        language: 'esql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:5601/app/discover#/?_g=(time:(from:%272026-08-12T00:00:00.000Z%27,to:%272026-08-21T00:00:00.000Z%27))&_a=(columns:!(),filters:!(),index:%273dea60c0-bfcc-11f1-a3fe-fbd7628c7754%27,interval:auto,query:(language:kuery,query:%27%27),sort:!(!(datetime,desc)))',
      seenOn: 'Kibana 7.17, quotes escaped',
      expect: {
        kind: 'discover',
        variables: { index: ['3dea60c0-bfcc-11f1-a3fe-fbd7628c7754'] },
        raw: ['2026-08-12T00:00:00.000Z', '2026-08-21T00:00:00.000Z'],
        from: '2026-08-12T00:00:00Z',
        to: '2026-08-21T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://3.36.169.149:5601/app/dashboards#/view/92eaae60-2b6c-11ee-a0f2-110032b8cf20?embed=true&_g=(refreshInterval:(pause:!t,value:60000),time:(from:now-24h%2Fh,to:now))&_a=()&hide-filter-bar=true',
      seenOn: 'Kibana 8, embedded',
      expect: {
        kind: 'dashboard',
        raw: ['now-24h/h', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://3.36.169.149:5601/app/dashboards#/view/92eaae60-2b6c-11ee-a0f2-110032b8cf20?embed=true&_g=(refreshInterval:(pause:!t,value:60000),time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=()&hide-filter-bar=true",
      },
    },
    {
      url: "http://172.20.10.4:5601/app/dashboards#/view/de670760-1068-11ec-ab7e-51bc8dd169ce?_g=(filters%3A!()%2CrefreshInterval%3A(pause%3A!t%2Cvalue%3A0)%2Ctime%3A(from%3A'2021-08-23T06%3A27%3A24.755Z'%2Cto%3A'2021-08-28T06%3A42%3A30.861Z'))",
      seenOn: 'Kibana 7, all of _g escaped',
      expect: {
        kind: 'dashboard',
        raw: ['2021-08-23T06:27:24.755Z', '2021-08-28T06:42:30.861Z'],
        from: '2021-08-23T06:27:24.755Z',
        to: '2021-08-28T06:42:30.861Z',
        floats: 'none',
      },
    },
    {
      url: 'https://log.gprd.gitlab.net/app/r/s/v28cQ',
      seenOn: 'Kibana 8 at GitLab',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://d-r-primary.kb.us-east-1.aws.found.io:9243/s/production/app/r/s/RULdt',
      seenOn: 'Kibana 8 on Elastic Cloud, in a space',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'http://localhost:5601/app/discover#/?_tab=(tabId:__test__)',
      seenOn: 'Kibana 9, tests of its locator',
      expect: { kind: 'discover', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:5601/app/discover#/?_g=h@abc1234&_a=h@def5678',
      seenOn: 'Kibana, state in the browser',
      expect: { kind: 'discover', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: "https://kibana.logit.io/s/2dd89c13-a0ed-4743-9440-825e2e52329e/app/kibana#/discover?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:now-1h,mode:quick,to:now))&_a=(columns:!('@message',host),index:'*-*',interval:auto,query:(query_string:(query:'@type:%20sidekiq%20AND%20application:%20email-alert-api%20AND%20@fields.worker:%20ProcessContentChangeWorker')),sort:!('@timestamp',desc))",
      seenOn: 'Kibana 6 at Logit.io',
      trap: 'mode:quick',
      expect: {
        kind: 'discover',
        queries: [
          '@type: sidekiq AND application: email-alert-api AND @fields.worker: ProcessContentChangeWorker',
        ],
        language: 'lucene',
        variables: { index: ['*-*'] },
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.logit.io/s/2dd89c13-a0ed-4743-9440-825e2e52329e/app/kibana#/discover?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:'2026-11-23T11:00:00.000Z',mode:absolute,to:'2026-11-23T12:00:00.000Z'))&_a=(columns:!('@message',host),index:'*-*',interval:auto,query:(query_string:(query:'@type:%20sidekiq%20AND%20application:%20email-alert-api%20AND%20@fields.worker:%20ProcessContentChangeWorker')),sort:!('@timestamp',desc))",
      },
    },
    {
      url: "https://kibana.logit.io/s/2dd89c13-a0ed-4743-9440-825e2e52329e/app/kibana#/discover?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:now-1h,mode:quick,to:now))&_a=(columns:!('@message',host),index:'*-*',interval:auto,query:(query_string:(query:'@type:%20sidekiq%20AND%20application:%20email-alert-api')),sort:!('@timestamp',desc))",
      seenOn: 'Kibana 6 at Logit.io',
      trap: 'mode:quick',
      expect: {
        kind: 'discover',
        queries: ['@type: sidekiq AND application: email-alert-api'],
        language: 'lucene',
        variables: { index: ['*-*'] },
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.logit.io/s/2dd89c13-a0ed-4743-9440-825e2e52329e/app/kibana#/discover?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:'2026-11-23T11:00:00.000Z',mode:absolute,to:'2026-11-23T12:00:00.000Z'))&_a=(columns:!('@message',host),index:'*-*',interval:auto,query:(query_string:(query:'@type:%20sidekiq%20AND%20application:%20email-alert-api')),sort:!('@timestamp',desc))",
      },
    },
    {
      url: 'https://kibana.logit.io/s/13d1a0b1-f54f-407b-a4e5-f53ba653fac3/goto/06faa093ecf75957ccc04700ea52515d?security_tenant=global',
      seenOn: 'Kibana at Logit.io',
      expect: {
        kind: 'short-link',
        variables: { security_tenant: ['global'] },
        floats: 'unknown',
        pinned: null,
        opaque: true,
      },
    },
    {
      url: 'https://monitoring-oblt.kb.us-west2.gcp.elastic-cloud.com/app/logs/stream?logFilter=(language:kuery,query:%27%22service.name%22:%22synth-sec%22%27)',
      seenOn: 'Kibana 8 on Elastic Cloud, logs stream',
      expect: {
        kind: 'logs-stream',
        queries: ['"service.name":"synth-sec"'],
        language: 'kql',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://gawdzilla-0d3e9e.kb.us-east-2.aws.elastic-cloud.com/app/dev_tools#/console',
      seenOn: 'Kibana 8 on Elastic Cloud, console',
      expect: { kind: 'dev-tools', floats: 'none' },
    },
    {
      url: "https://kibana.example.com/s/ops/app/discover#/view/4f2a?_g=(filters:!(),time:(from:'2026-11-23T10:00:00.000Z',to:now))&_a=(dataSource:(dataViewId:logs-all,type:dataView),filters:!(('$state':(store:appState),meta:(disabled:!f,index:logs-all,key:service.name,negate:!t,params:(query:checkout),type:phrase),query:(match_phrase:(service.name:checkout))),(meta:(disabled:!t,key:host.name,params:(query:a),type:phrase)),(meta:(disabled:!f,key:level,negate:!f,params:!(error,fatal),type:phrases))),query:(language:kuery,query:'status%20%3E=%20500%20and%20message:%22it!'s%20down%22'))",
      seenOn: 'made up after the grammar of Kibana 8',
      trap: 'one end floats; a filter is off, another negated',
      expect: {
        kind: 'discover',
        queries: ['status >= 500 and message:"it\'s down"'],
        language: 'kql',
        variables: { index: ['logs-all'], 'NOT service.name': ['checkout'], level: ['error', 'fatal'] },
        raw: ['2026-11-23T10:00:00.000Z', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/s/ops/app/discover#/view/4f2a?_g=(filters:!(),time:(from:'2026-11-23T10:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(dataSource:(dataViewId:logs-all,type:dataView),filters:!(('$state':(store:appState),meta:(disabled:!f,index:logs-all,key:service.name,negate:!t,params:(query:checkout),type:phrase),query:(match_phrase:(service.name:checkout))),(meta:(disabled:!t,key:host.name,params:(query:a),type:phrase)),(meta:(disabled:!f,key:level,negate:!f,params:!(error,fatal),type:phrases))),query:(language:kuery,query:'status%20%3E=%20500%20and%20message:%22it!'s%20down%22'))",
      },
    },
    {
      url: "https://kibana.example.com/app/discover#/?_g=(time:(from:now-1d,to:now))&_a=(query:(esql:'FROM%20logs-*%20%7C%20WHERE%20@timestamp%20%3E%20NOW()%20-%207%20days'))",
      seenOn: 'made up after the grammar of Kibana 9',
      trap: 'the range floats, and so does the text',
      expect: {
        kind: 'discover',
        queries: ['FROM logs-* | WHERE @timestamp > NOW() - 7 days'],
        language: 'esql',
        raw: ['now-1d', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
        pinned:
          "https://kibana.example.com/app/discover#/?_g=(time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(query:(esql:'FROM%20logs-*%20%7C%20WHERE%20@timestamp%20%3E%20NOW()%20-%207%20days'))",
      },
    },
    {
      url: "https://kibana.example.com/app/discover#/?_g=(time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(query:(esql:'FROM%20logs-*%20%7C%20WHERE%20@timestamp%20%3E%20NOW()%20-%207%20days'))",
      seenOn: 'made up after the grammar of Kibana 9',
      trap: 'only the text floats',
      expect: {
        kind: 'discover',
        queries: ['FROM logs-* | WHERE @timestamp > NOW() - 7 days'],
        language: 'esql',
        raw: ['2026-11-22T12:00:00.000Z', '2026-11-23T12:00:00.000Z'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'query',
      },
    },
    {
      url: 'https://kibana.example.com/app/lens?_g=(filters:!(),time:(from:now-30m,to:now))#/edit/12ab-34',
      seenOn: 'made up after the grammar of Kibana 8',
      trap: '_g stands before the #',
      expect: {
        kind: 'lens',
        raw: ['now-30m', 'now'],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/lens?_g=(filters:!(),time:(from:'2026-11-23T11:30:00.000Z',to:'2026-11-23T12:00:00.000Z'))#/edit/12ab-34",
      },
    },
    {
      url: 'https://kibana.example.com/app/visualize#/edit/5f1d?_g=h@71b92b8&_a=h@cdf09d7',
      seenOn: 'made up after the grammar of Kibana 7',
      trap: 'state in the browser',
      expect: { kind: 'visualize', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://kibana.example.com/app/apm/services/checkout/transactions/view?rangeFrom=now-15m&rangeTo=now&transactionName=POST%20%2Fpay&transactionType=request&environment=prod&kuery=labels.node%20:%20%22n7%22',
      seenOn: 'made up after the grammar of Kibana 8',
      expect: {
        kind: 'apm-service',
        queries: ['labels.node : "n7"'],
        language: 'kql',
        variables: {
          service: ['checkout'],
          transactionName: ['POST /pay'],
          transactionType: ['request'],
          environment: ['prod'],
        },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://kibana.example.com/app/apm/services/checkout/transactions/view?rangeFrom=2026-11-23T11%3A45%3A00.000Z&rangeTo=2026-11-23T12%3A00%3A00.000Z&transactionName=POST%20%2Fpay&transactionType=request&environment=prod&kuery=labels.node%20:%20%22n7%22',
      },
    },
    {
      url: 'https://kibana.example.com/app/apm/services/checkout/overview?rangeFrom=2026-11-23T11:00:00.000Z&rangeTo=2026-11-23T12:00:00.000Z',
      seenOn: 'made up after the grammar of Kibana 8',
      expect: {
        kind: 'apm-service',
        variables: { service: ['checkout'] },
        raw: ['2026-11-23T11:00:00.000Z', '2026-11-23T12:00:00.000Z'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://kibana.example.com/app/logs/stream?logPosition=(end:now,position:(tiebreaker:1,time:1795435100000),start:now-1d,streamLive:!f)&logFilter=(language:kuery,query:error)',
      seenOn: 'made up after the grammar of Kibana 8',
      expect: {
        kind: 'logs-stream',
        queries: ['error'],
        language: 'kql',
        raw: ['now-1d', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/logs/stream?logPosition=(end:'2026-11-23T12:00:00.000Z',position:(tiebreaker:1,time:1795435100000),start:'2026-11-22T12:00:00.000Z',streamLive:!f)&logFilter=(language:kuery,query:error)",
      },
    },
    {
      url: "https://kibana.example.com/app/security/hosts/allHosts?timerange=(global:(linkTo:!(timeline),timerange:(from:'2026-11-22T12:00:00.000Z',fromStr:now-24h,kind:relative,to:'2026-11-23T11:59:00.000Z',toStr:now)),timeline:(linkTo:!(global),timerange:(from:'2026-11-22T12:00:00.000Z',fromStr:now-24h,kind:relative,to:'2026-11-23T11:59:00.000Z',toStr:now)))",
      seenOn: 'made up after the grammar of Kibana 8',
      trap: 'absolute numbers that slide: kind:relative, fromStr',
      expect: {
        kind: 'security',
        raw: ['now-24h', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/security/hosts/allHosts?timerange=(global:(linkTo:!(timeline),timerange:(from:'2026-11-22T12:00:00.000Z',fromStr:now-24h,kind:absolute,to:'2026-11-23T12:00:00.000Z',toStr:now)),timeline:(linkTo:!(global),timerange:(from:'2026-11-22T12:00:00.000Z',fromStr:now-24h,kind:absolute,to:'2026-11-23T12:00:00.000Z',toStr:now)))",
      },
    },
    {
      url: 'https://kibana.example.com/app/uptime?dateRangeStart=now-15m&dateRangeEnd=now',
      seenOn: 'made up after the grammar of Kibana 7',
      expect: {
        kind: 'uptime',
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://kibana.example.com/app/uptime?dateRangeStart=2026-11-23T11%3A45%3A00.000Z&dateRangeEnd=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: 'https://kibana.example.com/app/dashboards#/view/4f2a?_g=(filters:!())',
      seenOn: 'made up after the grammar of Kibana 8, looked at',
      title: 'Checkout - Elastic',
      hints: { marks: ['kibana'], range: 'Nov 23, 2026 @ 09:00:00.000 to Nov 23, 2026 @ 11:30:00.000' },
      zone: 'Europe/Berlin',
      trap: 'the page says its range in the zone of the browser',
      expect: {
        kind: 'dashboard',
        title: 'Checkout',
        from: '2026-11-23T08:00:00Z',
        to: '2026-11-23T10:30:00Z',
        floats: 'unknown',
        pinned:
          "https://kibana.example.com/app/dashboards#/view/4f2a?_g=(filters:!(),time:(from:'2026-11-23T08:00:00.000Z',to:'2026-11-23T10:30:00.000Z'))",
      },
    },
    {
      url: 'https://kibana.example.com/app/dashboards#/view/4f2a',
      seenOn: 'made up after the grammar of Kibana 8, looked at',
      title: 'Checkout - Elastic',
      hints: { marks: ['kibana'], range: 'Last 15 minutes' },
      expect: {
        kind: 'dashboard',
        title: 'Checkout',
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'unknown',
        pinned:
          "https://kibana.example.com/app/dashboards#/view/4f2a?_g=(time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: 'https://logs.example.com/app/discover#/?_g=(time:(from:now-15m,to:now))&_a=()',
      seenOn: 'made up after the grammar of Kibana 8, looked at',
      hints: {
        marks: ['kibana'],
        requests: [{ url: 'https://logs.example.com/internal/search/ese', at: 1795434900000 }],
      },
      trap: 'it last asked for data five minutes ago',
      expect: {
        kind: 'discover',
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:40:00Z',
        to: '2026-11-23T11:55:00Z',
        floats: 'url',
        pinned:
          "https://logs.example.com/app/discover#/?_g=(time:(from:'2026-11-23T11:40:00.000Z',to:'2026-11-23T11:55:00.000Z'))&_a=()",
      },
    },
    {
      url: "http://localhost:5601/app/kibana#/dashboard/9a2c?_g=(refreshInterval:('$$hashKey':'object:708',display:Off,pause:!f,section:0,value:0),time:(from:now%2Fd,mode:quick,to:now%2Fd))&_a=(filters:!(),query:(query_string:(analyze_wildcard:!t,query:'*')))",
      seenOn: 'Kibana 5.2, today',
      zone: 'Europe/Berlin',
      trap: 'a day of the zone, which ends in the future',
      expect: {
        kind: 'dashboard',
        queries: ['*'],
        language: 'lucene',
        raw: ['now/d', 'now/d'],
        from: '2026-11-22T23:00:00Z',
        to: '2026-11-23T22:59:59.999Z',
        floats: 'url',
        pinned:
          "http://localhost:5601/app/kibana#/dashboard/9a2c?_g=(refreshInterval:('$$hashKey':'object:708',display:Off,pause:!f,section:0,value:0),time:(from:'2026-11-22T23:00:00.000Z',mode:absolute,to:'2026-11-23T22:59:59.999Z'))&_a=(filters:!(),query:(query_string:(analyze_wildcard:!t,query:'*')))",
      },
    },
    {
      url: 'https://kibana.example.com/app/discover#/doc/logs-all/logs-2026.11.23?id=AbC1',
      seenOn: 'made up after the grammar of Kibana 8',
      expect: { kind: 'discover-doc', floats: 'none' },
    },
    {
      url: "https://kibana.example.com/app/discover#/?_g=(time:(from:'2026-11-23T10:00:00',to:'2026-11-23T11:00:00'))",
      seenOn: 'made up after the grammar of Kibana 7',
      zone: 'America/New_York',
      trap: "a date without a zone is in the browser's",
      expect: {
        kind: 'discover',
        raw: ['2026-11-23T10:00:00', '2026-11-23T11:00:00'],
        from: '2026-11-23T15:00:00Z',
        to: '2026-11-23T16:00:00Z',
        floats: 'none',
      },
    },
    {
      url: "http://elk.example.com:5601/#/dashboard/Checkout-errors?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:now-6h,mode:quick,to:now))&_a=(filters:!(),query:(query_string:(analyze_wildcard:!t,query:'status:500')))",
      seenOn: 'Kibana 4.0, made up after its grammar',
      trap: 'no /app yet',
      expect: {
        kind: 'dashboard',
        queries: ['status:500'],
        language: 'lucene',
        raw: ['now-6h', 'now'],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://elk.example.com:5601/#/dashboard/Checkout-errors?_g=(refreshInterval:(display:Off,pause:!f,value:0),time:(from:'2026-11-23T06:00:00.000Z',mode:absolute,to:'2026-11-23T12:00:00.000Z'))&_a=(filters:!(),query:(query_string:(analyze_wildcard:!t,query:'status:500')))",
      },
    },
    {
      url: "https://kibana.example.com/app/logs/stream?logPosition=(end:now,start:'2026-11-23T10:00:00.000Z',streamLive:!t)",
      seenOn: 'made up after the grammar of Kibana 8',
      trap: 'it goes on by itself; one end is absolute',
      expect: {
        kind: 'logs-stream',
        raw: ['2026-11-23T10:00:00.000Z', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/logs/stream?logPosition=(end:'2026-11-23T12:00:00.000Z',start:'2026-11-23T10:00:00.000Z',streamLive:!f)",
      },
    },
    {
      url: 'https://kibana.example.com/app/discover#/?_g=(time:(from:1795431600000,to:now))',
      seenOn: 'made up after the grammar of Kibana 7',
      trap: 'a number that is to stay one',
      expect: {
        kind: 'discover',
        raw: ['1795431600000', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/discover#/?_g=(time:(from:1795431600000,to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: 'https://logs.example.com/app/apm/services/checkout/errors',
      seenOn: 'made up after the grammar of Kibana 8',
      expect: { kind: 'apm-service', variables: { service: ['checkout'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://logs.example.com/app/r?l=DISCOVER_APP_LOCATOR&v=8.12.0&lz=N4IgjgrgpgTgngeSAOQQFwNogDYEMAuAlgMYDWUAdgPYBOAJiADQgAOUhMyMAvkA',
      seenOn: 'made up after the grammar of Kibana 8',
      trap: 'a locator: the page sends on',
      expect: { kind: 'short-link', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://kibana.example.com/app/discover#/?_g=%28time%3A%28from%3Anow-15m%2Cto%3Anow%29%29&_a=%28query%3A%28language%3Akuery%2Cquery%3A%27a%3Ab%27%29%29',
      seenOn: 'made up after the grammar of Kibana 8',
      trap: 'escaped all over, as a library does it',
      expect: {
        kind: 'discover',
        queries: ['a:b'],
        language: 'kql',
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://kibana.example.com/app/discover#/?_g=%28time%3A%28from%3A%272026-11-23T11%3A45%3A00.000Z%27%2Cto%3A%272026-11-23T12%3A00%3A00.000Z%27%29%29&_a=%28query%3A%28language%3Akuery%2Cquery%3A%27a%3Ab%27%29%29',
      },
    },
    {
      url: 'http://localhost:5601/app/apm/traces/explorer/waterfall?rangeFrom=now-15m&rangeTo=now&query=service.name%3A%22a%22&type=kql&traceId=abc',
      seenOn: 'Kibana 8, explorer of traces',
      trap: 'KQL in a plain parameter',
      expect: {
        kind: 'apm',
        queries: ['service.name:"a"'],
        language: 'kql',
        variables: { traceId: ['abc'] },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:5601/app/apm/traces/explorer/waterfall?rangeFrom=2026-11-23T11%3A45%3A00.000Z&rangeTo=2026-11-23T12%3A00%3A00.000Z&query=service.name%3A%22a%22&type=kql&traceId=abc',
      },
    },
    {
      url: "http://localhost:5601/app/metrics/explorer?metricsExplorer=(chartOptions:(type:line),options:(filterQuery:'host.name:%20a',metrics:!()),timerange:(from:now-1h,interval:%3E%3D10s,to:now))",
      seenOn: 'Kibana 8, Metrics Explorer',
      trap: 'its query is inside a state',
      expect: {
        kind: 'metrics-explorer',
        queries: ['host.name: a'],
        language: 'kql',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://localhost:5601/app/metrics/explorer?metricsExplorer=(chartOptions:(type:line),options:(filterQuery:'host.name:%20a',metrics:!()),timerange:(from:'2026-11-23T11:00:00.000Z',interval:%3E%3D10s,to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: 'http://localhost:5601/app/uptime?dateRangeStart=now-15m&dateRangeEnd=now&search=monitor.id%3A%22a%22',
      seenOn: 'Kibana 8, Uptime',
      expect: {
        kind: 'uptime',
        queries: ['monitor.id:"a"'],
        language: 'kql',
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost:5601/app/uptime?dateRangeStart=2026-11-23T11%3A45%3A00.000Z&dateRangeEnd=2026-11-23T12%3A00%3A00.000Z&search=monitor.id%3A%22a%22',
      },
    },
    {
      url: "http://localhost:5601/app/timelion#/?_g=(time:(from:now-1h,mode:quick,to:now))&_a=(columns:2,interval:auto,rows:2,selected:0,sheet:!('.es(*)','.es(a)'))",
      seenOn: 'Kibana 6, Timelion',
      trap: 'one expression for each chart',
      expect: {
        kind: 'timelion',
        queries: ['.es(*)', '.es(a)'],
        language: 'timelion',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "http://localhost:5601/app/timelion#/?_g=(time:(from:'2026-11-23T11:00:00.000Z',mode:absolute,to:'2026-11-23T12:00:00.000Z'))&_a=(columns:2,interval:auto,rows:2,selected:0,sheet:!('.es(*)','.es(a)'))",
      },
    },
    {
      url: 'https://log.gprd.gitlab.net/app/lens#/edit/3c45a610-15c9-11ec-a012-eb2e5674cacf?_g=h@e78830b',
      seenOn: 'Kibana 8 at GitLab, Lens',
      trap: 'a state that only a browser has',
      expect: { kind: 'lens', floats: 'unknown', pinned: null, opaque: true },
    },
    {
      url: 'https://stage.example.com/kibana/app/lens#/?_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:now-24h%2Fh,to:now))',
      seenOn: 'Kibana 8, under a base path',
      trap: 'no saved Lens yet',
      expect: {
        kind: 'lens',
        raw: ['now-24h/h', 'now'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://stage.example.com/kibana/app/lens#/?_g=(filters:!(),refreshInterval:(pause:!t,value:0),time:(from:'2026-11-22T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z'))",
      },
    },
    {
      url: "https://kibana.example.com/app/dashboards#/view/4f2a?_g=(time:(from:now-15m,to:now))&_a=(panels:!((embeddableConfig:(),gridData:(h:15),panelIndex:'1'),(embeddableConfig:(timeRange:(from:now-7d,to:now)),gridData:(h:15),panelIndex:'2')),query:(language:kuery,query:''))",
      seenOn: 'Kibana 7.17, a dashboard that is not saved',
      trap: 'one panel has a range to itself',
      expect: {
        kind: 'dashboard',
        variables: { 'panels with a range of their own': ['2'] },
        raw: ['now-15m', 'now'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          "https://kibana.example.com/app/dashboards#/view/4f2a?_g=(time:(from:'2026-11-23T11:45:00.000Z',to:'2026-11-23T12:00:00.000Z'))&_a=(panels:!((embeddableConfig:(),gridData:(h:15),panelIndex:'1'),(embeddableConfig:(timeRange:(from:'2026-11-16T12:00:00.000Z',to:'2026-11-23T12:00:00.000Z')),gridData:(h:15),panelIndex:'2')),query:(language:kuery,query:''))",
      },
    },
    {
      url: 'https://kibana.example.com/app/apm/link-to/trace/0af7651916cd43dd8448eb211c80319c?rangeFrom=now-1h&rangeTo=now',
      seenOn: 'Kibana 8, link to a trace',
      expect: {
        kind: 'trace',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://kibana.example.com/app/apm/link-to/trace/0af7651916cd43dd8448eb211c80319c?rangeFrom=2026-11-23T11%3A00%3A00.000Z&rangeTo=2026-11-23T12%3A00%3A00.000Z',
      },
    },
    {
      url: "https://kibana.example.com/app/logs/stream?logPosition=(end:'2026-11-20T11:00:00.000Z',start:'2026-11-20T10:00:00.000Z',streamLive:!f)&logFilter=(expression:'level:error',kind:kuery)",
      seenOn: 'Kibana 7.6, stream of logs',
      trap: 'the filter has its older form',
      expect: {
        kind: 'logs-stream',
        queries: ['level:error'],
        language: 'kql',
        raw: ['2026-11-20T10:00:00.000Z', '2026-11-20T11:00:00.000Z'],
        from: '2026-11-20T10:00:00Z',
        to: '2026-11-20T11:00:00Z',
        floats: 'none',
      },
    },
  ],
}
