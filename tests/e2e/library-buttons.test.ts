import { test } from 'vitest'
import { startPages } from '@/tests/zoo/server'
import { pointAt } from './harness/card'
import { inBrowsers, serving } from './harness/in-browsers'

/** What each library draws on. */
const LIBRARIES: readonly [name: string, graph: string][] = [
  ['uplot', 'canvas'],
  ['chartjs', 'canvas'],
  ['echarts', 'canvas'],
  ['d3', 'svg'],
  ['plotly', 'svg'],
  ['dygraphs', 'canvas'],
  ['vega', 'canvas'],
  ['recharts', 'svg'],
  ['xychart', 'svg'],
  ['rickshaw', 'svg'],
  ['flot', 'canvas'],
]

inBrowsers('graphs of real libraries', (browsing) => {
  const pages = serving(startPages)

  test.each(LIBRARIES)('one of %s is offered under the pointer', async (name, graph) => {
    const tab = await browsing().open(`${pages().origin}/library/${name}.html`)
    await pointAt(tab, graph)
    await tab.close()
  })
})
