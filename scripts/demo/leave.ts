import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'

/** What lies in the folder afterwards. */
export type Left = { story: string; markdown: string; bundle: string; trailLink: string }

const saved = async (page: Page, button: string, folder: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

/** The zip is unpacked: `story.md`, and beside it `pictures/`. */
const unpack = async (zip: string, folder: string): Promise<string> => {
  for (const [name, bytes] of Object.entries(unzipSync(await readFile(zip)))) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  await rm(zip)
  return path.join(folder, 'story.md')
}

const OURS = /^(?:story\.(?:html|md)|pictures|summary\.json|overshoulder-[\w-]+\.json)$/

/** What an earlier walk left here would be taken for this one's. */
const clear = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (OURS.test(name)) await rm(path.join(folder, name), { recursive: true })
}

/** Shares the trail by the buttons of its page, into a folder. */
export const leave = async (browsing: ChromiumBrowsing, folder: string): Promise<Left> => {
  await mkdir(folder, { recursive: true })
  await clear(folder)
  const trail = (await browsing.rows()).trails.at(-1)
  if (trail === undefined) throw new Error('There is no trail in the journal.')
  const page = browsing.pageOf(await browsing.openOwn(`trail.html#${trail.id}/share`))
  const html = await saved(page, 'Save story (HTML)', folder)
  const story = path.join(folder, 'story.html')
  await rename(html, story)
  const markdown = await unpack(await saved(page, 'Save Markdown with pictures', folder), folder)
  const bundle = await saved(page, 'Save trail file', folder)
  await browsing.context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: /Copy trail link/ }).click()
  await page.getByText('Trail link copied').waitFor()
  const trailLink = await page.evaluate(() => navigator.clipboard.readText())
  return { story, markdown, bundle, trailLink }
}
