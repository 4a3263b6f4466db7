import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { CAMERA, CARD, pointAt } from './harness/card'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { linksOf, walkFrom } from './harness/walk'

/** The elements beside head and body: what anybody has put into the document. */
const added = (tab: Tab): Promise<string[]> =>
  tab.run(() =>
    [...(document.children[0]?.children ?? [])]
      .map(({ localName }) => localName)
      .filter((name) => !/^(?:head|body)$/.test(name)),
  )

/** Runs in the page: the words of what we have put there. */
const saidByUs = (): string =>
  Array.from(document.querySelectorAll('*'), ({ shadowRoot }) => shadowRoot?.textContent ?? '').join(' ')

describe.each(BROWSERS)('what must not happen, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name)

  test('a page that forges messages, keys and clicks writes nothing', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/hostile?forging`)
    await walk.settle()
    await pointAt(walk.tab, 'canvas')
    await walk.tab.run(() => (window as unknown as { forge: () => void }).forge())
    const steps = await walk.steps()
    expect(steps.map(({ kind }) => kind)).toEqual(['visit'])
    await walk.tab.close()
  })

  test('a page sees one element of ours at the most, and never another change', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/hostile?watching`)
    await walk.settle()
    await walk.tab.run(() => void ((window as unknown as { seen: string[] }).seen.length = 0))
    await pointAt(walk.tab, 'canvas')
    expect(await added(walk.tab)).toHaveLength(1)
    await walk.tab.click(CAMERA)
    await until('the card', () => walk.tab.sees(CARD))
    const seen = await walk.tab.run(() => (window as unknown as { seen: string[] }).seen)
    expect(new Set(seen).size).toBe(1)
    await walk.tab.close()
  })

  test('what was said to be saved is there when the background is killed at that moment', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?kill`)
    await walk.settle()
    await pointAt(walk.tab, 'canvas')
    await walk.tab.click(CAMERA)
    await until('"saved"', () => walk.tab.sees(CARD))
    await browsing().killWorker()
    const { steps, pictures, plates } = await browsing().rows()
    const snapshot = steps.findLast((step) => step.kind === 'snapshot')
    expect(snapshot?.view.url).toContain('/spa?kill')
    const id = snapshot?.picture?.id ?? ''
    expect(pictures[id] ?? plates[id]).toBeGreaterThan(500)
    await walk.tab.run(() => history.pushState(null, '', '?after-the-kill'))
    expect(linksOf(await walk.visits())).toEqual(['/spa?kill', '/spa?after-the-kill'])
    await walk.tab.close()
  })

  test('words on a card are kept when the background is killed at that moment, or it is said that they are not', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?words`)
    await walk.settle()
    await pointAt(walk.tab, 'canvas')
    await walk.tab.click(CAMERA)
    await until('"saved"', () => walk.tab.sees(CARD))
    await walk.tab.press('n')
    await walk.tab.type('one node of sixty')
    await Promise.all([walk.tab.press('Enter'), browsing().killWorker()])
    const isKept = async () =>
      (await browsing().rows()).amendments.some(
        (row) => row.kind === 'why' && row.text === 'one node of sixty',
      )
    await until('the answer', async () => (await walk.tab.run(saidByUs)).includes('Not kept') || isKept())
    if (!(await isKept())) await walk.tab.press('Enter')
    await until('the words', isKept)
    await walk.tab.close()
  })

  test('what a tab shows is told once, also when the extension is updated meanwhile', async () => {
    const walk = await walkFrom(browsing(), `${zoo().origin}/spa?updated`)
    await walk.settle()
    await browsing().reloadExtension()
    await walk.tab.front()
    await pointAt(walk.tab, 'canvas')
    expect(linksOf(await walk.visits())).toEqual(['/spa?updated'])
    await walk.tab.close()
  })

  test('an observer that an update left behind falls silent', async () => {
    const tab = await browsing().open(`${zoo().origin}/spa?orphan`)
    await pointAt(tab, 'canvas')
    const broken = browsing().errors().length
    await browsing().reloadExtension()
    await tab.front()
    await tab.run(() => history.pushState(null, '', '?orphaned'))
    await tab.hover('h1')
    await tab.hover('canvas')
    await until('what is left of it to be gone', async () => (await added(tab)).length <= 1)
    expect(browsing().errors().slice(broken)).toEqual([])
    await tab.close()
  })
})
