import type { Page } from 'playwright-core'
import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
import { CAMERA } from '@/tests/e2e/harness/card'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { graphLink } from './queries'

/** The dashboard, as a person walks it: real keys and a real pointer. */
export type Dashboard = {
  tab: Tab
  ask: (query: string) => Promise<void>
  /** one hour until `end`, by the fields above the graph */
  zoom: (end: string) => Promise<void>
  /** the camera on the graph, and the reason once it says "saved"; `typed` looks at it before Enter */
  snapshot: (why: string, typed?: () => Promise<void>) => Promise<void>
}

const GRAPH = '.graph_area svg'

/** The graph of the query that was asked last: until it is there, the page shows the one before. */
const drawn = (tab: Tab): Promise<boolean> =>
  until(
    'a drawn graph',
    async () => (await tab.sees(`${GRAPH} path`)) && !(await tab.sees('.spinner')),
    30_000,
  )

/** Does something and waits until the trail has the step that it makes. */
const stepped = async (
  browsing: ChromiumBrowsing,
  what: string,
  act: () => Promise<void>,
  shows: (view: View) => boolean = () => true,
): Promise<void> => {
  const before = new Set((await browsing.rows()).steps.map(({ id }) => id))
  const isNew = (step: Step) => !before.has(step.id) && 'view' in step && shows(step.view)
  await act()
  await until(
    `the step of "${what}" in the trail`,
    async () => (await browsing.rows()).steps.some(isNew),
    30_000,
  )
}

/**
 * Pastes over what is in a field. Typed without Shift, as automation types, "(" is an arrow key to the page's
 * list of metrics, and is lost.
 */
const write = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(field).click()
  await page.keyboard.press('Control+A')
  await page.keyboard.insertText(text)
}

const asks = (query: string) => (view: View) => view.queries.some(({ text }) => text === query)
const endsAt = (end: string) => (view: View) => view.time.to === Date.parse(`${end.replace(' ', 'T')}Z`)

const still = (tab: Tab): Promise<boolean> => tab.run(() => document.getAnimations().length === 0)

/** The pointer comes in on the graph and goes to the camera in its corner; what the page says of a point fades. */
const pressCamera = async (tab: Tab): Promise<void> => {
  await tab.hover(GRAPH)
  await tab.hover(CAMERA)
  await until('a page that stands still', () => still(tab))
  await tab.click(CAMERA)
}

const giveReason = async (
  browsing: ChromiumBrowsing,
  tab: Tab,
  why: string,
  typed: () => Promise<void>,
): Promise<void> => {
  await until('the card that says "saved"', () => tab.sees({ role: 'textbox', name: 'Why?' }))
  await tab.press('n')
  await tab.type(why)
  await typed()
  await tab.press('Enter')
  await until('the reason in the journal', async () =>
    (await browsing.rows()).amendments.some((row) => row.kind === 'why' && row.text === why),
  )
}

export const openDashboard = async (
  browsing: ChromiumBrowsing,
  origin: string,
  query: string,
): Promise<Dashboard> => {
  const tab = await browsing.open('about:blank')
  const page = browsing.pageOf(tab)
  await stepped(browsing, query, () => tab.goto(graphLink(origin, query, '6h')), asks(query))
  await drawn(tab)
  const ask = async (next: string): Promise<void> => {
    await write(page, '#expr0', next)
    await tab.press('Enter')
  }
  const zoom = async (end: string): Promise<void> => {
    await tab.click('[name=dec_range]')
    await tab.click('[name=dec_range]')
    await write(page, '[name=end_input]', end)
    await tab.press('Enter')
  }
  return {
    tab,
    ask: async (next) => {
      await stepped(browsing, next, () => ask(next), asks(next))
      await drawn(tab)
    },
    zoom: (end) => stepped(browsing, `until ${end}`, () => zoom(end), endsAt(end)),
    snapshot: async (why, typed = () => Promise.resolve()) => {
      await stepped(browsing, 'snapshot', () => pressCamera(tab))
      await giveReason(browsing, tab, why, typed)
    },
  }
}
