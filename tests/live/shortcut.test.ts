import { once } from 'node:events'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyboard } from '@/scripts/setup/tools'
import type { Browsing } from '@/tests/e2e/harness/browsing'
import { startChromium } from '@/tests/e2e/harness/chromium'
import type { Point } from '@/tests/e2e/harness/find-in-page'
import { startFirefox } from '@/tests/e2e/harness/firefox'
import { BROWSERS } from '@/tests/e2e/harness/start'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { startZoo, type Zoo } from '@/tests/fixtures/zoo/server'
import { type Display, startDisplay } from './display'
import { liveIn } from './live'

/** The same pages under a name that no build is granted: what happens there happens by activeTab alone. */
const UNGRANTED = '127.0.0.2'

const serveUngranted = async (zoo: Zoo) => {
  const server = createServer((request, response) => {
    get(zoo.origin + (request.url ?? '/'), (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
  })
  server.listen(0, UNGRANTED)
  await once(server, 'listening')
  return { server, origin: `http://${UNGRANTED}:${(server.address() as AddressInfo).port}` }
}

/** Where a point of the page is on the screen. */
const onScreen = async (tab: Tab, { x, y }: Point): Promise<Point> => {
  const corner = await tab.run(() => ({
    x: screenX + (outerWidth - innerWidth) / 2,
    y: screenY + outerHeight - innerHeight,
  }))
  return { x: corner.x + x, y: corner.y + y }
}

const startOn = (name: Browsing['browser'], { environment }: Display): Promise<Browsing> =>
  name === 'firefox'
    ? startFirefox({ visible: true, environment })
    : startChromium({ visible: true, viewport: null, environment })

liveIn(BROWSERS, 'the shortcut, by a real key press, in %s', keyboard, (name) => {
  let zoo: Zoo
  let ungranted: Awaited<ReturnType<typeof serveUngranted>>
  let display: Display
  let browsing: Browsing

  beforeAll(async () => {
    zoo = await startZoo()
    ungranted = await serveUngranted(zoo)
    display = await startDisplay()
    browsing = await startOn(name, display)
  })
  afterAll(async () => {
    const asked = await browsing.close()
    display.stop()
    ungranted.server.close()
    ungranted.server.closeAllConnections()
    await zoo.stop()
    expect(asked).toEqual([])
  })

  test('Alt+Shift+G over a graph of a site that was never allowed keeps it, in the pixels of the screen', async () => {
    const tab = await browsing.open(`${ungranted.origin}/spa?shortcut`)
    await tab.front()
    const [graph, heading] = [await tab.locate('canvas'), await tab.locate('h1')]
    expect((await browsing.rows()).steps).toEqual([])
    await display.point(await onScreen(tab, heading))
    await display.click()
    await until('the focus', () => tab.run(() => document.hasFocus()))
    // The window may still be moved by its manager.
    await until('the pointer on the graph', async () => {
      await display.point(await onScreen(tab, graph))
      const isThere = await tab.run(() => document.querySelector('canvas:hover') !== null)
      if (!isThere) await display.point(await onScreen(tab, heading))
      return isThere
    })
    await display.press('alt+shift+g')
    await until('the card', () => tab.sees({ role: 'textbox', name: 'Why?' }))
    const { steps } = await browsing.rows()
    const [step] = steps
    if (step?.kind !== 'snapshot') throw new Error(`the journal holds ${JSON.stringify(steps)}`)
    expect(step.view.url).toBe(`${ungranted.origin}/spa?shortcut`)
    expect(step.picture?.how).toBe('screen')
    const colours = await until('the picture, developed', async () => {
      const seen = await browsing.colours(step.picture?.id ?? '')
      return seen > 0 && seen
    })
    expect(colours).toBeGreaterThan(20)
  })
})
