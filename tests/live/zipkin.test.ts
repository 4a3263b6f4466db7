import { expect, test } from 'vitest'
import { startZipkin } from '@/scripts/incident/zipkin'
import { need } from '@/scripts/setup/ensure'
import { findJars, zipkin } from '@/scripts/setup/jars'
import { java } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { liveIn } from './live'
import { difference } from './pictures'
import type { Window } from './proof'

/** How long a search looks back, in ms: so few traces that the screen shows each of them. */
const LONG = 10_000

/** The searches that the page has made, newest last. */
const windows = (tab: Tab): Promise<Window[]> =>
  tab.run(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /\/api\/v2\/traces\?/.test(name))
      .map(({ name }) => {
        const asked = new URL(name).searchParams
        const to = Number(asked.get('endTs'))
        return { from: to - Number(asked.get('lookback')), to }
      }),
  )

/** The traces that it lists, by id, once there are any. */
const listed = (tab: Tab): Promise<string[]> =>
  until('the list of traces', async () => {
    const links = await tab.run(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href*="/traces/"]')].map(({ href }) => href),
    )
    return links.length > 0 ? links.map((link) => link.replace(/.*\//, '')).sort() : null
  })

/** The list once it is another than before. */
const others = (tab: Tab, before: readonly string[]): Promise<string[]> =>
  until('other traces', async () => {
    const now = await listed(tab)
    return now.join() === before.join() ? null : now
  })

/** Takes out "a few seconds ago", which is of the present and not of the list. */
const withoutAges = (tab: Tab): Promise<void> =>
  tab.run(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode())
      if (/ ago\s*$/.test(text.nodeValue ?? '')) text.nodeValue = ''
  })

/** The page once it is the same twice. */
const still = (tab: Tab): Promise<Uint8Array> => {
  let before: Uint8Array = new Uint8Array()
  return until('a page that stands still', async () => {
    await withoutAges(tab)
    const now = await tab.screen()
    const same = Buffer.compare(before, now) === 0
    before = now
    return same ? now : null
  })
}

/** The window that an act asked for: one that ends at another time than all before, however often those were asked for. */
const searched = async (tab: Tab, act: () => Promise<void>): Promise<Window> => {
  const before = new Set((await windows(tab)).map(({ to }) => to))
  await act()
  return until('a search', async () => (await windows(tab)).find(({ to }) => !before.has(to)) ?? null)
}

liveIn(BROWSERS, 'a real Zipkin, in %s', [java, zipkin], (name) => {
  const server = serving(() => startZipkin(need(java), findJars(zipkin) ?? ''))
  const browsing = browsingIn(name)

  const search = (endTs: number): string =>
    `${server().origin}/zipkin/?serviceName=playback&lookback=millis&millis=${LONG}&endTs=${endTs}&limit=100`

  test('searches and traces are journaled exactly once, with the window that was asked for', async () => {
    const walk = await walkFrom(browsing(), search(Date.now()))
    await listed(walk.tab)
    const [first] = await windows(walk.tab)
    await walk.settle()
    const second = await searched(walk.tab, () => walk.tab.click({ role: 'button', name: 'Run Query' }))
    const [id = ''] = await listed(walk.tab)
    await walk.settle()
    await walk.tab.click(`a[href$="${id}"]`)
    await until('the trace', () => walk.tab.sees('svg rect'))
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.time.from, view.time.to])).toEqual([
      ['zipkin', 'trace-search', first?.from, first?.to],
      ['zipkin', 'trace-search', second.from, second.to],
      ['zipkin', 'trace', null, null],
    ])
    expect(visits[2]?.view.variables['trace']).toEqual([id])
    expect(visits[1]?.view.variables['serviceName']).toEqual(['playback'])
    await walk.tab.close()
  })

  test.runIf(name === 'chromium')('a trace is the same picture whenever it is opened', async () => {
    const walk = await walkFrom(browsing(), search(Date.now()))
    const [id = ''] = await listed(walk.tab)
    const shown = async (): Promise<Uint8Array> => {
      await walk.tab.goto(`${server().origin}/zipkin/traces/${id}`)
      await until('the trace', () => walk.tab.sees('svg rect'))
      return still(walk.tab)
    }
    const picture = await shown()
    await walk.settle()
    await walk.tab.goto('about:blank')
    expect(await difference(browsing(), picture, await shown())).toBeLessThan(0.001)
    await walk.tab.close()
  })

  test('a pinned search lists the same traces when the present has moved, a new one others', async () => {
    const walk = await walkFrom(browsing(), search(Date.now() - 20_000))
    const before = await listed(walk.tab)
    const window = await searched(walk.tab, () => walk.tab.click({ role: 'button', name: 'Run Query' }))
    const traces = await others(walk.tab, before)
    const pinned = (await walk.visits()).at(-1)?.view.pinned ?? ''
    const picture = await still(walk.tab)
    await until('the window to have gone by', () => Date.now() - window.to > LONG, 3 * LONG)
    const again = await browsing().open(pinned)
    expect(await listed(again)).toEqual(traces)
    const same = await difference(browsing(), picture, await still(again))
    for (const asked of await windows(again)) expect(asked).toEqual(window)
    const moved = await searched(again, () => again.click({ role: 'button', name: 'Run Query' }))
    expect(moved.from).toBeGreaterThan(window.to)
    expect((await others(again, traces)).filter((trace) => traces.includes(trace))).toEqual([])
    const another = await difference(browsing(), picture, await still(again))
    expect(same).toBeLessThan(0.001)
    // Where nothing but the seconds of ten start times differ it is 0.0016; here each duration does, too.
    expect(another).toBeGreaterThan(0.004)
    await again.close()
    await walk.tab.close()
  })
})
