import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { wrong } from './harness/axe'
import type { Target } from './harness/find-in-page'
import { folderFor, inBrowsers } from './harness/in-browsers'
import { importing } from './harness/importing'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const folder = folderFor('screens', async (here) => {
  const { whole, pictures } = incident()
  await writeFile(path.join(here, 'incident.json'), bundle(whole, pictures))
})

/** Each screen of the extension: its address, and what is in sight once it stands. */
const SCREENS: readonly [name: string, address: string, ready: Target][] = [
  ['the library', 'trail.html', { role: 'button', name: 'Import' }],
  ['Read', 'trail.html#trail-smart-tv', '[data-row]'],
  ['Map', 'trail.html#trail-smart-tv/map', '[data-node]'],
  ['Replay', 'trail.html#trail-smart-tv/replay', '.scene'],
  ['Story', 'trail.html#trail-smart-tv/story', 'main h2'],
  ['Share', 'trail.html#trail-smart-tv/share', 'fieldset'],
  ['a trail that is not here', 'trail.html#trail-nowhere', 'main h1'],
  ['the week', 'trail.html#week', 'h1'],
  ['the options', 'options.html', 'h1'],
  ['the popup', 'popup.html', 'h1'],
  ['the side panel', 'sidepanel.html', 'h1'],
  ['the viewer, with nothing in it', 'viewer.html', 'h1'],
]

/** What opens over Read, by its key, and what is in sight then. */
const OVER: readonly [name: string, key: string, ready: Target][] = [
  ['the keys', '?', '[role=dialog]'],
  ['a why-note', 'n', '[data-row] textarea'],
  ['a lead reopened', 'r', '[data-row] textarea'],
  ['a new lead', 'l', '[data-row] form'],
  ['moving a step', 'm', '[data-row] [role=listbox]'],
]

/** Runs in the page. */
const text = (): string => document.body.textContent

const trail = async (browsing: () => { openOwn: (address: string) => Promise<Tab> }): Promise<Tab> => {
  const tab = await browsing().openOwn('trail.html#trail-smart-tv')
  await tab.resize(1280, 2400)
  await until('the trail', () => tab.sees('[data-row]'))
  return tab
}

const sayWhy = async (tab: Tab, step: string, words: string): Promise<void> => {
  await tab.front()
  await tab.click(`[data-row="${step}"]`)
  await tab.press('n')
  await tab.type(words)
  await tab.press('Enter')
}

inBrowsers('the screens', (browsing) => {
  beforeAll(async () => {
    await (await importing(browsing(), path.join(folder(), 'incident.json'))).close()
  })

  test.each(SCREENS)(
    'axe finds nothing wrong with %s, wide or narrow, light or dark',
    async (_, address, ready) => {
      const tab = await browsing().openOwn(address)
      const found: string[] = []
      for (const width of [1280, 320]) {
        await tab.resize(width, 800)
        await until('the screen', () => tab.sees(ready))
        found.push(...(await wrong(tab)).map((one) => `${width} px: ${one}`))
      }
      expect(found).toEqual([])
      await tab.close()
    },
  )

  test('axe finds nothing wrong with what opens over the trail, each by its key', async () => {
    const tab = await trail(browsing)
    const found: string[] = []
    await tab.click('[data-row="s4"]')
    for (const [name, key, ready] of OVER) {
      await tab.press(key)
      await until(name, () => tab.sees(ready))
      found.push(...(await wrong(tab)).map((one) => `${name}: ${one}`))
      await tab.press('Escape')
      await until(`${name} to be gone`, async () => !(await tab.sees(ready)))
    }
    expect(found).toEqual([])
    await tab.close()
  })

  test('two windows on one trail agree, and each takes back what it did itself', async () => {
    const [one, other] = [await trail(browsing), await trail(browsing)]
    const agree = (what: string, holds: (words: string) => boolean) =>
      until(what, async () => holds(await one.run(text)) && holds(await other.run(text)))
    await sayWhy(one, 's4', 'Looked at by the first window')
    await agree('the first words in both', (words) => words.includes('Looked at by the first window'))
    await sayWhy(other, 's5', 'And by the second')
    await agree('the second words in both', (words) => words.includes('And by the second'))
    await one.front()
    await one.press('z')
    await agree(
      'the first words gone from both, the second still there',
      (words) => !words.includes('Looked at by the first window') && words.includes('And by the second'),
    )
    await one.close()
    await other.close()
  })
})
