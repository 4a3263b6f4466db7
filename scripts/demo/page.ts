import type { Step } from '@/lib/model/step'
import type { View } from '@/lib/model/view'
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
const CAMERA = { role: 'button', name: 'Snapshot this graph' } as const

/** The page asks when it is told to; what it draws is there a moment later. */
const drawn = (tab: Tab) => until('a drawn graph', () => tab.sees(`${GRAPH} path`), 30_000)

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

/** An expression as it is written on the page: what is there makes room for it. */
const write = async (tab: Tab, field: string, text: string): Promise<void> => {
  await tab.click(field)
  await tab.press('Control+A')
  await tab.type(text)
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
  await stepped(browsing, query, () => tab.goto(graphLink(origin, query, '6h')), asks(query))
  await drawn(tab)
  const ask = async (next: string): Promise<void> => {
    await write(tab, '#expr0', next)
    await tab.click('.execute_btn')
  }
  const zoom = async (end: string): Promise<void> => {
    await tab.click('[name=dec_range]')
    await tab.click('[name=dec_range]')
    await write(tab, '[name=end_input]', end)
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
