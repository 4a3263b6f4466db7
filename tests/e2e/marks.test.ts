import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { startChromium, type ChromiumBrowsing } from './harness/chromium'
import { until } from './harness/until'

let folder: string
let browsing: ChromiumBrowsing
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-marks-'))
  const { whole, pictures } = incident()
  await writeFile(path.join(folder, 'trail.json'), bundle(whole, pictures))
  browsing = await startChromium()
})
afterAll(async () => {
  await browsing.close()
  await rm(folder, { recursive: true, force: true })
})

describe('marks', () => {
  test('are drawn by pointer and by keys, and lie over the picture in the exported file', async () => {
    const tab = await browsing.openOwn('trail.html')
    const page = browsing.pageOf(tab)
    await tab.click({ role: 'button', name: 'Import' })
    await page.setInputFiles('input[type=file]', path.join(folder, 'trail.json'))
    await tab.click({ role: 'button', name: 'Take it in' })
    await tab.click({ role: 'tab', name: 'Story' })
    await page.getByRole('group', { name: 'Mark the picture' }).first().getByText('Box').click()
    const box = await page.getByRole('application').boundingBox()
    if (!box) throw new Error('There is nothing to draw on.')
    const at = (x: number, y: number) => ({ x: box.x + x * box.width, y: box.y + y * box.height })
    await tab.drag(at(0.2, 0.3), at(0.5, 0.7))
    await tab.type('choppy')
    await tab.press('Enter')
    await until('the box', async () => (await page.locator('.marks .ink rect').count()) === 1)
    await page.getByRole('group', { name: 'Mark the picture' }).first().getByText('Word').click()
    await tab.press('ArrowRight')
    await tab.press('Enter')
    await tab.type('step up')
    await tab.press('Enter')
    await until('both words', async () => (await page.locator('.marks .ink text').count()) === 2)
    await tab.click({ role: 'tab', name: 'Share' })
    const coming = page.waitForEvent('download')
    await tab.click({ role: 'button', name: 'Save story (HTML)' })
    const file = path.join(folder, 'story.html')
    await (await coming).saveAs(file)
    expect(await readFile(file, 'utf8')).toContain('Marked: box “choppy”')
    const story = await browsing.open(pathToFileURL(file).href)
    const words = await story.run(() =>
      [...document.querySelectorAll('.marks .ink text')].map(({ textContent }) => textContent),
    )
    expect(words).toEqual(['choppy', 'step up'])
    await story.close()
    await tab.close()
  })
})
