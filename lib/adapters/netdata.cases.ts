import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'netdata',
  group: 'open',
  unlinked: [{ what: 'the window of a page that plays on', from: ['requests'] }],
  times: /[#?&;](?:after|before|force_play)=[^&#;]*/g,
  cases: [
    {
      url: 'https://app.netdata.cloud/spaces/netdata-demo/rooms/all-nodes/overview#metrics_correlation=false&after=-900&before=0&utc=Europe%2FLondon&offset=%2B1&timezoneName=Edinburgh%2C%20London&modal=&modalTab=&modalParams=&selectedIntegrationCategory=deploy.operating-systems&chartName-val=menu_system',
      seenOn: 'Netdata, a public link',
      expect: {
        kind: 'dashboard',
        panel: 'menu_system',
        raw: ['-900', '0'],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.netdata.cloud/spaces/netdata-demo/rooms/all-nodes/overview#metrics_correlation=false&after=1795434300000&before=1795435200000&utc=Europe%2FLondon&offset=%2B1&timezoneName=Edinburgh%2C%20London&modal=&modalTab=&modalParams=&selectedIntegrationCategory=deploy.operating-systems&chartName-val=menu_system',
      },
    },
    {
      url: 'https://app.netdata.cloud/spaces/netdata-demo/rooms/postgresql/overview#metrics_correlation=false&after=1765603590000&before=1765604490000&utc=Europe%2FAthens',
      seenOn: 'Netdata, a public link',
      expect: {
        kind: 'dashboard',
        raw: ['1765603590000', '1765604490000'],
        from: '2025-12-13T05:26:30Z',
        to: '2025-12-13T05:41:30Z',
        floats: 'none',
      },
    },
    {
      url: 'http://127.0.0.1:19999/#menu_system;after=-20;before=0;theme=slate',
      seenOn: 'Netdata 1.37, its page with the pointer on a chart',
      hints: {
        marks: ['netdata'],
        requests: [
          {
            url: 'http://127.0.0.1:19999/api/v1/data?chart=system.ctxt&format=json&points=20&before=0&after=-20',
            at: 1795435195300,
          },
        ],
      },
      trap: 'the pointer stopped it before the look, and the server has whole seconds up to the one before',
      expect: {
        kind: 'dashboard',
        panel: 'menu_system',
        raw: ['-20', '0'],
        from: '2026-11-23T11:59:35Z',
        to: '2026-11-23T11:59:54Z',
        floats: 'url',
        pinned: 'http://127.0.0.1:19999/#menu_system;after=1795435175000;before=1795435194000;theme=slate',
      },
    },
    {
      url: 'http://127.0.0.1:19999/#after=-50;before=0',
      seenOn: 'Netdata 1.37, its page before it has asked for what was zoomed to',
      now: '2026-11-23T12:00:00.722Z',
      hints: { marks: ['netdata'] },
      trap: 'the page asks for whole seconds, and would round half a second up',
      expect: {
        kind: 'dashboard',
        raw: ['-50', '0'],
        from: '2026-11-23T11:59:10Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://127.0.0.1:19999/#after=1795435150000;before=1795435200000',
      },
    },
    {
      url: 'https://registry.my-netdata.io/#menu_disk',
      seenOn: 'Netdata, documentation',
      expect: { kind: 'dashboard', panel: 'menu_disk', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://london.my-netdata.io/#nginx_local_nginx',
      seenOn: 'Netdata, documentation',
      expect: { kind: 'dashboard', panel: 'nginx_local_nginx', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://NODE_IP:19999/api/v3/data?contexts=system.cpu&after=-86400&points=24&time_group=sum',
      seenOn: 'Netdata, documentation',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        raw: ['-86400', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://NODE_IP:19999/api/v3/data?contexts=system.cpu&after=1795348800&points=24&time_group=sum&before=1795435200',
      },
    },
    {
      url: 'https://your-netdata-node/api/v1/data?chart=system.cpu&dimensions=user&after=-600&before=0&points=10&options=anomaly-bit',
      seenOn: 'Netdata, documentation',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        variables: { dimensions: ['user'] },
        raw: ['-600', '0'],
        from: '2026-11-23T11:50:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://your-netdata-node/api/v1/data?chart=system.cpu&dimensions=user&after=1795434600&before=1795435200&points=10&options=anomaly-bit',
      },
    },
    {
      url: 'http://node.example.com:19999/#menu_system_submenu_cpu;after=1795416416000;before=1795416944000;theme=slate;help=true',
      seenOn: 'Netdata, made up after its grammar',
      expect: {
        kind: 'dashboard',
        panel: 'menu_system_submenu_cpu',
        raw: ['1795416416000', '1795416944000'],
        from: '2026-11-23T06:46:56Z',
        to: '2026-11-23T06:55:44Z',
        floats: 'none',
      },
    },
    {
      url: 'http://node.example.com:19999/#after=-360;before=0;menu_mem_submenu_kernel;theme=slate',
      seenOn: 'Netdata, made up after its grammar',
      trap: 'seconds from now among the milliseconds',
      expect: {
        kind: 'dashboard',
        panel: 'menu_mem_submenu_kernel',
        raw: ['-360', '0'],
        from: '2026-11-23T11:54:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://node.example.com:19999/#after=1795434840000;before=1795435200000;menu_mem_submenu_kernel;theme=slate',
      },
    },
    {
      url: 'http://node.example.com:19999/host/db-1/#menu_disk;after=1795416416000;before=1795416944000;highlight_after=1795416500000;highlight_before=1795416600000;utc=Europe/Berlin',
      seenOn: 'Netdata, made up after its grammar',
      expect: {
        kind: 'dashboard',
        panel: 'menu_disk',
        raw: ['1795416416000', '1795416944000'],
        from: '2026-11-23T06:46:56Z',
        to: '2026-11-23T06:55:44Z',
        floats: 'none',
      },
    },
    {
      url: 'https://netdata.example.com/v3/#metrics_correlation=false&after=-900&before=-300&utc=Europe%2FBerlin&force_play=true',
      seenOn: 'Netdata, made up after its grammar',
      expect: {
        kind: 'dashboard',
        raw: ['-900', '-300'],
        from: '2026-11-23T11:40:00Z',
        to: '2026-11-23T11:55:00Z',
        floats: 'url',
        pinned:
          'https://netdata.example.com/v3/#metrics_correlation=false&after=1795434000000&before=1795434900000&utc=Europe%2FBerlin&force_play=false',
      },
    },
    {
      url: 'https://app.netdata.cloud/spaces/acme/rooms/all-nodes/alerts#metrics_correlation=false&after=1795416416000&before=1795416944000&force_play=true',
      seenOn: 'Netdata, made up after its grammar',
      trap: 'told to play on, it leaves its own times',
      expect: {
        kind: 'alerts',
        raw: ['1795416416000', '1795416944000'],
        from: '2026-11-23T06:46:56Z',
        to: '2026-11-23T06:55:44Z',
        floats: 'url',
        pinned:
          'https://app.netdata.cloud/spaces/acme/rooms/all-nodes/alerts#metrics_correlation=false&after=1795416416000&before=1795416944000&force_play=false',
      },
    },
    {
      url: 'https://app.netdata.cloud/spaces/acme/rooms/all-nodes/overview#after=-7200&before=0&_o=eJyrVkrLz1eyUkpKLFKqBQAdegQ0',
      seenOn: 'Netdata, made up after its grammar',
      trap: 'a packed state that nobody can read',
      expect: {
        kind: 'dashboard',
        raw: ['-7200', '0'],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://app.netdata.cloud/spaces/acme/rooms/all-nodes/overview#after=1795428000000&before=1795435200000&_o=eJyrVkrLz1eyUkpKLFKqBQAdegQ0',
        opaque: true,
      },
    },
    {
      url: 'http://node.example.com:19999/api/v1/data?chart=system.cpu&after=1795416416&before=1795416944&format=json',
      seenOn: 'Netdata, made up after its grammar',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        raw: ['1795416416', '1795416944'],
        from: '2026-11-23T06:46:56Z',
        to: '2026-11-23T06:55:44Z',
        floats: 'none',
      },
    },
    {
      url: 'http://node.example.com:19999/api/v1/data?chart=system.cpu&points=60',
      seenOn: 'Netdata, made up after its grammar',
      trap: 'without a start, ten minutes',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        from: '2026-11-23T11:50:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://node.example.com:19999/api/v1/data?chart=system.cpu&points=60&after=1795434600&before=1795435200',
      },
    },
    {
      url: 'http://node.example.com:19999/api/v1/data?chart=system.cpu&after=3600&before=-60',
      seenOn: 'Netdata, made up after its grammar',
      trap: 'small numbers are measured from now, whatever their sign',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        raw: ['3600', '-60'],
        from: '2026-11-23T10:59:00Z',
        to: '2026-11-23T11:59:00Z',
        floats: 'url',
        pinned:
          'http://node.example.com:19999/api/v1/data?chart=system.cpu&after=1795431540&before=1795435140',
      },
    },
    {
      url: 'http://node.example.com:19999/api/v1/badge.svg?chart=system.cpu&after=-60&dimension=user',
      seenOn: 'Netdata, made up after its grammar',
      expect: {
        kind: 'badge',
        queries: ['system.cpu'],
        language: 'netdata',
        variables: { dimension: ['user'] },
        raw: ['-60', null],
        from: '2026-11-23T11:59:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://node.example.com:19999/api/v1/badge.svg?chart=system.cpu&after=1795435140&dimension=user&before=1795435200',
      },
    },
    {
      url: 'http://node.example.com/#menu_system',
      seenOn: 'Netdata, made up after its grammar',
      title: 'node netdata dashboard',
      hints: { marks: ['netdata'] },
      expect: { kind: 'dashboard', panel: 'menu_system', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://localhost:19999/api/v1/data?chart=system.cpu&after=-600&before=1600000600',
      seenOn: 'Netdata, documentation',
      trap: 'a start near zero is measured from the end',
      expect: {
        kind: 'api-data',
        queries: ['system.cpu'],
        language: 'netdata',
        raw: ['-600', '1600000600'],
        from: '2020-09-13T12:26:40Z',
        to: '2020-09-13T12:36:40Z',
        floats: 'none',
      },
    },
    {
      url: 'https://london.my-netdata.io/',
      seenOn: 'Netdata, demonstration',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
  ],
}
