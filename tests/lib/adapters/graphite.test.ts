import { expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const HOST = 'http://graphs.example.com'

/** The newest picture was asked for at `NOW`, and is looked at half a minute later. */
function look(path: string, pictures: string[], zone = 'UTC'): View {
  const requests = pictures.map((query, index) => ({
    url: `${HOST}/render/?${query}`,
    at: NOW - 1000 * (pictures.length - 1 - index),
  }))
  return readView(
    { url: HOST + path, title: '', zone, hints: { marks: ['graphite'], requests, range: null } },
    NOW + 30_000,
  )
}

test('a composer in its frame shows what its newest picture asked for', () => {
  const pictures = ['target=a.b&from=-1d&_salt=1', 'width=586&target=c.d&from=-2hours&_salt=2']
  const view = look('/composer/?', pictures)
  expect(view.queries).toEqual([{ text: 'c.d', language: 'graphite' }])
  expect(view.time).toMatchObject({ raw: { from: '-2hours', to: null }, from: NOW - 7_200_000, to: NOW })
  expect(view.pinned).toBe(`${HOST}/composer/?width=586&target=c.d&from=1795428000&until=1795435200`)
})

test('a composer whose link says the same is left as it is', () => {
  const view = look('/composer/?target=a.b&from=-1d&hideLegend=true', ['target=a.b&from=-1d&_salt=1'])
  expect(view.pinned).toBe(`${HOST}/composer/?target=a.b&from=1795348800&hideLegend=true&until=1795435200`)
})

test('a dashboard takes its queries and window from its pictures', () => {
  const pictures = ['target=a&from=-6h&until=now&width=400', 'target=b&from=-6h&until=now&width=400']
  const view = look('/dashboard/incident', pictures)
  expect(view.queries.map(({ text }) => text)).toEqual(['a', 'b'])
  expect(view).toMatchObject({ kind: 'dashboard', title: 'incident', pinned: null })
  expect(view.time).toMatchObject({ from: NOW - 6 * 3_600_000, to: NOW, floats: 'unknown' })
})

test('a dashboard whose graphs were saved with a range of their own is not held by the dates of its link', () => {
  const dated = '/dashboard/incident?from=2026-11-22T20:40:00&until=2026-11-22T21:40:00'
  const own = look(dated, ['target=a&from=-1hours&until=now'])
  expect(own.time).toMatchObject({ raw: { from: '-1hours', to: 'now' }, floats: 'unknown' })
  expect(own.pinned).toBeNull()
  const held = look(dated, ['target=a&from=20:40_20261122&until=21:40_20261122'])
  expect([held.time.floats, held.pinned]).toEqual(['none', HOST + dated])
})

test('a dashboard is one, whether its path or its fragment names it', () => {
  const spellings = [
    '/dashboard/incident',
    '/dashboard#incident',
    '/dashboard/#incident',
    '/dashboard/incident#incident',
  ]
  expect(new Set(spellings.map((path) => look(path, []).viewKey)).size).toBe(1)
  expect(look('/dashboard/other', []).placeKey).not.toBe(look('/dashboard/incident', []).placeKey)
})

test('a date in the zone of a server nobody knows stays as it was written', () => {
  const path = '/render?target=a&from=04:00_20261122&until=16:00_20261122'
  expect(look(path, [], 'Asia/Tokyo').pinned).toBe(HOST + path)
  expect(look(`${path}&tz=Asia/Tokyo`, []).pinned).toContain('from=1795287600&')
})

test('size and cache busters are no other view', () => {
  const one = look('/render?target=a&target=b&width=586&_salt=1&from=-1d', [])
  const two = look('/render?target=b&target=a&width=800&_uniq=2&from=-2d', [])
  expect(two.viewKey).toBe(one.viewKey)
  expect(look('/render?target=a', []).viewKey).not.toBe(one.viewKey)
})
