import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'spinnaker',
  group: 'context',
  unlinked: [],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://spinnaker.example.com/#/applications/checkout/executions/details/01K611ZT9YX2PSA8WAMEP6A66G?stage=0&step=0&details=runJobConfig',
      seenOn: 'made up after the grammar of Spinnaker',
      trap: 'the id carries the start',
      expect: {
        kind: 'execution',
        variables: { application: ['checkout'] },
        panel: '01K611ZT9YX2PSA8WAMEP6A66G',
        from: '2025-09-25T18:25:53.470Z',
        to: '2025-09-25T18:25:53.470Z',
        floats: 'none',
      },
    },
    {
      url: 'https://spinnaker.example.com/#/applications/checkout/executions/01K611ZT9YX2PSA8WAMEP6A66G',
      seenOn: 'made up after the grammar of Spinnaker',
      expect: {
        kind: 'execution',
        variables: { application: ['checkout'] },
        panel: '01K611ZT9YX2PSA8WAMEP6A66G',
        from: '2025-09-25T18:25:53.470Z',
        to: '2025-09-25T18:25:53.470Z',
        floats: 'none',
      },
    },
    {
      url: 'https://deck.example.com/#/executions/01K611ZT9YX2PSA8WAMEP6A66G',
      seenOn: 'made up after the grammar of Spinnaker',
      expect: {
        kind: 'execution',
        panel: '01K611ZT9YX2PSA8WAMEP6A66G',
        from: '2025-09-25T18:25:53.470Z',
        to: '2025-09-25T18:25:53.470Z',
        floats: 'none',
      },
    },
    {
      url: 'https://spinnaker.example.com/#/applications/checkout/clusters?acct=prod&q=shop',
      seenOn: 'made up after the grammar of Spinnaker',
      expect: {
        kind: 'clusters',
        variables: { application: ['checkout'], q: ['shop'], acct: ['prod'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://spinnaker.example.com/#/projects/shop/applications/checkout/executions?pipeline=Deploy&status=TERMINAL',
      seenOn: 'made up after the grammar of Spinnaker',
      expect: {
        kind: 'executions',
        variables: {
          project: ['shop'],
          application: ['checkout'],
          pipeline: ['Deploy'],
          status: ['TERMINAL'],
        },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://spinnaker.example.com/#/applications/app/executions/details/0a1b2c3d-0000-1111-2222-333344445555',
      seenOn: 'Spinnaker before 2018, execution',
      expect: {
        kind: 'execution',
        variables: { application: ['app'] },
        panel: '0a1b2c3d-0000-1111-2222-333344445555',
        floats: 'none',
      },
    },
    {
      url: 'https://spinnaker.example.com/#/applications/checkout/executions?tags=tier:prod&awaitingJudgement=true',
      seenOn: 'made up after the grammar of Spinnaker',
      trap: 'filters of the list of executions',
      expect: {
        kind: 'executions',
        variables: { application: ['checkout'], tags: ['tier:prod'], awaitingJudgement: ['true'] },
        floats: 'none',
        pinned: null,
      },
    },
  ],
}
