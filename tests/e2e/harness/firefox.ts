import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core'
import { need } from '@/scripts/setup/ensure'
import { firefox as program } from '@/scripts/setup/tools'
import type { Browsing } from './browsing'
import { buildFor } from './builds'
import { type ChromeScope, chromeScope, watchAddon } from './chrome-scope'
import { colourAtFoot, countColours, readRows } from './rows'
import { endSuddenly } from './sudden'
import { type Apart, type Tab, tabOf } from './tab'
import { until } from './until'

export type FirefoxOptions = {
  build?: string
  /** one to come back to: the extension has the same address in it each time, by which its storage is found */
  profile?: string
  /** with a window on the screen (or a virtual display) */
  visible?: boolean
  environment?: Record<string, string>
  /** settings of Firefox itself */
  preferences?: Record<string, number>
}

export type FirefoxBrowsing = Browsing & {
  inChrome: ChromeScope
  /** fires a keyboard command of the extension by its place in the manifest, as its key would */
  command: (index: number) => Promise<void>
}

/** What an extension's address is called for as long as a profile lasts; one for a test run has none that lasts. */
const ADDRESS = {
  'extensions.webextensions.uuids': JSON.stringify({
    'overshoulder@overshoulder.dev': '4f1a9b06-2b4c-4a0e-9d5c-1f9a5be0a001',
  }),
}

const SYSTEM = '{ triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }'

const savedIn = (profile: string): string => path.join(profile, 'saved')

const launch = (
  folder: string,
  { profile, visible, environment, preferences }: FirefoxOptions,
): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath: need(program),
    headless: visible !== true,
    env: { ...process.env, ...environment },
    userDataDir: folder,
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: {
      'extensions.originControls.grantByDefault': true,
      // Files are saved without a question, where the test looks for them.
      'browser.download.folderList': 2,
      'browser.download.dir': savedIn(folder),
      'browser.download.always_ask_before_handling_new_types': false,
      // The viewer for JSON would put its own origin in the place of ours.
      'devtools.jsonview.enabled': false,
      ...(profile === undefined ? {} : ADDRESS),
      ...preferences,
    },
    defaultViewport: null,
  })

/** Milliseconds after which a tab is not looked for any longer, but another opened. */
const FOUND_WITHIN = 15_000

const openOnce = async (browser: Browser, inChrome: ChromeScope, url: string): Promise<Page> => {
  const before = new Set(await browser.pages())
  await inChrome(`void (gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, ${SYSTEM}))`)
  const opened = async (): Promise<Page | null> => {
    for (const page of await browser.pages()) {
      if (before.has(page)) continue
      const state = await page.evaluate('`${document.readyState} ${location.href}`').catch(() => '')
      if (state === `complete ${url}`) return page
    }
    return null
  }
  return until(`a tab with ${url}`, opened, FOUND_WITHIN)
}

/**
 * Automation may not navigate to moz-extension: links, but Firefox itself may open a tab there. Now and then, and
 * we do not know why, that tab is not found in time: then it is closed, and another opened.
 */
const openInChrome = async (browser: Browser, inChrome: ChromeScope, url: string): Promise<Page> => {
  try {
    return await openOnce(browser, inChrome, url)
  } catch {
    await inChrome('void gBrowser.removeTab(gBrowser.selectedTab)')
    return openOnce(browser, inChrome, url)
  }
}

const privately = (url: string): string => `(async () => {
  const opened = OpenBrowserWindow({ private: true })
  await new Promise((done) => opened.addEventListener('load', done, { once: true }))
  await opened.delayedStartupPromise
  opened.gBrowser.loadURI(Services.io.newURI(${JSON.stringify(url)}), ${SYSTEM})
})()`

/** Automation has no word for a theme, but Firefox has settings for it; they hold for all of its tabs. */
const THEMES = { dark: 0, light: 1 }
const inTheme = (theme: keyof typeof THEMES): string => `(() => {
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${THEMES[theme]})
  Services.prefs.setIntPref('ui.prefersReducedMotion', 1)
})()`

/** Firefox reserves the name with an empty file, writes beside it into a part, and puts that into its place. */
const savedSince = async (folder: string, before: ReadonlySet<string>): Promise<string | null> => {
  const names = await readdir(folder)
  if (names.some((name) => name.endsWith('.part'))) return null
  const name = names.find((one) => !before.has(one))
  return name !== undefined && (await stat(path.join(folder, name))).size > 0 ? name : null
}

/** Puppeteer puts settings aside while Firefox runs, and back after its end: a start meanwhile stumbles over them. */
const arePutBack = async (profile: string): Promise<boolean> =>
  !(await readdir(profile)).some((name) => name.endsWith('.puppeteer'))

const apartOf = (page: Page, profile: string, inChrome: ChromeScope): Apart => ({
  choose: async (field, files) => {
    const found = await page.$(field)
    if (!(await found?.evaluate((node) => node instanceof HTMLInputElement)))
      throw new Error(`there is no field ${field}`)
    await (found as ElementHandle<HTMLInputElement>).uploadFile(...files)
  },
  resize: (width, height) => page.setViewport({ width, height }),
  wheel: (by) => page.mouse.wheel({ deltaY: by }),
  pinch: async (scale) => {
    const script = `data:,content.windowUtils.setResolutionAndScaleTo(${scale})`
    await inChrome(`void gBrowser.selectedBrowser.messageManager.loadFrameScript('${script}', false)`)
  },
  medium: async (medium) => {
    const override = JSON.stringify(medium === 'print' ? medium : '')
    await inChrome(`void (gBrowser.selectedBrowser.browsingContext.mediumOverride = ${override})`)
  },
  theme: async (theme) => {
    await inChrome(inTheme(theme))
  },
  saved: async (act) => {
    const folder = savedIn(profile)
    await mkdir(folder, { recursive: true })
    const before = new Set(await readdir(folder))
    await act()
    return path.join(folder, await until('the saved file', () => savedSince(folder, before)))
  },
})

/** Firefox with the extension installed for this run, its hosts granted. */
export const startFirefox = async (options: FirefoxOptions = {}): Promise<FirefoxBrowsing> => {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'overshoulder-firefox-')))
  const browser = await launch(profile, options)
  const id = await browser.installExtension(options.build ?? buildFor('firefox'))
  const inChrome = await chromeScope(browser)
  await inChrome(watchAddon(id))
  const policy = `WebExtensionPolicy.getByID(${JSON.stringify(id)})`
  const host = String(await inChrome(`${policy}.mozExtensionHostname`))
  const adopt = (page: Page): Tab => tabOf(page, apartOf(page, profile, inChrome))
  const openOwn = async (own: string): Promise<Tab> =>
    adopt(await openInChrome(browser, inChrome, `moz-extension://${host}/${own}`))
  let reading = await openOwn('manifest.json')
  let errors: string[] = []
  const take = async (what: 'asked' | 'errors'): Promise<string[]> =>
    (await inChrome(`window.overshoulderSeen.${what}`)) as string[]

  return {
    ...{ browser: 'firefox', extensionId: id, openOwn, inChrome },
    open: async (url) => {
      const tab = adopt(await browser.newPage())
      await tab.goto(url)
      return tab
    },
    clickAction: async (tab) => {
      await tab.front()
      await inChrome(`(() => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs')
        ExtensionParent.apiManager.global.browserActionFor(${policy}.extension).triggerAction(window)
      })()`)
    },
    command: async (index) => {
      await inChrome(`void document.querySelectorAll('keyset[id^=ext-keyset] key')[${index}].doCommand()`)
    },
    rows: async () => {
      errors = await take('errors')
      return readRows(reading)
    },
    colours: (picture) => countColours(reading, picture),
    foot: (picture) => colourAtFoot(reading, picture),
    killWorker: async () => {
      await inChrome(`${policy}.extension.terminateBackground({ disableResetIdleForTest: true })`)
    },
    reloadExtension: async () => {
      await inChrome(`(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload()
      })()`)
      reading = await openOwn('manifest.json')
    },
    inPrivate: async (url, look) => {
      const before = new Set(await browser.pages())
      await inChrome(privately(url))
      const page = await until(
        'a private tab',
        async () => (await browser.pages()).find((one) => !before.has(one) && one.url() === url) ?? null,
      )
      await look(adopt(page))
      await page.close()
    },
    errors: () => errors,
    kill: async () => {
      await endSuddenly('firefox', profile)
      await until('the settings of the profile to be put back', () => arePutBack(profile))
    },
    close: async () => {
      const asked = await take('asked')
      await browser.close()
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 20 })
      return asked
    },
  }
}
