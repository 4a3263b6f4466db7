import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'pagerduty',
  group: 'context',
  unlinked: [{ what: 'when an incident began', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://trialdomain.pagerduty.com/incidents/Q11LATZGWTP02U',
      seenOn: 'PagerDuty, tests of an alert collector',
      expect: { kind: 'incident', floats: 'none' },
    },
    {
      url: 'https://trialdomain.pagerduty.com/incidents/Q11LATZGWTP02U/log_entries/RPZTTS31FKCPWDVIOT7KEND5AD',
      seenOn: 'PagerDuty, tests of an alert collector',
      expect: { kind: 'incident-log-entry', panel: 'RPZTTS31FKCPWDVIOT7KEND5AD', floats: 'none' },
    },
    {
      url: 'https://growthloop.pagerduty.com/incidents/Q1UEOA2CBT90GM',
      seenOn: 'PagerDuty, public excerpt',
      expect: { kind: 'incident', floats: 'none' },
    },
    {
      url: 'https://acme.pagerduty.com/service-directory/PABC123',
      seenOn: 'made up after the grammar of PagerDuty',
      expect: { kind: 'service', floats: 'none', pinned: null },
    },
    {
      url: 'https://acme.pagerduty.com/incidents/Q1UEOA2CBT90GM/timeline',
      seenOn: 'made up after the grammar of PagerDuty',
      title: '[#4711] Checkout errors - PagerDuty',
      expect: {
        kind: 'incident',
        title: '[#4711] Checkout errors',
        variables: { tab: ['timeline'] },
        floats: 'none',
      },
    },
    {
      url: 'https://acme.eu.pagerduty.com/incidents',
      seenOn: 'made up after the grammar of PagerDuty',
      trap: 'a list',
      expect: { kind: 'incidents', floats: 'none', pinned: null },
    },
    {
      url: 'https://acme.pagerduty.com/postmortems/d1c0-77',
      seenOn: 'made up after the grammar of PagerDuty',
      expect: { kind: 'postmortem', floats: 'none' },
    },
    {
      url: 'https://acme.pagerduty.com/schedules#PABC123',
      seenOn: 'PagerDuty, schedule',
      expect: { kind: 'on-call-schedule', floats: 'none' },
    },
    {
      url: 'https://acme.eu.pagerduty.com/incidents/Q11LATZGWTP02U/timeline',
      seenOn: 'PagerDuty in Europe, incident',
      expect: { kind: 'incident', variables: { tab: ['timeline'] }, floats: 'none' },
    },
  ],
}
