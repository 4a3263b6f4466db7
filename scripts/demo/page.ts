import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Tab } from '@/tests/e2e/harness/tab'
import { until } from '@/tests/e2e/harness/until'
import { graphLink } from './queries'

/** The dashboard, as a person walks it: real keys and a real pointer. */
export type Dashboard = {
  tab: Tab
  ask: (query: string) => Promise<void>
  narrow: () => Promise<void>
  /** the camera on the graph, and the reason once it says "saved" */
  snapshot: (why: string) => Promise<void>
}

const GRAPH = '.graph_area svg'
/** The page asks when it is told to; what it draws is there a moment later. */
const drawn = (tab: Tab) => until('a drawn graph', () => tab.sees(`${GRAPH} path`), 30_000)

const steps = async (browsing: ChromiumBrowsing): Promise<number> => (await browsing.rows()).steps.length

/** Does something and waits until the trail has the step that it makes. */
const stepped = async (browsing: ChromiumBrowsing, what: string, act: () => Promise<void>) => {
  const before = await steps(browsing)
  await act()
  await until(`the step of "${what}" in the trail`, async () => (await steps(browsing)) > before, 30_000)
}

const type = async (tab: Tab, query: string): Promise<void> => {
  await tab.click('#expr0')
  await tab.press('Control+A')
  await tab.type(query)
  await tab.click('.execute_btn')
}

export const openDashboard = async (
  browsing: ChromiumBrowsing,
  origin: string,
  query: string,
): Promise<Dashboard> => {
  const tab = await browsing.open('about:blank')
  await stepped(browsing, query, () => tab.goto(graphLink(origin, query, '6h')))
  await drawn(tab)
  return {
    tab,
    ask: async (next) => {
      await stepped(browsing, next, () => type(tab, next))
      await drawn(tab)
    },
    narrow: () => stepped(browsing, 'narrow', () => tab.click('[name=dec_range]')),
    snapshot: async (why) => {
      await tab.hover(GRAPH)
      await stepped(browsing, 'snapshot', () => tab.click({ role: 'button', name: 'Snapshot this graph' }))
      const field = { role: 'textbox', name: 'Why?' } as const
      await until('the card', () => tab.sees(field))
      await tab.press('n')
      await tab.type(why)
      await tab.press('Enter')
      await until('the reason in the journal', async () =>
        (await browsing.rows()).amendments.some((row) => row.kind === 'why' && row.text === why),
      )
    },
  }
}
