import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { storyFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { boxOf } from './harness/card'
import { startChromium } from './harness/chromium'
import { fingersOn } from './harness/fingers'
import { browsingBy, folderFor } from './harness/in-browsers'
import { importing } from './harness/importing'
import { journaling } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const folder = folderFor('fingers', async (here) => {
  const { whole, pictures } = incident()
  await writeFile(path.join(here, 'incident.json'), bundle(whole, pictures))
  await writeFile(path.join(here, 'long.json'), bundle(longTrail(200), new Map()))
  await writeFile(path.join(here, 'story.html'), storyFile(whole, pictures, { zone: 'UTC' }))
})

const browsing = browsingBy(async () => {
  const begun = await startChromium({ touch: true, viewport: { width: 412, height: 820 } })
  await journaling(begun)
  return begun
})

/** Runs in the page. */
const said = (): string => document.querySelector('.replay .said')?.textContent ?? ''
const marks = () =>
  [...document.querySelectorAll('[aria-label=Marks] bdi')].map(({ textContent }) => textContent)
const sheet = () => {
  const map = document.querySelector('[aria-roledescription=map]')
  return { wide: map?.scrollWidth ?? 0, left: map?.scrollLeft ?? 0, page: visualViewport?.scale }
}

/** A point of an element, by shares of its width and height. */
const pointIn = async (tab: Tab, selector: string) => {
  await tab.locate(selector)
  const { left, right, top, bottom } = await boxOf(tab, selector)
  return (across: number, down: number) => ({
    x: left + across * (right - left),
    y: top + down * (bottom - top),
  })
}

test('a swipe goes through the replay, forward and back, and never leaves the page', async () => {
  const page = await importing(browsing(), path.join(folder(), 'incident.json'))
  await page.click({ role: 'tab', name: 'Replay' })
  const file = await browsing().open(pathToFileURL(path.join(folder(), 'story.html')).href)
  await file.click({ role: 'link', name: 'Playback errors by device' })
  await file.click({ role: 'button', name: 'Replay' })
  for (const tab of [page, file]) {
    await tab.front()
    const fingers = await fingersOn(browsing(), tab)
    const at = await pointIn(tab, '.replay .scene')
    const isAt = (step: string) => until(step, async () => (await tab.run(said)).startsWith(step))
    await isAt('Step 1 of 25')
    await fingers({ from: at(0.8, 0.2), to: at(0.1, 0.22) })
    await isAt('Step 2 of 25')
    await fingers({ from: at(0.1, 0.2), to: at(0.8, 0.22) })
    await isAt('Step 1 of 25')
    await fingers({ from: at(0.1, 0.2), to: at(0.8, 0.22) })
    await fingers({ from: at(0.8, 0.2), to: at(0.1, 0.22) })
    await isAt('Step 2 of 25')
    await tab.close()
  }
})

test('a second finger on a picture does not move the mark that the first one draws', async () => {
  const tab = await importing(browsing(), path.join(folder(), 'incident.json'))
  await tab.click({ role: 'tab', name: 'Story' })
  await tab.click({ role: 'button', name: 'Box' })
  const fingers = await fingersOn(browsing(), tab)
  const at = await pointIn(tab, '[role=application]')
  await fingers({ from: at(0.1, 0.1), to: at(0.3, 0.3) }, { from: at(0.8, 0.8), to: at(0.9, 0.9) })
  await tab.locate({ role: 'textbox', name: 'Word on the mark' })
  await tab.press('Enter')
  await until('the box of the first', async () => (await tab.run(marks)).join() === 'box at the top left')
  await tab.close()
})

test('two fingers make the map larger and smaller, and the page stays as it is', async () => {
  const tab = await importing(browsing(), path.join(folder(), 'long.json'))
  await tab.click({ role: 'tab', name: 'Map' })
  const fingers = await fingersOn(browsing(), tab)
  const at = await pointIn(tab, '[aria-roledescription=map]')
  const before = await tab.run(sheet)
  await fingers({ from: at(0.45, 0.5), to: at(0.2, 0.5) }, { from: at(0.55, 0.5), to: at(0.8, 0.5) })
  const near = await until('a larger map', async () => {
    const now = await tab.run(sheet)
    return now.wide > 1.5 * before.wide && now
  })
  await fingers({ from: at(0.2, 0.5), to: at(0.45, 0.5) }, { from: at(0.8, 0.5), to: at(0.55, 0.5) })
  const far = await until('a smaller map', async () => {
    const now = await tab.run(sheet)
    return now.wide < near.wide / 1.5 && now
  })
  await fingers({ from: at(0.7, 0.4), to: at(0.3, 0.4) }, { from: at(0.7, 0.6), to: at(0.3, 0.6) })
  await until('what is farther right', async () => (await tab.run(sheet)).left > far.left + 100)
  expect((await tab.run(sheet)).page).toBe(1)
  await tab.close()
})
