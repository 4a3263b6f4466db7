import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'gitlab',
  group: 'context',
  unlinked: [{ what: 'when a commit, pipeline or job was', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://gitlab.com/acme/backend/shop/-/pipelines/8123',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'pipeline',
        variables: { project: ['acme/backend/shop'] },
        panel: '8123',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.example.com/acme/shop/-/jobs/991#L12',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'job',
        variables: { project: ['acme/shop'], anchor: ['L12'] },
        panel: '991',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/merge_requests/77/diffs',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'merge-request',
        variables: { project: ['acme/shop'], tab: ['diffs'] },
        panel: '77',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/commit/5b614b9035f2035b839f48b4db7bd5c3298d526f',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'commit',
        variables: { project: ['acme/shop'] },
        panel: '5b614b9035f2035b839f48b4db7bd5c3298d526f',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/environments/5',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'environment',
        variables: { project: ['acme/shop'] },
        panel: '5',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/releases/v1.2',
      seenOn: 'made up after the grammar of GitLab',
      expect: { kind: 'release', variables: { project: ['acme/shop'] }, panel: 'v1.2', floats: 'none' },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/blob/main/src/pay.ts#L3',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'file',
        variables: { project: ['acme/shop'], anchor: ['L3'] },
        panel: 'main/src/pay.ts',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/pipelines',
      seenOn: 'made up after the grammar of GitLab',
      expect: { kind: 'pipelines', variables: { project: ['acme/shop'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://gitlab.com/g/p/merge_requests/12',
      seenOn: 'GitLab of 2019, merge request',
      trap: 'without its mark',
      expect: { kind: 'merge-request', variables: { project: ['g/p'] }, panel: '12', floats: 'none' },
    },
    {
      url: 'https://gitlab.example.com/g/p/pipelines/12',
      seenOn: 'GitLab of 2019, pipeline',
      expect: { kind: 'pipeline', variables: { project: ['g/p'] }, panel: '12', floats: 'none' },
    },
    {
      url: 'https://git.acme.io/acme/shop/-/blob/v1.2.3/x.go',
      seenOn: 'made up after the grammar of GitLab',
      trap: 'the tag of a version stays',
      expect: { kind: 'file', variables: { project: ['acme/shop'] }, panel: 'v1.2.3/x.go', floats: 'none' },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/compare/5b614b90...v1.2.3',
      seenOn: 'made up after the grammar of GitLab',
      expect: {
        kind: 'compare',
        variables: { project: ['acme/shop'] },
        panel: '5b614b90...v1.2.3',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/merge_requests/42/diffs?commit_id=5b614b9035f2035b839f48b4db7bd5c3298d526f',
      seenOn: 'made up after the grammar of GitLab',
      trap: 'one commit of a merge request',
      expect: {
        kind: 'merge-request',
        variables: {
          project: ['acme/shop'],
          tab: ['diffs'],
          commit: ['5b614b9035f2035b839f48b4db7bd5c3298d526f'],
        },
        panel: '42',
        floats: 'none',
      },
    },
    {
      url: 'https://gitlab.com/acme/shop/-/issues/incident/7',
      seenOn: 'GitLab 13.5 to 15.x, page of an incident',
      trap: 'the type stands before the number',
      expect: { kind: 'incident', variables: { project: ['acme/shop'] }, panel: '7', floats: 'none' },
    },
  ],
}
