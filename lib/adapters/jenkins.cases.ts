import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'jenkins',
  group: 'context',
  unlinked: [{ what: 'when a build ran', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://external-build.viacom.com/job/PlayPlexPlus/job/android-platform/job/android-coverage-report/',
      seenOn: 'Jenkins, public excerpt',
      expect: {
        kind: 'job',
        panel: 'PlayPlexPlus/android-platform/android-coverage-report',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://jenkins.example.com/job/shop/job/main/812/console',
      seenOn: 'made up after the grammar of Jenkins',
      expect: { kind: 'build', variables: { tab: ['console'] }, panel: 'shop/main/812', floats: 'none' },
    },
    {
      url: 'https://ci.example.com/job/deploy/lastSuccessfulBuild/',
      seenOn: 'made up after the grammar of Jenkins',
      trap: 'whichever build is the last',
      expect: { kind: 'build', panel: 'deploy/lastSuccessfulBuild', floats: 'url', pinned: null },
    },
    {
      url: 'https://jenkins.example.com/job/deploy/812/',
      seenOn: 'made up after the grammar of Jenkins',
      expect: { kind: 'build', panel: 'deploy/812', floats: 'none' },
    },
    {
      url: 'https://build.example.com/blue/organizations/jenkins/shop%2Fcheckout/detail/main/812/pipeline/34',
      seenOn: 'made up after the grammar of Jenkins, Blue Ocean',
      expect: {
        kind: 'build',
        variables: { tab: ['pipeline'], node: ['34'] },
        panel: 'shop/checkout/main/812',
        floats: 'none',
      },
    },
    {
      url: 'https://tools.example.com/jenkins/job/deploy/',
      seenOn: 'made up after the grammar of Jenkins',
      expect: { kind: 'job', panel: 'deploy', floats: 'none', pinned: null },
    },
    {
      url: 'https://deploy.publishing.service.gov.uk/job/record-taxonomy-metrics/',
      seenOn: 'Jenkins, a public runbook',
      expect: { kind: 'job', panel: 'record-taxonomy-metrics', floats: 'none', pinned: null },
    },
  ],
}
