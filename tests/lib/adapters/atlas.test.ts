import { expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const GRAPH = 'http://atlas.example.com/api/v1/graph?q=name,errors,:eq,:sum'

/** What a page asked for when, looked at half a minute after noon. */
const timeOf = (url: string, requests: { url: string; at: number }[]) =>
  readView({ url, title: '', zone: 'UTC', hints: { marks: [], requests, range: null } }, NOW + 30_000).time

test('a picture ends when it was asked for, however long it has been on the screen', () => {
  expect(timeOf(GRAPH, [{ url: GRAPH, at: NOW }])).toMatchObject({ from: NOW - 3 * 3_600_000, to: NOW })
})

test('of several pictures in a page, each ends when it was asked for itself', () => {
  const other = `${GRAPH}&s=e-1h`
  const requests = [
    { url: GRAPH, at: NOW },
    { url: other, at: NOW + 20_000 },
  ]
  expect(timeOf(GRAPH, requests).to).toBe(NOW)
  expect(timeOf(other, requests)).toMatchObject({ from: NOW + 20_000 - 3_600_000, to: NOW + 20_000 })
})
