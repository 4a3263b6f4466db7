import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'opsgenie',
  group: 'context',
  unlinked: [{ what: 'what a list holds', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://mitodl.app.opsgenie.com/alert/detail/909993c0-72e7-4433-9e9e-30a2196e8f87-1698695490940/details',
      seenOn: 'Opsgenie, of a post-mortem',
      expect: {
        kind: 'alert',
        from: '2023-10-30T19:51:30.940Z',
        to: '2023-10-30T19:51:30.940Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.opsgenie.com/alert/V2#/show/6f756050-b815-4ca2-82b9-beffac75779d-1516617363949/details',
      seenOn: 'Opsgenie, public excerpt',
      trap: 'the older route in the fragment',
      expect: {
        kind: 'alert',
        from: '2018-01-22T10:36:03.949Z',
        to: '2018-01-22T10:36:03.949Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.app.opsgenie.com/incident/detail/0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11',
      seenOn: 'made up after the grammar of Opsgenie',
      expect: { kind: 'incident', floats: 'none' },
    },
    {
      url: 'https://acme.app.eu.opsgenie.com/alert/list?query=status%3Aopen%20AND%20tag%3Acheckout',
      seenOn: 'made up after the grammar of Opsgenie',
      expect: {
        kind: 'alert-list',
        queries: ['status:open AND tag:checkout'],
        language: 'opsgenie',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://acme.atlassian.net/jira/ops/alerts/909993c0-72e7-4433-9e9e-30a2196e8f87-1795431600000',
      seenOn: 'made up after the grammar of Jira Service Management',
      expect: { kind: 'alert', from: '2026-11-23T11:00:00Z', to: '2026-11-23T11:00:00Z', floats: 'none' },
    },
    {
      url: 'https://opsg.in/a/i/acme/6f756050-b815-4ca2-82b9-beffac75779d-1516617363949',
      seenOn: 'Opsgenie, mail of an alert',
      expect: {
        kind: 'alert',
        from: '2018-01-22T10:36:03.949Z',
        to: '2018-01-22T10:36:03.949Z',
        floats: 'none',
      },
    },
  ],
}
