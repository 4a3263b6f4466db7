import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Numbers } from '@/lib/model/numbers'
import type { Snapshot } from '@/lib/model/step'
import { freePort } from '@/scripts/incident/port'
import { startBoard, type Board } from '@/tests/fixtures/words/server'
import type { Browsing } from './harness/browsing'
import { buttonInPage } from './harness/card'
import { BROWSERS, start } from './harness/start'
import type { Tab } from './harness/tab'
import { until } from './harness/until'

const RANGE = '?from=1795380000000&to=1795383600000'

type Asked = { name: string; request: object; url: string }

/** Asks the background as our own pages do, for the tab that shows `url`; the answer is left on the window. */
const askInPage = async ({ name, request, url }: Asked): Promise<void> => {
  const tab = (await chrome.tabs.query({})).find((one) => one.url === url)
  const answer = chrome.runtime.sendMessage({
    to: 'background',
    name,
    request: { tabId: tab?.id, ...request },
  })
  Object.assign(window, { told: null })
  void answer.then((told: unknown) => Object.assign(window, { told }))
}

const numbersInPage = async (): Promise<Numbers[]> => {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('overshoulder')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('the journal could not be read'))
  })
  const all = database.transaction('numbers').objectStore('numbers').getAll() as IDBRequest<Numbers[]>
  return new Promise((resolve) => {
    all.onsuccess = () => {
      database.close()
      resolve(all.result)
    }
  })
}

describe.each(BROWSERS)('what stands behind a graph, in %s', (name) => {
  let board: Board
  let browsing: Browsing
  let own: Tab

  beforeAll(async () => {
    board = await startBoard(await freePort(), 20)
    browsing = await start(name)
    own = await browsing.openOwn('manifest.json')
  })
  afterAll(async () => {
    const asked = await browsing.close()
    board.stop()
    expect(asked).toEqual([])
  })

  const ask = async (tab: Tab, asked: Omit<Asked, 'url'>): Promise<{ ok: boolean; response: unknown }> => {
    await own.run(askInPage, { ...asked, url: tab.url() })
    await tab.front()
    return until(
      `an answer to ${asked.name}`,
      () => own.run(() => (window as unknown as { told: { ok: boolean; response: unknown } | null }).told),
      60_000,
    )
  }
  const snapshotsOf = async (path: string): Promise<Snapshot[]> =>
    (await browsing.rows()).steps.flatMap((step) =>
      step.kind === 'snapshot' && step.view.url.includes(path) ? [step] : [],
    )

  test('a panel of Grafana: its own link and query; no numbers before they are wanted', async () => {
    const tab = await browsing.open(`${board.origin}/d/abc/errors${RANGE}`)
    expect(await ask(tab, { name: 'snapSight', request: {} })).toMatchObject({ ok: true })
    const first = await until(
      'the query of the panel',
      async () =>
        (await snapshotsOf('viewPanel=panel-1')).find(({ view }) => view.queries.length > 0) ?? null,
    )
    expect(first).toMatchObject({
      view: {
        panel: 'panel-1',
        queries: [{ text: 'sum by (node) (rate(retries_total[5m]))', language: 'promql' }],
      },
      graph: {
        title: 'Panel 1',
        axes: [{ side: 'y', label: 'Retries', unit: 'reqps' }],
        override: 'Last 1 hour',
      },
    })
    expect(board.asked().filter((one) => one.startsWith('/api/dashboards/'))).toHaveLength(1)
    expect(board.asked().some((one) => one.startsWith('/api/ds/query'))).toBe(false)
    expect(await own.run(numbersInPage)).toEqual([])
    await tab.close()
  })

  test('wanted once, the numbers come after the picture: the request of the page, asked again as it was', async () => {
    const tab = await browsing.open(`${board.origin}/classic/graph?g0.expr=up&g0.tab=0`)
    expect(await ask(tab, { name: 'numbers', request: { origin: board.origin, keep: true } })).toMatchObject({
      ok: true,
      response: { keep: true },
    })
    await until('the answer to the page', () =>
      tab.run(() =>
        performance.getEntriesByType('resource').some(({ name: link }) => link.includes('query_range')),
      ),
    )
    expect(await ask(tab, { name: 'snapSight', request: {} })).toMatchObject({ ok: true })
    const [numbers] = await until('the numbers', async () => {
      const rows = await own.run(numbersInPage)
      return rows.length > 0 && rows
    })
    expect(numbers).toMatchObject({
      instants: [1795380000000, 1795380015000],
      lines: [{ name: 'up{}', values: [1, 0] }],
    })
    const requests = board.asked().filter((one) => one.includes('query_range'))
    expect(new Set(requests).size).toBe(1)
    expect(requests.length).toBeLessThanOrEqual(2)
    await tab.close()
  })

  test('of a query that is changed while the button is held, those of the query that was seen are kept', async () => {
    const tab = await browsing.open(`${board.origin}/classic/graph?g0.expr=up&g0.tab=0&held=1`)
    const at = await until('the button', async () => {
      await tab.move({ x: 100, y: 150 })
      await tab.move({ x: 110, y: 150 })
      const box = await tab.run(buttonInPage)
      return box && { x: box.left + 14, y: box.top + 14 }
    })
    await tab.hold(at, async () => {
      await tab.run(async () => {
        const field = document.querySelector('textarea')
        if (field) field.textContent = 'down'
        await fetch('/api/v1/query_range?query=down&start=1795380000&end=1795383600&step=15')
        await fetch('/api/v1/query_range?query=up&start=1795390000&end=1795393600&step=15')
      })
    })
    const { id } = await until('the snapshot', async () => (await snapshotsOf('held=1')).at(-1) ?? null)
    const numbers = await until(
      'its numbers',
      async () => (await own.run(numbersInPage)).find((one) => one.id === id) ?? null,
    )
    expect(numbers.source).toContain('query=up&start=1795380000')
    await tab.close()
  })

  test('the whole dashboard: every panel once, and the scroll where it was', async () => {
    const tab = await browsing.open(`${board.origin}/d/abc/errors${RANGE}&tour=1`)
    await tab.run(() => scrollTo(0, 120))
    const told = await ask(tab, { name: 'tour', request: {} })
    expect(told).toMatchObject({ ok: true, response: { saved: 20, cancelled: false } })
    const titles = (await snapshotsOf('tour=1')).map(({ graph }) => graph.title).sort()
    expect(new Set(titles).size).toBe(20)
    expect(await tab.run(() => scrollY)).toBe(120)
    await tab.close()
  })

  test('nothing broke on the way', async () => {
    await browsing.rows()
    expect(browsing.errors()).toEqual([])
  })
})
