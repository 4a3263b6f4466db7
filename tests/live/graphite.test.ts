import { expect, test } from 'vitest'
import { startGraphite } from '@/scripts/incident/graphite'
import { STEP } from '@/scripts/incident/whisper'
import { need } from '@/scripts/setup/ensure'
import { graphite } from '@/scripts/setup/tools'
import { browsingIn, serving } from '@/tests/e2e/harness/in-browsers'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { walkFrom } from '@/tests/e2e/harness/walk'
import { BY_NODE, composer, drawn, GRAPH } from './composer'
import { liveIn } from './live'
import { lookTwice, type Page, snap, type Window } from './proof'

const WIDTH = 400_000
/** Time by which the present moves: points that come in at the end, and leave at the front. */
const MOVED = 3 * STEP * 1_000

/** A picture that the composer has asked for, and when: its server reckons from within that time. */
type Drawn = Window & { left: number; answered: number }

/** `from` and `until` are seconds or, left out or relative, counted from when the request left. */
const pictures = (tab: Tab): Promise<Drawn[]> =>
  tab.run(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.includes('/render'))
      .map(({ name, requestStart, responseStart }) => {
        const asked = new URL(name).searchParams
        const left = Math.round(performance.timeOrigin + requestStart)
        const answered = Math.round(performance.timeOrigin + responseStart)
        const at = (text: string | null) =>
          text !== null && /^\d+$/.test(text) ? Number(text) * 1000 : left + 1000 * parseInt(text ?? '0')
        return { from: at(asked.get('from')), to: at(asked.get('until')), left, answered }
      }),
  )

const point = (at: number): number => Math.floor(at / STEP / 1_000)

/** A busy machine may look away while a point begins: then it is the next. */
const newPoint = () => until('a new point', () => Date.now() % (STEP * 1_000) < 1_000, 6 * STEP * 1_000)

const page: Page = {
  graph: GRAPH,
  // The snapshot's own leads to the picture alone.
  pinned: ({ visits }) => visits[0]?.view.pinned,
  windows: pictures,
  // Where a new point was due meanwhile, nobody can say which points the server drew; and on a busy machine the page
  // may count as looked at before it has asked for its picture.
  told: async (tab, visits) => {
    const drawings = await pictures(tab)
    const read = visits[0]?.view.time.to ?? 0
    const known = drawings.some(({ left, answered }) => read > left - 50 && read <= answered)
    const times = [read, ...drawings.flatMap(({ left, answered }) => [left, answered])]
    const told = known && new Set(times.map(point)).size === 1
    if (!told) await newPoint()
    return told
  },
  drawn,
}

liveIn(BROWSERS, 'a real Graphite, in %s', [graphite], (name) => {
  const server = serving(() => startGraphite(need(graphite)))
  const browsing = browsingIn(name)

  test('a pinned link shows the same picture when the present has moved, the link itself another', async () => {
    await newPoint()
    const proof = await lookTwice(browsing(), page, composer(server().origin, BY_NODE, '-400s'), MOVED)
    const { first, pinned, again } = proof
    expect([first, pinned, again].map(({ visits }) => visits.length)).toEqual([1, 1, 1])
    expect(first.visits[0]?.view).toMatchObject({ tool: 'graphite', time: { floats: 'url' } })
    expect(pinned.window.to).toBe(Math.floor((first.visits[0]?.view.time.to ?? 0) / 1_000) * 1_000)
    expect(pinned.window.to - pinned.window.from).toBe(WIDTH)
    expect(again.window.to - first.window.to).toBeGreaterThanOrEqual(MOVED)
    expect(first.window.to - first.window.from).toBe(WIDTH)
    expect(proof.pinnedDiffers).toBeLessThan(0.02)
    expect(proof.againDiffers).toBeGreaterThan(0.3)
  })

  test('a snapshot keeps the window of the picture, however long it has been on the screen', async () => {
    const walk = await walkFrom(browsing(), composer(server().origin, BY_NODE, '-400s'))
    await drawn(walk.tab)
    const [asked] = await pictures(walk.tab)
    await until('five seconds to have gone by', () => Date.now() - (asked?.to ?? 0) > 5_000)
    const { view } = await snap(browsing(), walk.tab, GRAPH)
    expect(view.kind).toBe('graph-image')
    expect(Math.abs((view.time.to ?? 0) - (asked?.to ?? 0))).toBeLessThanOrEqual(50)
    expect(Number(new URL(view.pinned ?? '').searchParams.get('until'))).toBe(
      Math.floor((view.time.to ?? 0) / 1_000),
    )
    await walk.tab.close()
  })

  test('a frameset is one step with the queries of its frame', async () => {
    const walk = await walkFrom(
      browsing(),
      `${server().origin}/?target=${encodeURIComponent(BY_NODE)}&from=-400s&until=now`,
    )
    await until('the picture in its frame', () =>
      walk.tab.runIn('/composer', () => {
        const image = document.querySelector<HTMLImageElement>('#image-viewer')
        return image !== null && image.src.includes('aliasByNode') && image.complete
      }),
    )
    const visits = await walk.visits()
    expect(visits.map(({ view }) => [view.tool, view.queries.map(({ text }) => text)])).toEqual([
      ['graphite', [BY_NODE]],
    ])
    expect(visits[0]?.view.pinned).toMatch(/from=\d{10}&until=\d{10}/)
    await walk.tab.close()
  })
})
