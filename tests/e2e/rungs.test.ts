import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { CARD } from './harness/card'
import type { Point } from './harness/find-in-page'
import { browsingBy, serving } from './harness/in-browsers'
import { startPressing } from './harness/pressing'
import { lastSnapshot } from './harness/rows'
import { BROWSERS } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'
import type { Snapshot } from '@/lib/model/step'

const SCREEN = 'screen'
const PAINTED = 'painted'

type Row = {
  name: string
  path: string
  scroll: number
  point: Point
  /** of the picture, in CSS pixels */
  height: number
  how: { chromium: string; firefox: string }
}

/** What is covered is painted in both; what is out of sight only where the browser cannot see it. */
const ROWS: Row[] = [
  {
    ...{ name: 'a graph in sight', path: '/hover/plain', scroll: 0, point: { x: 200, y: 200 } },
    ...{ height: 240, how: { chromium: SCREEN, firefox: SCREEN } },
  },
  {
    ...{ name: 'one partly below the window', path: '/hover/below', scroll: 0, point: { x: 200, y: 700 } },
    ...{ height: 240, how: { chromium: PAINTED, firefox: SCREEN } },
  },
  {
    ...{ name: 'one under a bar that sticks', path: '/hover/sticky', scroll: 60, point: { x: 200, y: 200 } },
    ...{ height: 240, how: { chromium: PAINTED, firefox: PAINTED } },
  },
  {
    ...{ name: 'one with a toast over its side', path: '/hover/toast', scroll: 0, point: { x: 100, y: 120 } },
    ...{ height: 240, how: { chromium: PAINTED, firefox: PAINTED } },
  },
  {
    ...{ name: 'one with its tooltip', path: '/hover/tip', scroll: 0, point: { x: 100, y: 120 } },
    ...{ height: 240, how: { chromium: SCREEN, firefox: SCREEN } },
  },
  {
    ...{
      name: 'one with sixty series in its legend',
      path: '/hover/tall',
      scroll: 0,
      point: { x: 100, y: 120 },
    },
    ...{ height: 1_440, how: { chromium: PAINTED, firefox: SCREEN } },
  },
]

/** Whether all of the card can be seen. */
const cardFits = (): boolean => {
  const card = document.querySelector('[data-overshoulder]')?.shadowRoot?.querySelector('.card')
  const { top, left, bottom, right } = card?.getBoundingClientRect() ?? new DOMRect(-1)
  return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth
}

/** Until the page has heard of it: what it hears of later is not ours. */
const scrolledTo = (top: number): Promise<void> =>
  new Promise((done) => {
    addEventListener('scrollend', () => done(), { once: true })
    scrollTo({ top, behavior: 'instant' })
  })

describe.each(BROWSERS)('the rungs of the shortcut, in %s', (name) => {
  const zoo = serving(startZoo)
  const browsing = browsingBy(() => startPressing(name))

  test.each(ROWS)('$name is whole', async ({ path, scroll, point, height, how }) => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    await browsing().clickAction(tab)
    await tab.front()
    await tab.run((top: number) => scrollTo(0, top), scroll)
    await tab.move({ x: point.x - 3, y: point.y })
    await tab.move(point)
    await browsing().snapshotKey(tab)
    await until('"saved"', () => tab.sees(CARD))
    expect(await tab.run(cardFits)).toBe(true)
    const { picture, missed } = await lastSnapshot(browsing())
    expect(missed).toBeNull()
    expect(picture).toMatchObject({ how: how[name], incomplete: null })
    const tall = (picture?.height ?? 0) / (picture?.scale ?? 1)
    expect(tall).toBeGreaterThanOrEqual(height)
    expect(tall).toBeLessThan(height + 60)
    expect(await tab.run(() => scrollY)).toBe(scroll)
    await tab.close()
  })

  /** the shortcut with the pointer at rest on the graph, and what came of it; `busy` holds the pointer's button down */
  const snapAt = async (tab: Tab, point: Point, busy = false): Promise<Snapshot> => {
    await browsing().clickAction(tab)
    await tab.front()
    await tab.move({ x: point.x - 3, y: point.y })
    await tab.move(point)
    const saved = async () => (await browsing().rows()).steps.filter(({ kind }) => kind === 'snapshot').length
    const before = await saved()
    const press = async () => {
      await browsing().snapshotKey(tab)
      // The card of a graph in a frame is in that frame.
      await until('the snapshot', async () => (await saved()) > before)
    }
    await (busy ? tab.hold(point, press) : press())
    return lastSnapshot(browsing())
  }
  const scrolls = (tab: Tab): Promise<number[]> =>
    tab.run(() => {
      const { scrolls } = window as unknown as { scrolls: number }
      return [scrollY, document.querySelector('.list')?.scrollTop ?? 0, scrolls]
    })

  const footOf = ({ picture }: Snapshot): Promise<number[]> =>
    until('the picture', async () => {
      const foot = await browsing().foot(picture?.id ?? '')
      return foot.length > 0 && foot
    })

  test.each<[path: string, point: Point, how: string]>([
    ['/reach/below', { x: 200, y: 700 }, SCREEN],
    ['/reach/bar', { x: 200, y: 200 }, SCREEN],
    ['/reach/list', { x: 200, y: 300 }, SCREEN],
    ['/reach/list-whole', { x: 200, y: 300 }, PAINTED],
  ])('%s: all of it is in the picture, and the page hears of no scroll', async (path, point, how) => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    if (path === '/reach/bar') await tab.run(scrolledTo, 60)
    const before = await scrolls(tab)
    const step = await snapAt(tab, point)
    expect(step.picture).toMatchObject({ how, incomplete: null })
    const [red = 0, green = 255, blue = 0] = await footOf(step)
    expect(red > 170 && green < 40 && blue > 70).toBe(true)
    expect(await scrolls(tab)).toEqual(before)
    await tab.close()
  })

  test.each<[what: string, path: string, point: Point]>([
    ['moves while the screen is exposed', '/reach/restless', { x: 200, y: 200 }],
    ['is cut off by its frame', '/reach/frame-cut', { x: 200, y: 150 }],
    ['is under what the page around its frame shows', '/reach/frame-under', { x: 120, y: 150 }],
  ])('a graph that %s is painted, whole', async (_, path, point) => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    const step = await snapAt(tab, point)
    expect(step.picture).toMatchObject({ how: PAINTED, incomplete: null })
    const [red = 0, green = 255, blue = 0] = await footOf(step)
    expect(red > 170 && green < 40 && blue > 70).toBe(true)
    await tab.close()
  })

  test('on a page that two fingers have spread, the picture is of its graph', async () => {
    const tab = await browsing().open(`${zoo().origin}/reach/whole?spread`)
    await tab.pinch(1.5)
    await until('the spread page', () => tab.run(() => visualViewport?.scale === 1.5))
    const step = await snapAt(tab, { x: 200, y: 150 })
    expect(step.picture).toMatchObject({ how: SCREEN, incomplete: null })
    const [red = 0, green = 255, blue = 0] = await footOf(step)
    expect(red > 170 && green < 40 && blue > 70).toBe(true)
    await tab.close()
  })

  test.each<[what: string, path: string, busy: boolean]>([
    ['somebody drags', '/reach/list', true],
    ['the page takes it away', '/reach/leaving', false],
  ])('where %s it stays as it is painted, and all stands where it stood', async (_, path, busy) => {
    const tab = await browsing().open(`${zoo().origin}${path}`)
    const before = await scrolls(tab)
    const { picture } = await snapAt(tab, { x: 200, y: 300 }, busy)
    expect(picture?.how).toBe(PAINTED)
    expect(picture?.incomplete).toContain('a form control')
    expect((await scrolls(tab)).slice(0, 2)).toEqual(before.slice(0, 2))
    await tab.close()
  })
})
