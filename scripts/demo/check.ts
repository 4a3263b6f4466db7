import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Whole } from '@/lib/model/whole'
import { decodeLink } from '@/lib/share/fragment'
import { restore } from '@/lib/share/restore'
import { outline } from '@/lib/story/outline'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import type { Left } from './leave'
import { takeIn } from './teammate'

export type Summary = {
  steps: number
  snapshots: number
  leads: number
  deadEnds: number
  trailLink: string
  trailLinkLength: number
}

const must = (holds: boolean, sentence: string): void => {
  if (!holds) throw new Error(sentence)
}

/** Opens the story from disk; nothing may be asked of any network, and all of it must be there. */
const readStory = async (browsing: ChromiumBrowsing, file: string): Promise<string> => {
  const page = await browsing.context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const address = pathToFileURL(file).href
  await page.goto(address)
  const broken = await page
    .locator('img')
    .evaluateAll((images) => images.filter((image) => (image as HTMLImageElement).naturalWidth === 0).length)
  must(broken === 0, `${broken} pictures of the story do not show.`)
  const foreign = asked.filter((url) => url !== address && !url.startsWith('data:'))
  must(foreign.length === 0, `The story asked for ${foreign.join(', ')}.`)
  const text = await page.evaluate(() => document.body.textContent)
  await page.close()
  return text
}

const reasonsOf = (whole: Whole): string[] =>
  whole.amendments.flatMap((row) =>
    row.kind === 'verdict' ? [row.because] : row.kind === 'why' ? [row.text] : [],
  )

/** Proves that what was left can be read again, and counts what is in it. */
export const check = async (browsing: ChromiumBrowsing, left: Left): Promise<Summary> => {
  const restored = restore(await readFile(left.bundle))
  if (!restored.ok) throw new Error(`The trail file does not open again: ${restored.message}`)
  const { whole, pictures } = restored
  const snapshots = whole.steps.filter((step) => step.kind === 'snapshot')
  must(
    snapshots.every(({ picture }) => picture !== null && pictures.has(picture.id)),
    'A snapshot has lost its picture.',
  )
  await takeIn(left.bundle, whole, pictures.size)
  const [story, markdown] = [await readStory(browsing, left.story), await readFile(left.markdown, 'utf8')]
  for (const because of reasonsOf(whole)) {
    must(story.includes(because), `The story lacks "${because}".`)
    must(markdown.includes(because), `The Markdown lacks "${because}".`)
  }
  const files = await readdir(path.join(path.dirname(left.markdown), 'pictures'))
  must(files.length === snapshots.length, 'The Markdown lacks pictures.')
  const decoded = decodeLink(left.trailLink)
  if (!decoded.ok) throw new Error(`The trail link does not open: ${decoded.message}`)
  const { deadEnds } = outline(whole).figures
  return {
    steps: whole.steps.length,
    snapshots: snapshots.length,
    leads: whole.leads.length,
    deadEnds,
    trailLink: left.trailLink,
    trailLinkLength: left.trailLink.length,
  }
}
