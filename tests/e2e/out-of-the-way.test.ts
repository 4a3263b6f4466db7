import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { boxOf, buttonInPage, CAMERA, CARD, pointAt, type Box } from './harness/card'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

describe.each(BROWSERS)('the button out of the way, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name)

  const button = (tab: Tab): Promise<Box> => until('the button', () => tab.run(buttonInPage))
  const gone = (tab: Tab): Promise<boolean> =>
    until('the button to be gone', async () => (await tab.run(buttonInPage)) === null)
  const rest = async (path: string): Promise<Tab> => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await pointAt(tab, 'canvas')
    return tab
  }
  const snapshots = async (): Promise<number> =>
    (await browsing().rows()).steps.filter(({ kind }) => kind === 'snapshot').length

  test('a wheel that turns over it turns the page beneath', async () => {
    const tab = await rest('/hover/list')
    const { left, top } = await button(tab)
    await tab.move({ x: left + 14, y: top + 14 })
    await until('the list to be scrolled', async () => {
      await tab.wheel(40)
      return tab.run(() => (document.querySelector('.list')?.scrollTop ?? 0) > 0)
    })
    await tab.close()
  })

  test('in a page that zooms itself it is as large as ever, and on its graph', async () => {
    const tab = await rest('/hover/zoomed')
    await tab.move({ x: 2, y: 2 })
    await gone(tab)
    await tab.hover('canvas')
    const [at, graph] = [await button(tab), await boxOf(tab, 'canvas')]
    expect(at.right - at.left).toBeCloseTo(28, 0)
    expect(at.left).toBeCloseTo(graph.right - 34, 0)
    expect(at.top).toBeCloseTo(graph.top + 6, 0)
    await tab.close()
  })

  test('nothing of ours is on paper', async () => {
    const tab = await rest('/hover/plain?paper')
    await tab.click(CAMERA)
    await until('the card', () => tab.sees(CARD))
    const isShown = () =>
      tab.run(() => {
        const shadow = document.querySelector('[data-overshoulder]')?.shadowRoot
        return shadow?.querySelector('.card')?.checkVisibility() ?? false
      })
    expect(await isShown()).toBe(true)
    await tab.medium('print')
    await until('a bare page', async () => !(await isShown()))
    await tab.medium('screen')
    await tab.close()
  })

  test('what a page shows when the button is pressed is what is kept, wherever it is by the click', async () => {
    const tab = await rest('/hover/plain?pressed')
    const before = await snapshots()
    const { left, top } = await button(tab)
    await tab.hold({ x: left + 14, y: top + 14 }, () =>
      tab.run(() => history.pushState(null, '', '/hover/plain?moved')),
    )
    await until('the snapshot', async () => (await snapshots()) > before)
    const step = (await browsing().rows()).steps.findLast(({ kind }) => kind === 'snapshot')
    expect(step?.kind === 'snapshot' && step.view.url).toBe(`${zoo().origin}/hover/plain?pressed`)
    await tab.close()
  })
})
