import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'incident.io',
  group: 'context',
  unlinked: [{ what: 'when an incident began', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://app.incident.io/gitlab/on-call/schedules/01K611ZT9YX2PSA8WAMEP6A66G?startTime=2025-10-13T00%3A00%3A00.000%2B00%3A00&timePeriodOption=two_weeks&calendarToggle=timeline',
      seenOn: 'incident.io at GitLab',
      expect: {
        kind: 'on-call-schedule',
        variables: { org: ['gitlab'] },
        panel: '01K611ZT9YX2PSA8WAMEP6A66G',
        floats: 'none',
      },
    },
    {
      url: 'https://app.incident.io/acme/incidents/4711',
      seenOn: 'made up after the grammar of incident.io',
      expect: { kind: 'incident', variables: { org: ['acme'] }, panel: '4711', floats: 'none' },
    },
    {
      url: 'https://app.incident.io/~/incidents/4711/timeline',
      seenOn: 'made up after the grammar of incident.io',
      expect: { kind: 'incident', variables: { tab: ['timeline'] }, panel: '4711', floats: 'none' },
    },
    {
      url: 'https://app.incident.io/acme/alerts/01K611ZT9YX2PSA8WAMEP6A66G',
      seenOn: 'made up after the grammar of incident.io',
      trap: 'the id carries its time',
      expect: {
        kind: 'alert',
        variables: { org: ['acme'] },
        panel: '01K611ZT9YX2PSA8WAMEP6A66G',
        from: '2025-09-25T18:25:53.470Z',
        to: '2025-09-25T18:25:53.470Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.incident.io/acme/settings',
      seenOn: 'made up after the grammar of incident.io',
      expect: { kind: 'page', variables: { org: ['acme'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://app.incident.io/incidents/123',
      seenOn: 'incident.io of 2022, incident',
      expect: { kind: 'incident', panel: '123', floats: 'none' },
    },
    {
      url: 'https://app.incident.io/acme/alerts/01FDAG4SAP5TYPT98WGR2N7W91/details',
      seenOn: 'incident.io, alert',
      expect: {
        kind: 'alert',
        variables: { org: ['acme'] },
        panel: '01FDAG4SAP5TYPT98WGR2N7W91',
        from: '2021-08-17T16:47:05.558Z',
        to: '2021-08-17T16:47:05.558Z',
        floats: 'none',
      },
    },
    {
      url: 'https://app.incident.io/acme/on-call/escalations/01FDAG4SAP5TYPT98WGR2N7W91',
      seenOn: 'incident.io, escalation',
      expect: {
        kind: 'escalation',
        variables: { org: ['acme'] },
        panel: '01FDAG4SAP5TYPT98WGR2N7W91',
        from: '2021-08-17T16:47:05.558Z',
        to: '2021-08-17T16:47:05.558Z',
        floats: 'none',
      },
    },
  ],
}
