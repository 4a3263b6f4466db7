import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'launchdarkly',
  group: 'context',
  unlinked: [{ what: 'the state of a flag at that moment', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://app.launchdarkly.com/projects/samsara/flags/heavy-equipment-enabled/targeting?env=production&selected-env=production',
      seenOn: 'LaunchDarkly, public excerpt',
      expect: {
        kind: 'flag',
        variables: { project: ['samsara'], env: ['production'], tab: ['targeting'] },
        panel: 'heavy-equipment-enabled',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://app.launchdarkly.com/acme/production/features/new-checkout/targeting',
      seenOn: 'made up after the grammar of LaunchDarkly',
      expect: {
        kind: 'flag',
        variables: { project: ['acme'], env: ['production'], tab: ['targeting'] },
        panel: 'new-checkout',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://app.launchdarkly.com/projects/shop/flags/new-checkout?env=staging',
      seenOn: 'made up after the grammar of LaunchDarkly',
      expect: {
        kind: 'flag',
        variables: { project: ['shop'], env: ['staging'] },
        panel: 'new-checkout',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://app.eu.launchdarkly.com/projects/shop/flags',
      seenOn: 'made up after the grammar of LaunchDarkly',
      expect: { kind: 'flags', variables: { project: ['shop'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://app.launchdarkly.com/projects/shop/segments/beta/targeting?env=production',
      seenOn: 'made up after the grammar of LaunchDarkly',
      expect: {
        kind: 'segment',
        variables: { project: ['shop'], env: ['production'], tab: ['targeting'] },
        panel: 'beta',
        floats: 'none',
        pinned: null,
      },
    },
  ],
}
