import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'lightstep',
  group: 'vendor',
  unlinked: [{ what: 'how it writes a range, which is not known', from: [] }],
  times: /(?!)/g,
  grain: 1000,
  cases: [
    {
      url: 'https://app.lightstep.com/acme-prod/dashboard/checkout/rZFMWQzP',
      seenOn: 'made up after the grammar of Lightstep',
      expect: { kind: 'dashboard', variables: { project: ['acme-prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/acme-prod/explorer?filter=%5B%5D',
      seenOn: 'made up after the grammar of Lightstep',
      expect: { kind: 'explore', variables: { project: ['acme-prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/acme-prod/notebooks/41k2',
      seenOn: 'made up after the grammar of Lightstep',
      expect: { kind: 'notebook', variables: { project: ['acme-prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/acme-prod/service-directory/checkout/deployments',
      seenOn: 'made up after the grammar of Lightstep',
      expect: { kind: 'services', variables: { project: ['acme-prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/acme-prod/trace?span_guid=5c0f7a8b9d1e2f30',
      seenOn: 'made up after the grammar of Lightstep',
      expect: { kind: 'trace', variables: { project: ['acme-prod'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/shop/notebooks/abc',
      seenOn: 'Lightstep, notebook',
      expect: { kind: 'notebook', variables: { project: ['shop'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/shop/service-directory/checkout/deployments?anchor=deployment',
      seenOn: 'Lightstep of 2021, service',
      expect: { kind: 'services', variables: { project: ['shop'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'https://app.lightstep.com/shop/trace?span_guid=a1b2c3&at_micros=1700000000000000',
      seenOn: 'Lightstep of 2020, trace',
      expect: { kind: 'trace', variables: { project: ['shop'] }, floats: 'unknown', pinned: null },
    },
  ],
}
