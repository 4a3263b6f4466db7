import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Tab } from '@/tests/e2e/harness/tab'
import { SETTLE_MS } from '@/lib/observer/settle'
import { below, type Figure, median, pause } from './figure'

/** Milliseconds beyond the time that a view takes to settle. */
const MOST = 200
const SAMPLES = 12

/** Notes when the words of a step come up in the panel. */
const watch = (words: string): void => {
  const watched = window as unknown as { shown: Promise<number> }
  watched.shown = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!document.body.textContent.includes(words)) return
      watcher.disconnect()
      resolve(performance.timeOrigin + performance.now())
    })
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}

const shownAt = (panel: Tab): Promise<number> =>
  panel.run(() => {
    const { shown } = window as unknown as { shown: Promise<number> }
    const late = new Promise<number>((_, reject) => {
      setTimeout(() => reject(new Error('the panel does not show the step')), 10_000)
    })
    return Promise.race([shown, late])
  })

const push = (title: string): number => {
  document.title = title
  history.pushState(null, '', `?step=${encodeURIComponent(title)}`)
  return performance.timeOrigin + performance.now()
}

/** In a window of its own, so that neither hides the other. */
const openBeside = async ({ context, openOwn, adopt }: ChromiumBrowsing): Promise<Tab> => {
  const own = await openOwn('manifest.json')
  const opened = context.waitForEvent('page')
  await own.run(async () => {
    await chrome.windows.create({ url: chrome.runtime.getURL('sidepanel.html'), type: 'popup', width: 400 })
  })
  await own.close()
  return adopt(await opened)
}

/** From a page's pushState until the step is in the side panel, which is open beside it. */
export const panel = async (browsing: ChromiumBrowsing, url: string): Promise<Figure[]> => {
  const beside = await openBeside(browsing)
  const tab = await browsing.open(url)
  await pause(2_000)
  const beyond: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    const title = `Look number ${sample} of the panel`
    await beside.run(watch, title)
    const since = await tab.run(push, title)
    beyond.push((await shownAt(beside)) - since - SETTLE_MS)
    await pause(1_000)
  }
  await beside.close()
  await tab.close()
  return [below('pushState to step in the side panel, beyond settling', median(beyond), MOST, 'ms')]
}
