import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'argocd',
  group: 'context',
  unlinked: [{ what: 'the state of an application at that moment', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://argocd.example.com/applications/checkout?view=tree&resource=',
      seenOn: 'made up after the grammar of Argo CD',
      expect: { kind: 'application', variables: { view: ['tree'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://argocd.example.com/applications/argocd/checkout?node=%2FPod%2Fshop%2Fcheckout-7d9%2F0&tab=logs',
      seenOn: 'made up after the grammar of Argo CD',
      expect: {
        kind: 'resource',
        variables: { tab: ['logs'] },
        panel: '/Pod/shop/checkout-7d9/0',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://cd.example.com/applications/checkout?view=network&conditions=false&operation=true',
      seenOn: 'made up after the grammar of Argo CD',
      expect: { kind: 'application', variables: { view: ['network'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://argocd.example.com/applications?proj=shop&sync=OutOfSync&health=Degraded',
      seenOn: 'made up after the grammar of Argo CD',
      expect: {
        kind: 'applications',
        variables: { proj: ['shop'], sync: ['OutOfSync'], health: ['Degraded'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://argo.example.com/applications/checkout/shop/main/logs',
      seenOn: 'made up after the grammar of Argo CD',
      expect: { kind: 'logs', panel: 'main', floats: 'none', pinned: null },
    },
    {
      url: 'https://cd.example.com/applications/checkout',
      seenOn: 'made up after the grammar of Argo CD, looked at',
      title: 'checkout - Argo CD',
      hints: { marks: ['argocd'] },
      expect: { kind: 'application', title: 'checkout', floats: 'none', pinned: null },
    },
    {
      url: 'https://argocd.example.com/applications/checkout/shop/main/logs?podName=checkout-7d9',
      seenOn: 'made up after the grammar of Argo CD',
      expect: {
        kind: 'logs',
        variables: { podName: ['checkout-7d9'] },
        panel: 'main',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://example.com:8080/argocd/applications',
      seenOn: 'Argo CD under a path, its own tests',
      expect: { kind: 'applications', floats: 'none', pinned: null },
    },
  ],
}
