import { describe, expect, test } from 'vitest'
import type { Snapshot } from '@/lib/model/step'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { CAMERA, CARD, pointAt } from './harness/card'
import { browsingBy, serving } from './harness/in-browsers'
import { startPressing } from './harness/pressing'
import { lastSnapshot } from './harness/rows'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import { walkFrom } from './harness/walk'

describe.each(BROWSERS)('snapshots by the button, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingBy(() => startPressing(name))

  /** The right to the screen, until the tab goes elsewhere: by the toolbar in Chromium, by the shortcut in Firefox. */
  const allow = async (tab: Tab, graph: string): Promise<void> => {
    await browsing().clickAction(tab)
    await tab.front()
    if (browsing().browser === 'chromium') return
    await tab.hover(graph)
    await browsing().snapshotKey(tab)
    await until('"saved"', () => tab.sees(CARD))
    await tab.press('n')
    await tab.press('Escape')
    await until('the card to be gone', async () => !(await tab.sees(CARD)))
  }
  const shoot = async (
    path: string,
    graph: string,
    allowed = false,
  ): Promise<{ tab: Tab; step: Snapshot }> => {
    const { tab, settle } = await walkFrom(browsing(), `${zoo().origin}${path}`)
    await settle()
    if (allowed) await allow(tab, graph)
    await pointAt(tab, graph)
    await tab.click(CAMERA)
    await until('"saved"', () => tab.sees(CARD))
    return { tab, step: await lastSnapshot(browsing()) }
  }
  const coloursOf = ({ picture }: Snapshot): Promise<number> =>
    until('the picture', async () => (await browsing().colours(picture?.id ?? '')) || null)

  test.each([
    ['a canvas', '/spa?painted', 'canvas'],
    ['a drawing that a stylesheet colours', '/graphs?svg', 'svg.chart'],
    ['a picture', '/graphs?picture', 'img'],
    ['a canvas on a page with a strict policy', '/csp?painted', 'canvas'],
  ])('%s is painted whole, and nothing is asked for', async (_, path, graph) => {
    const { tab, step } = await shoot(path, graph)
    expect(step).toMatchObject({ missed: null, picture: { how: 'painted', incomplete: null } })
    expect(await coloursOf(step)).toBeGreaterThan(20)
    await tab.close()
  })

  test('what is whole is painted also where the screen may be had, and its card gets the picture', async () => {
    const { tab, step } = await shoot('/spa?allowed', 'canvas', true)
    expect(step.picture).toMatchObject({ how: 'painted', incomplete: null })
    const onCard = () =>
      document
        .querySelector('[data-overshoulder]')
        ?.shadowRoot?.querySelector('.card img')
        ?.getAttribute('src')
    await until(
      'the picture on the card',
      async () => (await tab.run(onCard))?.startsWith('data:image/webp') ?? false,
    )
    await tab.close()
  })

  test.each([
    ['/hover/beneath', 'The picture lacks what is drawn beneath it: press Alt+Shift+G for exact pixels.'],
    ['/hover/grounded', null],
  ])('%s: a canvas under all graphs of a page is missed where it shows through', async (path, incomplete) => {
    const { tab, step } = await shoot(path, 'canvas:not(#beneath)')
    expect(step.picture).toMatchObject({ how: 'painted', incomplete })
    await tab.close()
  })

  test('what cannot be painted is said to be missing', async () => {
    const { tab, step } = await shoot('/foreign?refused', 'canvas')
    expect(step.picture).toBeNull()
    expect(step.missed).not.toBeNull()
    await tab.close()
  })

  test('and is of the screen where that may be had, without the button that was pressed', async () => {
    const { tab, step } = await shoot('/foreign?allowed', 'canvas', true)
    expect(step).toMatchObject({ missed: null, picture: { how: 'screen', incomplete: null } })
    expect(await coloursOf(step)).toBeLessThan(5)
    await tab.close()
  })

  test('a button that is held long takes what is there when it is let go', async () => {
    const { tab, settle } = await walkFrom(browsing(), `${zoo().origin}/spa?held`)
    await settle()
    await pointAt(tab, 'canvas')
    let late = 0
    await tab.hold(await tab.locate(CAMERA), async () => {
      late = await tab.run(() => new Promise<number>((done) => setTimeout(() => done(Date.now()), 600)))
    })
    await until('"saved"', () => tab.sees(CARD))
    expect((await lastSnapshot(browsing())).at).toBeGreaterThanOrEqual(late)
    await tab.close()
  })

  test('a button that is pressed and let go elsewhere takes nothing, and what is ours stays in sight', async () => {
    const { tab, settle, steps } = await walkFrom(browsing(), `${zoo().origin}/foreign?elsewhere`)
    await settle()
    await pointAt(tab, 'canvas')
    await tab.drag(await tab.locate(CAMERA), { x: 2, y: 2 })
    await pointAt(tab, 'canvas')
    const shown = () => document.querySelector<HTMLElement>('[data-overshoulder]')?.style.opacity
    expect(await tab.run(shown)).not.toBe('0')
    expect((await steps()).map(({ kind }) => kind)).toEqual(['visit'])
    await tab.close()
  })
})
