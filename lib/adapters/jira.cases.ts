import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'jira',
  group: 'context',
  unlinked: [{ what: 'what the issue says', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://newyorkpubliclibrary.atlassian.net/browse/DOPS-725',
      seenOn: 'Jira Cloud, public excerpt',
      expect: { kind: 'issue', panel: 'DOPS-725', floats: 'none' },
    },
    {
      url: 'https://gov-uk.atlassian.net/browse/PTD-13',
      seenOn: 'Jira Cloud, public excerpt',
      expect: { kind: 'issue', panel: 'PTD-13', floats: 'none' },
    },
    {
      url: 'https://acme.atlassian.net/browse/OPS-12?focusedCommentId=10077',
      seenOn: 'made up after the grammar of Jira',
      expect: { kind: 'issue', variables: { comment: ['10077'] }, panel: 'OPS-12', floats: 'none' },
    },
    {
      url: 'https://acme.atlassian.net/jira/software/c/projects/OPS/boards/3?selectedIssue=OPS-12',
      seenOn: 'made up after the grammar of Jira',
      expect: { kind: 'issue', panel: 'OPS-12', floats: 'none' },
    },
    {
      url: 'https://issues.example.org/browse/KAFKA-1234',
      seenOn: "made up after the grammar of Jira, of one's own",
      expect: { kind: 'issue', panel: 'KAFKA-1234', floats: 'none' },
    },
    {
      url: 'https://acme.atlassian.net/issues/?jql=project%20%3D%20OPS%20AND%20created%20%3E%20-1d',
      seenOn: 'made up after the grammar of Jira',
      expect: {
        kind: 'search',
        queries: ['project = OPS AND created > -1d'],
        language: 'jql',
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://acme.atlassian.net/jira/software/c/projects/OPS/boards/3',
      seenOn: 'made up after the grammar of Jira',
      expect: { kind: 'board', floats: 'none', pinned: null },
    },
  ],
}
