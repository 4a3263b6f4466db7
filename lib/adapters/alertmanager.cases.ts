import type { CaseTable } from './parts/case'

export const table: CaseTable = {
  tool: 'alertmanager',
  group: 'open',
  unlinked: [{ what: 'the alerts themselves, which are those of the present', from: [] }],
  times: /(?!)/g,
  cases: [
    {
      url: 'http://alertmanager/#/alerts?silenced=true&active=false',
      seenOn: 'Alertmanager, documentation',
      expect: {
        kind: 'alerts',
        variables: { silenced: ['true'], active: ['false'] },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://alertmanager/#/alerts?receiver=backend',
      seenOn: 'Alertmanager, documentation',
      expect: { kind: 'alerts', variables: { receiver: ['backend'] }, floats: 'unknown', pinned: null },
    },
    {
      url: 'http://alertmanager/#/alerts?filter=%7Bseverity%3D%22warning%22%2C%20owner%3D%22backend%22%7D',
      seenOn: 'Alertmanager, documentation',
      expect: {
        kind: 'alerts',
        queries: ['{severity="warning", owner="backend"}'],
        language: 'matchers',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://alertmanager/#/silences/new',
      seenOn: 'Alertmanager, its sources',
      expect: { kind: 'silence-new', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://alertmanager/#/status',
      seenOn: 'Alertmanager, its sources',
      expect: { kind: 'status', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://alerts.example.com:9093/#/silences?filter=%7Balertname%3D%22HighErrorRate%22%7D',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: {
        kind: 'silences',
        queries: ['{alertname="HighErrorRate"}'],
        language: 'matchers',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://alerts.example.com/#/silences/new?filter=%7Balertname%3D%22HighErrorRate%22%2C%20service%3D~%22play.*%22%7D&comment=deploy',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: {
        kind: 'silence-new',
        queries: ['{alertname="HighErrorRate", service=~"play.*"}'],
        language: 'matchers',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://alerts.example.com/#/silences/2e8c5c6a-0f3b-4c39-9a3e-1f0a8f3c4b77',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: {
        kind: 'silence',
        panel: '2e8c5c6a-0f3b-4c39-9a3e-1f0a8f3c4b77',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'http://alerts.example.com/am/#/silences/2e8c5c6a-0f3b-4c39-9a3e-1f0a8f3c4b77/edit',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: {
        kind: 'silence-edit',
        panel: '2e8c5c6a-0f3b-4c39-9a3e-1f0a8f3c4b77',
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://ops.example.com/alertmanager/#/alerts?silenced=false&inhibited=false&muted=false&active=true&filter=%7Bservice%3D%22playback%22%7D&group=%7Bseverity%3D%22page%22%7D&customGrouping=true',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: {
        kind: 'alerts',
        queries: ['{service="playback"}'],
        language: 'matchers',
        variables: {
          group: ['{severity="page"}'],
          customGrouping: ['true'],
          silenced: ['false'],
          inhibited: ['false'],
          muted: ['false'],
          active: ['true'],
        },
        floats: 'unknown',
        pinned: null,
      },
    },
    {
      url: 'https://ops.example.com/alertmanager/#/alerts',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: { kind: 'alerts', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://ops.example.com/#/alerts',
      seenOn: 'Alertmanager, made up after its grammar',
      title: 'Alertmanager',
      trap: 'nothing but its title tells',
      expect: { kind: 'alerts', floats: 'unknown', pinned: null },
    },
    {
      url: 'https://alerts.example.com/silences',
      seenOn: 'Alertmanager, made up after its grammar',
      title: 'Alertmanager',
      hints: { marks: ['alertmanager'] },
      trap: 'the UI with paths',
      expect: { kind: 'silences', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://alerts.example.com:9093/#/settings',
      seenOn: 'Alertmanager, made up after its grammar',
      expect: { kind: 'settings', floats: 'unknown', pinned: null },
    },
    {
      url: 'http://alertmanager:9093/',
      seenOn: 'Alertmanager, at its port',
      trap: 'the first page goes on to the alerts',
      expect: { kind: 'alerts', floats: 'unknown', pinned: null },
    },
  ],
}
