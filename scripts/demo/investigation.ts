import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { openDashboard } from './page'
import { introduce, openPanel, type Panel } from './panel'
import { QUERIES } from './queries'

type Say = (words: string) => void

/** The evening of the smart TVs, walked from the first look to the node that made all retries. */
export const investigate = async (browsing: ChromiumBrowsing, origin: string, say: Say): Promise<Panel> => {
  await introduce(browsing, 'Mara')
  say('Playback errors over six hours: a jump at 21:12')
  const dashboard = await openDashboard(browsing, origin, QUERIES.errors)
  const panel = await openPanel(browsing)
  const look = async (query: string): Promise<void> => {
    await dashboard.tab.front()
    await dashboard.ask(query)
  }
  await dashboard.tab.front()
  await dashboard.narrow()

  say('Split by device: only smart TVs')
  await look(QUERIES.byDevice)
  await dashboard.snapshot('started at 21:12, only smart TVs')

  say('Service error rates: flat')
  await look(QUERIES.services)
  await dashboard.snapshot('flat: what the services see of it is nothing')

  say('A lead: was it the 21:04 deploy?')
  await panel.lead('Was it the 21:04 deploy?')
  await panel.fact(
    'api v2.381.0 went out in the first region at 21:04',
    'Chat',
    'https://chat.example.com/ops/2104',
    9,
  )
  await look(QUERIES.deploys)
  await panel.deadEnd('the second region was deployed too, and has no spike')

  say('Outbound retries, split by node: one of sixty')
  await look(QUERIES.retries)
  await look(QUERIES.byNode)
  await dashboard.snapshot('all retries come from one node of 60')
  await panel.lead('One bad node?')
  await panel.confirm('the retries and the errors start and end within the same minute')
  await panel.name('Playback errors on smart TVs')
  return panel
}
