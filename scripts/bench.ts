import { buildFor } from '@/tests/e2e/harness/builds'
import { startChromium } from '@/tests/e2e/harness/chromium'
import { startFirefox } from '@/tests/e2e/harness/firefox'
import { journaling } from '@/tests/e2e/harness/start'
import { startZoo } from '@/tests/fixtures/zoo/server'
import { startPages } from '@/tests/zoo/server'
import { builds } from './bench/builds'
import { type Figure, type Measure, table } from './bench/figure'
import { link } from './bench/link'
import { links } from './bench/links'
import { panel } from './bench/panel'
import { pictures } from './bench/pictures'
import { quiet } from './bench/quiet'
import { resident } from './bench/resident'
import { snapshot } from './bench/snapshot'
import { story } from './bench/story'
import { trail } from './bench/trail'
import { walk } from './bench/walk'

/** The figures that must hold, measured here and now; the exit code says whether they do. */
const broken = (name: string, error: unknown): Figure => ({
  figure: name,
  measured: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  mustBe: 'measured',
  ok: false,
})

const takeAll = async (measures: readonly Measure[]): Promise<Figure[]> => {
  const figures: Figure[] = []
  for (const [index, { name, take }] of measures.entries()) {
    console.error(`${index + 1}/${measures.length} ${name} …`)
    try {
      figures.push(...(await take()))
    } catch (error) {
      figures.push(broken(name, error))
    }
  }
  return figures
}

/** A laptop's window, in CSS pixels: what the browser's own picture costs goes by its size, what we add does not. */
const WINDOW = { width: 1_440, height: 900 }

const bench = async (): Promise<Figure[]> => {
  await builds()
  const [zoo, libraries] = [await startZoo(), await startPages()]
  const [chromium, firefox] = [await startChromium({ viewport: WINDOW }), await startFirefox()]
  try {
    await Promise.all([journaling(chromium), journaling(firefox)])
    return await takeAll([
      { name: 'content script', take: () => resident(buildFor('chrome', '')) },
      { name: 'heaviest page', take: () => quiet(chromium, `${zoo.origin}/dashboard`) },
      { name: 'side panel', take: () => panel(chromium, `${zoo.origin}/spa?panel`) },
      { name: 'snapshot', take: () => snapshot(chromium, `${zoo.origin}/spa?snapshot`) },
      { name: 'pictures', take: () => pictures(chromium, { zoo: zoo.origin, libraries: libraries.origin }) },
      { name: 'incident in Chromium', take: () => walk(chromium, `${zoo.origin}/spa?walk`) },
      { name: 'incident in Firefox', take: () => walk(firefox, `${zoo.origin}/spa?walk`) },
      { name: 'long trails', take: () => trail(chromium) },
      { name: 'trail link', take: link },
      { name: 'story', take: story },
      { name: 'links', take: links },
    ])
  } finally {
    await Promise.all([chromium.close(), firefox.close(), zoo.stop(), libraries.stop()])
  }
}

const figures = await bench()
console.log(table(figures))
process.exitCode = figures.every(({ ok }) => ok) ? 0 : 1
