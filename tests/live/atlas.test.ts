import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { startAtlas, STEP } from '@/scripts/incident/atlas'
import { need } from '@/scripts/setup/ensure'
import { atlas, findJars } from '@/scripts/setup/jars'
import { java } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { liveIn } from './live'
import { stored } from './pictures'
import { lookTwice, type Page, snap, type Window } from './proof'

const BY_ZONE = 'name,outbound.retries,:eq,:sum,(,zone,),:by'
const STEP_MS = STEP * 1_000
const WIDTH = 120_000

/** The server rounds up to a whole step. */
const stepAfter = (at: number | null): number => Math.ceil((at ?? 0) / STEP_MS) * STEP_MS

/** What the server evaluates a link to: the same link, answered in numbers. */
const evaluated = async (link: string): Promise<Window> => {
  const answer = await fetch(`${link}&format=json`)
  const {
    start: from,
    step,
    values,
  } = (await answer.json()) as Record<'start' | 'step', number> & {
    values: unknown[]
  }
  return { from, to: from + step * values.length }
}

const page: Page = {
  graph: 'img',
  windows: async (tab) => [await evaluated(tab.url())],
  drawn: (tab) =>
    until('the picture', () =>
      tab.run(() => {
        const image = document.querySelector('img')
        return image !== null && image.complete && image.naturalWidth > 100
      }),
    ),
}

/** Early in a step, so that the browser's present and the server's are in the same. */
const stepBegun = (): Promise<boolean> =>
  until('a step to begin', () => Date.now() % STEP_MS < 500, STEP_MS + 1_000)

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

liveIn(BROWSERS, 'a real Netflix Atlas, in %s', [java, atlas], (name) => {
  const server = serving(() => startAtlas(need(java), findJars(atlas) ?? ''))
  const browsing = browsingIn(name)

  const graph = (times: string, query = BY_ZONE): string =>
    `${server().origin}/api/v1/graph?q=${query}${times}`

  const open = async (tab: Tab, link: string): Promise<void> => {
    await tab.goto(link)
    await page.drawn(tab)
  }

  test('every graph that is opened is journaled exactly once, with its query and window', async () => {
    const total = 'name,outbound.retries,:eq,:sum'
    const walk = await walkFrom(browsing(), graph('&s=e-2m&e=now'))
    await page.drawn(walk.tab)
    await walk.settle()
    await open(walk.tab, graph('&s=e-2m&e=now', total))
    await walk.settle()
    await open(walk.tab, graph('&s=e-1m&e=now&w=900', total))
    await walk.settle()
    await walk.tab.reload()
    await page.drawn(walk.tab)
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.kind, view.queries[0]?.text, view.time.raw])).toEqual([
      ['atlas', 'graph-image', BY_ZONE, { from: 'e-2m', to: 'now' }],
      ['atlas', 'graph-image', total, { from: 'e-2m', to: 'now' }],
      ['atlas', 'graph-image', total, { from: 'e-1m', to: 'now' }],
    ])
    for (const { view } of visits) {
      const { from, to } = await evaluated(view.pinned ?? '')
      expect({ from, to }).toEqual({ from: stepAfter(view.time.from), to: stepAfter(view.time.to) })
    }
    await walk.tab.close()
  })

  test('a snapshot is the bytes and the window of the picture, however long it has been on the screen', async () => {
    const link = graph('&s=e-2m&e=now')
    await stepBegun()
    const walk = await walkFrom(browsing(), link)
    await page.drawn(walk.tab)
    const at = await walk.tab.run(() => performance.timeOrigin)
    await until('the present to be another', () => Date.now() - at > 2 * STEP_MS, 3 * STEP_MS)
    const { view, picture } = await snap(browsing(), walk.tab, 'img')
    expect(view).toMatchObject({ tool: 'atlas', kind: 'graph-image', time: { floats: 'url' } })
    expect(view.queries).toEqual([{ text: BY_ZONE, language: 'atlas' }])
    expect(stepAfter(view.time.to)).toBe(stepAfter(at))
    expect(picture).toMatchObject({ how: 'original', type: 'image/png' })
    const again = await fetch(view.pinned ?? '')
    const served = new Uint8Array(await again.arrayBuffer())
    expect(digest(await stored(browsing(), picture?.id ?? ''))).toBe(digest(served))
    await walk.tab.close()
  })

  test('a pinned link shows the same picture when the present has moved, the link itself another', async () => {
    await stepBegun()
    const proof = await lookTwice(browsing(), page, graph('&s=e-2m&e=now'), 3 * STEP_MS)
    const { first, pinned, again } = proof
    expect([first, pinned, again].map(({ visits }) => visits.length)).toEqual([1, 1, 1])
    const { time } = first.snapshot.view
    expect((time.to ?? 0) - (time.from ?? 0)).toBe(WIDTH)
    expect(pinned.window).toEqual({ from: stepAfter(time.from), to: stepAfter(time.to) })
    expect(again.window.to - pinned.window.to).toBeGreaterThanOrEqual(2 * STEP_MS)
    expect(proof.pinnedDiffers).toBe(0)
    expect(proof.againDiffers).toBeGreaterThan(0.15)
  })
})
