import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { need } from '@/scripts/setup/ensure'
import { chromium as program } from '@/scripts/setup/tools'
import type { Browsing } from './browsing'
import { buildFor } from './builds'
import { askedByExtension } from './netlog'
import { colourAtFoot, countColours, readRows } from './rows'
import { extensionSession, type ExtensionSession } from './session'
import { endSuddenly } from './sudden'
import { type Apart, type Tab, tabOf } from './tab'
import { until } from './until'

export type ChromiumOptions = {
  /** folder of the build */
  build?: string
  /** a profile to come back to; without one it is fresh and thrown away */
  profile?: string
  /** with a window on the screen (or a virtual display) */
  visible?: boolean
  viewport?: { width: number; height: number } | null
  environment?: Record<string, string>
  /** a screen that fingers can be put on */
  touch?: boolean
  /** false where the caller ends the browser itself on Ctrl+C */
  handleSignals?: boolean
}

/** What only Chromium gives: Playwright's own objects, for what the common interface does not cover. */
export type ChromiumBrowsing = Browsing & {
  context: BrowserContext
  session: ExtensionSession
  pageOf: (tab: Tab) => Page
  /** drives a page that was opened otherwise */
  adopt: (page: Page) => Tab
}

const launch = (profile: string, options: ChromiumOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    executablePath: need(program),
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      ...(options.visible === true ? [] : ['--headless=new']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--enable-unsafe-extension-debugging',
      `--log-net-log=${path.join(profile, 'net.json')}`,
    ],
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    hasTouch: options.touch ?? false,
    env: { ...process.env, ...options.environment },
    handleSIGINT: options.handleSignals ?? true,
    handleSIGTERM: options.handleSignals ?? true,
  })

const collectErrors = (context: BrowserContext): string[] => {
  const errors: string[] = []
  context.on('weberror', (broken) => {
    const text = String(broken.error().stack ?? broken.error())
    // What breaks in a dashboard by itself is not ours.
    if (text.includes('chrome-extension://')) errors.push(text)
  })
  context.on('console', (message) => {
    const { url } = message.location()
    if (message.type() === 'error' && url.startsWith('chrome-extension://'))
      errors.push(`${url}: ${message.text()}`)
  })
  return errors
}

const apartOf = (page: Page, profile: string): Apart => ({
  choose: (field, files) => page.setInputFiles(field, [...files]),
  resize: (width, height) => page.setViewportSize({ width, height }),
  wheel: (by) => page.mouse.wheel(0, by),
  pinch: async (pageScaleFactor) => {
    // The scale is over with its session.
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setPageScaleFactor', { pageScaleFactor })
  },
  medium: (media) => page.emulateMedia({ media }),
  theme: (colorScheme) => page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }),
  saved: async (act) => {
    const [coming] = await Promise.all([page.waitForEvent('download'), act()])
    const file = path.join(profile, 'saved', coming.suggestedFilename())
    await coming.saveAs(file)
    return file
  },
})

/** Chromium as the user has it, with the extension loaded from its folder. */
export const startChromium = async (options: ChromiumOptions = {}): Promise<ChromiumBrowsing> => {
  const profile = options.profile ?? (await mkdtemp(path.join(tmpdir(), 'overshoulder-chromium-')))
  const context = await launch(profile, options)
  const errors = collectErrors(context)
  const session = await extensionSession(context, options.build ?? buildFor('chrome'))
  const pages = new Map<Tab, Page>()

  const adopt = (page: Page): Tab => {
    const tab = tabOf(page, apartOf(page, profile))
    pages.set(tab, page)
    return tab
  }
  const pageOf = (tab: Tab): Page => {
    const page = pages.get(tab)
    if (page === undefined) throw new Error('that tab is of another browser')
    return page
  }
  const open = async (url: string): Promise<Tab> => {
    const tab = adopt(await context.newPage())
    await tab.goto(url)
    return tab
  }
  const openOwn = (own: string): Promise<Tab> => open(`chrome-extension://${session.id}/${own}`)
  let reading = await openOwn('manifest.json')

  return {
    ...{ browser: 'chromium', extensionId: session.id, context, session, open, openOwn, pageOf, adopt },
    clickAction: (tab) => session.clickAction(pageOf(tab)),
    rows: () => readRows(reading),
    colours: (picture) => countColours(reading, picture),
    foot: (picture) => colourAtFoot(reading, picture),
    killWorker: () => session.killWorker(pageOf(reading)),
    reloadExtension: async () => {
      await session.reload()
      reading = await until('the extension to be back', () => openOwn('manifest.json').catch(() => null))
    },
    inPrivate: async (url, look) => {
      const apart = await context.browser()?.newContext()
      if (apart === undefined) throw new Error('no private window could be opened')
      const tab = adopt(await apart.newPage())
      await tab.goto(url)
      await look(tab)
      await apart.close()
    },
    errors: () => errors,
    kill: () => endSuddenly('chromium', profile),
    close: async () => {
      await context.close()
      const asked = await askedByExtension(path.join(profile, 'net.json'), session.id)
      if (options.profile === undefined) await rm(profile, { recursive: true, force: true, maxRetries: 20 })
      return asked
    },
  }
}
