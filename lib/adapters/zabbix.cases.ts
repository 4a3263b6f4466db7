import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'zabbix',
  group: 'open',
  unlinked: [{ what: "the range of the user's profile", from: ['requests'] }],
  times: /[?&](?:from|to|stime)=[^&#]*/g,
  grain: 1000,
  cases: [
    {
      url: 'http://localhost/zabbix/zabbix.php?view_as=showgraph&action=charts.view&from=now-1h&to=now&filter_search_type=0&filter_set=1',
      seenOn: 'Zabbix, tests of its graphs page',
      expect: {
        kind: 'host-graphs',
        raw: ['now-1h', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost/zabbix/zabbix.php?view_as=showgraph&action=charts.view&from=2026-11-23%2011%3A00%3A00&to=2026-11-23%2012%3A00%3A00&filter_search_type=0&filter_set=1',
      },
    },
    {
      url: 'http://localhost/zabbix/history.php?action=showgraph&itemids[]=23296',
      seenOn: 'Zabbix, tests of its history page',
      trap: "the range is in the user's profile",
      expect: {
        kind: 'item-graph',
        variables: { itemids: ['23296'] },
        panel: '23296',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost/zabbix/history.php?action=showgraph&itemids%5B%5D=42237',
      seenOn: 'Zabbix, public excerpt',
      expect: {
        kind: 'item-graph',
        variables: { itemids: ['42237'] },
        panel: '42237',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://localhost/zabbix/zabbix.php?action=dashboard.view&dashboardid=1050',
      seenOn: 'Zabbix, tests of its dashboards',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://vision.prod.zeeve.net/zabbix.php?action=dashboard.view&dashboardid=423&from=now-5m&to=now',
      seenOn: 'Zabbix, public issue',
      expect: {
        kind: 'dashboard',
        raw: ['now-5m', 'now'],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://vision.prod.zeeve.net/zabbix.php?action=dashboard.view&dashboardid=423&from=2026-11-23%2011%3A55%3A00&to=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'http://zabbix.myj.com.cn/zabbix.php?action=charts.view&view_as=showgraph&filter_hostids%5B%5D=10167&filter_set=1',
      seenOn: 'Zabbix, public issue',
      expect: {
        kind: 'host-graphs',
        variables: { filter_hostids: ['10167'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://zabbix.example.com/history.php?action=showvalues&itemids%5B0%5D=101&itemids%5B1%5D=102&from=now%2Fd&to=now%2Fd',
      seenOn: 'made up after the grammar of Zabbix 6',
      zone: 'Europe/Berlin',
      trap: 'a day of the zone',
      expect: {
        kind: 'item-values',
        variables: { itemids: ['101', '102'] },
        raw: ['now/d', 'now/d'],
        from: '2026-11-22T23:00:00Z',
        to: '2026-11-23T22:59:59.999Z',
        floats: 'url',
        pinned:
          'https://zabbix.example.com/history.php?action=showvalues&itemids%5B0%5D=101&itemids%5B1%5D=102&from=2026-11-23%2000%3A00%3A00&to=2026-11-23%2023%3A59%3A59',
      },
    },
    {
      url: 'https://zabbix.example.com/history.php?action=batchgraph&itemids%5B0%5D=101&from=now-3600&to=now',
      seenOn: 'made up after the grammar of Zabbix 6',
      trap: 'seconds without a unit',
      expect: {
        kind: 'item-graph',
        variables: { itemids: ['101'] },
        panel: '101',
        raw: ['now-3600', 'now'],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://zabbix.example.com/history.php?action=batchgraph&itemids%5B0%5D=101&from=2026-11-23%2011%3A00%3A00&to=2026-11-23%2012%3A00%3A00',
      },
    },
    {
      url: 'https://zabbix.example.com/history.php?action=showgraph&itemids%5B%5D=101&from=2026-11-22&to=2026-11-22%2010',
      seenOn: 'made up after the grammar of Zabbix 6',
      zone: 'Europe/Berlin',
      trap: 'what the end leaves out is filled up',
      expect: {
        kind: 'item-graph',
        variables: { itemids: ['101'] },
        panel: '101',
        raw: ['2026-11-22', '2026-11-22 10'],
        from: '2026-11-21T23:00:00Z',
        to: '2026-11-22T09:59:59Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost/zabbix/history.php?action=showgraph&itemids%5B%5D=101&period=3600&stime=20261122100000',
      seenOn: 'made up after the grammar of Zabbix 3',
      expect: {
        kind: 'item-graph',
        variables: { itemids: ['101'] },
        panel: '101',
        raw: ['20261122100000', '3600'],
        from: '2026-11-22T10:00:00Z',
        to: '2026-11-22T11:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'http://localhost/zabbix/charts.php?graphid=523&period=7200',
      seenOn: 'made up after the grammar of Zabbix 3',
      expect: {
        kind: 'host-graphs',
        variables: { graphid: ['523'] },
        raw: ['7200', null],
        from: '2026-11-23T10:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned: 'http://localhost/zabbix/charts.php?graphid=523&period=7200&stime=20261123100000',
      },
    },
    {
      url: 'http://localhost/zabbix/zabbix.php?action=problem.view&filter_hostids%5B%5D=10084&filter_set=1',
      seenOn: 'made up after the grammar of Zabbix 6',
      expect: { kind: 'problems', variables: { filter_hostids: ['10084'] }, floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost/zabbix/tr_events.php?triggerid=16000&eventid=4711',
      seenOn: 'made up after the grammar of Zabbix 6',
      expect: { kind: 'event', variables: { triggerid: ['16000'], eventid: ['4711'] }, floats: 'none' },
    },
    {
      url: 'http://localhost/zabbix/chart2.php?graphid=523&from=now-1w&to=now&width=900&height=200&profileIdx=web.charts.filter',
      seenOn: 'made up after the grammar of Zabbix 6',
      expect: {
        kind: 'graph-image',
        variables: { graphid: ['523'] },
        raw: ['now-1w', 'now'],
        from: '2026-11-16T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'http://localhost/zabbix/chart2.php?graphid=523&from=2026-11-16%2012%3A00%3A00&to=2026-11-23%2012%3A00%3A00&width=900&height=200&profileIdx=web.charts.filter',
      },
    },
    {
      url: 'https://mon.example.com/zabbix.php?action=dashboard.view&dashboardid=7',
      seenOn: 'made up after the grammar of Zabbix 6, looked at',
      title: 'Checkout: Dashboard',
      hints: {
        marks: ['zabbix'],
        requests: [
          {
            url: 'https://mon.example.com/chart.php?itemids%5B0%5D=101&from=now-2h&to=now&width=900',
            at: 1795434600000,
          },
        ],
      },
      expect: {
        kind: 'dashboard',
        from: '2026-11-23T09:50:00Z',
        to: '2026-11-23T11:50:00Z',
        floats: 'unknown',
        pinned:
          'https://mon.example.com/zabbix.php?action=dashboard.view&dashboardid=7&from=2026-11-23%2009%3A50%3A00&to=2026-11-23%2011%3A50%3A00',
      },
    },
    {
      url: 'https://zabbix.acme.io/history.php?action=showgraph&itemid=23296&period=7200&stime=20261122080000',
      seenOn: 'made up after the grammar of Zabbix 2',
      trap: 'one item, by the older name',
      expect: {
        kind: 'item-graph',
        variables: { itemid: ['23296'] },
        panel: '23296',
        raw: ['20261122080000', '7200'],
        from: '2026-11-22T08:00:00Z',
        to: '2026-11-22T10:00:00Z',
        floats: 'none',
      },
    },
  ],
}
