import type { Page } from 'playwright-core'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { until } from '@/tests/e2e/harness/until'

/** The side panel, in a tab of its own: the same page, driven by its names and keys. */
export type Panel = {
  page: Page
  lead: (question: string) => Promise<void>
  /** back-dated by `minutesAgo` */
  fact: (fact: { text: string; source: string; link: string; minutesAgo: number }) => Promise<void>
  deadEnd: (because: string) => Promise<void>
  confirm: (because: string) => Promise<void>
  name: (title: string) => Promise<void>
}

const MINUTE = 60_000

/** "21:04", as the clock of this machine showed it then. */
const clock = (at: Date): string =>
  `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`

export const openPanel = async (browsing: ChromiumBrowsing): Promise<Panel> => {
  const page = browsing.pageOf(await browsing.openOwn('sidepanel.html'))
  await page.setViewportSize({ width: 400, height: 800 })
  const written = async (words: string): Promise<void> => {
    await until(`"${words}" in the journal`, async () =>
      JSON.stringify(await browsing.rows()).includes(words),
    )
  }
  const say = async (label: RegExp, words: string): Promise<void> => {
    const field = page.getByLabel(label)
    await field.fill(words)
    await field.press('Enter')
    await written(words)
  }
  const judge = async (key: string, label: RegExp, because: string): Promise<void> => {
    await page.bringToFront()
    await page.locator('h1').waitFor()
    await page.keyboard.press(key)
    await say(label, because)
  }
  return {
    page,
    lead: async (question) => {
      await page.bringToFront()
      await page.getByRole('button', { name: 'Lead', exact: true }).click()
      await say(/what is the question/i, question)
    },
    fact: async ({ text, source, link, minutesAgo }) => {
      await page.bringToFront()
      await page.getByRole('button', { name: 'Fact', exact: true }).click()
      await page.getByLabel('What happened?').fill(text)
      await page.getByLabel('Where from?').selectOption({ label: source })
      await page.getByLabel(/When\?/).fill(clock(new Date(Date.now() - minutesAgo * MINUTE)))
      await page.getByLabel('Link', { exact: true }).fill(link)
      await page.getByRole('button', { name: 'Keep' }).click()
      await written(text)
    },
    deadEnd: (because) => judge('d', /Dead end because/, because),
    confirm: (because) => judge('c', /Confirmed by this/, because),
    name: async (title) => {
      await page.bringToFront()
      await page.getByRole('button', { name: /^Name of the trail/ }).click()
      await say(/^Name of the trail/, title)
    },
  }
}

/** Whose words these will be: the name from the options. */
export const introduce = async (browsing: ChromiumBrowsing, name: string): Promise<void> => {
  const page = browsing.pageOf(await browsing.openOwn('options.html'))
  await page.getByLabel('Your name').fill(name)
  await page.keyboard.press('Enter')
  await page.getByText('Saved').first().waitFor()
  await page.close()
}
