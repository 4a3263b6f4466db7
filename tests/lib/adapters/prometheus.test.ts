import { expect, test } from 'vitest'
import { readView, sameLook } from '@/lib/adapters/registry'
import type { DataRequest, Page } from '@/lib/model/page'
import type { View } from '@/lib/model/view'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const HOST = 'http://prometheus.example.com:9090'

/** A request of the page, for a window that ended `ago` milliseconds before NOW; it began 50 ms after its end. */
function ranged(query: string, width: number, ago = 0, host = HOST): DataRequest {
  const end = (NOW - ago) / 1000
  const url = `${host}/api/v1/query_range?query=${encodeURIComponent(query)}&start=${end - width}&end=${end}&step=15`
  return { url, at: NOW - ago + 50 }
}

function look(path: string, requests: DataRequest[], now = NOW): View {
  const page: Page = {
    url: HOST + path,
    title: 'Prometheus Time Series Collection and Processing Server',
    zone: 'America/Los_Angeles',
    hints: { marks: ['prometheus'], requests, range: null },
  }
  return readView(page, now)
}

test('the window that the page asked for wins over arithmetic', () => {
  const view = look('/query?g0.expr=up&g0.tab=graph&g0.range_input=1h', [ranged('up', 3600, 90_000)])
  expect(view.time).toMatchObject({ from: NOW - 3_690_000, to: NOW - 90_000, floats: 'url' })
  expect(view.pinned).toContain('&g0.end_input=2026-11-23%2011%3A58%3A30&')
})

test('the newest request for the query wins', () => {
  const requests = [ranged('up', 3600, 120_000), ranged('up', 3600, 60_000), ranged('down', 3600, 5_000)]
  expect(look('/query?g0.expr=up&g0.tab=graph', requests).time.to).toBe(NOW - 60_000)
})

test('each panel has the window of its own request', () => {
  const requests = [ranged('up', 3600, 600_000), ranged('rate(x[5m])', 7200, 0)]
  const path = '/query?g0.expr=up&g0.tab=graph&g1.expr=rate(x%5B5m%5D)&g1.tab=graph&g1.range_input=2h'
  const view = look(path, requests)
  expect(view.pinned).toContain('&g0.end_input=2026-11-23%2011%3A50%3A00&')
  expect(view.pinned).toContain('&g1.end_input=2026-11-23%2012%3A00%3A00&')
})

test('a request of an earlier range, or of another server, is left alone', () => {
  const earlier = look('/query?g0.expr=up&g0.tab=graph&g0.range_input=2h', [ranged('up', 3600, 90_000)])
  expect(earlier.time).toMatchObject({ from: NOW - 7_200_000, to: NOW })
  const foreign = [ranged('up', 3600, 90_000, 'http://other.example.com')]
  expect(look('/query?g0.expr=up&g0.tab=graph', foreign).time.to).toBe(NOW)
})

test('a new end time in the link is believed while its data is under way', () => {
  const path = '/query?g0.expr=up&g0.tab=graph&g0.range_input=1h&g0.end_input=2026-11-22%2021%3A00%3A00'
  expect(look(path, [ranged('up', 3600, 0)]).time.to).toBe(Date.parse('2026-11-22T21:00:00Z'))
})

test('a table asks for one instant', () => {
  const at = (NOW - 30_000) / 1000
  const request = { url: `${HOST}/api/v1/query?query=up&time=${at}`, at: NOW }
  expect(look('/query?g0.expr=up&g0.tab=table', [request]).time).toMatchObject({
    from: NOW - 30_000,
    to: NOW - 30_000,
  })
})

test('the range buttons of the classic page show, though its link stays', () => {
  const path = '/classic/graph?g0.range_input=1h&g0.expr=up&g0.tab=0'
  const before = look(path, [ranged('up', 3600)])
  const after = look(path, [ranged('up', 3600), ranged('up', 7200, -1000)], NOW + 2000)
  expect(before.time.raw).toEqual({ from: '1h', to: null })
  expect(after.time.raw).toEqual({ from: '2h', to: null })
  expect(sameLook(before, after)).toBe(false)
  expect(after.pinned).toBe(
    `${HOST}/classic/graph?g0.range_input=2h&g0.expr=up&g0.tab=0&g0.end_input=2026-11-23%2012%3A01&g0.moment_input=2026-11-23%2012%3A01`,
  )
})

test('Back on the classic page changes the link but not the graph', () => {
  const shown = ranged('rate(errors[5m])', 1800)
  const view = look('/classic/graph?g0.range_input=1h&g0.expr=up&g0.tab=0', [
    ranged('up', 3600, 60_000),
    shown,
  ])
  expect(view.queries).toEqual([{ text: 'rate(errors[5m])', language: 'promql' }])
  expect(view.time).toMatchObject({ from: NOW - 1_800_000, to: NOW })
  expect(view.pinned).toContain('g0.range_input=30m&g0.expr=rate(errors%5B5m%5D)')
})

test('a refresh is the same look, another range is not', () => {
  const path = '/query?g0.expr=up&g0.tab=graph&g0.range_input=1h'
  const first = look(path, [ranged('up', 3600)])
  expect(sameLook(first, look(path, [ranged('up', 3600, -60_000)], NOW + 60_000))).toBe(true)
  expect(sameLook(first, look(path.replace('1h', '2h'), []))).toBe(false)
})

test('the order of parameters and the redirects of its faces are no other view', () => {
  const one = look('/graph?g0.expr=up&g0.tab=0&g0.stacked=1&g0.range_input=1h', [])
  const two = look(
    '/query?g0.range_input=2h&g0.display_mode=stacked&g0.tab=graph&g0.expr=up&g0.show_tree=0',
    [],
  )
  const three = look('/classic/graph?g0.stacked=1&g0.tab=0&g0.expr=up', [])
  expect(new Set([one.viewKey, two.viewKey, three.viewKey]).size).toBe(1)
  expect(look('/query?g0.expr=up&g0.tab=table', []).viewKey).not.toBe(one.viewKey)
})

test('pages without a query are read, and say why they have no pinned link', () => {
  const view = look('/alerts?state=firing', [])
  expect(view).toMatchObject({ tool: 'prometheus', kind: 'alerts', pinned: null })
  expect(view.unpinned).toMatch(/^This page shows the present/)
})

test('with the mark of Thanos in the page, a link that both could have is Thanos', () => {
  const page = { url: `${HOST}/graph?g0.expr=up`, title: '', zone: 'UTC' }
  const marks = ['thanos']
  expect(readView({ ...page, hints: { marks, requests: [], range: null } }, NOW).tool).toBe('thanos')
  expect(readView({ ...page, hints: null }, NOW).tool).toBe('prometheus')
})
