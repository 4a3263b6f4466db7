import { describe, expect, test } from 'vitest'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { CARD } from './harness/card'
import type { Point } from './harness/find-in-page'
import { browsingBy, serving } from './harness/in-browsers'
import { startPressing } from './harness/pressing'
import { lastSnapshot } from './harness/rows'
import { BROWSERS } from './harness/start'
import { until } from './harness/until'

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
})
