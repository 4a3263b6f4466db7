import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Amendment } from '@/lib/model/amendment'
import { bundle } from '@/lib/share/bundle'
import { storyFile } from '@/lib/share/story-file'
import { weekFile } from '@/lib/share/week-file'
import { incident } from '@/tests/fixtures/incident'
import { wrong } from './harness/axe'
import type { Browsing } from './harness/browsing'
import { startChromium, type ChromiumBrowsing } from './harness/chromium'
import { BROWSERS, start } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const RIGHT_TO_LEFT = 'الخادم node-17 بطيء (21:12)'

let folder: string
let story: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'overshoulder-story-'))
  const { whole, pictures } = incident()
  story = path.join(folder, 'story.html')
  await writeFile(story, storyFile(whole, pictures, { zone: 'UTC' }))
  await writeFile(path.join(folder, 'trail.json'), bundle(whole, pictures))
  const prose = { id: 'p', trailId: whole.trail.id, at: 1, by: 'person-mara', kind: 'prose' } as const
  const mixed: Amendment = { ...prose, section: 'recap', text: `Only TVs\n${RIGHT_TO_LEFT}` }
  const turned = { ...whole, amendments: [...whole.amendments, mixed] }
  await writeFile(path.join(folder, 'turned.html'), storyFile(turned, pictures, { zone: 'UTC' }))
  const other = { ...whole, trail: { ...whole.trail, id: 'trail-other' } }
  const meeting = { week: '2026-W47', zone: 'UTC', impacts: new Map([['trail-other', 'none' as const]]) }
  await writeFile(path.join(folder, 'week.html'), weekFile([whole, other], pictures, meeting))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs in the page. */
const said = (): string => document.querySelector('[role=status]')?.textContent ?? ''
const shown = (): string => document.querySelector('.scene')?.textContent ?? ''

const walk = async (tab: Tab): Promise<void> => {
  await tab.click({ role: 'button', name: 'Replay' })
  await until('the first step', async () => (await tab.run(said)).startsWith('Step 1 of 25'))
  await tab.press('ArrowRight')
  await tab.press('ArrowRight')
  await tab.press('ArrowRight')
  expect(await tab.run(said)).toBe('Step 4 of 25: Playback errors by device')
  expect(await tab.run(shown)).toContain('Started at 21:12, and only smart TVs')
  await tab.press('End')
  expect(await tab.run(said)).toContain('Step 25 of 25')
  await tab.press('Home')
}

const guess = async (tab: Tab): Promise<void> => {
  await tab.click('.switch input')
  for (let step = 0; step < 3; step++) await tab.press('ArrowRight')
  // what was seen already is not asked for again; the first step beyond is
  for (let step = 0; step < 6 && !(await tab.sees('.guess input')); step++) await tab.press('ArrowRight')
  expect(await tab.run(shown)).not.toContain('Nearly all of it is license_timeout')
  await tab.click('.guess input')
  await tab.type('errors by region')
  await tab.click({ role: 'button', name: 'Show what came' })
  expect(await tab.run(shown)).toContain('You said: errors by region. This is what came.')
}

describe.each(BROWSERS)('the exported story in %s', (browser) => {
  let browsing: Browsing
  beforeAll(async () => {
    browsing = await start(browser)
  })
  afterAll(() => browsing.close())

  test('replays from disk by keys, asks for guesses, and asks the network for nothing', async () => {
    const tab = await browsing.open(pathToFileURL(story).href)
    await walk(tab)
    await guess(tab)
    await tab.press('Escape')
    await until('the story again', async () => !(await tab.sees('.scene')))
    const asked = await tab.run(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.slice(0, 5)),
    )
    expect(asked.filter((name) => name !== 'data:')).toEqual([])
    await tab.close()
  })

  test('each line of somebody’s words runs in its own direction, from its own side', async () => {
    const tab = await browsing.open(pathToFileURL(path.join(folder, 'turned.html')).href)
    const [first, second] = await tab.run(sides)
    expect(first?.left).toBeLessThan(2)
    expect(second?.right).toBeLessThan(2)
    expect(second?.left).toBeGreaterThan(50)
    await tab.close()
  })
})

/** Runs in the page: how far each line of the first own words is from the left and the right of its paragraph. */
const sides = (): { left: number; right: number }[] => {
  const words = document.querySelector('.words')
  const text = words?.querySelector('bdi')?.firstChild
  if (!words || !text) return []
  const around = words.getBoundingClientRect()
  const lines = new Map<number, DOMRect[]>()
  const range = document.createRange()
  range.selectNodeContents(text)
  for (const box of range.getClientRects())
    if (box.width > 0)
      lines.set(Math.round(box.bottom / 8), [...(lines.get(Math.round(box.bottom / 8)) ?? []), box])
  return [...lines.values()].map((boxes) => ({
    left: Math.min(...boxes.map((box) => box.left)) - around.left,
    right: around.right - Math.max(...boxes.map((box) => box.right)),
  }))
}

describe('for everybody', () => {
  let browsing: ChromiumBrowsing
  beforeAll(async () => {
    browsing = await startChromium()
  })
  afterAll(() => browsing.close())

  test('axe finds nothing wrong with the exported story, its replay and its questions', async () => {
    const tab = await browsing.open(pathToFileURL(story).href)
    const page = browsing.pageOf(tab)
    expect(await wrong(tab)).toEqual([])
    await walk(tab)
    expect(await wrong(tab)).toEqual([])
    await page.check('.switch input')
    for (let step = 0; step < 9 && !(await tab.sees('.guess input')); step++) await tab.press('ArrowRight')
    expect(await wrong(tab)).toEqual([])
    await tab.close()
  })

  test('on paper a step keeps together and has one link of one line; nothing stays folded', async () => {
    const tab = await browsing.open(pathToFileURL(story).href)
    await browsing.pageOf(tab).emulateMedia({ media: 'print' })
    const [links, pages, folded] = await tab.run(() => [
      [...document.querySelectorAll('.path > .snapshot > .links')].map((line) => {
        const seen = [...line.querySelectorAll('a')].filter((link) => link.getClientRects().length > 0)
        return [...seen.map(({ textContent }) => textContent), line.getBoundingClientRect().height < 24]
      }),
      [...document.querySelectorAll('.path > .snapshot')].map((step) => getComputedStyle(step).breakInside),
      [...document.querySelectorAll('.path > .looks li')].filter((look) => !look.checkVisibility()).length,
    ])
    expect(links).toEqual(Array.from({ length: 6 }, () => ['Open as it was', true]))
    expect(pages).toEqual(Array.from({ length: 6 }, () => 'avoid'))
    expect(folded).toBe(0)
    await tab.close()
  })

  test('on paper each surprise of a week begins a page, with the heading above it', async () => {
    const tab = await browsing.open(pathToFileURL(path.join(folder, 'week.html')).href)
    await browsing.pageOf(tab).emulateMedia({ media: 'print' })
    const begins = await tab.run(() =>
      ['.agenda', '.impact-none', '.impact-none > .surprise', '.impact-unknown'].map((part) => {
        const element = document.querySelector(part)
        return element && getComputedStyle(element).breakBefore
      }),
    )
    expect(begins).toEqual(['auto', 'page', 'auto', 'page'])
    await tab.close()
  })

  test('axe finds nothing wrong with the replay and the share screen of the trail page', async () => {
    const tab = await browsing.openOwn('trail.html')
    const page = browsing.pageOf(tab)
    await tab.click({ role: 'button', name: 'Import' })
    await page.setInputFiles('input[type=file]', path.join(folder, 'trail.json'))
    await tab.click({ role: 'button', name: 'Take it in' })
    await tab.click({ role: 'tab', name: 'Replay' })
    await until('the replay', () => tab.sees('.scene'))
    expect(await wrong(tab, '[role=tabpanel]')).toEqual([])
    await tab.click({ role: 'tab', name: 'Share' })
    await until('what leaves', () => tab.sees('fieldset'))
    expect(await wrong(tab, '[role=tabpanel]')).toEqual([])
    await tab.close()
  })

  test('the ways out stay where they are while the pictures come in', async () => {
    const tab = await browsing.openOwn('trail.html#trail-smart-tv')
    await until('the trail', () => tab.sees('[data-row]'))
    await tab.run(() => {
      const places: number[] = []
      const look = () => {
        const ways = document.querySelector('[aria-label=Files]')
        if (ways) places.push(Math.round(ways.getBoundingClientRect().top))
        document.body.dataset.places = [...new Set(places)].join()
        requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    })
    await tab.click({ role: 'tab', name: 'Share' })
    await until('all pictures', () =>
      tab.run(() => {
        const images = [...document.querySelectorAll<HTMLImageElement>('fieldset img')]
        return images.length === 6 && images.every(({ complete }) => complete)
      }),
    )
    expect(await tab.run(() => document.body.dataset.places?.split(',').length)).toBe(1)
    await tab.close()
  })

  test('a trail that was copied is pasted with its pictures', async () => {
    const tab = await browsing.openOwn('trail.html#trail-smart-tv/share')
    await browsing.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await tab.click({ role: 'button', name: 'Copy trail' })
    await until('the copy', () => tab.run(() => document.body.textContent.includes('Trail copied')))
    await browsing.pageOf(tab).keyboard.press('Control+V')
    await until('the preview', () =>
      tab.run(
        () => document.querySelector('[role=dialog]')?.textContent.includes('25 steps, 6 pictures') ?? false,
      ),
    )
    await tab.close()
  })
})
