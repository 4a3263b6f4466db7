import { chromium as playwright } from 'playwright-core'
import puppeteer from 'puppeteer-core'
import { need } from '@/scripts/setup/ensure'
import { chromium, firefox } from '@/scripts/setup/tools'

/** A page of the zoo, without the extension: as far as its pictures are compared with the screen. */
export type Looking = {
  goto: (url: string) => Promise<unknown>
  evaluate: (expression: string) => Promise<unknown>
  /** the viewport as the screen shows it, as PNG in base64 */
  screen: () => Promise<string>
  close: () => Promise<unknown>
}

const SIZE = { width: 1_200, height: 800 }

/** The scale is that of the screen itself: one that automation only feigns is laid out in other pixels. */
const inChromium = async (scale: number): Promise<Looking> => {
  const args = [
    ...['--no-sandbox', `--force-device-scale-factor=${scale}`],
    `--window-size=${SIZE.width},${SIZE.height + 100}`,
  ]
  const browser = await playwright.launch({ executablePath: need(chromium), args })
  const page = await (await browser.newContext({ viewport: null })).newPage()
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    screen: async () => (await page.screenshot({ scale: 'device' })).toString('base64'),
    close: () => browser.close(),
  }
}

const inFirefox = async (scale: number): Promise<Looking> => {
  const extraPrefsFirefox = { 'layout.css.devPixelsPerPx': String(scale) }
  const browser = await puppeteer.launch({
    ...{ browser: 'firefox', executablePath: need(firefox), headless: true, extraPrefsFirefox },
  })
  const page = await browser.newPage()
  await page.setViewport({ ...SIZE, deviceScaleFactor: scale })
  return {
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    screen: () => page.screenshot({ encoding: 'base64' }),
    close: () => browser.close(),
  }
}

export type Browser = 'chromium' | 'firefox'

export const look = (browser: Browser, scale: number): Promise<Looking> =>
  browser === 'chromium' ? inChromium(scale) : inFirefox(scale)
