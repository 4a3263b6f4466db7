import { fc } from '@/tests/fixtures/any'
import { describe, expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import type { Lead } from '@/lib/model/lead'
import type { Step, Visit } from '@/lib/model/step'
import type { Whole } from '@/lib/model/whole'
import { mapOf, type MapNode, type TrailMap } from '@/lib/story/map'
import { sayMap, sayNode } from '@/lib/story/map-words'
import { looksOf, outline } from '@/lib/story/outline'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'

const times = timesIn('UTC')
const MINUTE = 60_000
const map = (whole: Whole, spread = 1): TrailMap => mapOf(outline(whole), spread)

const shape = ({ station, lane }: MapNode): string => {
  const { entry, looks, handOver } = station
  const ids = looks.map(({ step }) => step.id).join('+')
  const what =
    entry.kind === 'lead'
      ? entry.lead.lead.id
      : entry.kind === 'verdict'
        ? `${entry.judgement.verdict} ${entry.lead.lead.id}`
        : ids
  return `${lane} ${what}${handOver === null ? '' : ` by ${handOver}`}`
}

test('the incident: the main line, a lane for each lead, and who took over', () => {
  expect(map(incident().whole).nodes.map(shape)).toEqual([
    '0 f1 by Priya Nair',
    '0 f2',
    '0 v1+v2+v4 by Mara Lindqvist',
    '0 s1',
    '0 v5',
    '0 s2',
    '1 lead-service',
    '1 v6+v7',
    '1 s3',
    '1 dead-end lead-service',
    '2 lead-deploy',
    '2 v8+v9+v10',
    '2 s4',
    '2 dead-end lead-deploy',
    '1 n1 by Tom Okafor',
    '1 open lead-service',
    '1 v11',
    '1 v12 by Mara Lindqvist',
    '1 s5 by Tom Okafor',
    '1 v14 by Mara Lindqvist',
    '1 s6',
    '1 confirmed lead-service',
    '0 v15',
    '2 lead-cert by Priya Nair',
    '2 dead-end lead-cert',
    '0 n2',
  ])
})

test('a dead end stops its line, a reopened one goes on dashed, a confirmed one ends', () => {
  const { lines, nodes } = map(incident().whole)
  const service = lines.find(({ life }) => life?.lead.id === 'lead-service')
  const middle = (key: string) => {
    const node = nodes.find(({ station }) => station.key === key)
    return node ? node.x + node.width / 2 : NaN
  }
  expect(service?.stretches).toEqual([
    { from: middle('lead lead-service'), to: middle('verdict a5'), kind: 'solid' },
    { from: middle('verdict a5'), to: middle('verdict a7'), kind: 'after' },
    { from: middle('verdict a7'), to: middle('verdict a10'), kind: 'dashed' },
  ])
})

test('an open lead goes on to the end', () => {
  const { lines } = map({ ...incident().whole, amendments: [] })
  const ends = lines.flatMap(({ stretches }) => stretches.map(({ to }) => to))
  expect(new Set(ends).size).toBe(1)
  expect(ends).toHaveLength(4)
})

const note = (id: string, minute: number, more: Partial<Step> = {}): Step =>
  ({
    ...incident().whole.steps.find((step) => step.id === 'n2'),
    id,
    at: minute * MINUTE,
    parentId: null,
    leadId: null,
    ...more,
  }) as Step

const visit = (id: string, minute: number, leadId: string | null = null, by = 'person-mara'): Step => {
  const like = incident().whole.steps.find((step) => step.id === 'v1') as Visit
  const view = { ...like.view, viewKey: id, url: `${like.view.url}&look=${id}`, pinned: null }
  return { ...like, view, id, at: minute * MINUTE, parentId: null, leadId, by }
}

const lead = (id: string, minute: number, fromId: string | null = null): Lead => ({
  ...(incident().whole.leads[0] as Lead),
  id,
  at: minute * MINUTE,
  fromId,
})

const trail = (steps: Step[], leads: Lead[] = [], amendments: Amendment[] = []): Whole => ({
  ...incident().whole,
  steps,
  leads,
  amendments,
})

describe('quiet', () => {
  const QUIET: [string, number, number | null][] = [
    ['four minutes are none', 4, null],
    ['five are', 5, 5 * MINUTE],
    ['a day is as wide as they are', 24 * 60, 24 * 60 * MINUTE],
  ]
  test.each(QUIET)('%s', (_, minutes, lasted) => {
    const { quiets, nodes } = map(trail([note('a', 0), note('b', minutes)]))
    expect(quiets.map((quiet) => quiet.lasted)).toEqual(lasted === null ? [] : [lasted])
    const [a, b] = nodes.map(({ x }) => x)
    expect((b ?? 0) - (a ?? 0)).toBeLessThan(140)
  })

  test('where looks go on elsewhere nothing is quiet', () => {
    const looked = Array.from({ length: 30 }, (_, minute) => visit(`v${minute}`, minute))
    const { quiets, nodes } = map(
      trail([note('a', 0, { leadId: 'l' }), ...looked, note('b', 30, { leadId: 'l' })], [lead('l', 0)]),
    )
    expect(quiets).toEqual([])
    expect(nodes.map(({ station }) => station.count)).toContain(30)
  })
})

describe('looks that nobody kept are one node', () => {
  const RUNS: [string, Step[], number[]][] = [
    ['in a row', [visit('a', 0), visit('b', 1), visit('c', 2)], [3]],
    [
      'on two lines at once',
      [visit('a', 1), visit('b', 2, 'l'), visit('c', 3), visit('d', 4, 'l')],
      [0, 2, 2],
    ],
    ['until something is kept on their line', [visit('a', 0), note('n', 1), visit('b', 2)], [1, 1, 1]],
    ['until it is quiet', [visit('a', 0), visit('b', 1), visit('c', 20)], [2, 1]],
    ['until somebody else looks', [visit('a', 0), visit('b', 1, null, 'person-tom')], [1, 1]],
  ]
  test.each(RUNS)('%s', (_, steps, counts) => {
    const leads = steps.some(({ leadId }) => leadId === 'l') ? [lead('l', 0)] : []
    expect(map(trail(steps, leads)).nodes.map(({ station }) => station.count)).toEqual(counts)
  })

  test('ten thousand of them are a handful of nodes', () => {
    const whole = { ...longTrail(10_000), amendments: [] }
    const plain = {
      ...whole,
      steps: whole.steps.flatMap((step) => (step.kind === 'visit' ? [{ ...step, by: 'person-mara' }] : [])),
    }
    const { nodes } = map(plain)
    expect(nodes.length).toBeLessThan(100)
    expect(nodes.reduce((sum, { station }) => sum + station.count, 0)).toBe(plain.steps.length)
  })
})

test('a lead that is over gives its lane to one that comes later', () => {
  const ends = (leadId: string, minute: number): Amendment => ({
    ...{ id: `end ${leadId}`, trailId: 'trail-smart-tv', at: minute * MINUTE, by: 'person-mara' },
    ...{ kind: 'verdict', leadId, verdict: 'dead-end', because: '', stepId: null },
  })
  const leads = [lead('a', 1), lead('b', 2), lead('c', 60)]
  const { lines } = map(
    trail(
      [0, 20, 40, 90].map((at) => note(`n${at}`, at)),
      leads,
      [ends('a', 4), ends('b', 5)],
    ),
  )
  expect(lines.map(({ lane }) => lane)).toEqual([0, 1, 2, 1])
})

test('a lead branches off the line of its step while that one goes on, else off the main line', () => {
  const leads = [lead('a', 1), lead('b', 3, 'on a'), lead('c', 6, 'on a')]
  const over: Amendment = {
    ...{ id: 'end', trailId: 'trail-smart-tv', at: 5 * MINUTE, by: 'person-mara' },
    ...{ kind: 'verdict', leadId: 'a', verdict: 'dead-end', because: '', stepId: null },
  }
  const { lines } = map(trail([note('n', 0), note('on a', 2, { leadId: 'a' })], leads, [over]))
  expect(lines.map(({ fromLane }) => fromLane)).toEqual([0, 0, 1, 0])
})

describe('for every trail', () => {
  const minute = fc.integer({ min: 0, max: 400 })
  const leadIds = ['a', 'b', 'c', 'd', 'e']
  const whoever = fc.constantFrom('person-mara', 'person-tom')
  const steps = fc.array(
    fc.record({ minute, by: whoever, kept: fc.boolean(), leadId: fc.constantFrom(null, ...leadIds) }),
    { maxLength: 60 },
  )
  const turn = fc.record({
    minute,
    leadId: fc.constantFrom(...leadIds),
    verdict: fc.constantFrom('open' as const, 'dead-end' as const, 'confirmed' as const),
  })
  const trails = fc
    .record({ steps, turns: fc.array(turn, { maxLength: 12 }), opened: fc.array(minute, { maxLength: 5 }) })
    .map(({ steps: walked, turns, opened }) =>
      trail(
        walked.map((one, index) =>
          one.kept
            ? note(`n${index}`, one.minute, { leadId: one.leadId, by: one.by })
            : visit(`v${index}`, one.minute, one.leadId, one.by),
        ),
        opened.map((at, index) => lead(leadIds[index] ?? '', at, index % 2 === 0 ? 'n1' : null)),
        turns.map(({ minute: at, leadId, verdict }, index) => ({
          ...{ id: `t${index}`, trailId: 'trail-smart-tv', at: at * MINUTE, by: 'person-mara' },
          ...{ kind: 'verdict', leadId, verdict, because: '', stepId: null },
        })),
      ),
    )
  const law = (holds: (drawn: TrailMap, whole: Whole) => void) =>
    fc.assert(
      fc.property(
        trails,
        fc.constantFrom(0.004, 0.1, 0.5, 1, 4),
        fc.constantFrom('leads' as const, 'people' as const),
        (whole, spread, by) => holds(mapOf(outline(whole), spread, { by }), whole),
      ),
    )

  test('no two nodes overlap', () => {
    law(({ nodes }) => {
      const ends = new Map<number, number>()
      for (const { lane, x, width } of nodes) {
        expect(x).toBeGreaterThan(ends.get(lane) ?? 0)
        ends.set(lane, x + width)
      }
    })
  })

  test('every step of the outline is on it once', () => {
    law(({ nodes }, whole) => {
      const shown = nodes.flatMap(({ station }) => station.looks.map(({ step }) => step.id))
      expect(shown.sort()).toEqual(
        looksOf(outline(whole))
          .map(({ step }) => step.id)
          .sort(),
      )
      const keys = nodes.map(({ station }) => station.key)
      expect(new Set(keys).size).toBe(keys.length)
    })
  })

  test('leads that overlap in time are on different lanes', () => {
    law(({ nodes, lines }) => {
      for (const { key, lane, from, stretches } of lines) {
        const to = Math.max(from, ...stretches.map((one) => one.to))
        const others = nodes.filter((node) => node.lane === lane && node.x >= from && node.x <= to)
        expect(others.filter(({ station }) => station.line !== key)).toEqual([])
      }
    })
  })

  test('time never runs backwards', () => {
    law(({ nodes, quiets, ticks }) => {
      for (const [index, node] of nodes.entries()) {
        const before = nodes[index - 1]
        if (!before) continue
        expect(node.station.at).toBeGreaterThanOrEqual(before.station.at)
        expect(node.x).toBeGreaterThanOrEqual(before.x)
      }
      for (const { x, width } of quiets)
        expect(nodes.filter((node) => node.x < x + width && node.x + node.width > x)).toEqual([])
      expect(ticks.map(({ at }) => at)).toEqual(ticks.map(({ at }) => at).sort((a, b) => a - b))
    })
  })

  test('all of it is inside of the drawing', () => {
    law(({ nodes, width, lanes }) => {
      for (const node of nodes) {
        expect(node.x + Math.max(node.width, node.room)).toBeLessThanOrEqual(width)
        expect(node.lane).toBeLessThan(lanes)
      }
    })
  })
})

describe('by people', () => {
  const { whole } = incident()
  const shown = outline(whole)
  const drawn = mapOf(shown, 1, { by: 'people' })

  test('each has a line of their own, in the order in which they came', () => {
    expect(drawn.lines.map(({ key, lane }) => [key, lane])).toEqual([
      ['person-priya', 0],
      ['person-mara', 1],
      ['person-tom', 2],
    ])
    for (const { lane, station } of drawn.nodes)
      expect(drawn.lines[lane]?.key).toBe(station.looks[0]?.step.by ?? station.by)
    const steps = drawn.nodes.flatMap(({ station }) => station.looks.map(({ step }) => step.id))
    expect(steps.sort()).toEqual(
      looksOf(shown)
        .map(({ step }) => step.id)
        .sort(),
    )
  })

  test('hand-overs lead from line to line, and from left to right', () => {
    expect(drawn.overs.map(({ from, to }) => [shape(from), shape(to)])).toEqual([
      ['1 dead-end lead-service', '2 open lead-service'],
      ['2 s5', '1 v14'],
    ])
    for (const { from, to } of drawn.overs) expect(to.x).toBeGreaterThanOrEqual(from.x)
    expect(map(whole).overs).toEqual([])
  })

  test('in words: what each took over, and from whom', () => {
    const said = sayMap(drawn, { outline: shown, times })
    expect(said.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Priya Nair: 2 steps',
      'Mara Lindqvist: 18 steps; Is a service failing its requests?: followed until 21:34 by Tom Okafor, taken up 21:36 by Mara Lindqvist',
      'Tom Okafor: 3 steps; Is a service failing its requests?: closed 21:20 by Mara Lindqvist, reopened 21:27 by Tom Okafor',
    ])
  })
})

test('the map in words: every line with its life', () => {
  const { whole } = incident()
  const suggested = { from: 'runbook', text: 'TV playback', link: null } as const
  const leads = whole.leads.map((one) =>
    one.id === 'lead-cert' ? { ...one, because: 'it was close', suggested } : one,
  )
  const shown = outline({ ...whole, leads })
  const said = sayMap(mapOf(shown, 1), { outline: shown, times })
  expect(said.map(({ title, words }) => `${title} ${words}`)).toEqual([
    'Main line 10 steps',
    'Is a service failing its requests? opened at 21:18 by Mara Lindqvist; 9 steps; dead end at 21:20 (Mara Lindqvist): every service error rate is flat across 21:12; reopened by Tom Okafor at 21:27: inbound is flat, but nobody has looked at outbound; confirmed at 21:39 (Mara Lindqvist): all retries to the license service come from one node of 60, playback-17',
    'Was it the 21:04 deploy of api? opened at 21:21 by Mara Lindqvist; 4 steps; dead end at 21:25 (Mara Lindqvist): eu-west-1 got the same version and shows no spike; the deploy is a coincidence',
    'Did the license certificate expire? opened at 21:42 by Priya Nair because it was close, suggested by the runbook TV playback; 0 steps; dead end at 21:43 (Priya Nair): the certificate was renewed in October, and other nodes use the same one',
  ])
})

const NODES: [string, string][] = [
  ['looks v1', '21:14 · 4 looks · main line · Mara Lindqvist'],
  [
    's3',
    '21:19 · snapshot: Server errors by service, Prometheus, No service fails more than before · on Is a service failing its requests? · Mara Lindqvist',
  ],
  ['looks v15', '21:41 · look: Playback overview, Grafana · main line · Mara Lindqvist'],
  ['lead lead-deploy', '21:21 · lead: Was it the 21:04 deploy of api? · Mara Lindqvist'],
  [
    'verdict a7',
    '21:27 · reopened by Tom Okafor: inbound is flat, but nobody has looked at outbound · on Is a service failing its requests? · Tom Okafor',
  ],
]
test.each(NODES)('%s in words', (key, words) => {
  const shown = outline(incident().whole)
  const node = mapOf(shown, 1).nodes.find(({ station }) => station.key === key)
  expect(node && sayNode(node.station, { outline: shown, times })).toBe(words)
})
