import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { longTrail } from '@/tests/fixtures/long-trail'
import { type ChromiumBrowsing, startChromium } from './harness/chromium'
import { folderFor } from './harness/in-browsers'
import { importing } from './harness/importing'
import { until } from './harness/until'

type Sight = Record<string, { words: string; left: number; top: number }>

const whole = longTrail(200)
const folder = folderFor('first', (here) => writeFile(path.join(here, 'long.json'), bundle(whole, new Map())))
let browsing: ChromiumBrowsing

beforeAll(async () => {
  browsing = await startChromium()
  await (await importing(browsing, path.join(folder(), 'long.json'))).close()
}, 120_000)

afterAll(() => browsing.close())

/** Runs in the page: words of the head (figures follow a dot, once all steps are read) and of the first rows, and where they stand. */
const look = (): Record<string, { words: string; left: number; top: number }> =>
  Object.fromEntries(
    ['h1', 'header > p', 'header > div button', '[data-row="long-0"] p', '[data-row="long-3"] p'].map(
      (place) => {
        const element = document.querySelector(place)
        const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {}
        return [place, { words: element?.textContent.split(' · ')[0] ?? '', left, top }]
      },
    ),
  )

/** Runs in a page before anything of ours: notes how its first rows stand, while nothing answers yet. */
const watch = (): void => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('main[aria-busy="true"] [data-row]')) return
    watcher.disconnect()
    Object.assign(window, { first: look() })
  })
  watcher.observe(document, { childList: true, subtree: true })
}

test.each([1280, 400])(
  'at %d px first rows stand where the page draws them, and nothing moves when it does',
  async (width) => {
    const page = await browsing.context.newPage()
    await page.setViewportSize({ width, height: 800 })
    const named = `((__name) => { const look = ${look.toString()}; (${watch.toString()})() })((named) => named)`
    await page.addInitScript(named)
    await page.goto(`chrome-extension://${browsing.extensionId}/trail.html#${whole.trail.id}/read`)
    const tab = browsing.adopt(page)
    await until('the page', () => tab.sees('main:not([aria-busy="true"]) [data-row] [data-state]'))
    await until('the library', () => tab.sees('nav input'))
    const first = await tab.run(() => (window as unknown as { first?: Sight }).first)
    expect(first).toEqual(await tab.run(look))
    expect(first?.['[data-row="long-3"] p']?.words).not.toBe('')
    await tab.close()
  },
)

/** Runs in the page: the row at the top of the list, and how far it stands above. */
const atTop = (): { row: string | null; above: number } => {
  const list = document.querySelector('[role="list"]')
  const edge = list?.getBoundingClientRect().top ?? 0
  const row = [...document.querySelectorAll('[data-row]')].find(
    (one) => one.getBoundingClientRect().bottom > edge + 1,
  )
  return {
    row: row?.getAttribute('data-row') ?? null,
    above: Math.round(edge - (row?.getBoundingClientRect().top ?? 0)),
  }
}

test('first rows scroll before the page stands, and it begins where they were scrolled to', async () => {
  const page = await browsing.context.newPage()
  const tab = browsing.adopt(page)
  let come = () => {}
  const code = new Promise<void>((resolve) => (come = resolve))
  await page.route('**/chunks/**', (route) => code.then(() => route.continue()))
  await page.goto(`chrome-extension://${browsing.extensionId}/trail.html#${whole.trail.id}/read`)
  await until('rows out of sight', () =>
    tab.run(() => {
      const list = document.querySelector('main[aria-busy="true"] [role="list"]')
      list?.scrollTo(0, 700)
      return list?.scrollTop === 700
    }),
  )
  const before = await tab.run(atTop)
  come()
  await until('the page with all of the trail', () =>
    tab.run(() =>
      / kept/.test(document.querySelector('main:not([aria-busy="true"]) header')?.textContent ?? ''),
    ),
  )
  await until('the same row at the top', async () => isDeepStrictEqual(await tab.run(atTop), before))
  expect(before.above).not.toBe(0)
  await tab.close()
})
