import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'

const HEIGHT = 800
const PANEL = 400
const DASHBOARD = 1_280

const shot = async (page: Page, width: number): Promise<string> => {
  await page.bringToFront()
  await page.setViewportSize({ width, height: HEIGHT })
  // What was said about the last act leaves by itself.
  await page.getByText(/^(?:Trail renamed|saved)/).waitFor({ state: 'hidden' })
  const bytes = await page.screenshot({ animations: 'disabled' })
  return `data:image/png;base64,${bytes.toString('base64')}`
}

/** The two pictures of the README: the side panel beside the dashboard, and the story. */
export const takePictures = async (
  browsing: ChromiumBrowsing,
  panel: Page,
  story: string,
  folder: string,
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const dashboard = browsing.context.pages().find((page) => page.url().includes('/graph'))
  if (dashboard === undefined) throw new Error('The dashboard is not open any more.')
  const both = [await shot(dashboard, DASHBOARD), await shot(panel, PANEL)]
  const page = await browsing.context.newPage()
  await page.setViewportSize({ width: DASHBOARD + PANEL + 1, height: HEIGHT })
  await page.setContent('<body style="margin:0;display:flex;gap:1px;background:#888"></body>')
  await page.evaluate((sources) => {
    for (const source of sources) document.body.append(Object.assign(new Image(), { src: source }))
  }, both)
  await page.screenshot({ path: path.join(folder, 'side-panel.png') })
  await page.goto(pathToFileURL(story).href)
  await page.setViewportSize({ width: 900, height: 1_000 })
  await page.screenshot({ path: path.join(folder, 'story.png') })
  await page.close()
}
