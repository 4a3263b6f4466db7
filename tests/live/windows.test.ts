import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPrometheus } from '@/scripts/incident/prometheus'
import type { Dashboard } from '@/scripts/incident/serve'
import { need } from '@/scripts/setup/ensure'
import { prometheus, promtool } from '@/scripts/setup/tools'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { BROWSERS, start } from '@/tests/e2e/harness/start'
import { until } from '@/tests/e2e/harness/until'
import { type Visit, type Walk, walkFrom } from '@/tests/e2e/harness/walk'
import { andDrawn, fill, GRAPH, graphLink, windows } from './classic'

const ERRORS = 'sum(rate(device_playback_errors_total[1m]))'
const BY_DEVICE = 'sum by (device) (rate(device_playback_errors_total[1m]))'

/** Every way to change the view by script, one after another; each is to be one visit. */
const changes: [string, (walk: Walk) => Promise<unknown>][] = [
  [
    'another query',
    async ({ tab }) => {
      await fill(tab, '#expr0', BY_DEVICE)
      await tab.press('Enter')
    },
  ],
  ['a longer range', ({ tab }) => tab.click('button[name=inc_range]')],
  ['a shorter range', ({ tab }) => tab.click('button[name=dec_range]')],
  ['an earlier end', ({ tab }) => tab.click('button[name=dec_end]')],
  ['a later end', ({ tab }) => tab.click('button[name=inc_end]')],
]

const spanOf = ({ view }: Visit): [number | null, number | null] => [view.time.from, view.time.to]

describe.each(BROWSERS)('the windows of a real Prometheus, in %s', (name) => {
  let dashboard: Dashboard
  let browsing: Browsing

  beforeAll(async () => {
    dashboard = await startPrometheus(need(prometheus), need(promtool))
    browsing = await start(name)
  })
  afterAll(async () => {
    const asked = await browsing.close()
    await dashboard.stop()
    expect(asked).toEqual([])
  })

  const walkIncident = async (): Promise<Walk> => {
    const walk = await walkFrom(browsing, graphLink(dashboard.origin, ERRORS))
    await until('the first graph', async () => (await windows(walk.tab)).length > 0)
    return walk
  }

  test('every change of the view is journaled exactly once, with the window that was asked for', async () => {
    const walk = await walkIncident()
    const asked = [(await windows(walk.tab)).at(-1)]
    for (const [, change] of changes) {
      await walk.settle()
      await andDrawn(walk.tab, () => change(walk))
      asked.push((await windows(walk.tab)).at(-1))
    }
    const visits = await walk.visits()
    expect(visits.map(spanOf)).toEqual(asked.map((window) => [window?.from, window?.to]))
    expect(visits.map(({ view }) => view.queries.map(({ text }) => text))).toEqual(
      visits.map((_, index) => [index === 0 ? ERRORS : BY_DEVICE]),
    )
    await walk.tab.close()
  })

  test('a pinned link shows the same window when it is opened again', async () => {
    const walk = await walkIncident()
    await walk.settle()
    await andDrawn(walk.tab, () => walk.tab.click('button[name=dec_end]'))
    const visits = await walk.visits()
    expect(visits).toHaveLength(2)
    for (const visit of visits) {
      const again = await browsing.open(visit.view.pinned ?? '')
      await until('the graph again', async () => (await windows(again)).length > 0)
      const [window] = await windows(again)
      expect([window?.from, window?.to]).toEqual(spanOf(visit))
      await again.close()
    }
    await walk.tab.close()
  })

  test('the camera button keeps the graph: a picture with pixels, its query and its window', async () => {
    const walk = await walkIncident()
    await walk.settle()
    await walk.tab.hover(GRAPH)
    await walk.tab.click({ role: 'button', name: 'Snapshot this graph' })
    const snapshot = await until('the snapshot in the journal', async () => {
      const { steps } = await browsing.rows()
      return (
        steps.find((step) => step.kind === 'snapshot' && step.view.url.startsWith(dashboard.origin)) ?? null
      )
    })
    if (snapshot.kind !== 'snapshot') throw new Error('that is no snapshot')
    expect(snapshot.graph.title).toBe(ERRORS)
    expect(snapshot.view.queries).toEqual([{ text: ERRORS, language: 'promql' }])
    expect(await browsing.colours(snapshot.picture?.id ?? '')).toBeGreaterThan(20)
    await walk.tab.close()
  })
})
