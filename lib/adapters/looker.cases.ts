import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'looker',
  group: 'vendor',
  unlinked: [{ what: 'the query and the dates of a saved look or dashboard', from: [] }],
  times: /(?!)/g,
  grain: 1000,
  cases: [
    {
      url: 'https://looker.yourcompany/explore/ecommerce/orders?qid=aogBgL6o3cKK1jN3RoZl5s',
      seenOn: 'Looker, its own documentation',
      expect: {
        kind: 'explore',
        variables: { model: ['ecommerce'], explore: ['orders'], qid: ['aogBgL6o3cKK1jN3RoZl5s'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://your.cloud.looker.com/explore/ecommerce_data/order_items?qid=Q4pXny1FEtuxMuj9Atf0Gg&origin_space=15&toggle=vis,',
      seenOn: 'Looker, its own documentation',
      expect: {
        kind: 'explore',
        variables: { model: ['ecommerce_data'], explore: ['order_items'], qid: ['Q4pXny1FEtuxMuj9Atf0Gg'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://acme.looker.com/explore/shop/orders?fields=orders.created_date,orders.count&f[orders.created_date]=7+days&f[orders.status]=failed&sorts=orders.count+desc&limit=500',
      seenOn: 'made up after the grammar of Looker',
      trap: 'days that are complete, in the zone of the model',
      expect: {
        kind: 'explore',
        variables: {
          model: ['shop'],
          explore: ['orders'],
          'orders.created_date': ['7 days'],
          'orders.status': ['failed'],
        },
        raw: ['7 days', null],
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://acme.looker.com/explore/shop/orders?fields=orders.count&f[orders.created_date]=2018%2F05%2F10+to+2018%2F05%2F18&query_timezone=America%2FNew_York',
      seenOn: 'made up after the grammar of Looker',
      expect: {
        kind: 'explore',
        variables: {
          model: ['shop'],
          explore: ['orders'],
          'orders.created_date': ['2018/05/10 to 2018/05/18'],
        },
        raw: ['2018/05/10 to 2018/05/18', null],
        from: '2018-05-10T04:00:00Z',
        to: '2018-05-18T04:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.cloud.looker.com/dashboards/12?Date=last+month&Region=EMEA',
      seenOn: 'made up after the grammar of Looker',
      expect: {
        kind: 'dashboard',
        variables: { Date: ['last month'], Region: ['EMEA'] },
        raw: ['last month', null],
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://acme.looker.com/dashboards/shop::overview',
      seenOn: 'made up after the grammar of Looker',
      expect: { kind: 'dashboard', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.looker.com/looks/77',
      seenOn: 'made up after the grammar of Looker',
      expect: { kind: 'look', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://homedepot.looker.com/dashboards/698?Date%20Range=2020%2F01%2F01%20to%202020%2F02%2F01&Collection=All%20Projects&Cloud%20Space=',
      seenOn: 'Looker of 2021, dashboard',
      expect: {
        kind: 'dashboard',
        variables: { 'Date Range': ['2020/01/01 to 2020/02/01'], Collection: ['All Projects'] },
        raw: ['2020/01/01 to 2020/02/01', null],
        from: '2020-01-01T00:00:00Z',
        to: '2020-02-01T00:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://instance.looker.com/embed/dashboards/4?theme=red&Timeframe=14+day',
      seenOn: 'Looker, its documentation of embedded pages',
      trap: 'the theme is no filter',
      expect: {
        kind: 'dashboard',
        raw: ['14 day', null],
        floats: 'url',
        variables: { Timeframe: ['14 day'] },
        pinned: null,
      },
    },
    {
      url: 'https://x.looker.com/login/embed/%2Fembed%2Fdashboards%2F4?nonce=abc&time=1&session_length=3600&external_user_id=u&permissions=x&signature=zzz',
      seenOn: 'Looker, its documentation of signed links',
      trap: 'the link is a credential',
      expect: {
        kind: 'embed',
        floats: 'unknown',
        pinned: null,
        masked: ['nonce', 'external_user_id', 'permissions', 'signature'],
      },
    },
  ],
}
