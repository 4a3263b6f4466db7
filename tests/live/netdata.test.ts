import { afterAll, beforeAll, expect, test } from 'vitest'
import { startNetdata } from '@/scripts/incident/netdata'
import type { Dashboard } from '@/scripts/incident/serve'
import { need } from '@/scripts/setup/ensure'
import { netdata } from '@/scripts/setup/tools'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { BROWSERS, start } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { liveIn } from './live'
import { lookTwice, type Page, type Window } from './proof'

const GRAPH = '[data-netdata="system.cpu"] canvas[data-widest]'
const WIDTH = 20_000

/** What the page asked for the large graph; seconds, or seconds before the present. */
const windows = (tab: Tab): Promise<Window[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('/api/v1/data?chart=system.cpu&'))
      .map(({ name, startTime }) => {
        const asked = new URL(name).searchParams
        const now = performance.timeOrigin + startTime
        const at = (text: string | null) => 1_000 * Number(text ?? '0') + (Number(text ?? '0') > 0 ? 0 : now)
        return { from: at(asked.get('after')), to: at(asked.get('before')) }
      }),
  )

const requests = (tab: Tab): Promise<number> => tab.run(() => performance.getEntriesByType('resource').length)

const page: Page = {
  graph: GRAPH,
  windows,
  drawn: (tab) =>
    until('the large graph', async () => {
      const wide = await tab.run(() => {
        const canvases = [
          ...document.querySelectorAll<HTMLCanvasElement>('[data-netdata="system.cpu"] canvas'),
        ]
        const [widest] = canvases.sort((one, other) => other.clientWidth - one.clientWidth)
        widest?.setAttribute('data-widest', '')
        return (widest?.clientWidth ?? 0) > 500
      })
      return wide && (await windows(tab)).length > 3
    }),
}

liveIn(BROWSERS, 'a real Netdata, in %s', [netdata], (name) => {
  let server: Dashboard
  let browsing: Browsing

  beforeAll(async () => {
    server = await startNetdata(need(netdata))
    browsing = await start(name)
  })
  afterAll(async () => {
    const requests = await browsing.close()
    await server.stop()
    expect(requests).toEqual([])
  })

  test('scrolling through a page that plays on is one step, a link with another range the second', async () => {
    const walk = await walkFrom(browsing, `${server.origin}/#after=-60;before=0`)
    await page.drawn(walk.tab)
    await walk.settle()
    await walk.tab.run(() => document.querySelectorAll('[id^=menu_]')[6]?.scrollIntoView())
    await walk.tab.run(() => scrollBy(0, 500))
    await until('the section in the link', () => walk.tab.url().includes('menu_'))
    const refreshes = await requests(walk.tab)
    await until('a refresh', async () => (await requests(walk.tab)) > refreshes)
    await walk.settle()
    await walk.tab.goto('about:blank')
    await walk.tab.goto(`${server.origin}/#after=-120;before=0`)
    await page.drawn(walk.tab)
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.time.raw.from, view.time.floats])).toEqual([
      ['netdata', 'dashboard', '-60', 'url'],
      ['netdata', 'dashboard', '-120', 'url'],
    ])
    await walk.tab.close()
  })

  // Of its picture nothing is said here: on a busy machine the area of the processor is full whenever one looks.
  test.runIf(name === 'chromium')(
    'a pinned link shows the same window when the present has moved, the link itself another',
    async () => {
      const { first, pinned, again } = await lookTwice(
        browsing,
        page,
        `${server.origin}/#after=-20;before=0`,
        10_000,
      )
      // The page plays on until the pointer stops it, so what was kept is what it showed then.
      const { time } = first.snapshot.view
      expect(time.floats).toBe('url')
      expect((time.to ?? 0) - (time.from ?? 0)).toBe(WIDTH)
      expect(Math.abs(pinned.window.to - (time.to ?? 0))).toBeLessThanOrEqual(1_000)
      expect(pinned.window.to - pinned.window.from).toBe(WIDTH)
      expect(again.window.to - first.window.to).toBeGreaterThanOrEqual(10_000)
    },
  )
})
