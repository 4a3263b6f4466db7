import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'firehydrant',
  group: 'context',
  unlinked: [{ what: 'when an incident began', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://app.firehydrant.io/incidents/0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11/incident/overview',
      seenOn: 'made up after the grammar of FireHydrant',
      expect: {
        kind: 'incident',
        variables: { tab: ['incident'] },
        panel: '0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11',
        floats: 'none',
      },
    },
    {
      url: 'https://app.firehydrant.com/org/acme/incidents/0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11',
      seenOn: 'made up after the grammar of FireHydrant',
      expect: {
        kind: 'incident',
        variables: { org: ['acme'] },
        panel: '0b5f3d8e-8b5c-4a2e-9d8b-7b1f3d0b9e11',
        floats: 'none',
      },
    },
    {
      url: 'https://app.firehydrant.io/org/acme/retrospectives/77',
      seenOn: 'made up after the grammar of FireHydrant',
      expect: { kind: 'postmortem', variables: { org: ['acme'] }, panel: '77', floats: 'none' },
    },
    {
      url: 'https://app.firehydrant.io/dashboard',
      seenOn: 'made up after the grammar of FireHydrant',
      expect: { kind: 'page', floats: 'none', pinned: null },
    },
    {
      url: 'https://app.firehydrant.io/runbooks/12/edit',
      seenOn: 'made up after the grammar of FireHydrant',
      expect: { kind: 'runbook', variables: { tab: ['edit'] }, panel: '12', floats: 'none' },
    },
    {
      url: 'https://app.firehydrant.io/org/acme/signals/alerts/0a1b2c3d-0000-1111-2222-333344445555',
      seenOn: 'FireHydrant of 2024, alert',
      expect: {
        kind: 'alert',
        variables: { org: ['acme'] },
        panel: '0a1b2c3d-0000-1111-2222-333344445555',
        floats: 'none',
      },
    },
  ],
}
