import { describe, expect, test } from 'vitest'
import { BARE_GRAPH } from '@/lib/model/graph'
import type { Numbers } from '@/lib/model/numbers'
import { storyFile } from '@/lib/share/story-file'
import { restore } from '@/lib/share/restore'
import { safeColour } from '@/lib/story/drawing'
import { pageMap } from '@/lib/story/page-map'
import { numbersCsv, plot, shortNumber } from '@/lib/story/plot'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const NOON = Date.UTC(2026, 10, 22, 12)
const numbers = (change: Partial<Numbers> = {}): Numbers => ({
  id: 's1',
  trailId: 'trail-smart-tv',
  source: 'https://prom.example/api/v1/query_range',
  instants: Array.from({ length: 600 }, (_, at) => NOON + at * 15_000),
  lines: [
    { name: 'smart-tv', values: Array.from({ length: 600 }, (_, at) => (at === 301 ? 24 : 1)) },
    { name: 'phone', values: Array.from({ length: 600 }, () => null) },
  ],
  cut: false,
  ...change,
})
const graph = {
  ...BARE_GRAPH,
  title: 'Errors',
  series: [{ name: 'smart-tv', colour: 'rgb(200, 30, 60)', shown: true }],
}

describe('numbers are drawn', () => {
  const drawing = plot(numbers(), graph, timesIn('UTC'))
  const all = JSON.stringify(drawing)
  test('with the colour of the legend, and a spike of one sample in it', () => {
    const [line] = drawing?.shapes.filter(({ attributes }) => attributes['class'] === 'series') ?? []
    expect(line?.attributes['stroke']).toBe('rgb(200, 30, 60)')
    expect(String(line?.attributes['d'])).toContain(' 22.0')
  })
  test('to be pointed at, in words', () => {
    expect(all).toContain('12:00 · smart-tv 1')
    expect(
      drawing?.shapes.filter(({ attributes }) => attributes['class'] === 'at').length,
    ).toBeLessThanOrEqual(60)
  })
  test('in few bytes, however many lines there are', () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      name: `node-${at}`,
      values: Array.from({ length: 600 }, (_value, index) => Math.sin(index) * at),
    }))
    expect(JSON.stringify(plot(numbers({ lines: many }), graph, timesIn('UTC'))).length).toBeLessThan(80_000)
  })
  test('not at all where there is nothing', () => {
    expect(plot(numbers({ lines: [] }), graph, timesIn('UTC'))).toBeNull()
    expect(plot(numbers({ instants: [] }), graph, timesIn('UTC'))).toBeNull()
  })
})

test.each([
  ['rgb(1, 2, 3)', 'rgb(1, 2, 3)'],
  ['#73bf69', '#73bf69'],
  ['url(https://evil.example/x.svg#a)', null],
  ['red;background:url(x)', null],
  ['"><script>', null],
  [null, null],
])('%s as a colour is %s', (text, colour) => {
  expect(safeColour(text)).toBe(colour)
})

test.each([
  [12_300, '12.3k'],
  [0.00012, '0.00012'],
  [1, '1'],
  [-2_500_000, '-2.5M'],
  [0, '0'],
])('%d reads %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})

test('as CSV: a column for each line, gaps empty, and no cell that a spreadsheet would run', () => {
  const csv = numbersCsv(
    numbers({
      instants: [NOON, NOON + 1_000],
      lines: [
        { name: '=cmd()', values: [1, null] },
        { name: 'a,"b"', values: [0.5, 2] },
      ],
    }),
  )
  expect(csv).toBe(
    `time,'=cmd(),"a,""b"""\r\n2026-11-22T12:00:00.000Z,1,0.5\r\n2026-11-22T12:00:01.000Z,,2\r\n`,
  )
})

test('a page is drawn small, with the panel of the graph in it', () => {
  const box = (x: number, y: number) => ({ x, y, width: 0.5, height: 0.25 })
  const map = pageMap({ tall: 2, boxes: [box(0, 0), box(0.5, 0), box(0, 0.5)], own: 2 }, 'Where')
  expect([map?.width, map?.height]).toEqual([120, 240])
  expect(map?.shapes.at(-1)?.attributes).toMatchObject({ class: 'own', x: 0, y: 120 })
  expect(pageMap({ tall: 1, boxes: [box(0, 0)], own: 0 }, 'Where')).toBeNull()
})

describe('an exported story', () => {
  const { whole, pictures } = incident()
  const snapshots = whole.steps.filter((step) => step.kind === 'snapshot' && step.picture)
  const [then, now] = [snapshots[0], snapshots.at(-1)]
  const row = numbers({
    id: now?.id ?? '',
    lines: [{ name: '<b>smart-tv</b>', values: numbers().lines[0]?.values ?? [] }],
  })
  const beside = {
    id: 'beside-1',
    trailId: whole.trail.id,
    at: NOON,
    by: whole.trail.by,
    kind: 'beside' as const,
    stepId: now?.id ?? '',
    otherId: then?.id ?? '',
  }
  const told = { ...whole, amendments: [...whole.amendments, beside] }
  const html = storyFile(told, pictures, { zone: 'UTC', numbers: new Map([[row.id, row]]) })
  test('holds the numbers, drawn and as they are, and lays then beside now', () => {
    expect(html).toContain('Read the numbers')
    expect(html).toContain('<figure class="beside">')
    expect(html).not.toContain('<b>smart-tv</b>')
    expect(restore(new TextEncoder().encode(html))).toMatchObject({
      ok: true,
      numbers: [{ id: row.id, instants: row.instants }],
    })
  })
  test('says nothing of either where there is none', () => {
    const plain = storyFile(whole, pictures, { zone: 'UTC' })
    expect(plain).not.toContain('Read the numbers')
    expect(plain).not.toContain('<figure class="beside">')
  })
})
