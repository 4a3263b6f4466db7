import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'slack',
  group: 'context',
  unlinked: [{ what: 'what the message says', from: [] }],
  times: /(?!)/g,
  grain: 1,
  cases: [
    {
      url: 'https://welcome-to-naboo.slack.com/archives/C0B7DV701PY/p1789738094719539?thread_ts=1789734702.233059&cid=C0B7DV701PY',
      seenOn: 'Slack, public excerpt',
      expect: {
        kind: 'message',
        variables: { channel: ['C0B7DV701PY'], thread: ['1789734702.233059'] },
        panel: '1789738094.719539',
        from: '2026-09-18T13:28:14.719Z',
        to: '2026-09-18T13:28:14.719Z',
        floats: 'none',
      },
    },
    {
      url: 'https://artsy.slack.com/archives/CE6URL06M/p1677690883019989?thread_ts=1677690844.434719&cid=CE6URL06M',
      seenOn: 'Slack, of a post-mortem',
      expect: {
        kind: 'message',
        variables: { channel: ['CE6URL06M'], thread: ['1677690844.434719'] },
        panel: '1677690883.019989',
        from: '2023-03-01T17:14:43.019Z',
        to: '2023-03-01T17:14:43.019Z',
        floats: 'none',
      },
    },
    {
      url: 'https://kubernetes.slack.com/archives/C09QZ4DQB/p1548247766835300',
      seenOn: 'Slack, of a post-mortem',
      expect: {
        kind: 'message',
        variables: { channel: ['C09QZ4DQB'] },
        panel: '1548247766.835300',
        from: '2019-01-23T12:49:26.835Z',
        to: '2019-01-23T12:49:26.835Z',
        floats: 'none',
      },
    },
    {
      url: 'https://gds.slack.com/archives/CAB4Q3QBW',
      seenOn: 'Slack, public excerpt',
      expect: { kind: 'channel', variables: { channel: ['CAB4Q3QBW'] }, floats: 'none', pinned: null },
    },
    {
      url: 'https://robustaco.slack.com/files/U111117TF0X/F09BKRF4T2P/cpu_usage_for_this_pod.png',
      seenOn: 'Slack, tests of a bot',
      expect: { kind: 'file', title: 'cpu_usage_for_this_pod.png', panel: 'F09BKRF4T2P', floats: 'none' },
    },
    {
      url: 'https://app.slack.com/client/T0123ABCD/C0B7DV701PY',
      seenOn: 'made up after the grammar of Slack',
      expect: {
        kind: 'channel',
        variables: { channel: ['C0B7DV701PY'], team: ['T0123ABCD'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://app.slack.com/client/T0123ABCD/C0B7DV701PY/thread/C0B7DV701PY-1789734702.233059',
      seenOn: 'made up after the grammar of Slack',
      expect: {
        kind: 'message',
        variables: { channel: ['C0B7DV701PY'], thread: ['1789734702.233059'] },
        panel: '1789734702.233059',
        from: '2026-09-18T12:31:42.233Z',
        to: '2026-09-18T12:31:42.233Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.enterprise.slack.com/archives/C0B7DV701PY/p1789738094719539',
      seenOn: 'made up after the grammar of Slack',
      expect: {
        kind: 'message',
        variables: { channel: ['C0B7DV701PY'] },
        panel: '1789738094.719539',
        from: '2026-09-18T13:28:14.719Z',
        to: '2026-09-18T13:28:14.719Z',
        floats: 'none',
      },
    },
    {
      url: 'https://acme.slack.com/archives/general/p1457690883019989',
      seenOn: 'Slack of 2016, message',
      trap: 'the name of the channel',
      expect: {
        kind: 'message',
        variables: { channel: ['general'] },
        panel: '1457690883.019989',
        from: '2016-03-11T10:08:03.019Z',
        to: '2016-03-11T10:08:03.019Z',
        floats: 'none',
      },
    },
    {
      url: 'https://slack.com/app_redirect?channel=C012345AB&team=T012345AB',
      seenOn: 'Slack, link to a channel',
      expect: {
        kind: 'channel',
        variables: { channel: ['C012345AB'], team: ['T012345AB'] },
        floats: 'none',
        pinned: null,
      },
    },
    {
      url: 'https://acme.slack.com/docs/T012345AB/F012345AB',
      seenOn: 'Slack of 2023, canvas',
      expect: { kind: 'canvas', panel: 'F012345AB', floats: 'none' },
    },
  ],
}
