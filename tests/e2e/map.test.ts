import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { startChromium, type ChromiumBrowsing } from './harness/chromium'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let folder: string
let browsing: ChromiumBrowsing
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-map-'))
  const { whole, pictures } = incident()
  await writeFile(path.join(folder, 'incident.json'), bundle(whole, pictures))
  await writeFile(path.join(folder, 'long.json'), bundle(longTrail(200), new Map()))
  browsing = await startChromium()
})
afterAll(async () => {
  await browsing.close()
  await rm(folder, { recursive: true, force: true })
})

const taken = async (file: string): Promise<{ tab: Tab; page: Page }> => {
  const tab = await browsing.openOwn('trail.html')
  const page = browsing.pageOf(tab)
  await tab.click({ role: 'button', name: 'Import' })
  await page.setInputFiles('input[type=file]', path.join(folder, file))
  await tab.click({ role: 'button', name: 'Take it in' })
  await until('the trail', () => tab.sees('[data-row]'))
  return { tab, page }
}

const wrong = async (page: Page): Promise<string[]> => {
  await page.evaluate(await readFile(AXE, 'utf8'))
  const found: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const violations = await page.evaluate<string[]>(
      `axe.run('main').then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' ')))`,
    )
    found.push(...violations.map((one) => `${colorScheme} ${one}`))
  }
  return found
}

/** Runs in the page. */
const focused = (): string | null => document.activeElement?.getAttribute('data-node') ?? null
const isInSight = (): boolean => {
  const box = document.activeElement?.getBoundingClientRect()
  const around = document.activeElement?.closest('[role=group]')?.getBoundingClientRect()
  return !!box && !!around && box.left >= around.left && box.right <= around.right && box.top >= around.top
}

test('a step is dragged to another lead by the mouse', async () => {
  const { tab, page } = await taken('incident.json')
  await page.setViewportSize({ width: 1280, height: 2400 })
  await page.dragAndDrop('[data-row="s2"] [draggable]', '[data-row="lead lead-service"]')
  await until('the step on its lead', () =>
    tab.run(
      () => document.querySelector('[role=status]')?.textContent.includes('Moved to the lead') ?? false,
    ),
  )
  await tab.close()
})

test('the map of 200 steps on 15 leads is walked by keys, keeps the node in sight, and axe finds nothing wrong', async () => {
  const { tab, page } = await taken('long.json')
  await tab.click({ role: 'tab', name: 'Map' })
  await until('the map', () => tab.sees('[data-node]'))
  expect(await wrong(page)).toEqual([])
  await page.focus('[data-node][tabindex="0"]')
  for (const key of ['ArrowRight', 'End', 'ArrowUp', 'ArrowLeft', '+', '+', 'ArrowDown']) {
    await tab.press(key)
    await until(`the node in sight after ${key}`, () => tab.run(isInSight))
  }
  expect(await wrong(page)).toEqual([])
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await wrong(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 800 })
  const key = await tab.run(focused)
  await tab.press('Enter')
  await until('the row in Read', () => tab.sees('[data-row][aria-current=true]'))
  expect(await page.getAttribute('[data-row][aria-current=true]', 'data-row')).toBe(key)
  await page.keyboard.press('m')
  if (await tab.sees('[role=listbox]')) expect(await wrong(page)).toEqual([])
  await tab.close()
})
