import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { seconds } from '@/scripts/say'
import { startChromium } from '@/tests/e2e/harness/chromium'
import { journaling } from '@/tests/e2e/harness/start'
import type { Dashboard } from '../incident/serve'
import { check } from './check'
import { investigate } from './investigation'
import { leave } from './leave'
import { shoot, takePictures } from './pictures'

/** The trail that the first run offers to look at. */
const SAMPLE = path.resolve(import.meta.dirname, '../../public/sample-trail.json')

/** Walks the whole investigation by itself, and leaves what it came to in `folder`. */
export const walkAlone = async (
  dashboard: Dashboard,
  folder: string,
  options: { pictures: string | null },
): Promise<void> => {
  const since = Date.now()
  const say = (words: string) => console.log(`${seconds(Date.now() - since).padStart(6)}  ${words}`)
  const browsing = await startChromium()
  try {
    await journaling(browsing)
    let last = ''
    const atLast = async (page: Page) => {
      last = await shoot(page)
    }
    const panel = await investigate(browsing, { origin: dashboard.origin, say, atLast })
    say('The story: saved as HTML, Markdown, a trail file and a link')
    const left = await leave(browsing, folder)
    say('Read again: the trail file in another browser, the story from disk without a network, the link')
    const summary = {
      ...(await check(browsing, left)),
      prometheus: dashboard.real ? 'real' : 'sample',
      wallMs: Date.now() - since,
    }
    await writeFile(path.join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    if (options.pictures !== null) {
      await takePictures(browsing, {
        ...{ dashboard: last, panel: panel.page, story: left.story },
        folder: options.pictures,
      })
      await copyFile(left.bundle, SAMPLE)
    }
    if (browsing.errors().length > 0) throw new Error(`The extension broke: ${browsing.errors().join('; ')}`)
    const { steps, snapshots, leads, deadEnds, trailLinkLength } = summary
    console.log(
      `\n${folder}: ${steps} steps, ${snapshots} snapshots, ${leads} leads, ${deadEnds} dead end, a link of ${trailLinkLength} characters.`,
    )
  } finally {
    await browsing.close()
  }
}
