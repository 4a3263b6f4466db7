import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'kubernetes-dashboard',
  group: 'context',
  unlinked: [{ what: 'the state of the cluster at that moment', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://k8s.example.com/#/pod/shop/checkout-7d9?namespace=shop',
      seenOn: 'made up after the grammar of Kubernetes Dashboard',
      expect: {
        kind: 'pod',
        variables: { namespace: ['shop'] },
        panel: 'checkout-7d9',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'http://localhost:8001/api/v1/namespaces/kubernetes-dashboard/services/https:kubernetes-dashboard:/proxy/#/deployment?namespace=_all',
      seenOn: 'made up after the grammar of Kubernetes Dashboard',
      expect: { kind: 'deployment-list', variables: { namespace: ['_all'] }, floats: 'none', pinned: null },
    },
    {
      url: 'http://localhost:8001/api/v1/namespaces/kubernetes-dashboard/services/https:kubernetes-dashboard:/proxy/#/node/node-7',
      seenOn: 'made up after the grammar of Kubernetes Dashboard',
      expect: { kind: 'node', panel: 'node-7', floats: 'none', pinned: null },
    },
    {
      url: 'https://k8s.example.com/#/log/shop/checkout-7d9/pod?namespace=shop&container=main',
      seenOn: 'made up after the grammar of Kubernetes Dashboard',
      expect: {
        kind: 'logs',
        variables: { namespace: ['shop'], kind: ['pod'], container: ['main'] },
        panel: 'checkout-7d9',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://k8s.example.com/#!/search?q=checkout&namespace=shop',
      seenOn: 'made up after the grammar of Kubernetes Dashboard 1',
      expect: {
        kind: 'search',
        queries: ['checkout'],
        language: 'text',
        variables: { namespace: ['shop'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://dashboard.example.com/#/search?q=foo&namespace=default',
      seenOn: 'Kubernetes Dashboard 2, search',
      expect: {
        kind: 'search',
        queries: ['foo'],
        language: 'text',
        variables: { namespace: ['default'] },
        floats: 'none',
        pinned: null,
      },
    },
  ],
}
