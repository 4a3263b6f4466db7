import { describe, expect, test } from 'vitest'
import type { Whole } from '@/lib/model/whole'
import { coverageLine, gapOf, type Gap, type Kind } from '@/lib/story/gap/gap'
import { missingList } from '@/lib/story/gap/list'
import { outline } from '@/lib/story/outline'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()
const UTC = timesIn('UTC')
const BERLIN = timesIn('Europe/Berlin')
const gapIn = (ticket: string, trail: Whole = whole): Gap =>
  gapOf(trail, outline(trail), ticket, [UTC, BERLIN])

type How = 'mentioned' | 'perhaps' | 'absent'
type Row = readonly [ticket: string, kind: Kind, label: string, how: How]

const found = (gap: Gap, kind: Kind, label: string): How => {
  const piece = gap[kind].find((one) => one.label === label)
  if (!piece) throw new Error(`${label} is not in ${gap[kind].map((one) => one.label).join(' | ')}`)
  return piece.found.how
}

const RUNNING = 'All errors were from one bad node.'
const BY_DEVICE = 'Playback errors by device'
const RETRIES = 'Outbound retries'
const NODES = 'Outbound retries by node'
const DEPLOY = 'Was it the 21:04 deploy of api?'
const SERVICE = 'Is a service failing its requests?'
const CERT = 'Did the license certificate expire?'
const DRAINED = 'playback-17 drained at 21:40; smart TV errors back to 1.9/s by 21:46.'

const ROWS: readonly Row[] = [
  // the ticket of the running incident: one sentence, and nothing of the path
  [RUNNING, 'looks', BY_DEVICE, 'absent'],
  [RUNNING, 'looks', 'Server errors by service', 'absent'],
  [RUNNING, 'looks', RETRIES, 'absent'],
  [RUNNING, 'looks', NODES, 'perhaps'],
  [RUNNING, 'looks', 'Playback overview', 'absent'],
  [RUNNING, 'deadEnds', DEPLOY, 'absent'],
  [RUNNING, 'deadEnds', SERVICE, 'absent'],
  [RUNNING, 'deadEnds', CERT, 'absent'],
  [RUNNING, 'tools', 'Grafana', 'absent'],
  [RUNNING, 'tools', 'Prometheus', 'absent'],
  [RUNNING, 'people', 'Tom Okafor', 'absent'],
  // titles, whole and in part
  ['See "Playback errors by device": only TVs.', 'looks', BY_DEVICE, 'mentioned'],
  ['playback   ERRORS by\ndevice', 'looks', BY_DEVICE, 'mentioned'],
  ['Playback was broken', 'looks', BY_DEVICE, 'perhaps'],
  ['the outbound retries of each node', 'looks', NODES, 'mentioned'],
  ['the playbacks of a game', 'looks', RETRIES, 'absent'],
  ['server errors went up', 'looks', 'Server errors by service', 'perhaps'],
  ['errors, errors, errors', 'looks', BY_DEVICE, 'absent'],
  // metrics, values, ids
  ['rate(outbound_retries_total[5m]) jumped', 'looks', NODES, 'mentioned'],
  ['`device_playback_errors_total` by device', 'looks', BY_DEVICE, 'mentioned'],
  ['device_playback_errors_total', 'looks', 'Smart TV errors by kind', 'mentioned'],
  ['only smart TVs', 'looks', 'Smart TV errors by kind', 'mentioned'],
  ['playback-17 was drained', 'looks', NODES, 'mentioned'],
  ['playback 17 was drained', 'words', DRAINED, 'mentioned'],
  ['playback-18 was drained', 'looks', RETRIES, 'absent'],
  ['license_timeout everywhere', 'looks', 'Smart TV errors by kind', 'mentioned'],
  ['rate and sum of everything, increase of nothing', 'looks', NODES, 'absent'],
  ['api v2.381.0', 'words', 'api v2.381.0 went out in us-east-1', 'mentioned'],
  // links
  ['http://127.0.0.1:3000/d/ob12/outbound-calls?from=now-1h', 'looks', RETRIES, 'mentioned'],
  ['(http://127.0.0.1:3000/d/ob12/outbound-calls).', 'looks', RETRIES, 'mentioned'],
  ['http://127.0.0.1:3000/d/zz99/other', 'looks', RETRIES, 'absent'],
  ['http://127.0.0.1:9090/graph?g0.expr=up', 'looks', NODES, 'absent'],
  [
    'http://x.example/graph?g0.expr=sum(rate(outbound%5Fretries%5Ftotal%5B5m%5D))',
    'looks',
    NODES,
    'mentioned',
  ],
  ['http://127.0.0.1:3000/', 'tools', 'Grafana', 'mentioned'],
  ['http://127.0.0.1:3001/', 'tools', 'Grafana', 'absent'],
  ['https://deploys.example.com/api/2381', 'words', 'api v2.381.0 went out in us-east-1', 'mentioned'],
  // tools and people
  ['looked in grafana', 'tools', 'Grafana', 'mentioned'],
  ['the prom graph', 'tools', 'Prometheus', 'mentioned'],
  ['on the prometheus-like thing', 'tools', 'Prometheus', 'mentioned'],
  ['the programmer', 'tools', 'Prometheus', 'absent'],
  ['Tom found it', 'people', 'Tom Okafor', 'mentioned'],
  ['cc @tokafor', 'people', 'Tom Okafor', 'mentioned'],
  ['tomorrow we look again', 'people', 'Tom Okafor', 'absent'],
  ['priya.nair@example.com', 'people', 'Priya Nair', 'mentioned'],
  // dead ends
  ['We ruled out the api deploy.', 'deadEnds', DEPLOY, 'mentioned'],
  ['There was a deploy.', 'deadEnds', DEPLOY, 'perhaps'],
  ['the certificate was renewed in October', 'deadEnds', CERT, 'perhaps'],
  ['Did the license certificate expire? No.', 'deadEnds', CERT, 'mentioned'],
  ['every service error rate is flat across 21:12', 'deadEnds', SERVICE, 'mentioned'],
  // times, in each of the zones
  ['it broke, see 21:34', 'looks', RETRIES, 'perhaps'],
  ['it broke, see 22:34 CET', 'looks', RETRIES, 'perhaps'],
  ['it broke at 9:34 pm', 'looks', RETRIES, 'perhaps'],
  ['it broke at 20:34', 'looks', RETRIES, 'absent'],
  // nothing, and what is no text
  ['', 'looks', BY_DEVICE, 'absent'],
  ['%E0%A4%A %ZZ ((( \u0000', 'looks', BY_DEVICE, 'absent'],
]

test.each(ROWS)('%j, %s, %s: %s', (ticket, kind, label, how) => {
  expect(found(gapIn(ticket), kind, label)).toBe(how)
})

test('a value that most looks have points at none of them', () => {
  expect(found(gapIn('it is us-east-1'), 'looks', 'Service error rates')).toBe('absent')
  const there = gapIn('it is eu-west-1').looks.filter(({ found: { how } }) => how !== 'absent')
  expect(there.map(({ label, stepId }) => `${label} ${stepId ?? ''}`)).toEqual([
    'Playback overview v10',
    'Playback errors, eu-west-1 s4',
  ])
})

test('a title in a script without spaces is found inside of a sentence', () => {
  const steps = whole.steps.map((step) =>
    step.id === 's1' && step.kind === 'snapshot'
      ? { ...step, graph: { ...step.graph, title: '再生エラー率' } }
      : step,
  )
  const gap = gapIn('夜に再生エラー率が上がった。', { ...whole, steps })
  expect(found(gap, 'looks', '再生エラー率')).toBe('mentioned')
})

describe('the line above', () => {
  test.each([
    [
      RUNNING,
      'The ticket mentions 0 of 21 looks, 0 of 3 dead ends, 0 of 4 notes and facts, 0 of 2 tools and 0 of 3 people.',
    ],
    [
      'Tom saw outbound_retries_total in Prometheus; not the api deploy.',
      'The ticket mentions 5 of 21 looks, 1 of 3 dead ends, 0 of 4 notes and facts, 1 of 2 tools and 1 of 3 people.',
    ],
  ])('of %j counts', (ticket, line) => {
    expect(coverageLine(gapIn(ticket))).toBe(line)
  })
  test('of an empty trail says so', () => {
    const empty = { ...whole, steps: [], leads: [], amendments: [], people: [] }
    expect(coverageLine(gapIn('x', empty))).toBe('This trail is empty.')
  })
})

describe('the list for the ticket', () => {
  test('names what is absent, dead ends first, each with its reason, and invents nothing', () => {
    const list = missingList(gapIn(RUNNING), UTC, 'plain')
    expect(list.split('\n').slice(0, 4)).toEqual([
      'Not in this ticket so far (times are UTC):',
      '',
      '- Dead end: 21:20 Is a service failing its requests? — every service error rate is flat across 21:12',
      '- Dead end: 21:25 Was it the 21:04 deploy of api? — eu-west-1 got the same version and shows no spike; the deploy is a coincidence',
    ])
    expect(list).toContain(
      '- 21:34 Outbound retries — Retries to the license service jump at 21:11:30 http://127.0.0.1:3000/d/ob12/',
    )
    expect(list).toContain('- Tools: Grafana and Prometheus')
    expect(list).not.toContain(NODES)
  })
  test('is nothing where all is there', () => {
    expect(
      missingList(gapIn('x', { ...whole, steps: [], leads: [], amendments: [], people: [] }), UTC, 'plain'),
    ).toBe('')
  })
  test('calls nobody and closes nothing as Markdown', () => {
    const amendments = whole.amendments.map((row) =>
      row.kind === 'why' ? { ...row, text: 'Fixes #1, @team <b>' } : row,
    )
    const list = missingList(gapIn('', { ...whole, amendments }), UTC, 'markdown')
    expect(list).not.toMatch(/@team|[^\\]#1|[^\\]<b>/)
    expect(list).toContain('[open](<http://127.0.0.1:3000/')
  })
})
