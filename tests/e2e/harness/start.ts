import type { Browsing } from './browsing'
import { type ChromiumOptions, startChromium } from './chromium'
import { startFirefox } from './firefox'
import { until } from './until'

/** The browsers that every row of the e2e tables runs in. */
export const BROWSERS = ['chromium', 'firefox'] as const

/** Loopback hosts are granted in the build that tests drive; the background journals them once it is up. */
export const journaling = async (browsing: Browsing): Promise<void> => {
  const own = await browsing.openOwn('manifest.json')
  await until('the observer to be registered', () =>
    own.run(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 2),
  )
  await own.close()
}

export const start = async (
  browser: Browsing['browser'],
  inChromium: ChromiumOptions = {},
): Promise<Browsing> => {
  const browsing = browser === 'chromium' ? await startChromium(inChromium) : await startFirefox()
  await journaling(browsing)
  return browsing
}
