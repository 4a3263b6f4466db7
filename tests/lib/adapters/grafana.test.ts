import { expect, test } from 'vitest'
import { readView, sameLook } from '@/lib/adapters/registry'
import type { Hints } from '@/lib/model/page'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const HOST = 'https://grafana.example.com'

function look(path: string, hints: Partial<Hints> = {}, title = '', zone = 'UTC'): View {
  const whole = { marks: ['grafana'], requests: [], range: null, ...hints }
  return readView({ url: HOST + path, title, zone, hints: whole }, NOW)
}

function annotations(from: number, to: number, uid = 'errors'): Partial<Hints> {
  const url = `${HOST}/api/annotations?from=${from}&to=${to}&limit=100&dashboardUID=${uid}`
  return { requests: [{ url, at: to + 20 }] }
}

test('the window of the annotations request wins over arithmetic', () => {
  const view = look('/d/errors/x?from=now-1h&to=now', annotations(NOW - 3_700_000, NOW - 100_000))
  expect(view.time).toMatchObject({ from: NOW - 3_700_000, to: NOW - 100_000, floats: 'url' })
  expect(view.pinned).toBe(`${HOST}/d/errors/x?from=${NOW - 3_700_000}&to=${NOW - 100_000}`)
})

test('a request of another dashboard or an earlier range does not', () => {
  const other = look('/d/errors/x?from=now-1h&to=now', annotations(NOW - 3_700_000, NOW - 100_000, 'perf'))
  expect(other.time.to).toBe(NOW)
  const earlier = look('/d/errors/x?from=now-6h&to=now', annotations(NOW - 3_700_000, NOW - 100_000))
  expect(earlier.time.to).toBe(NOW)
})

test('the newest data request says when a relative range was resolved', () => {
  const requests = [{ url: `${HOST}/api/ds/query?ds_type=prometheus`, at: NOW - 40_000 }]
  const view = look('/d/errors/x?from=now-1h&to=now', { requests })
  expect(view.time).toMatchObject({ from: NOW - 3_640_000, to: NOW - 40_000 })
})

test('a saved default range is read off the page and pinned', () => {
  expect(look('/d/errors/x').pinned).toBeNull()
  const asked = look('/d/errors/x', annotations(NOW - 3_600_000, NOW))
  expect(asked.pinned).toBe(`${HOST}/d/errors/x?from=${NOW - 3_600_000}&to=${NOW}`)
  expect(look('/d/errors/x', { range: 'Last 6 hours' }).time.from).toBe(NOW - 6 * 3_600_000)
  const absolute = look(
    '/d/errors/x',
    { range: '2026-11-22 20:40:00 to 2026-11-22 21:40:00' },
    '',
    'America/New_York',
  )
  expect(absolute.time.to).toBe(Date.parse('2026-11-23T02:40:00Z'))
})

test('the zone of the dashboard rounds its days', () => {
  const path = '/d/errors/x?from=now%2Fd&to=now'
  expect(look(path, {}, '', 'Asia/Tokyo').time.from).toBe(Date.parse('2026-11-22T15:00:00Z'))
  expect(look(`${path}&timezone=utc`, {}, '', 'Asia/Tokyo').time.from).toBe(
    Date.parse('2026-11-23T00:00:00Z'),
  )
})

test('a panel is the same by its number and by its key, viewed, edited or alone', () => {
  const keys = [
    '/d/e/x?viewPanel=2',
    '/d/e/y?viewPanel=panel-2',
    '/d/e/x?editPanel=2',
    '/d-solo/e/x?panelId=2',
  ].map((path) => look(path).viewKey)
  expect(new Set(keys).size).toBe(1)
  expect(look('/d/e/x').viewKey).not.toBe(keys[0])
})

test('what a load adds to the link is no other view, a variable is', () => {
  const plain = look('/d/e/x?var-service=a&var-service=b')
  const loaded = look(
    '/d/e/x?orgId=1&from=now-1h&to=now&timezone=browser&var-service=b&var-service=a&refresh=5s',
  )
  const other = look('/d/e/x?var-service=a')
  expect(loaded.viewKey).toBe(plain.viewKey)
  expect(other.viewKey).not.toBe(plain.viewKey)
  expect(other.placeKey).toBe(plain.placeKey)
})

test('Explore renames its panes and encodes anew without a step', () => {
  const pane =
    '{"datasource":"prom","queries":[{"refId":"A","expr":"sum by (job) (up)"}],"range":{"from":"now-1h","to":"now"}}'
  const before = look(`/explore?schemaVersion=1&panes=${encodeURIComponent(`{"a":${pane}}`)}`)
  const after = look(`/explore?orgId=1&panes=${encodeURIComponent(`{"br9":${pane}}`).replaceAll('%20', '+')}`)
  expect(sameLook(before, after)).toBe(true)
})

test('titles lose the name of the product', () => {
  expect(look('/d/e/x', {}, 'Service error rates - Dashboards - Grafana').title).toBe('Service error rates')
  expect(look('/d/e/slug', {}, 'Grafana').title).toBe('slug')
})

test('a public dashboard keeps its key to itself', () => {
  const view = look('/public-dashboards/0123456789abcdef0123456789abcdef?from=now-1h&to=now')
  expect(JSON.stringify(view)).not.toContain('0123456789abcdef')
  expect(view.masked).toEqual(['path'])
})
