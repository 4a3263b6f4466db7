import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'github',
  group: 'context',
  unlinked: [{ what: 'when a commit, run or deployment was', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://github.com/refined-github/github-url-detection/actions/runs/294962314',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'actions-run',
        variables: { repo: ['refined-github/github-url-detection'] },
        panel: '294962314',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/refined-github/github-url-detection/runs/1224552520?check_suite_focus=true',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'check-run',
        variables: { repo: ['refined-github/github-url-detection'] },
        panel: '1224552520',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/sindresorhus/refined-github/commit/5b614b9035f2035b839f48b4db7bd5c3298d526f',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'commit',
        variables: { repo: ['sindresorhus/refined-github'] },
        panel: '5b614b9035f2035b839f48b4db7bd5c3298d526f',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/sindresorhus/refined-github/commit/5b614',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'commit',
        variables: { repo: ['sindresorhus/refined-github'] },
        panel: '5b614',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/sindresorhus/refined-github/pull/148/files',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'pull-request',
        variables: { repo: ['sindresorhus/refined-github'], tab: ['files'] },
        panel: '148',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/refined-github/refined-github/pull/148/changes',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'pull-request',
        variables: { repo: ['refined-github/refined-github'], tab: ['changes'] },
        panel: '148',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/refined-github/refined-github/releases/tag/23.7.25',
      seenOn: 'GitHub, of refined-github',
      expect: {
        kind: 'release',
        variables: { repo: ['refined-github/refined-github'] },
        panel: '23.7.25',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/actions/runs/294962314/attempts/2',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'actions-run',
        variables: { repo: ['acme/shop'], attempt: ['2'] },
        panel: '294962314',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/actions/runs/294962314/job/871#step:4:12',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'actions-run',
        variables: { repo: ['acme/shop'], job: ['871'], anchor: ['step:4:12'] },
        panel: '294962314',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/issues/12#issuecomment-99',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'issue',
        variables: { repo: ['acme/shop'], anchor: ['issuecomment-99'] },
        panel: '12',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/deployments/production',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'deployments',
        variables: { repo: ['acme/shop'], environment: ['production'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/compare/v1.2...main',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'a branch moves on',
      expect: {
        kind: 'compare',
        variables: { repo: ['acme/shop'] },
        panel: 'v1.2...main',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/blob/5b614b9035f2035b839f48b4db7bd5c3298d526f/src/pay.ts#L1-L9',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'file',
        title: 'src/pay.ts',
        variables: { repo: ['acme/shop'], anchor: ['L1-L9'] },
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/blob/main/src/pay.ts',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'file',
        title: 'src/pay.ts',
        variables: { repo: ['acme/shop'] },
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/pull/148/commits/5b614b9035f2035b839f48b4db7bd5c3298d526f',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'pull-request',
        variables: {
          repo: ['acme/shop'],
          tab: ['commits'],
          commit: ['5b614b9035f2035b839f48b4db7bd5c3298d526f'],
        },
        panel: '148',
        floats: 'none',
      },
    },
    {
      url: 'https://github.corp.example/acme/shop/pull/9/checks',
      seenOn: 'made up after the grammar of GitHub Enterprise',
      expect: {
        kind: 'pull-request',
        variables: { repo: ['acme/shop'], tab: ['checks'] },
        panel: '9',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/actions/workflows/deploy.yml',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'workflow',
        variables: { repo: ['acme/shop'] },
        panel: 'deploy.yml',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/o/r/compare/main...feature/x',
      seenOn: 'GitHub, comparison',
      trap: 'a branch with a slash',
      expect: {
        kind: 'compare',
        variables: { repo: ['o/r'] },
        panel: 'main...feature/x',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/o/r/blob/5b614b9035f2035b839f48b4db7bd5c3298d526f/a/b/c/d/e/f/g.go#L1-L9',
      seenOn: 'GitHub, deep file',
      expect: {
        kind: 'file',
        title: 'a/b/c/d/e/f/g.go',
        variables: { repo: ['o/r'], anchor: ['L1-L9'] },
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/o/r/deployments/activity_log?environment=production',
      seenOn: 'GitHub, deployments',
      expect: {
        kind: 'deployments',
        variables: { repo: ['o/r'], environment: ['production'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/o/r/pull/12/checks?check_run_id=1',
      seenOn: 'GitHub, checks',
      expect: {
        kind: 'pull-request',
        variables: { repo: ['o/r'], tab: ['checks'], check: ['1'] },
        panel: '12',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/blob/v1.2.3/cmd/main.go#L10-L20',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'the tag of a version stays',
      expect: {
        kind: 'file',
        title: 'cmd/main.go',
        variables: { repo: ['acme/shop'], anchor: ['L10-L20'] },
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/blob/5b614b9/cmd/main.go',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'a short hash stays',
      expect: { kind: 'file', title: 'cmd/main.go', variables: { repo: ['acme/shop'] }, floats: 'none' },
    },
    {
      url: 'https://github.com/acme/shop/blob/release/1.2/main.go',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'a branch with a slash',
      expect: {
        kind: 'file',
        title: '1.2/main.go',
        variables: { repo: ['acme/shop'] },
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/blob/feedbee/main.go',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'hexadecimal letters may be a branch',
      expect: {
        kind: 'file',
        title: 'main.go',
        variables: { repo: ['acme/shop'] },
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/compare/v1.2.2...v1.2.3-rc.1',
      seenOn: 'made up after the grammar of GitHub',
      expect: {
        kind: 'compare',
        variables: { repo: ['acme/shop'] },
        panel: 'v1.2.2...v1.2.3-rc.1',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/compare/5b614b9..main',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'one end goes on',
      expect: {
        kind: 'compare',
        variables: { repo: ['acme/shop'] },
        panel: '5b614b9..main',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/releases/latest',
      seenOn: 'made up after the grammar of GitHub',
      trap: 'another release later',
      expect: {
        kind: 'release',
        variables: { repo: ['acme/shop'] },
        panel: 'latest',
        floats: 'url',
        pinned: null,
      },
    },
    {
      url: 'https://github.com/acme/shop/pull/42/changes/5b614b9035f2035b839f48b4db7bd5c3298d526f',
      seenOn: 'made up after the grammar of GitHub of 2025',
      trap: 'one commit in the newer page of changes',
      expect: {
        kind: 'pull-request',
        variables: {
          repo: ['acme/shop'],
          tab: ['changes'],
          commit: ['5b614b9035f2035b839f48b4db7bd5c3298d526f'],
        },
        panel: '42',
        floats: 'none',
      },
    },
    {
      url: 'https://github.com/acme/shop/compare/fix-timeouts?expand=1',
      seenOn: 'GitHub, page that opens a pull request',
      trap: 'one branch alone is compared with the default one',
      expect: {
        kind: 'compare',
        variables: { repo: ['acme/shop'] },
        panel: 'fix-timeouts',
        floats: 'url',
        pinned: null,
      },
    },
  ],
}
