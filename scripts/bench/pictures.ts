import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { CAMERA } from '@/tests/e2e/harness/card'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { workerOf } from '@/tests/e2e/harness/pressing'
import type { Tab } from '@/tests/e2e/harness/tab'
import { type Figure, median, pause } from './figure'
import { APART, capture, savedAt, sendAway, shoot, watchCard } from './snapshot'

/** Until "saved", as times what the browser's own picture of the tab takes in the same run. */
const MOST = { button: 1, shortcut: 1.3 }
const LONG = 50
const WARM = 5

type Origins = { zoo: string; libraries: string }

/** Pages of the zoo and of what real libraries draw, and what is pointed at in them. */
const PAGES: [from: keyof Origins, path: string, graph: string][] = [
  ['zoo', '/graphs?bench', 'svg.chart'],
  ['zoo', '/csp?bench', 'canvas'],
  ['zoo', '/dashboard?bench', 'canvas'],
  ['libraries', '/library/uplot.html', 'canvas'],
  ['libraries', '/library/d3.html', 'svg'],
  ['libraries', '/library/plotly.html', 'svg'],
]

type Way = 'button' | 'shortcut' | 'screen' | 'devtools'

/** Milliseconds; of the clone why it fails, where it does on a page. */
type Times = Record<Way, number> & { clone: number | string }

type Pressed = Window & { pressed: Promise<number>; longest: number }
type Cloning = Window & { htmlToImage: { toBlob: (node: Element) => Promise<Blob> } }

/** From the button's release until the card says "saved". */
const click = async (tab: Tab, graph: string): Promise<number> => {
  await tab.hover(graph)
  await tab.hover(CAMERA)
  await pause(APART)
  await tab.run(watchCard)
  await tab.run(() => {
    const page = window as unknown as Pressed
    page.pressed = new Promise((resolve) => {
      const onUp = () => resolve(performance.timeOrigin + performance.now())
      addEventListener('pointerup', onUp, { capture: true, once: true })
    })
  })
  const at = await tab.locate(CAMERA)
  // Asked for before: a question takes the page some milliseconds, which are none of the snapshot's.
  const [saved] = await Promise.all([savedAt(tab), pause(100).then(() => tab.clickAt(at))])
  const since = await tab.run(() => (window as unknown as Pressed).pressed)
  // A card under the pointer stays, and what is exposed under one is exposed twice.
  await tab.move({ x: 2, y: 2 })
  return saved - since
}

/** A copy is a picture of its own in a `data:` address, and a strict policy lets no page load one. */
const clone = (tab: Tab, graph: string): Promise<number | string> =>
  tab.run(async (selector: string) => {
    const found = document.documentElement.querySelector(selector)
    const refused: string[] = []
    const note = ({ effectiveDirective }: SecurityPolicyViolationEvent) => refused.push(effectiveDirective)
    document.addEventListener('securitypolicyviolation', note)
    const since = performance.now()
    try {
      if (found) await (window as unknown as Cloning).htmlToImage.toBlob(found)
      return performance.now() - since
    } catch {
      return refused.length > 0 ? `refused by the page's policy (${refused.at(-1) ?? ''})` : 'failed'
    } finally {
      document.removeEventListener('securitypolicyviolation', note)
    }
  }, graph)

const devtools = async (browsing: ChromiumBrowsing, tab: Tab, graph: string): Promise<number> => {
  const element = browsing.pageOf(tab).locator(graph).first()
  const since = performance.now()
  await element.screenshot()
  return performance.now() - since
}

/** Counts what holds up the page from here on; what is asked for below is our own doing alone. */
const watchTasks = (tab: Tab): Promise<void> =>
  tab.run(() => {
    const page = window as unknown as Pressed
    page.longest = 0
    const watcher = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) page.longest = Math.max(page.longest, duration)
    })
    watcher.observe({ type: 'longtask' })
  })

const takeTasks = (tab: Tab): Promise<number> =>
  tab.run(() => {
    const page = window as unknown as Pressed
    const { longest } = page
    page.longest = 0
    return longest
  })

type Opened = { tab: Tab; url: string; path: string; graph: string; times: Times[]; longest: number }

const sample = async (browsing: ChromiumBrowsing, { tab, graph }: Opened) => {
  const worker = await workerOf(browsing)
  await tab.front()
  await takeTasks(tab)
  const button = await click(tab, graph)
  await sendAway(tab)
  const shortcut = await shoot(worker, tab, graph)
  const longest = await takeTasks(tab)
  await sendAway(tab)
  const screen = await capture(worker, tab, graph)
  const times = {
    ...{ button, shortcut, screen },
    clone: await clone(tab, graph),
    devtools: await devtools(browsing, tab, graph),
  }
  return { times, longest }
}

const openPage = async (
  browsing: ChromiumBrowsing,
  origins: Origins,
  [from, path, graph]: (typeof PAGES)[number],
): Promise<Opened> => {
  const url = `${origins[from]}${path}`
  const tab = await browsing.open(url)
  const code = createRequire(import.meta.url).resolve('html-to-image/dist/html-to-image.js')
  await browsing.pageOf(tab).evaluate(await readFile(code, 'utf8'))
  await browsing.clickAction(tab)
  await tab.front()
  await watchTasks(tab)
  return { tab, url, path, graph, times: [], longest: 0 }
}

const bytesOf = async (browsing: ChromiumBrowsing, { url }: Opened): Promise<number> => {
  const { steps, pictures } = await browsing.rows()
  const step = steps.findLast((one) => one.kind === 'snapshot' && one.view.url === url)
  return pictures[(step?.kind === 'snapshot' && step.picture?.id) || ''] ?? Number.NaN
}

const cloned = (cold: Times | undefined, warm: readonly Times[]): string => {
  const times = warm.map(({ clone }) => clone).filter((one) => typeof one === 'number')
  const first = cold?.clone
  if (typeof first === 'string') return first
  return `${median(times).toFixed()} (cold ${first?.toFixed() ?? '?'}) ms`
}

const figuresOf = ({ path, times: [cold, ...warm], longest }: Opened, bytes: number): Figure[] => {
  const of = (way: Way) => median(warm.map((one) => one[way]))
  const said = (way: Way) => `${of(way).toFixed()} (cold ${cold?.[way].toFixed() ?? '?'}) ms`
  const ratio = (way: 'button' | 'shortcut'): Figure => {
    const times = of(way) / of('screen')
    return {
      figure: `${path}: ${way} to "saved", ${said(way)}`,
      measured: `${times.toFixed(2)} × captureVisibleTab`,
      mustBe: `at most ${MOST[way]} ×`,
      ok: times <= MOST[way],
    }
  }
  return [
    ratio('button'),
    ratio('shortcut'),
    {
      figure: `${path}: captureVisibleTab ${said('screen')}, html-to-image ${cloned(cold, warm)}, DevTools ${said('devtools')}`,
      measured: `longest task ${longest.toFixed()} ms, ${bytes} bytes`,
      mustBe: `no task of ${LONG} ms`,
      ok: longest < LONG,
    },
  ]
}

/**
 * Every way to a picture, in one run, so that what the machine does besides falls on all of them. One page after the
 * other and round again: where a card was just shown by the shortcut, the next exposure is not made ahead.
 */
export const pictures = async (browsing: ChromiumBrowsing, origins: Origins): Promise<Figure[]> => {
  const opened: Opened[] = []
  for (const page of PAGES) opened.push(await openPage(browsing, origins, page))
  // The first is cold: what takes pictures is brought into the page for it.
  for (let round = 0; round <= WARM; round++) {
    for (const one of opened) {
      const { times, longest } = await sample(browsing, one)
      one.times.push(times)
      one.longest = Math.max(one.longest, longest)
    }
  }
  const figures: Figure[] = []
  for (const one of opened) {
    figures.push(...figuresOf(one, await bytesOf(browsing, one)))
    await one.tab.close()
  }
  return figures
}
