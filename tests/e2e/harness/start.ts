import type { Browsing } from './browsing'
import { startChromium } from './chromium'
import { startFirefox } from './firefox'

/** The browsers that every row of the e2e tables runs in. */
export const BROWSERS = ['chromium', 'firefox'] as const

export const start = (browser: Browsing['browser']): Promise<Browsing> =>
  browser === 'chromium' ? startChromium() : startFirefox()

/** "Journal this site", without the popup. */
export const journalSite = async (browsing: Browsing, origin: string): Promise<void> => {
  const own = await browsing.openOwn('manifest.json')
  await own.run(
    (site: string) =>
      chrome.runtime.sendMessage({ to: 'background', name: 'journal', request: { origin: site } }),
    origin,
  )
  await own.close()
}
