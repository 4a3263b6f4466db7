import { expect, test } from 'vitest'
import { startNetdata } from '@/scripts/incident/netdata'
import { need } from '@/scripts/setup/ensure'
import { netdata } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { liveIn } from './live'
import { differ, look, lookTwice, type Page, type Window } from './proof'

/** Context switches: no second is like another, however busy the machine is. */
const CHART = 'system.ctxt'
const GRAPH = `[data-netdata="${CHART}"] canvas[data-widest]`
const WIDTH = 20_000
/** Milliseconds: a request may leave in one second and come to the server in the next. */
const SECOND = 1_000

/** What the page asked for the graph; seconds, or seconds before the present. */
const windows = (tab: Tab): Promise<Window[]> =>
  tab.run((chart: string) => {
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes(`/api/v1/data?chart=${chart}&`))
      .map(({ name, requestStart }) => {
        const asked = new URL(name).searchParams
        const now = performance.timeOrigin + requestStart
        const at = (text: string | null) => 1_000 * Number(text ?? '0') + (Number(text ?? '0') > 0 ? 0 : now)
        return { from: at(asked.get('after')), to: at(asked.get('before')) }
      })
  }, CHART)

const requests = (tab: Tab): Promise<number> => tab.run(() => performance.getEntriesByType('resource').length)

const drawn = (tab: Tab): Promise<boolean> =>
  until('the graph', async () => {
    const wide = await tab.run((chart: string) => {
      const graph = document.querySelector(`#chart_${chart.replace('.', '_')}`)
      const { top, bottom } = graph?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
      if (top < 0 || bottom > innerHeight) graph?.scrollIntoView({ block: 'center' })
      const canvas = graph?.querySelector('canvas')
      canvas?.setAttribute('data-widest', '')
      return (canvas?.clientWidth ?? 0) > 500
    }, CHART)
    return wide && (await windows(tab)).length > 0
  })

/** Milliseconds until a page that plays on is held for certain. */
const HELD_WITHIN = 60_000

/** What the server has of the last seconds when it is asked: those up to the one before, for that one is not over. */
const endOf = ({ to }: Window): number => Math.floor(to / SECOND) * SECOND - SECOND

/** The pointer stops what plays on: nothing is asked for any more. */
const held = async (tab: Tab): Promise<void> => {
  await drawn(tab)
  let [asked, since] = [0, Date.now()]
  const isStill = async (): Promise<boolean> => {
    await tab.hover(GRAPH)
    const now = (await windows(tab)).length
    if (now !== asked) [asked, since] = [now, Date.now()]
    return Date.now() - since > 3_000
  }
  await until('the graph to stand still', isStill, HELD_WITHIN)
}

const page: Page = { graph: GRAPH, windows, drawn: held }

liveIn(BROWSERS, 'a real Netdata, in %s', [netdata], (name) => {
  const server = serving(() => startNetdata(need(netdata)))
  const browsing = browsingIn(name)

  test('scrolling through a page that plays on is one step, a link with another range the second', async () => {
    const walk = await walkFrom(browsing(), `${server().origin}/#after=-60;before=0`)
    await drawn(walk.tab)
    await walk.settle()
    await walk.tab.run(() => document.querySelectorAll('[id^=menu_]')[6]?.scrollIntoView())
    await walk.tab.run(() => scrollBy(0, 500))
    await until('the section in the link', () => walk.tab.url().includes('menu_'))
    const refreshes = await requests(walk.tab)
    await until('a refresh', async () => (await requests(walk.tab)) > refreshes)
    await walk.settle()
    await walk.tab.goto('about:blank')
    await walk.tab.goto(`${server().origin}/#after=-120;before=0`)
    await drawn(walk.tab)
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.time.raw.from, view.time.floats])).toEqual([
      ['netdata', 'dashboard', '-60', 'url'],
      ['netdata', 'dashboard', '-120', 'url'],
    ])
    await walk.tab.close()
  })

  test('zooming by the buttons of a chart is a step each, and the pinned link of one opens on its window', async () => {
    const walk = await walkFrom(browsing(), `${server().origin}/#after=-60;before=0`)
    await drawn(walk.tab)
    await walk.settle()
    const zoomed: string[] = []
    for (const sign of ['plus', 'plus', 'minus']) {
      const before = walk.tab.url()
      await walk.tab.click(`[data-netdata="${CHART}"] button:has([data-icon=${sign}])`)
      await until('another window in the link', () => walk.tab.url() !== before)
      await walk.settle()
      zoomed.push(/after=(-\d+)/.exec(walk.tab.url())?.[1] ?? '')
    }
    const visits = await walk.visits()
    expect(visits.map(({ view }) => view.time.raw.from)).toEqual(['-60', ...zoomed])
    const { view } = visits[1] ?? {}
    expect((view?.time.to ?? 0) - (view?.time.from ?? 0)).toBeLessThan(59_000)
    const again = await browsing().open(view?.pinned ?? '')
    await drawn(again)
    expect((await windows(again))[0]).toEqual({ from: view?.time.from, to: view?.time.to })
    await again.close()
    await walk.tab.close()
  })

  // The relative one may play on between the look and its picture: its window proves the pin, and the pinned one's pictures that it stays.
  test('a pinned link asks for the same window and shows the same picture when the present has moved', async () => {
    const link = `${server().origin}/#after=-20;before=0`
    const { first, pinned, again } = await lookTwice(browsing(), page, link, 10_000)
    const { time } = first.snapshot.view
    expect(time.floats).toBe('url')
    const off = first.asked.map((asked) => Math.abs(pinned.window.to - endOf(asked)))
    expect(Math.min(...off)).toBeLessThanOrEqual(SECOND)
    expect(pinned.window.to - pinned.window.from).toBe(WIDTH - SECOND)
    expect({ from: time.from, to: time.to }).toEqual(pinned.window)
    expect(again.window.to - first.window.to).toBeGreaterThanOrEqual(10_000)
    const later = await look(browsing(), page, first.snapshot.view.pinned ?? '')
    expect(await differ(browsing(), pinned, later)).toBeLessThan(0.02)
    expect(await differ(browsing(), pinned, again)).toBeGreaterThan(0.15)
  })
})
