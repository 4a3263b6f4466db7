import { once } from 'node:events'
import { type ChromiumBrowsing, startChromium } from '@/tests/e2e/harness/chromium'
import { buildFor } from '@/tests/e2e/harness/builds'
import type { Tab } from '@/tests/e2e/harness/tab'
import type { Dashboard } from '../incident/serve'
import { graphLink, QUERIES } from './queries'

const WORDS = (name: string): string => `
The browser shows ${name} with the evening of 22 November 2026 in it (UTC).

1. Click the Overshoulder icon in the toolbar (behind the puzzle piece), then "Journal this site".
2. Click it again, "Open panel": the trail writes itself there as you look around.
3. Point at the graph and click the camera. When it says "saved", press N and type why.
4. Split the errors:            ${QUERIES.byDevice}
   Look at the services:        ${QUERIES.services}
   And at the outbound retries: ${QUERIES.byNode}
5. On the trail page: Story, then Share.

Close the browser or press Ctrl+C here when you are done.`

/** What the harness needs is no sight for people. */
const leaveOnly = async ({ context, pageOf }: ChromiumBrowsing, tab: Tab): Promise<void> => {
  for (const page of context.pages()) if (page !== pageOf(tab)) await page.close()
}

/** Opens a browser with the extension on the running example, and waits until it is closed. */
export const walkTogether = async (dashboard: Dashboard): Promise<void> => {
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const browsing = await startChromium({
    ...{ build: buildFor('chrome', ''), visible: true, viewport: null },
    handleSignals: false,
  })
  const closed = new Promise((resolve) => browsing.context.once('close', resolve))
  await leaveOnly(browsing, await browsing.open(graphLink(dashboard.origin, QUERIES.errors, '6h')))
  console.log(WORDS(dashboard.name))
  await Promise.race([interrupted, closed])
  await browsing.close()
  console.log('Closed, and the profile is gone.')
}
