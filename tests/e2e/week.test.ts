import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { storyFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'
import { startChromium, type ChromiumBrowsing } from './harness/chromium'
import { until } from './harness/until'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

const named = (id: string, title: string, impact: 'customers' | 'none'): Whole => {
  const { whole } = incident()
  return {
    ...whole,
    trail: { ...whole.trail, id },
    amendments: [
      ...whole.amendments.filter(({ kind }) => kind !== 'name'),
      { id: `n-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'name', title },
      { id: `i-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'impact', impact },
    ],
  }
}

let folder: string
let browsing: ChromiumBrowsing
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-week-'))
  const stories = path.join(folder, 'stories')
  await mkdir(stories)
  const { pictures } = incident()
  await writeFile(
    path.join(stories, 'a.html'),
    storyFile(named('trail-a', 'Slow checkout', 'customers'), pictures, { zone: 'UTC' }),
  )
  await writeFile(
    path.join(stories, 'b.json'),
    bundle(named('trail-b', 'A quiet surprise', 'none'), pictures),
  )
  await writeFile(path.join(stories, 'broken.json'), '{"format":"overshoulder-trail","schema":1,')
  await writeFile(path.join(stories, 'notes.txt'), 'nothing of ours')
  browsing = await startChromium()
})
afterAll(async () => {
  expect(await browsing.close()).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

/** What axe finds wrong with a part of the screen, in both themes. */
const wrong = async (page: Page, scope: string): Promise<string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'))
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = await page.evaluate<string[]>(
      `axe.run(${JSON.stringify(scope)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' ')))`,
    )
    found.push(...violations.map((one) => `${colorScheme} ${one}`))
  }
  return found
}

test('a folder of stories becomes a meeting, is presented by keys, and leaves as one file that asks for nothing', async () => {
  const tab = await browsing.openOwn('trail.html#week/2026-W47')
  const page = browsing.pageOf(tab)
  await page.getByRole('heading', { name: 'This week in operations', exact: true }).waitFor()
  await page.setInputFiles('input[webkitdirectory]', path.join(folder, 'stories'))
  await page.getByText('2 trails held for this meeting').waitFor()
  expect(await page.getByRole('list', { name: 'Files that could not be read' }).textContent()).toContain(
    'broken.json: This trail was damaged',
  )
  expect(await page.locator('.week img').count()).toBe(8)
  expect(await wrong(page, 'main')).toEqual([])

  await page.getByRole('button', { name: 'Present' }).click()
  const status = page.locator('dialog [role=status]')
  for (const [key, said] of [
    ['ArrowRight', '2 of 5: Slow checkout'],
    [' ', '3 of 5: A quiet surprise'],
    ['ArrowLeft', '2 of 5: Slow checkout'],
    ['End', '5 of 5: Moves of the week'],
    ['Home', '1 of 5: Agenda'],
    ['ArrowRight', '2 of 5: Slow checkout'],
  ] as const) {
    await page.keyboard.press(key === ' ' ? 'Space' : key)
    await until(said, async () => (await status.textContent()) === said)
  }
  expect(await wrong(page, 'dialog')).toEqual([])
  await page.keyboard.press('p')
  await page.getByText(/in all, paused/).waitFor()
  await page.keyboard.press('Escape')
  await until('the page again', async () => (await page.locator('dialog').count()) === 0)

  await page.getByText('Share the week').click()
  await page.getByRole('checkbox', { name: 'Tom Okafor' }).click()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save week (HTML)' }).click(),
  ])
  const file = path.join(folder, saved.suggestedFilename())
  await saved.saveAs(file)
  await tab.close()

  await browsing.context.setOffline(true)
  const opened = browsing.pageOf(await browsing.open(pathToFileURL(file).href))
  expect(
    await opened.getByRole('heading', { name: 'Surprised us without customer impact', level: 2 }).count(),
  ).toBe(1)
  const shown = await opened.locator('main').innerText()
  expect(shown).toContain('filter to service=playback, split by node, zoom in — Outbound retries by node')
  expect(shown).not.toContain('Okafor')
  expect(
    await opened.evaluate(() => [...document.images].every(({ naturalWidth }) => naturalWidth > 0)),
  ).toBe(true)
  expect(
    await opened.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name: asked }) => !asked.startsWith('data:'))
          .length,
    ),
  ).toBe(0)
  expect(await wrong(opened, 'html')).toEqual([])
  await browsing.context.setOffline(false)
  await opened.close()
})

test('axe finds nothing wrong with the ticket beside the story', async () => {
  await writeFile(path.join(folder, 'trail.json'), bundle(incident().whole, incident().pictures))
  const tab = await browsing.openOwn('trail.html')
  const page = browsing.pageOf(tab)
  await tab.click({ role: 'button', name: 'Import' })
  await page.setInputFiles('[role=dialog] input[type=file]', path.join(folder, 'trail.json'))
  await tab.click({ role: 'button', name: 'Take it in' })
  await tab.click({ role: 'tab', name: 'Story' })
  await page.getByText('Compare with the ticket').click()
  await page.getByRole('textbox', { name: 'The ticket’s text' }).fill('All errors were from one bad node.')
  await page.getByText('The ticket mentions 0 of 21 looks').waitFor()
  expect(await wrong(page, '[role=tabpanel] aside')).toEqual([])
  await page.getByRole('link', { name: /deploy of api/ }).click()
  await until(
    'the step',
    async () => (await page.evaluate(() => location.hash)) === '#trail-smart-tv/read/s4',
  )
  await tab.close()
})
