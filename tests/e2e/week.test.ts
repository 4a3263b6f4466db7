import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Mark } from '@/lib/model/mark'
import type { Whole } from '@/lib/model/whole'
import { bundle } from '@/lib/share/bundle'
import { storyFile } from '@/lib/share/story-file'
import { incident } from '@/tests/fixtures/incident'
import { wrong } from './harness/axe'
import { folderFor, inBrowsers } from './harness/in-browsers'
import { importing } from './harness/importing'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const MARKS: Mark[] = [{ shape: 'word', x: 0.5, y: 0.5, word: 'one node' }]

const named = (id: string, title: string, impact: 'customers' | 'none'): Whole => {
  const { whole } = incident()
  return {
    ...whole,
    trail: { ...whole.trail, id },
    amendments: [
      ...whole.amendments.filter(({ kind }) => kind !== 'name'),
      { id: `n-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'name', title },
      { id: `i-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'impact', impact },
      { id: `m-${id}`, trailId: id, at: 1, by: 'person-mara', kind: 'marks', stepId: 's6', marks: MARKS },
    ],
  }
}

const folder = folderFor('week', async (here) => {
  const stories = path.join(here, 'stories')
  await mkdir(stories)
  const { whole, pictures } = incident()
  const customers = storyFile(named('trail-a', 'Slow checkout', 'customers'), pictures, { zone: 'UTC' })
  await writeFile(path.join(stories, 'a.html'), customers)
  const quiet = bundle(named('trail-b', 'A quiet surprise', 'none'), pictures)
  await writeFile(path.join(stories, 'b.json'), quiet)
  await writeFile(path.join(stories, 'broken.json'), '{"format":"overshoulder-trail","schema":1,')
  await writeFile(path.join(stories, 'notes.txt'), 'nothing of ours')
  await writeFile(path.join(here, 'trail.json'), bundle(whole, pictures))
})

/** Automation gives Firefox files, but no folder. */
const chooseStories = (tab: Tab, browser: string): Promise<void> => {
  const stories = path.join(folder(), 'stories')
  if (browser === 'chromium') return tab.choose('input[webkitdirectory]', [stories])
  const files = ['a.html', 'b.json', 'broken.json', 'notes.txt'].map((name) => path.join(stories, name))
  return tab.choose('input[type=file]:not([webkitdirectory])', files)
}

/** Runs in the page. */
const textOf = (selector: string): string => document.querySelector(selector)?.textContent ?? ''
const countOf = (selector: string): number => document.querySelectorAll(selector).length

/** Headings that are smaller than the words below them. */
const lowHeadings = (): string[] => {
  const sizeOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize)
  return [...document.querySelectorAll('dialog section > h3, dialog section > h4')]
    .filter((heading) => sizeOf(heading) < sizeOf(heading.parentElement ?? heading))
    .map(({ textContent }) => textContent)
}

const says = (tab: Tab, words: string, selector = 'body') =>
  until(words, async () => (await tab.run(textOf, selector)).includes(words))

/** Markdown has no style to lay marks over a picture: there they are in it. All other pictures are as they were taken. */
const burntIn = (files: Record<string, Uint8Array>): void => {
  const { pictures } = incident()
  const changed = [...pictures].flatMap(([id, { bytes }]) => {
    const saved = files[`pictures/${id}.png`]
    return saved && Buffer.compare(saved, bytes) !== 0 ? [id] : []
  })
  expect(changed).toEqual(['picture-s6'])
  expect(new TextDecoder().decode(files['week.md'])).toContain('(pictures/picture-s6.png)')
}

const present = async (tab: Tab): Promise<void> => {
  await tab.click({ role: 'button', name: 'Present' })
  for (const [key, said] of [
    ['ArrowRight', '2 of 5: Slow checkout'],
    [' ', '3 of 5: A quiet surprise'],
    ['ArrowLeft', '2 of 5: Slow checkout'],
    ['End', '5 of 5: Moves of the week'],
    ['Home', '1 of 5: Agenda'],
    ['ArrowRight', '2 of 5: Slow checkout'],
  ] as const) {
    await tab.press(key)
    await says(tab, said, 'dialog [role=status]')
  }
  expect(await wrong(tab, 'dialog')).toEqual([])
  await tab.press('p')
  await says(tab, 'in all, paused', 'dialog')
  await tab.press('Escape')
  await until('the page again', async () => (await tab.run(countOf, 'dialog')) === 0)
  await tab.click({ role: 'button', name: 'Present' })
  await says(tab, '2 of 5: Slow checkout', 'dialog [role=status]')
  expect(await tab.run(lowHeadings)).toEqual([])
  await tab.press('Escape')
  await until('the page once more', async () => (await tab.run(countOf, 'dialog')) === 0)
}

inBrowsers('the week', (browsing) => {
  test('an empty one says so, and axe finds nothing wrong with it', async () => {
    const tab = await browsing().openOwn('trail.html#week/2026-W02')
    await says(tab, 'No trail was opened in this week')
    for (const width of [1280, 320]) {
      await tab.resize(width, 800)
      expect(await wrong(tab, 'html')).toEqual([])
    }
    await tab.close()
  })

  test('a folder of stories becomes a meeting, is presented by keys, and leaves as one file that asks for nothing', async () => {
    const tab = await browsing().openOwn('trail.html#week/2026-W47')
    await says(tab, 'This week in operations', 'h1')
    await chooseStories(tab, browsing().browser)
    await says(tab, '2 trails held for this meeting')
    await says(tab, 'broken.json: This trail was damaged', '[aria-label="Files that could not be read"]')
    await until('pictures', async () => (await tab.run(countOf, '.week img')) === 8)
    expect(await wrong(tab, 'main')).toEqual([])
    await present(tab)

    await tab.click({ role: 'button', name: 'Share the week' })
    await tab.run(() =>
      [...document.querySelectorAll('label')].find((one) => one.textContent === 'Tom Okafor')?.click(),
    )
    const file = await tab.saved(() => tab.click({ role: 'button', name: 'Save week (HTML)' }))
    const folded = await tab.saved(() => tab.click({ role: 'button', name: 'Save Markdown with pictures' }))
    burntIn(unzipSync(new Uint8Array(await readFile(folded))))
    await tab.close()

    const opened = await browsing().open(pathToFileURL(file).href)
    const headings = await opened.run(() =>
      [...document.querySelectorAll('h2')].map(({ textContent }) => textContent),
    )
    expect(headings.filter((one) => one === 'Surprised us without customer impact')).toHaveLength(1)
    const shown = await opened.run(textOf, 'main')
    expect(shown).toContain('filter to service=playback, split by node, zoom in — Outbound retries by node')
    expect(shown).not.toContain('Okafor')
    const seen = await opened.run(() => ({
      blank: [...document.images].filter(({ naturalWidth }) => naturalWidth === 0).length,
      asked: performance.getEntriesByType('resource').filter(({ name: asked }) => !asked.startsWith('data:'))
        .length,
    }))
    expect(seen).toEqual({ blank: 0, asked: 0 })
    expect(await wrong(opened, 'html')).toEqual([])
    await opened.click({ role: 'link', name: 'A quiet surprise' })
    expect(await opened.run(textOf, ':target h3')).toBe('A quiet surprise')
    await opened.close()
  })

  test('axe finds nothing wrong with the ticket beside the story, and it leads to its steps', async () => {
    const tab = await importing(browsing(), path.join(folder(), 'trail.json'))
    await tab.click({ role: 'tab', name: 'Story' })
    await tab.click({ role: 'button', name: 'Compare with the ticket' })
    await tab.click({ role: 'textbox', name: 'The ticket’s text' })
    await tab.type('All errors were from one bad node.')
    await says(tab, 'The ticket mentions 0 of 21 looks')
    expect(await wrong(tab, '[role=tabpanel] aside')).toEqual([])
    await tab.click('aside a[href="#trail-smart-tv/read/s4"]')
    await until('the step', async () => (await tab.run(() => location.hash)) === '#trail-smart-tv/read/s4')
    await tab.close()
  })
})
