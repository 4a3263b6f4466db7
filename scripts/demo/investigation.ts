import type { Page } from 'playwright-core'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { openDashboard } from './page'
import { introduce, openPanel, type Panel } from './panel'
import { HOUR, QUERIES } from './queries'

const DEPLOY = {
  text: 'api v2.381.0 went out in the first region at 21:04',
  source: 'Chat',
  link: 'https://chat.example.com/ops/2104',
  minutesAgo: 9,
}

type Walk = {
  origin: string
  /** says what is being looked at now */
  say: (words: string) => void
  /** at the last graph, its reason typed on the card and not yet kept */
  atLast: (dashboard: Page) => Promise<void>
}

/** The evening of the smart TVs, walked from the first look to the node that made all retries. */
export const investigate = async (
  browsing: ChromiumBrowsing,
  { origin, say, atLast }: Walk,
): Promise<Panel> => {
  await introduce(browsing, 'Mara')
  say('Playback errors over six hours, then over the hour of the jump')
  const dashboard = await openDashboard(browsing, origin, QUERIES.errors)
  const panel = await openPanel(browsing)
  const look = async (query: string): Promise<void> => {
    await dashboard.tab.front()
    await dashboard.ask(query)
  }
  await dashboard.tab.front()
  await dashboard.zoom(HOUR)

  say('Split by device: smart TVs alone')
  await look(QUERIES.byDevice)
  await dashboard.snapshot('started at 21:12, only smart TVs')
  await panel.name('Playback errors on smart TVs')

  say('Error rates of the services: flat')
  await look(QUERIES.services)
  await dashboard.snapshot('flat: no service fails more than before')

  say('A lead: was it the 21:04 deploy? A dead end')
  await panel.lead('Was it the 21:04 deploy?')
  await panel.fact(DEPLOY)
  await look(QUERIES.deploys)
  await panel.deadEnd('the second region was deployed at 20:15 and had no spike')

  say('Outbound retries, then split by node: one of sixty')
  await look(QUERIES.retries)
  await look(QUERIES.byNode)
  await dashboard.snapshot('all retries come from one node of 60', () =>
    atLast(browsing.pageOf(dashboard.tab)),
  )
  await panel.lead('One bad node?')
  await panel.confirm('its retries and the errors start and end within the same minute')
  return panel
}
