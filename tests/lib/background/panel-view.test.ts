import { describe, expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import { ownQueries, panelLink } from '@/lib/background/panel-view'
import { BARE_GRAPH } from '@/lib/model/graph'

const BOARD = 'https://grafana.example/g/d/abc/errors?from=now-1h&to=now&var-node=a%2Cb'

describe('a panel of a dashboard has a link of its own', () => {
  test.each([
    [BOARD, 'panel-27', `${BOARD}&viewPanel=panel-27`],
    [BOARD, '27', `${BOARD}&viewPanel=27`],
    ['https://grafana.example/d/abc', '3', 'https://grafana.example/d/abc?viewPanel=3'],
  ])('%s, panel %s', (url, key, expected) => {
    expect(panelLink(url, key)).toBe(expected)
  })
  test.each([
    [`${BOARD}&viewPanel=2`, 'panel-27'],
    [`${BOARD}&editPanel=2`, 'panel-27'],
    ['https://grafana.example/d-solo/abc/errors?panelId=2', '2'],
    ['https://prom.example/graph?g0.expr=up', null],
    ['https://grafana.example/explore?left=x', 'panel-1'],
  ])('%s is left alone', (url, key) => {
    expect(panelLink(url, key)).toBe(url)
  })
  test('what is read from it is the panel, pinned as such', () => {
    const view = readView(
      { url: panelLink(BOARD, 'panel-27'), title: 'Errors', zone: 'UTC', hints: null },
      1_795_383_600_000,
    )
    expect(view).toMatchObject({ tool: 'grafana', kind: 'panel', panel: 'panel-27' })
    expect(view.pinned).toContain('viewPanel=panel-27')
  })
})

test('of several queries of a page those of the graph are kept', () => {
  const url = 'http://prom.example/graph?g0.expr=sum(up)&g0.tab=0&g1.expr=rate(errors%5B5m%5D)&g1.tab=0'
  const view = readView({ url, title: '', zone: 'UTC', hints: null }, 1_795_383_600_000)
  expect(view.queries).toHaveLength(2)
  const own = ownQueries(view, { ...BARE_GRAPH, title: 'rate(errors[ 5m ])' })
  expect(own.queries.map(({ text }) => text)).toEqual(['rate(errors[5m])'])
  expect(ownQueries(view, { ...BARE_GRAPH, title: 'Something else' })).toBe(view)
})
