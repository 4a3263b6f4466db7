import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bundle } from '@/lib/share/bundle'
import { incident } from '@/tests/fixtures/incident'
import { longTrail } from '@/tests/fixtures/long-trail'
import { wrong } from './harness/axe'
import { folderFor, inBrowsers } from './harness/in-browsers'
import { importing } from './harness/importing'
import { until } from './harness/until'

const folder = folderFor('narrow', async (here) => {
  const { whole, pictures } = incident()
  await writeFile(path.join(here, 'incident.json'), bundle(whole, pictures))
  await writeFile(path.join(here, 'long.json'), bundle(longTrail(200), new Map()))
})

/** Runs in the page: how far below the top of the screen the first element with these words begins. */
const topOf = (words: string): number | null => {
  const all = [...document.querySelectorAll('main h1, main h2')]
  return all.find(({ textContent }) => textContent === words)?.getBoundingClientRect().top ?? null
}
const scrolled = (): number => document.querySelector('.story')?.parentElement?.parentElement?.scrollTop ?? -1

const presentAt = (): number =>
  [...document.querySelectorAll('button')]
    .find(({ textContent }) => textContent === 'Present')
    ?.getBoundingClientRect().top ?? -1

inBrowsers('on a narrow window', (browsing) => {
  test.each(['incident.json', 'long.json'])(
    'the story of %s comes first, and the words are one button away, and back',
    async (file) => {
      const tab = await importing(browsing(), path.join(folder(), file))
      await tab.resize(320, 700)
      await tab.click({ role: 'tab', name: 'Story' })
      const isAt = (words: string, from: number, to: number) =>
        until(`${words} between ${from} and ${to}`, async () => {
          const top = await tab.run(topOf, words)
          return top !== null && top >= from && top <= to
        })
      await isAt('Brief recap', 0, 700)
      expect(await tab.run(topOf, 'Your words')).toBeGreaterThan(700)
      await tab.run(() =>
        document.querySelector('.story')?.parentElement?.parentElement?.scrollTo({ top: 300 }),
      )
      await tab.click({ role: 'button', name: 'Your words' })
      await isAt('Your words', 0, 350)
      expect(await tab.run(() => document.activeElement?.textContent.startsWith('Your words'))).toBe(true)
      await tab.click({ role: 'button', name: 'The story' })
      await until('the place where one was reading', async () => {
        const top = await tab.run(scrolled)
        return top > 0 && top < 700
      })
      expect(await wrong(tab, 'main')).toEqual([])
      await tab.close()
    },
  )

  test('the meeting of a week comes first, and its agenda is one button away, and back', async () => {
    const own = await importing(browsing(), path.join(folder(), 'incident.json'))
    await own.close()
    const tab = await browsing().openOwn('trail.html#week/2026-W47')
    await tab.resize(320, 700)
    const isAt = (words: string, from: number, to: number) =>
      until(`${words} between ${from} and ${to}`, async () => {
        const top = await tab.run(topOf, words)
        return top !== null && top >= from && top <= to
      })
    await isAt('Agenda', 0, 600)
    expect(await tab.run(presentAt)).toBeGreaterThan(700)
    await tab.click({ role: 'button', name: 'Agenda and files' })
    await until('what can be done with it', async () => (await tab.run(presentAt)) < 450)
    await tab.click({ role: 'button', name: 'The meeting' })
    await isAt('Agenda', 0, 600)
    expect(await wrong(tab, 'main')).toEqual([])
    await tab.close()
  })
})
