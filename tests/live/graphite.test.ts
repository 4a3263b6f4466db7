import { afterAll, beforeAll, expect, test } from 'vitest'
import { startGraphite } from '@/scripts/incident/graphite'
import type { Dashboard } from '@/scripts/incident/serve'
import { need } from '@/scripts/setup/ensure'
import { graphite } from '@/scripts/setup/tools'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { BROWSERS, start } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { liveIn } from './live'
import { lookTwice, type Page, snap, type Window } from './proof'

const BY_NODE = 'aliasByNode(incident.retries.*.*,3)'
const NODE = 'incident.retries.a.playback-node-37'
const WIDTH = 40_000

const GRAPH = '#image-viewer'

/** The pictures that the composer has asked for; `from` and `until` are seconds or, left out or relative, the present. */
const windows = (tab: Tab): Promise<Window[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/render'))
      .map(({ name, startTime }) => {
        const asked = new URL(name).searchParams
        const now = performance.timeOrigin + startTime
        const at = (text: string | null) =>
          text !== null && /^\d+$/.test(text) ? Number(text) * 1000 : now + 1000 * parseInt(text ?? '0')
        return { from: at(asked.get('from')), to: at(asked.get('until')) }
      }),
  )

const page: Page = {
  graph: GRAPH,
  // The snapshot's own leads to the picture alone.
  pinned: ({ visits }) => visits[0]?.view.pinned,
  windows,
  drawn: (tab) =>
    until('the picture', () =>
      tab.run(() => {
        const image = document.querySelector<HTMLImageElement>('#image-viewer')
        return image !== null && image.complete && image.naturalWidth > 100
      }),
    ),
}

const drawnWith = (tab: Tab, text: string): Promise<boolean> =>
  until(`a picture with ${text}`, () =>
    tab.run((part: string) => {
      const image = document.querySelector<HTMLImageElement>('#image-viewer')
      return image !== null && image.src.includes(part) && image.complete
    }, text),
  )

/** Clicks on a name in the tree of metrics, once it is there and the tree stands still. */
const clickMetric = async (tab: Tab, metric: string): Promise<void> => {
  let before = ''
  const point = await until(`"${metric}" in the tree`, async () => {
    const now = await tab.run((text: string) => {
      const found = [...document.querySelectorAll('.x-tree-node-anchor')].find(
        ({ textContent }) => textContent.trim() === text,
      )
      const box = found?.getBoundingClientRect()
      return box && box.height > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
    }, metric)
    const still = JSON.stringify(now) === before
    before = JSON.stringify(now)
    return still ? now : null
  })
  await tab.drag(point, point)
}

const composer = (origin: string, target: string, from: string): string =>
  `${origin}/composer?target=${encodeURIComponent(target)}&from=${from}&width=700&height=400&hideLegend=true`

liveIn(BROWSERS, 'a real Graphite, in %s', [graphite], (name) => {
  let server: Dashboard
  let browsing: Browsing

  beforeAll(async () => {
    server = await startGraphite(need(graphite))
    browsing = await start(name)
  })
  afterAll(async () => {
    const requests = await browsing.close()
    await server.stop()
    expect(requests).toEqual([])
  })

  // Firefox asks a second before its picture leaves for a busy server, which counts from then.
  test.runIf(name === 'chromium')(
    'a pinned link shows the same picture when the present has moved, the link itself another',
    async () => {
      const proof = await lookTwice(browsing, page, composer(server.origin, BY_NODE, '-40s'), 8_000)
      const { first, pinned, again } = proof
      expect([first, pinned, again].map(({ visits }) => visits.length)).toEqual([1, 1, 1])
      expect(first.visits[0]?.view).toMatchObject({ tool: 'graphite', time: { floats: 'url' } })
      expect(Math.abs(pinned.window.to - first.window.to)).toBeLessThanOrEqual(1_000)
      expect(Math.abs(pinned.window.from - first.window.from)).toBeLessThanOrEqual(1_000)
      expect(again.window.to - first.window.to).toBeGreaterThanOrEqual(8_000)
      expect(first.window.to - first.window.from).toBe(WIDTH)
      expect(proof.pinnedDiffers).toBeLessThan(0.02)
      expect(proof.againDiffers).toBeGreaterThan(0.3)
    },
  )
  test('what a person does in the composer is journaled exactly once', async () => {
    const walk = await walkFrom(browsing, composer(server.origin, BY_NODE, '-40s'))
    await page.drawn(walk.tab)
    await walk.settle()
    for (const folder of ['Metrics', 'incident', 'retries', 'a']) await clickMetric(walk.tab, folder)
    await clickMetric(walk.tab, 'playback-node-37')
    await drawnWith(walk.tab, 'a.playback-node-37')
    await walk.settle()
    await walk.tab.run(() =>
      document.querySelectorAll('.x-window .x-btn-text')[2]?.setAttribute('name', 'clock'),
    )
    await walk.tab.click('[name=clock]')
    await walk.tab.click('#time-quantity')
    await walk.tab.run(() => document.querySelector<HTMLInputElement>('#time-quantity')?.select())
    await walk.tab.type('3')
    await walk.tab.press('Tab')
    await drawnWith(walk.tab, 'from=-3hours')
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.time.raw.from])).toEqual([
      ['graphite', 'composer', '-40s'],
      ['graphite', 'composer', '-40s'],
      ['graphite', 'composer', '-3hours'],
    ])
    expect(visits.map(({ view }) => view.queries.map(({ text }) => text))).toEqual([
      [BY_NODE],
      [BY_NODE, NODE],
      [BY_NODE, NODE],
    ])
    for (const { view } of visits) expect(view.pinned).toMatch(/[?&]from=\d{10}&.*until=\d{10}/)
    await walk.tab.close()
  })

  test('a snapshot keeps the window of the picture, however long it has been on the screen', async () => {
    const walk = await walkFrom(browsing, composer(server.origin, BY_NODE, '-40s'))
    await page.drawn(walk.tab)
    const [asked] = await windows(walk.tab)
    await until('five seconds to have gone by', () => Date.now() - (asked?.to ?? 0) > 5_000)
    const { view } = await snap(browsing, walk.tab, GRAPH)
    expect(view.kind).toBe('graph-image')
    expect(Math.abs((view.time.to ?? 0) - (asked?.to ?? 0))).toBeLessThanOrEqual(50)
    expect(Number(new URL(view.pinned ?? '').searchParams.get('until'))).toBe(
      Math.floor((asked?.to ?? 0) / 1_000),
    )
    await walk.tab.close()
  })

  test('a frameset is one step with the queries of its frame', async () => {
    const walk = await walkFrom(
      browsing,
      `${server.origin}/?target=${encodeURIComponent(BY_NODE)}&from=-40s&until=now`,
    )
    await until('the picture in its frame', () =>
      walk.tab.runIn('/composer', () => {
        const image = document.querySelector<HTMLImageElement>('#image-viewer')
        return image !== null && image.src.includes('aliasByNode') && image.complete
      }),
    )
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.queries.map(({ text }) => text)])).toEqual([
      ['graphite', [BY_NODE]],
    ])
    expect(visits[0]?.view.pinned).toMatch(/from=\d{10}&until=\d{10}/)
    await walk.tab.close()
  })
})
