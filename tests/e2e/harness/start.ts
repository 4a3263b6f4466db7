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

/** The same in a profile that was left, or is to be come back to. */
export const startIn = async (browser: Browsing['browser'], profile: string): Promise<Browsing> => {
  const begin = browser === 'chromium' ? startChromium : startFirefox
  const browsing = await begin({ profile })
  await journaling(browsing)
  return browsing
}
