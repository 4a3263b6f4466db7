import type { Browsing } from '@/tests/e2e/harness/browsing'
import { linksOf, walkFrom } from '@/tests/e2e/harness/walk'
import { incident } from '@/tests/fixtures/incident'
import type { Figure } from './figure'

const withoutOrigin = (link: string): string => link.replace(/^https?:\/\/[^/]+/, '')

/** The views of the incident in the order in which they were looked at. */
const views = (): string[] =>
  incident()
    .whole.steps.filter((step) => step.kind === 'visit')
    .sort((one, other) => one.at - other.at)
    .map(({ view }) => withoutOrigin(view.url))

/** The incident's views, one after the other in one tab: each in the journal, and once. */
export const walk = async (browsing: Browsing, url: string): Promise<Figure[]> => {
  const links = views().filter((link, index, all) => link !== all[index - 1])
  const walked = await walkFrom(browsing, url)
  for (const link of links) {
    await walked.settle()
    await walked.tab.run((to: string) => history.pushState(null, '', to), link)
  }
  const journaled = linksOf(await walked.visits()).slice(1)
  await walked.tab.close()
  const right = links.filter((link, index) => journaled[index] === link).length
  return [
    {
      figure: `view changes of the incident journaled once, ${browsing.browser}`,
      measured: `${right} of ${links.length}, ${Math.max(0, journaled.length - links.length)} too many`,
      mustBe: 'all, none too many',
      ok: right === links.length && journaled.length === links.length,
    },
  ]
}
