import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { seconds } from '@/scripts/say'
import { startChromium } from '@/tests/e2e/harness/chromium'
import { journaling } from '@/tests/e2e/harness/start'
import type { Dashboard } from '../incident/prometheus'
import { check } from './check'
import { investigate } from './investigation'
import { leave } from './leave'
import { takePictures } from './pictures'

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
    const panel = await investigate(browsing, dashboard.origin, say)
    say('The story: saved as HTML, Markdown, a trail file and a link')
    const left = await leave(browsing, folder)
    say('Read again: the story from disk without a network, the trail file, the link')
    const summary = {
      ...(await check(browsing, left)),
      dashboard: dashboard.name,
      wallMs: Date.now() - since,
    }
    await writeFile(path.join(folder, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
    if (options.pictures !== null) await takePictures(browsing, panel.page, left.story, options.pictures)
    if (browsing.errors().length > 0) throw new Error(`The extension broke: ${browsing.errors().join('; ')}`)
    const { steps, snapshots, leads, deadEnds, trailLinkLength } = summary
    console.log(
      `\n${folder}: ${steps} steps, ${snapshots} snapshots, ${leads} leads, ${deadEnds} dead end, a link of ${trailLinkLength} characters.`,
    )
  } finally {
    await browsing.close()
  }
}
