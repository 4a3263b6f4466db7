import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'appdynamics',
  group: 'vendor',
  unlinked: [
    { what: 'the range that was chosen last', from: [] },
    { what: 'the metrics of a page', from: [] },
  ],
  times: /(?<=[#/&?])(?:timeRange|rsdTime)=[^&#]*/g,
  grain: 1,
  cases: [
    {
      url: 'https://bancogalicia-prod.saas.appdynamics.com/controller/#/location=APP_DASHBOARD&timeRange=last_1_hour.BEFORE_NOW.-1.-1.60&application=3764&dashboardMode=force',
      seenOn: 'AppDynamics, public excerpt',
      expect: {
        kind: 'application',
        variables: { application: ['3764'] },
        raw: ['last_1_hour.BEFORE_NOW.-1.-1.60', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://bancogalicia-prod.saas.appdynamics.com/controller/#/location=APP_DASHBOARD&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795431600000.60&application=3764&dashboardMode=force',
      },
    },
    {
      url: 'https://wm.saas.appdynamics.com/controller/#/location=APPS_ALL_DASHBOARD&timeRange=last_5_minutes.BEFORE_NOW.-1.-1.5',
      seenOn: 'AppDynamics, public excerpt',
      expect: {
        kind: 'applications',
        raw: ['last_5_minutes.BEFORE_NOW.-1.-1.5', null],
        from: '2026-11-23T11:55:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://wm.saas.appdynamics.com/controller/#/location=APPS_ALL_DASHBOARD&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795434900000.5',
      },
    },
    {
      url: 'https://disney-prod.saas.appdynamics.com/controller/#/location=APP_COMPONENT_INFRASTRUCTURE&application=515&component=306832',
      seenOn: 'AppDynamics, public excerpt',
      expect: {
        kind: 'tier',
        variables: { application: ['515'], component: ['306832'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://acme.saas.appdynamics.com/controller/#/location=APP_SNAPSHOT_VIEWER&requestGUID=0f3a-11&rsdTime=last_15_minutes.BEFORE_NOW.-1.-1.15&timeRange=last_1_hour.BEFORE_NOW.-1.-1.60&application=7&businessTransaction=99',
      seenOn: 'made up after the grammar of AppDynamics',
      trap: 'two windows; the snapshot has its own',
      expect: {
        kind: 'snapshot',
        variables: { application: ['7'], businessTransaction: ['99'] },
        panel: '0f3a-11',
        raw: ['last_15_minutes.BEFORE_NOW.-1.-1.15', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.saas.appdynamics.com/controller/#/location=APP_SNAPSHOT_VIEWER&requestGUID=0f3a-11&rsdTime=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795434300000.15&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795431600000.60&application=7&businessTransaction=99',
      },
    },
    {
      url: 'https://acme.saas.appdynamics.com/controller/#location=METRIC_BROWSER&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795431600000.60&application=7',
      seenOn: 'made up after the grammar of AppDynamics',
      trap: 'the end comes first; no slash',
      expect: {
        kind: 'metrics-explorer',
        variables: { application: ['7'] },
        raw: ['Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795431600000.60', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://appd.example.com/controller/#/location=DASHBOARD_DETAIL&mode=MODE_DASHBOARD&dashboardId=12&timeRange=last_1_day.BEFORE_NOW.-1.-1.1440',
      seenOn: "made up after the grammar of AppDynamics, of one's own",
      expect: {
        kind: 'dashboard',
        variables: { dashboardId: ['12'] },
        raw: ['last_1_day.BEFORE_NOW.-1.-1.1440', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://appd.example.com/controller/#/location=DASHBOARD_DETAIL&mode=MODE_DASHBOARD&dashboardId=12&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795348800000.1440',
      },
    },
    {
      url: 'https://appd.example.com/controller/#/location=CDASHBOARD_DETAIL&mode=MODE_DASHBOARD&dashboard=12&timeRange=last_1_day.BEFORE_NOW.-1.-1.1440',
      seenOn: "made up after the grammar of AppDynamics, of one's own",
      expect: {
        kind: 'dashboard',
        variables: { dashboard: ['12'] },
        raw: ['last_1_day.BEFORE_NOW.-1.-1.1440', null],
        from: '2026-11-22T12:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://appd.example.com/controller/#/location=CDASHBOARD_DETAIL&mode=MODE_DASHBOARD&dashboard=12&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795348800000.1440',
      },
    },
    {
      url: 'https://appd.example.com/controller/#/location=APP_DASHBOARD&timeRange=yesterday&application=7',
      seenOn: 'made up after the grammar of AppDynamics',
      trap: 'no range that can be read',
      expect: {
        kind: 'application',
        variables: { application: ['7'] },
        raw: ['yesterday', null],
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://appd.example.com/controller/#/location=APP_BT_LIST&application=7',
      seenOn: 'made up after the grammar of AppDynamics',
      expect: { kind: 'transactions', variables: { application: ['7'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://acme.saas.appdynamics.com/controller/#/location=METRIC_BROWSER&timeRange=Custom_Time_Range%7CBETWEEN_TIMES%7C1795435200000%7C1795431600000%7C60&application=7',
      seenOn: 'made up after the grammar of AppDynamics',
      trap: 'separated by bars',
      expect: {
        kind: 'metrics-explorer',
        variables: { application: ['7'] },
        raw: ['Custom_Time_Range|BETWEEN_TIMES|1795435200000|1795431600000|60', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.saas.appdynamics.com/controller/#/location=APP_INCIDENT_DETAIL_MODAL&incident=1234&application=12&timeRange=last_1_hour.BEFORE_NOW.-1.-1.60',
      seenOn: 'made up after the grammar of AppDynamics',
      expect: {
        kind: 'incident',
        variables: { incident: ['1234'], application: ['12'] },
        raw: ['last_1_hour.BEFORE_NOW.-1.-1.60', null],
        from: '2026-11-23T11:00:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        pinned:
          'https://acme.saas.appdynamics.com/controller/#/location=APP_INCIDENT_DETAIL_MODAL&incident=1234&application=12&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795431600000.60',
      },
    },
    {
      url: 'https://c.saas.appdynamics.com/controller/#/location=ANALYTICS_ADQL_SEARCH&timeRange=Custom_Time_Range.BETWEEN_TIMES.1747890846000.1747883646000.120&adqlQuery=SELECT%2520*%2520FROM%2520transactions%2520WHERE%2520application%253D%2522shop%2522&searchType=SINGLE&searchMode=ADVANCED&viewMode=DATA',
      seenOn: 'AppDynamics of 2018, as an extension builds it',
      trap: 'the query is escaped twice',
      expect: {
        kind: 'analytics-adql-search',
        queries: ['SELECT * FROM transactions WHERE application="shop"'],
        language: 'adql',
        raw: ['Custom_Time_Range.BETWEEN_TIMES.1747890846000.1747883646000.120', null],
        from: '2025-05-22T03:14:06Z',
        to: '2025-05-22T05:14:06Z',
        floats: 'none',
      },
    },
    {
      url: 'https://c.saas.appdynamics.com/controller/#/location=METRIC_BROWSER&timeRange=last_15_minutes.BEFORE_NOW.-1.-1.15&application=12&metrics=APPLICATION.12.345',
      seenOn: 'AppDynamics of 2020, as a reporting tool builds it',
      expect: {
        kind: 'metrics-explorer',
        raw: ['last_15_minutes.BEFORE_NOW.-1.-1.15', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        variables: { application: ['12'], metrics: ['APPLICATION.12.345'] },
        pinned:
          'https://c.saas.appdynamics.com/controller/#/location=METRIC_BROWSER&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795434300000.15&application=12&metrics=APPLICATION.12.345',
      },
    },
    {
      url: 'https://appd.example.com:8090/controller/#application=12&timeRange=last_15_minutes.BEFORE_NOW.-1.-1.15&location=APP_DASHBOARD',
      seenOn: 'made up after the grammar of AppDynamics',
      trap: 'on a host of its own, the location last',
      expect: {
        kind: 'application',
        raw: ['last_15_minutes.BEFORE_NOW.-1.-1.15', null],
        from: '2026-11-23T11:45:00Z',
        to: '2026-11-23T12:00:00Z',
        floats: 'url',
        variables: { application: ['12'] },
        pinned:
          'https://appd.example.com:8090/controller/#application=12&timeRange=Custom_Time_Range.BETWEEN_TIMES.1795435200000.1795434300000.15&location=APP_DASHBOARD',
      },
    },
  ],
}
