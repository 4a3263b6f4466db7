import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Dashboard } from '@/scripts/incident/serve'
import { startPrometheus } from '@/scripts/incident/prometheus'
import { need } from '@/scripts/setup/ensure'
import { prometheus, promtool } from '@/scripts/setup/tools'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { BROWSERS, start } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { type Visit, walkFrom } from '@/tests/e2e/harness/walk'

const ERRORS = 'sum by (device) (rate(device_playback_errors_total[1m]))'
const RETRIES = 'sum(rate(outbound_retries_total[1m]))'
const BY_NODE = 'sum by (node) (rate(outbound_retries_total[1m]))'
/** 20:40 to 21:40 UTC on the evening of the incident, epoch seconds */
const HOUR = { from: 1_795_380_000, to: 1_795_383_600 }

const graphOf = (expression: string, range = '1h'): string =>
  `/graph?g0.expr=${encodeURIComponent(expression)}&g0.tab=0&g0.range_input=${range}&g0.end_input=2026-11-22%2021%3A40`

const queriesOf = (visit: Visit | undefined): string[] => visit?.view.queries.map(({ text }) => text) ?? []

const drawn = (tab: Tab) =>
  until('a drawn graph', () => tab.run(() => document.querySelector('.graph_area svg path') !== null), 30_000)

const execute = async (tab: Tab, expression: string): Promise<void> => {
  await tab.run(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#expr0')
    field?.focus()
    field?.select()
  })
  await tab.type(expression)
  await tab.click('.execute_btn')
}

/** Windows of the range queries that the page has sent, epoch seconds. */
const asked = (tab: Tab): Promise<{ from: number; to: number }[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/v1/query_range'))
      .map(({ name }) => new URL(name).searchParams)
      .map((search) => ({ from: Number(search.get('start')), to: Number(search.get('end')) })),
  )

describe.each(BROWSERS)('a real Prometheus, in %s', (name) => {
  let server: Dashboard
  let browsing: Browsing

  beforeAll(async () => {
    server = await startPrometheus(need(prometheus), need(promtool))
    browsing = await start(name)
  })
  afterAll(async () => {
    const requests = await browsing.close()
    await server.stop()
    expect(requests).toEqual([])
  })

  test('every view of the incident is journaled exactly once', async () => {
    const walk = await walkFrom(browsing, server.origin + graphOf(ERRORS, '6h'))
    await drawn(walk.tab)
    const acts = [
      () => walk.tab.goto(server.origin + graphOf(ERRORS)),
      () => execute(walk.tab, RETRIES),
      () => execute(walk.tab, BY_NODE),
      () => walk.tab.goto(`${server.origin}/classic/alerts`),
      () => walk.tab.goto(server.origin + graphOf(BY_NODE)),
    ]
    for (const act of acts) {
      await walk.settle()
      await act()
    }
    const visits = await walk.visits()
    expect(visits.map((visit) => queriesOf(visit)[0] ?? visit.view.kind)).toEqual([
      ERRORS,
      ERRORS,
      RETRIES,
      BY_NODE,
      'alerts',
      BY_NODE,
    ])
    expect(visits.map(({ view }) => view.tool)).toEqual(Array<string>(6).fill('prometheus'))
    await walk.tab.close()
  })

  // Firefox loses its automated tab when Back loads a page anew.
  test.runIf(name === 'chromium')('Back to a page that is loaded anew is a visit of it', async () => {
    const walk = await walkFrom(browsing, server.origin + graphOf(ERRORS))
    await drawn(walk.tab)
    await walk.settle()
    await walk.tab.goto(`${server.origin}/classic/alerts`)
    await walk.settle()
    await walk.tab.back()
    await drawn(walk.tab)
    const visits = await walk.visits()
    expect(visits.map(({ view, back }) => [view.kind, back])).toEqual([
      ['query', false],
      ['alerts', false],
      ['query', true],
    ])
    await walk.tab.close()
  })

  test('a range button that leaves the link alone is a step all the same', async () => {
    const walk = await walkFrom(browsing, server.origin + graphOf(ERRORS))
    await drawn(walk.tab)
    await walk.settle()
    await walk.tab.click('[name=inc_range]')
    const visits = await walk.visits()
    const widths = visits.map(({ view: { time } }) => (time.to ?? 0) - (time.from ?? 0))
    expect(widths).toEqual([3_600_000, 7_200_000])
    await walk.tab.close()
  })

  test('a pinned link shows the same window again', async () => {
    const walk = await walkFrom(browsing, `${server.origin}/graph?g0.expr=up&g0.tab=0&g0.range_input=30m`)
    await until('a range query', async () => (await asked(walk.tab)).length > 0)
    const [first] = await asked(walk.tab)
    const [visit] = await walk.visits()
    expect(visit?.view.time.floats).toBe('url')
    await walk.tab.goto(visit?.view.pinned ?? '')
    const [again] = await until('a range query', async () => {
      const all = await asked(walk.tab)
      return all.length > 0 && all
    })
    // The classic page knows minutes only.
    expect(Math.abs((again?.to ?? 0) - (first?.to ?? 0))).toBeLessThanOrEqual(60)
    expect((again?.to ?? 0) - (again?.from ?? 0)).toBe(1_800)
    await walk.tab.close()
  })

  test('the time of a step is the window that the page asked for', async () => {
    const walk = await walkFrom(browsing, server.origin + graphOf(ERRORS))
    await drawn(walk.tab)
    const [visit] = await walk.visits()
    expect(visit?.view.time).toMatchObject({ from: HOUR.from * 1000, to: HOUR.to * 1000, floats: 'none' })
    await walk.tab.close()
  })

  test('the camera keeps the graph, its query and its time', async () => {
    const walk = await walkFrom(browsing, server.origin + graphOf(BY_NODE))
    await drawn(walk.tab)
    await walk.settle()
    await walk.tab.hover('.graph_area svg')
    await walk.tab.click({ role: 'button', name: 'Snapshot this graph' })
    const snapshot = await until(
      'the snapshot in the journal',
      async () => (await browsing.rows()).steps.find((step) => step.kind === 'snapshot') ?? null,
    )
    expect(snapshot.view.queries.map(({ text }) => text)).toEqual([BY_NODE])
    expect(snapshot.view.time).toMatchObject({ from: HOUR.from * 1000, to: HOUR.to * 1000 })
    expect(snapshot.graph.place).toMatchObject({ panel: 1, panels: 1 })
    expect(snapshot.missed).toBeNull()
    const { pictures } = await browsing.rows()
    expect(pictures[snapshot.picture?.id ?? '']).toBeGreaterThan(4_000)
    await walk.tab.close()
  })
})
