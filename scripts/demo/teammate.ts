import type { Whole } from '@/lib/model/whole'
import { startChromium } from '@/tests/e2e/harness/chromium'
import type { Rows } from '@/tests/e2e/harness/rows'
import { until } from '@/tests/e2e/harness/until'

const idsOf = (rows: readonly { id: string }[]): string =>
  rows
    .map(({ id }) => id)
    .sort()
    .join(' ')

const isAllOf = (rows: Rows, whole: Whole): boolean =>
  rows.trails.some(({ id }) => id === whole.trail.id) &&
  (['steps', 'leads', 'amendments'] as const).every((table) => idsOf(rows[table]) === idsOf(whole[table]))

/** Takes a trail file in by the library of a browser that has never seen it; throws unless all of it is there. */
export const takeIn = async (file: string, whole: Whole, pictures: number): Promise<void> => {
  const browsing = await startChromium()
  try {
    const page = browsing.pageOf(await browsing.openOwn('trail.html'))
    await page.getByRole('button', { name: 'Import' }).click()
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByRole('button', { name: 'Take it in' }).click()
    await until('the trail in the journal of the other browser', async () => {
      const rows = await browsing.rows()
      return isAllOf(rows, whole) && Object.keys(rows.pictures).length === pictures
    })
  } finally {
    await browsing.close()
  }
}
