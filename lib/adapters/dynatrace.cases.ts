import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'dynatrace',
  group: 'vendor',
  unlinked: [
    { what: 'the default range of a page', from: [] },
    { what: 'the tiles of a dashboard', from: [] },
  ],
  times: /[?&;#](?:gtf|tf)=[^&;#]*(?:;now)?/g,
  cases: [
    {
      url: 'https://tax37821.dev.dynatracelabs.com/#dashboard;gtf=-6h;gf=all;id=0eba1921-38c0-4eaf-a71c-94c6ac16509f',
      seenOn: 'Dynatrace, a public document',
      expect: {
        kind: 'dashboard',
        variables: { gf: ['all'] },
        raw: ['-6h', 'now'],
        from: '2026-11-23T06:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://tax37821.dev.dynatracelabs.com/#dashboard;gtf=c_1795413600000_1795435200000;gf=all;id=0eba1921-38c0-4eaf-a71c-94c6ac16509f',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#problems/problemdetails;gtf=-2h;gf=all;pid=-5412345678901234567_1795345200000V2',
      seenOn: 'Dynatrace, classic problem',
      trap: 'ids may be negative',
      expect: {
        kind: 'problem',
        variables: { gf: ['all'] },
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.live.dynatrace.com/#problems/problemdetails;gtf=c_1795428000000_1795435200000;gf=all;pid=-5412345678901234567_1795345200000V2',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#dashboard;id=0eba1921-38c0-4eaf-a71c-94c6ac16509f;gtf=c_1795345200000_1795348800000;gf=4242',
      seenOn: 'Dynatrace, classic dashboard',
      expect: {
        kind: 'dashboard',
        variables: { gf: ['4242'] },
        raw: ['1795345200000', '1795348800000'],
        from: '2026-11-22T11:00:00Z',
        to: '2026-11-22T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://monitor.example.com/e/0eba1921-38c0-4eaf-a71c-94c6ac16509f/#processdetails;id=PROCESS_GROUP_INSTANCE-1;gtf=l_2_HOURS',
      seenOn: 'Dynatrace Managed on any host',
      trap: 'an old spelling of two hours',
      expect: {
        kind: 'process',
        raw: ['l_2_HOURS', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://monitor.example.com/e/0eba1921-38c0-4eaf-a71c-94c6ac16509f/#processdetails;id=PROCESS_GROUP_INSTANCE-1;gtf=c_1795428000000_1795435200000',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/ui/deploymentstatus/oneagents?gtf=-2h&gf=all',
      seenOn: 'Dynatrace, page with parameters',
      expect: {
        kind: 'page',
        variables: { gf: ['all'] },
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.live.dynatrace.com/ui/deploymentstatus/oneagents?gtf=c_1795428000000_1795435200000&gf=all',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#dashboard;id=1;gtf=yesterday',
      seenOn: 'Dynatrace, classic dashboard',
      zone: 'Europe/Berlin',
      expect: {
        kind: 'dashboard',
        raw: ['yesterday', null],
        from: '2026-11-21T23:00:00Z',
        to: '2026-11-22T23:00:00Z',
        floats: 'url',
        pinned: 'https://abc12345.live.dynatrace.com/#dashboard;id=1;gtf=c_1795302000000_1795388400000',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#dashboard;id=1;gtf=p_5412345678901234567',
      seenOn: 'Dynatrace, classic dashboard',
      trap: 'the window of a problem stands still, and is on the server',
      expect: { kind: 'dashboard', raw: ['p_5412345678901234567', null], floats: 'none' },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.davis.problems/problem/123?tf=-7d%3Bnow',
      seenOn: 'Dynatrace of 2025, problem',
      expect: {
        kind: 'problem',
        raw: ['-7d', 'now'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.davis.problems/problem/123?tf=2026-11-16T12:00:00.000Z%3B2026-11-23T12:00:00.000Z',
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.kubernetes/smartscape?tf=2026-03-20T15:00Z;2026-03-20T21:00Z#filtering=cluster',
      seenOn: 'Dynatrace of 2026, Kubernetes',
      expect: {
        kind: 'kubernetes',
        variables: { filtering: ['cluster'] },
        raw: ['2026-03-20T15:00Z', '2026-03-20T21:00Z'],
        from: '2026-03-20T15:00:00Z',
        to: '2026-03-20T21:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.dashboards/dashboard/8f2c#from=-24h&to=now%28%29&vfilter_node=web-1',
      seenOn: 'Dynatrace of 2025, dashboard',
      expect: {
        kind: 'dashboard',
        variables: { node: ['web-1'] },
        raw: ['-24h', 'now()'],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.notebooks/intent/view-query#%7B%22dt.query%22%3A%22fetch%20logs%2C%20from%3A-2h%20%7C%20limit%2010%22%2C%22title%22%3A%22Errors%22%7D',
      seenOn: 'Dynatrace of 2025, query handed to a notebook',
      trap: 'the query measures its own window',
      expect: {
        kind: 'query',
        title: 'Errors',
        queries: ['fetch logs, from:-2h | limit 10'],
        language: 'dql',
        floats: 'query',
        pinned: null,
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.classic.hosts/#newhosts/hostdetails;id=HOST-1;gtf=-30m',
      seenOn: 'Dynatrace of 2025, classic page in an app',
      expect: {
        kind: 'host',
        raw: ['-30m', 'now'],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.classic.hosts/#newhosts/hostdetails;id=HOST-1;gtf=c_1795433400000_1795435200000',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#trace;traceId=4bf92f3577b34da6a3ce929d0e0e4736',
      seenOn: 'Dynatrace, trace',
      expect: { kind: 'trace', floats: 'none' },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/ui/problems?gtf=-2h&gf=all',
      seenOn: 'Dynatrace of 2022, problems',
      expect: {
        kind: 'problems',
        variables: { gf: ['all'] },
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'https://abc12345.live.dynatrace.com/ui/problems?gtf=c_1795428000000_1795435200000&gf=all',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/ui/services/SERVICE-ABC?gtf=-30m&gf=all',
      seenOn: 'Dynatrace of 2022, service',
      expect: {
        kind: 'service',
        variables: { gf: ['all'] },
        raw: ['-30m', 'now'],
        from: '2026-11-23T11:30:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.live.dynatrace.com/ui/services/SERVICE-ABC?gtf=c_1795433400000_1795435200000&gf=all',
      },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/ui/log-monitoring?gtf=-2h&gf=all&query=content%3D%22x%22&sortDirection=desc',
      seenOn: 'Dynatrace of 2022, logs',
      expect: {
        kind: 'logs',
        queries: ['content="x"'],
        language: 'dynatrace-logs',
        variables: { gf: ['all'] },
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.live.dynatrace.com/ui/log-monitoring?gtf=c_1795428000000_1795435200000&gf=all&query=content%3D%22x%22&sortDirection=desc',
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.notebooks/notebook/uuid-1#section',
      seenOn: 'Dynatrace of 2025, notebook',
      trap: 'a fragment that is no route',
      expect: { kind: 'notebook', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.davis.problems/problem/123_456V2?from=now%28%29-72h&to=now%28%29',
      seenOn: 'Dynatrace of 2025, problem',
      expect: {
        kind: 'problem',
        raw: ['now()-72h', 'now()'],
        from: '2026-11-20T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://managed.example.com/e/01234567-89ab-cdef-0123-456789abcdef/ui/problems?gtf=-2h',
      seenOn: 'Dynatrace Managed, problems',
      expect: {
        kind: 'problems',
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://managed.example.com/e/01234567-89ab-cdef-0123-456789abcdef/ui/problems?gtf=c_1795428000000_1795435200000',
      },
    },
    {
      url: 'https://managed.example.com/e/01234567-89ab-cdef-0123-456789abcdef/#problems/problemdetails;pid=123',
      seenOn: 'Dynatrace Managed, problem',
      expect: { kind: 'problem', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://abc12345.live.dynatrace.com/#problemdetails;gtf=-2h;gf=all;pid=-8234V2',
      seenOn: 'Dynatrace, problem, a public page',
      expect: {
        kind: 'problem',
        variables: { gf: ['all'] },
        raw: ['-2h', 'now'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.live.dynatrace.com/#problemdetails;gtf=c_1795428000000_1795435200000;gf=all;pid=-8234V2',
      },
    },
    {
      url: 'https://nyr48864.live.dynatrace.com/#dashboard;gtf=2021-11-25T13:00:00-03:00%20to%202021-11-25T14:00:00-03:00;gf=all;id=380d3d28-0861-444b-88e9-f978a15640fc',
      seenOn: 'Dynatrace of 2021, a public script',
      trap: 'an offset',
      expect: {
        kind: 'dashboard',
        variables: { gf: ['all'] },
        raw: ['2021-11-25T13:00:00-03:00', '2021-11-25T14:00:00-03:00'],
        from: '2021-11-25T16:00:00Z',
        to: '2021-11-25T17:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/intent/dynatrace.notebooks/view-query#{"dt.query":"fetch spans","dt.timeframe":{"from":"2026-11-20T10:00:00Z","to":"2026-11-20T11:00:00Z"}}',
      seenOn: 'Dynatrace platform, intent',
      trap: 'the range is in the intent',
      expect: {
        kind: 'query',
        queries: ['fetch spans'],
        language: 'dql',
        raw: ['2026-11-20T10:00:00Z', '2026-11-20T11:00:00Z'],
        from: '2026-11-20T10:00:00Z',
        to: '2026-11-20T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.davis.problems/?tf=now%28%29-7d%3Bnow%28%29#filtering=%22Status%22%20%3D%20ACTIVE',
      seenOn: 'Dynatrace platform, list of problems',
      trap: 'no problem is named',
      expect: {
        kind: 'problems',
        variables: { filtering: ['"Status" = ACTIVE'] },
        raw: ['now()-7d', 'now()'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://abc12345.apps.dynatrace.com/ui/apps/dynatrace.davis.problems/?tf=2026-11-16T12:00:00.000Z%3B2026-11-23T12:00:00.000Z#filtering=%22Status%22%20%3D%20ACTIVE',
      },
    },
  ],
}
