import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'

const HEIGHT = 800
const PANEL = 400
const STORY = { width: 900, height: 1_300 }
/** Bars that only a window of this size shows. */
const NO_BARS = '::-webkit-scrollbar { display: none }'

/** A page as it is now, as a link to a picture. */
export const shoot = async (page: Page): Promise<string> => {
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'initial', style: NO_BARS })
  return `data:image/png;base64,${bytes.toString('base64')}`
}

/** The panel at its end, once what was said about the last act has left. */
const shootPanel = async (panel: Page): Promise<string> => {
  await panel.bringToFront()
  await panel.setViewportSize({ width: PANEL, height: HEIGHT })
  await panel.mouse.move(1, 1)
  await panel.getByRole('button', { name: 'Undo' }).waitFor({ state: 'hidden' })
  return shoot(panel)
}

/** The two pictures of the README: the side panel beside the dashboard, and the story. */
export const takePictures = async (
  browsing: ChromiumBrowsing,
  { dashboard, panel, story, folder }: { dashboard: string; panel: Page; story: string; folder: string },
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const both = [dashboard, await shootPanel(panel)]
  const page = await browsing.context.newPage()
  await page.setContent('<body style="margin:0;display:inline-flex;gap:1px;background:#888"></body>')
  await page.evaluate(async (sources) => {
    for (const src of sources) {
      const image = Object.assign(new Image(), { src })
      await image.decode()
      document.body.append(image)
    }
  }, both)
  await page.locator('body').screenshot({ path: path.join(folder, 'side-panel.png') })
  await page.goto(pathToFileURL(story).href)
  await page.setViewportSize(STORY)
  await page.screenshot({
    path: path.join(folder, 'story.png'),
    fullPage: true,
    clip: { x: 0, y: 0, ...STORY },
  })
  await page.close()
}
