import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { boxOf, buttonInPage, CAMERA, CARD, pointAt, type Box } from './harness/card'
import type { Point } from './harness/find-in-page'
import { browsingIn, serving } from './harness/in-browsers'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

/** Three frames of sixty a second are 50 ms; counted, they pass on a machine that is busy, too. */
const FRAMES = 3

type Counted = Window & { heard: string[]; shown: number; frames: number | null; again: () => void }
const counted = (tab: Tab): Promise<{ shown: number; heard: string[] }> =>
  tab.run(() => {
    const { shown, heard } = window as unknown as Counted
    return { shown, heard }
  })

/** Frames of the page itself go by: a button that comes or goes by then has done so. */
const settled = (tab: Tab, ms = 400): Promise<void> =>
  tab.run((for_: number) => new Promise<void>((done) => setTimeout(done, for_)), ms)

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

describe.each(BROWSERS)('the button on a graph, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingIn(name, { touch: true })

  const button = (tab: Tab): Promise<Box> => until('the button', () => tab.run(buttonInPage))
  const gone = (tab: Tab): Promise<boolean> =>
    until('the button to be gone', async () => (await tab.run(buttonInPage)) === null)
  /** opens a page and puts the pointer on its graph once the observer has its orders */
  const rest = async (path: string, on = 'canvas'): Promise<Tab> => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await pointAt(tab, on)
    return tab
  }
  const snapshots = async (): Promise<number> =>
    (await browsing().rows()).steps.filter(({ kind }) => kind === 'snapshot').length

  test.each(['/hover/plain', '/hover/forty'])('%s: it is there within three frames', async (path) => {
    const tab = await rest(path)
    await tab.move({ x: 2, y: 2 })
    await gone(tab)
    await tab.run(() => (window as unknown as Counted).again())
    await tab.move({ x: 4, y: 4 })
    await tab.hover('canvas')
    await button(tab)
    const frames = await tab.run(() => (window as unknown as Counted).frames)
    expect(frames).toBeLessThanOrEqual(FRAMES)
    await tab.close()
  })

  test('a tooltip, a gap and a series of the legend on the way do not make it flicker', async () => {
    const tab = await rest('/hover/tooltip')
    const before = (await counted(tab)).shown
    const { left, right, top, bottom } = await boxOf(tab, 'canvas')
    const tooltip = await boxOf(tab, '#tooltip')
    const ways: Point[] = [
      { x: tooltip.left + 20, y: tooltip.top + 20 },
      { x: right - 60, y: top + 60 },
      { x: left + 100, y: bottom + 1 },
      { x: left + 100, y: bottom + 12 },
      { x: left + 120, y: bottom - 20 },
    ]
    for (const way of ways) await tab.move(way)
    await settled(tab)
    expect(await tab.run(buttonInPage)).not.toBeNull()
    expect((await counted(tab)).shown).toBe(before)
    await tab.close()
  })

  test.each<[path: string, scroll: Point, point: Point, clearOf: string | null]>([
    ['/hover/plain', { x: 0, y: 0 }, { x: 200, y: 150 }, null],
    ['/hover/legend', { x: 0, y: 0 }, { x: 200, y: 150 }, '.legend'],
    ['/hover/wide', { x: 300, y: 0 }, { x: 200, y: 150 }, null],
    ['/hover/sideways', { x: 700, y: 0 }, { x: 1_000, y: 120 }, null],
    ['/hover/sideways', { x: 1_700, y: 0 }, { x: 200, y: 120 }, null],
    ['/hover/sticky', { x: 0, y: 60 }, { x: 300, y: 180 }, 'header'],
  ])('%s at %o: it is in the window, on its graph, and clear of legends and bars', async (...row) => {
    const [path, scroll, point, clearOf] = row
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await tab.run(({ x, y }: Point) => scrollTo(x, y), scroll)
    const at = await until('the button', async () => {
      await tab.move({ x: point.x - 3, y: point.y })
      await tab.move(point)
      return tab.run(buttonInPage)
    })
    const width = await tab.run(() => document.documentElement.clientWidth)
    expect(at.right).toBeLessThanOrEqual(width)
    expect(at.left).toBeGreaterThanOrEqual(0)
    expect(overlap(at, await boxOf(tab, 'canvas'))).toBe(true)
    if (clearOf !== null) expect(overlap(at, await boxOf(tab, clearOf))).toBe(false)
    await tab.close()
  })

  test('a pointer on a bar that sticks over the graph is not on the graph', async () => {
    const tab = await rest('/hover/sticky')
    await tab.run(() => scrollTo(0, 60))
    await gone(tab)
    await tab.move({ x: 200, y: 30 })
    await tab.move({ x: 220, y: 34 })
    await settled(tab)
    expect(await tab.run(buttonInPage)).toBeNull()
    await tab.close()
  })

  test('a drag takes it away and belongs to the page, where it ends at its place too', async () => {
    const tab = await rest('/hover/plain')
    const at = await button(tab)
    await tab.run(() => void ((window as unknown as Counted).heard.length = 0))
    const { left, bottom } = await boxOf(tab, 'canvas')
    const heard = async (type: string) => (await counted(tab)).heard.filter((one) => one === type).length
    const [from, to] = [
      { x: left + 50, y: bottom - 50 },
      { x: at.left + 14, y: at.top + 14 },
    ]
    await tab.hold(from, async () => {
      await until('the press', async () => (await heard('pointerdown')) === 1)
      // A browser that is busy tells of several moves at once: one after another, each is heard.
      for (const part of [0.25, 0.5, 0.75, 1]) {
        const before = await heard('pointermove')
        await tab.move({ x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) })
        await until('the move', async () => (await heard('pointermove')) > before)
      }
    })
    await until('the end', async () => (await heard('pointerup')) === 1)
    expect(await snapshots()).toBe(0)
    await tab.close()
  })

  test('a near miss is a click on the page, and the button stays', async () => {
    const tab = await rest('/hover/plain')
    const { left, top } = await button(tab)
    const before = await counted(tab)
    await tab.clickAt({ x: left - 4, y: top + 14 })
    const clicks = async () => (await counted(tab)).heard.filter((type) => type === 'click').length
    await until('the click', async () => (await clicks()) > 0)
    expect(await clicks()).toBe(1)
    expect((await counted(tab)).shown).toBe(before.shown)
    expect(await tab.run(buttonInPage)).not.toBeNull()
    await tab.close()
  })

  test('a click on it reaches no listener of the page, and the next key is for the card, not for what was typed into', async () => {
    const tab = await rest('/hover/plain')
    await tab.run(() => document.querySelector<HTMLElement>('#query')?.focus())
    const before = await snapshots()
    await tab.run(() => void ((window as unknown as Counted).heard.length = 0))
    await tab.hover('canvas')
    await tab.click(CAMERA)
    await until('the card', () => tab.sees(CARD))
    expect((await counted(tab)).heard).not.toContain('click')
    const hint = () =>
      tab.run(() => {
        const shadow = document.querySelector('[data-overshoulder]')?.shadowRoot
        return shadow?.querySelector('.card input')?.getAttribute('placeholder')
      })
    expect(await hint()).toBe('Why? (N)')
    await tab.press('n')
    await until('the field of the card', () =>
      tab.run(() => {
        const shadow = document.querySelector('[data-overshoulder]')?.shadowRoot
        return shadow?.activeElement?.getAttribute('aria-label') === 'Why?'
      }),
    )
    expect(await tab.run(() => document.querySelector<HTMLInputElement>('#query')?.value)).toBe('')
    expect(await snapshots()).toBe(before + 1)
    await tab.close()
  })

  test('by keyboard: Tab shows it, the next Tab is on it, Enter takes the picture, and Tab goes on', async () => {
    const tab = await browsing().open(`${zoo().origin}/hover/keyboard`)
    const before = await snapshots()
    await tab.click('#before')
    await until('the button', async () => {
      await tab.run(() => document.querySelector<HTMLElement>('#before')?.focus())
      await tab.press('Tab')
      await settled(tab, 100)
      return tab.run(buttonInPage)
    })
    const focused = () =>
      tab.run(
        () => document.activeElement?.id || (document.activeElement?.hasAttribute('data-overshoulder') ?? ''),
      )
    expect(await focused()).toBe('graph')
    const [at, graph] = [await button(tab), await boxOf(tab, '#graph')]
    expect(overlap(at, graph)).toBe(true)
    await tab.press('Tab')
    expect(await focused()).toBe(true)
    await tab.press('Tab')
    expect(await focused()).toBe('after')
    await gone(tab)
    await tab.run(() => document.querySelector<HTMLElement>('#before')?.focus())
    await tab.press('Tab')
    expect(await focused()).toBe('graph')
    await button(tab)
    await tab.press('Tab')
    await tab.press('Enter')
    await until('the card', () => tab.sees(CARD))
    expect(await focused()).toBe('graph')
    expect(await snapshots()).toBe(before + 1)
    await tab.close()
  })

  test('by finger: a tap shows it and leaves the tap to the page, a tap on it takes the picture', async () => {
    const tab = await rest('/hover/plain')
    await tab.move({ x: 2, y: 2 })
    await gone(tab)
    const before = await snapshots()
    await tab.run(() => void ((window as unknown as Counted).heard.length = 0))
    const { left, top } = await boxOf(tab, 'canvas')
    await tab.tap({ x: left + 200, y: top + 100 })
    const at = await button(tab)
    expect((await counted(tab)).heard).toContain('pointerup')
    await settled(tab)
    expect(await tab.run(buttonInPage)).not.toBeNull()
    await tab.tap({ x: at.left + 14, y: at.top + 14 })
    await until('the card', () => tab.sees(CARD))
    expect(await snapshots()).toBe(before + 1)
    await tab.close()
  })

  test('it follows a graph that moves under a pointer at rest, and stays while something else scrolls', async () => {
    const tab = await rest('/hover/moving')
    const before = await button(tab)
    await tab.run(() => document.querySelector('#log')?.scrollTo(0, 100))
    await settled(tab)
    expect(await tab.run(buttonInPage)).toEqual(before)
    await tab.run(() => {
      const grows = document.querySelector<HTMLElement>('#grows')
      if (grows) grows.style.height = '50px'
    })
    const { left, bottom } = await boxOf(tab, 'canvas')
    await tab.move({ x: left + 60, y: bottom - 60 })
    await until('the button fifty pixels lower', async () => {
      return ((await tab.run(buttonInPage))?.top ?? 0) === before.top + 50
    })
    await tab.close()
  })

  test.each(['/hover/dialog', '/hover/popover', '/hover/fullscreen'])(
    '%s: it lies over what lies over all else, and a click on it closes nothing',
    async (path) => {
      const tab = await rest(path)
      if (path === '/hover/fullscreen') {
        await tab.click('#fill')
        await until('the graph to fill the screen', () => tab.run(() => document.fullscreenElement !== null))
      }
      const before = await snapshots()
      const at = await until('the button over all', async () => {
        await tab.move({ x: 2, y: 2 })
        await tab.hover('canvas')
        const box = await tab.run(buttonInPage)
        const isOver = await tab.run(
          ({ x, y }: Point) => document.elementFromPoint(x, y)?.hasAttribute('data-overshoulder') ?? false,
          { x: (box?.left ?? 0) + 14, y: (box?.top ?? 0) + 14 },
        )
        return isOver && box
      })
      expect(overlap(at, await boxOf(tab, 'canvas'))).toBe(true)
      await tab.click(CAMERA)
      await until('the card', () => tab.sees(CARD))
      const closed = await tab.run(
        () =>
          document.querySelector(
            ':is(dialog,[popover]:not([data-overshoulder])):not([open],:popover-open)',
          ) !== null,
      )
      expect(closed).toBe(false)
      expect(await snapshots()).toBe(before + 1)
      await tab.close()
    },
  )

  test('a panel of a known tool has one place for it, wherever in the panel the pointer is', async () => {
    const tab = await rest('/hover/known')
    const before = await button(tab)
    await tab.hover('h2')
    await settled(tab)
    expect(await tab.run(buttonInPage)).toEqual(before)
    await tab.close()
  })

  test('a look at what shows nothing takes it back, and it does not come again', async () => {
    const tab = await browsing().open(`${zoo().origin}/hover/flag`)
    await pointAt(tab, 'canvas')
    await tab.hover('#flag')
    await until('the button off the flag', async () => {
      const box = await tab.run(buttonInPage)
      return box === null || !overlap(box, await boxOf(tab, '#flag'))
    })
    await gone(tab)
    await tab.run(() => (window as unknown as Counted).again())
    for (const x of [60, 90, 120]) {
      await tab.move({ x, y: 80 })
      await settled(tab, 60)
    }
    expect((await counted(tab)).shown).toBe(0)
    await tab.hover('canvas')
    await button(tab)
    await tab.close()
  })

  test('a pointer on what is drawn deep inside a graph is on that graph', async () => {
    const tab = await rest('/hover/deep', '#mark')
    expect(overlap(await button(tab), await boxOf(tab, 'svg'))).toBe(true)
    await tab.close()
  })

  test.each(['x-open', 'x-closed'])('a graph in the shadow of %s has it', async (host) => {
    const tab = await rest('/hover/shadow', host)
    expect(overlap(await button(tab), await boxOf(tab, host))).toBe(true)
    await tab.close()
  })

  test('of two frames only the one with the pointer shows it', async () => {
    const tab = await rest('/hover/frame')
    const { left, top } = await boxOf(tab, 'iframe')
    const inFrame = () => tab.runIn('inside', buttonInPage)
    await until('the button in the frame', async () => {
      await tab.move({ x: left + 200, y: top + 200 })
      await tab.move({ x: left + 210, y: top + 210 })
      return inFrame()
    })
    await gone(tab)
    await tab.hover('canvas')
    await button(tab)
    await until('the one in the frame to be gone', async () => (await inFrame()) === null)
    await tab.close()
  })
})
