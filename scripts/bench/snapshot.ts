import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { press, workerOf } from '@/tests/e2e/harness/pressing'
import type { Tab } from '@/tests/e2e/harness/tab'
import { below, type Figure, median, pause } from './figure'

/** Saved by the shortcut, against the browser's own picture of the same tab. */
const MOST = 1.3
const SAMPLES = 7
/** Chromium takes two pictures a second and refuses the rest. */
export const APART = 1_000
const ASIDE = { x: 2, y: 2 }

type Worker = Awaited<ReturnType<typeof workerOf>>

/** The pointer comes to rest on a graph, as it does before a shortcut. */
const pointAt = async (tab: Tab, graph: string): Promise<void> => {
  await tab.hover(graph)
  await pause(APART)
}

/** A shortcut begins with a modifier, which reaches the page some time before the last key. */
const MODIFIER = 'Alt'
const TO_LAST_KEY = 100

type Form = { format: 'png' } | { format: 'jpeg'; quality: number }
/** All that is on the screen and nothing else. */
const EXACT: Form = { format: 'png' }
/** As the shortcut takes it. */
const TAKEN: Form = { format: 'jpeg', quality: 100 }

/**
 * The browser's own picture of the tab in front, in the same moment: a page under the pointer, a tenth of a second after
 * a modifier, takes the browser a millisecond longer than one that is left alone.
 */
export const capture = async (
  worker: Worker,
  tab: Tab,
  graph = 'canvas',
  form: Form = EXACT,
): Promise<number> => {
  await pointAt(tab, graph)
  await tab.press(MODIFIER)
  await pause(TO_LAST_KEY)
  return worker.evaluate(async (options) => {
    const since = performance.now()
    await chrome.tabs.captureVisibleTab(options)
    return performance.now() - since
  }, form)
}

/** Notes when the next card is put up in the page. Only what has been written is said to be saved. */
export const watchCard = (): void => {
  const seen = new Set(document.querySelector('[data-overshoulder]')?.shadowRoot?.children)
  const watched = window as unknown as { saved: Promise<number> }
  watched.saved = new Promise((resolve) => {
    const look = () => {
      const shadow = document.querySelector('[data-overshoulder]')?.shadowRoot
      if (!shadow) return
      watcher.observe(shadow, { childList: true })
      const card = [...shadow.querySelectorAll('.card')].find((one) => !seen.has(one))
      if (card?.textContent.startsWith('saved')) resolve(performance.timeOrigin + performance.now())
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document.documentElement, { childList: true })
    look()
  })
}

export const savedAt = (tab: Tab): Promise<number> =>
  tab.run(() => {
    const { saved } = window as unknown as { saved: Promise<number> }
    const late = new Promise<number>((_, reject) => {
      setTimeout(() => reject(new Error('no card after ten seconds')), 10_000)
    })
    return Promise.race([saved, late])
  })

export const shoot = async (worker: Worker, tab: Tab, graph = 'canvas'): Promise<number> => {
  await pointAt(tab, graph)
  await tab.run(watchCard)
  await tab.press(MODIFIER)
  // Asked for before: a question takes the page some milliseconds, which are none of the snapshot's.
  const [saved, since] = await Promise.all([savedAt(tab), pause(TO_LAST_KEY).then(() => press(worker))])
  return saved - since
}

/** A card stays for some time; whoever is done with it sends it away. */
export const sendAway = async (tab: Tab): Promise<void> => {
  await tab.press('n')
  await tab.press('Escape')
  await tab.move(ASIDE)
  await pause(APART)
}

/** From the shortcut until the card says "saved", in alternation with the browser's own picture. */
export const snapshot = async (browsing: ChromiumBrowsing, url: string): Promise<Figure[]> => {
  const tab = await browsing.open(url)
  await browsing.clickAction(tab)
  const worker = await workerOf(browsing)
  const ours: number[] = []
  const theirs: number[] = []
  const taken: number[] = []
  // The first of each is cold (the capture code is injected then) and is left out.
  for (let sample = 0; sample <= SAMPLES; sample++) {
    ours.push(await shoot(worker, tab))
    await sendAway(tab)
    theirs.push(await capture(worker, tab))
    taken.push(await capture(worker, tab, 'canvas', TAKEN))
    await tab.move(ASIDE)
  }
  await tab.close()
  const [saved, exact, alone] = [ours, theirs, taken].map((all) => median(all.slice(1)))
  if (saved === undefined || exact === undefined || alone === undefined) throw new Error('nothing was taken')
  return [
    below(
      `shortcut to "saved" (${saved.toFixed()} ms : ${exact.toFixed()} ms; the JPEG that it takes, alone, ${alone.toFixed()} ms)`,
      saved / exact,
      MOST,
      '× captureVisibleTab',
      2,
    ),
  ]
}
