import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readView } from '@/lib/adapters/registry'
import { STEP } from '@/scripts/incident/atlas'
import { need } from '@/scripts/setup/ensure'
import { atlas, findJars } from '@/scripts/setup/jars'
import { java } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { type Walk, walkFrom } from '@/tests/e2e/harness/walk'
import { evaluation, startDrawnAtlas } from './atlas-drawn'
import { liveIn } from './live'
import { stored } from './pictures'
import { lookTwice, type Page, snap, type Window } from './proof'

const BY_ZONE = 'name,outbound.retries,:eq,:sum,(,zone,),:by'
const STEP_MS = STEP * 1_000
const WIDTH = 120_000

/** This version rounds down to a whole step. */
const stepOf = (at: number | null, step = STEP_MS): number => Math.floor((at ?? 0) / step) * step

/** When a page was asked for, and when it had come. */
const times = (tab: Tab): Promise<number[]> =>
  tab.run(() => {
    const came = performance.getEntriesByType('navigation').map((entry) => entry.startTime + entry.duration)
    return [0, ...came].map((at) => performance.timeOrigin + at)
  })

/** The link that the picture came from, whatever the page is called by now. */
const cameFrom = (tab: Tab): Promise<string> =>
  tab.run(() => performance.getEntriesByType('navigation').map(({ name }) => name)[0] ?? '')

/** Within one step the browser's present and the server's are the same. */
const inOneStep = async (tab: Tab): Promise<boolean> =>
  new Set((await times(tab)).map((at) => stepOf(at))).size === 1

const page: Page = {
  graph: 'img',
  windows: async (tab) => [(await evaluation(await cameFrom(tab))).window],
  drawn: (tab) =>
    until('the picture', () =>
      tab.run(() => {
        const image = document.querySelector('img')
        return image !== null && image.complete && image.naturalWidth > 100
      }),
    ),
  told: inOneStep,
}

/** Ways to write a window: `s`, `e` and, where a wall clock is meant, `tz`. */
const WINDOWS: readonly string[] = [
  's=e-30m&e=now',
  's=e-30minutes&e=now',
  's=e-1hour&e=now-10m',
  's=e-3600s&e=now',
  's=e-1h&e=now%2B5m',
  's=now-1h&e=now-30min',
  's=now-1h&e=s%2B30m',
  's=e-PT1H&e=now',
  's=e-PT30M&e=2026-11-26T18:00Z',
  's=2026-11-26T17:00&e=2026-11-26T18:00&tz=US/Pacific',
  's=2026-11-26T17:00&e=2026-11-26T18:00&tz=Europe/Berlin&tz=UTC',
  's=2026-11-26&e=2026-11-26T01:00&tz=UTC',
  's=2026-11-26T17:00Z&e=s%2B40m&tz=US/Pacific',
  's=2026-11-26T17:00:00%2B02:00&e=s%2B40m',
  's=e-1h&e=1795719880',
  's=1795719880000&e=s%2B1h',
  's=epoch&e=s%2B1h',
  's=e-1h&e=nonsense',
  's=e-1d&e=now',
  's=e-1w&e=now-1w',
  's=e-1month&e=now',
  's=e-1y&e=now-1y',
  's=e-90m&e=now-1day',
  's=e-5m&e=now-2weeks',
]

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

liveIn(BROWSERS, 'a real Netflix Atlas, in %s', [java, atlas], (name) => {
  const server = serving(() => startDrawnAtlas(need(java), findJars(atlas) ?? ''))
  const browsing = browsingIn(name)

  const graph = (window: string, query = BY_ZONE): string =>
    `${server().origin}/api/v1/graph?q=${query}${window}`

  const openInOneStep = async (link: string): Promise<Walk> => {
    const walk = await walkFrom(browsing(), link)
    await page.drawn(walk.tab)
    if (await inOneStep(walk.tab)) return walk
    await walk.tab.close()
    return openInOneStep(link)
  }

  const open = async (tab: Tab, link: string): Promise<void> => {
    await tab.goto(link)
    await page.drawn(tab)
  }

  /** What we and what the server make of a link; both within one step of the server, so at the same present. */
  const readAndShown = async (link: string): Promise<{ read: Window; shown: Window }> => {
    const now = Date.now()
    const { window: shown, step } = await evaluation(link)
    if (stepOf(now) !== stepOf(Date.now())) return readAndShown(link)
    const { time } = readView({ url: link, title: '', zone: 'UTC', hints: null }, now)
    return { read: { from: stepOf(time.from, step), to: stepOf(time.to, step) }, shown }
  }

  test('a window is read as the server does, however it is written', async () => {
    for (const window of WINDOWS) {
      const { read, shown } = await readAndShown(graph(`&${window}`))
      expect(read, window).toEqual(shown)
    }
  })

  test('every graph that is opened is journaled exactly once, with its query and window', async () => {
    const total = 'name,outbound.retries,:eq,:sum'
    const walk = await walkFrom(browsing(), graph('&s=e-2m&e=now'))
    await page.drawn(walk.tab)
    await walk.settle()
    await open(walk.tab, graph('&s=e-2m&e=now', total))
    await walk.settle()
    await open(walk.tab, graph('&s=e-1m&e=now&w=900', total))
    await walk.settle()
    await walk.tab.reload()
    await page.drawn(walk.tab)
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.queries[0]?.text, view.time.raw])).toEqual([
      ['atlas', 'graph-image', BY_ZONE, { from: 'e-2m', to: 'now' }],
      ['atlas', 'graph-image', total, { from: 'e-2m', to: 'now' }],
      ['atlas', 'graph-image', total, { from: 'e-1m', to: 'now' }],
    ])
    for (const { view } of visits) {
      const { window } = await evaluation(view.pinned ?? '')
      expect(window).toEqual({ from: stepOf(view.time.from), to: stepOf(view.time.to) })
    }
    await walk.tab.close()
  })

  test('a snapshot is the bytes and the window of the picture, however long it has been on the screen', async () => {
    const walk = await openInOneStep(graph('&s=e-2m&e=now'))
    const [at = 0] = await times(walk.tab)
    await until('the present to be another', () => Date.now() - at > 2 * STEP_MS, 3 * STEP_MS)
    const { view, picture } = await snap(browsing(), walk.tab, 'img')
    expect(view).toMatchObject({ tool: 'atlas', kind: 'graph-image', time: { floats: 'url' } })
    expect(view.queries).toEqual([{ text: BY_ZONE, language: 'atlas' }])
    expect(stepOf(view.time.to)).toBe(stepOf(at))
    expect(picture).toMatchObject({ how: 'original', type: 'image/png' })
    const again = await fetch(view.pinned ?? '')
    const served = new Uint8Array(await again.arrayBuffer())
    expect(digest(await stored(browsing(), picture?.id ?? ''))).toBe(digest(served))
    await walk.tab.close()
  })

  test('a pinned link shows the same picture when the present has moved, the link itself another', async () => {
    const proof = await lookTwice(browsing(), page, graph('&s=e-2m&e=now'), 3 * STEP_MS)
    const { first, pinned, again } = proof
    expect([first, pinned, again].map(({ visits }) => visits.length)).toEqual([1, 1, 1])
    const { time } = first.snapshot.view
    expect((time.to ?? 0) - (time.from ?? 0)).toBe(WIDTH)
    expect(pinned.window).toEqual({ from: stepOf(time.from), to: stepOf(time.to) })
    expect(again.window.to - pinned.window.to).toBeGreaterThanOrEqual(2 * STEP_MS)
    expect(proof.pinnedDiffers).toBe(0)
    expect(proof.againDiffers).toBeGreaterThan(0.15)
  })
})
