import { rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { buildFor } from '@/tests/e2e/harness/builds'
import type { ChromiumBrowsing } from '@/tests/e2e/harness/chromium'
import { below, type Figure, median, pause } from './figure'
import { writeLong } from './long-journal'
import { heldPictures, type Held } from './held-pictures'
import { typing } from './typing'

const LONG = 'bench-long'
const MIDDLE = 'bench-middle'
const STEPS = { [LONG]: 10_000, [MIDDLE]: 2_000 }
const SAMPLES = 11
/**
 * Opening, against the raw read in the smallest page of the extension that can do it: one script, as any page has to
 * load one before it can read. Both are counted from when a page was asked for: most of the raw read is the browser
 * opening the page and its database. What the reading alone takes, in a page that is there, is said beside it. That
 * page has no style, draws nothing and waits for no frame; ours does all of that within the same bound.
 */
const MOST = 1.3
/** Milliseconds of the main thread for a key. */
const MOST_A_KEY = 16
/** Rows in sight at the size of window that the bench has. */
const SCREENFUL = 12

/** Milliseconds since the page was asked for; of a raw read, those of the reading alone, too. */
type Told = { ms: number; alone: number }

/**
 * What the first screen shows, read without anything of ours: the trail, its first rows and their pictures, and
 * what was said of these and of the trail's name. Tells the milliseconds since the page was asked for, and those of
 * the reading alone.
 */
const readRaw = (trailId: string, rows: number): void => {
  const told = window as unknown as { done: Promise<Told> }
  const asked = <Row>(request: IDBRequest<Row>): Promise<Row> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error ?? new Error('not read'))
    })
  const read = async (): Promise<Told> => {
    const began = performance.now()
    const base = await asked(indexedDB.open('overshoulder'))
    const tables = ['trails', 'steps', 'leads', 'amendments', 'people', 'pictures', 'settings']
    const reading = base.transaction(tables)
    const store = (name: string) => reading.objectStore(name)
    const range = IDBKeyRange.bound([trailId, 0], [trailId, Infinity])
    const [steps] = await Promise.all([
      asked(store('steps').index('[trailId+at]').getAll(range, rows)),
      asked(store('trails').get(trailId)),
      asked(store('settings').getAll()),
      asked(store('people').getAll()),
      asked(store('leads').index('trailId').getAll(trailId)),
      asked(store('amendments').index('[trailId+kind]').getAll([trailId, 'name'])),
    ])
    const shown = steps as { id: string; picture?: { id: string } | null }[]
    await Promise.all([
      ...shown.map(({ id }) => asked(store('amendments').index('stepId').getAll(id))),
      ...shown.flatMap(({ picture }) => (picture ? [asked(store('pictures').get(picture.id))] : [])),
    ])
    return { ms: performance.now(), alone: performance.now() - began }
  }
  told.done = read()
}

/** What the page that reads raw tells. */
const rawRead = (): Promise<Told> => (window as unknown as { done: Promise<Told> }).done

/**
 * Tells the milliseconds from when the page was asked for until the browser had painted the first content in it, as it
 * says itself: what it takes afterwards to show that, or to tell anybody, is not ours.
 */
const firstPaint = async (): Promise<Told> => {
  const painted = await new Promise<PerformanceEntry>((resolve) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntriesByName('first-contentful-paint')) resolve(entry)
    }).observe({ type: 'paint', buffered: true })
  })
  if (!('paintTime' in painted) || typeof painted.paintTime !== 'number')
    throw new Error('the browser does not say when it painted')
  return { ms: painted.paintTime, alone: 0 }
}

/** Notes when the first row came into the page. That takes time of its own, and so it is not looked at where time is taken. */
const watchRows = (): void => {
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('[data-row]')) return
    watcher.disconnect()
    Object.assign(window, { rowsAt: performance.now() })
  })
  watcher.observe(document, { childList: true, subtree: true })
}

/** A function as a script that calls it; `__name` is what our own runner of TypeScript wraps functions in. */
const scriptOf = (tell: (...given: never[]) => void, ...given: (string | number)[]): string =>
  `((__name) => (${tell.toString()})(...${JSON.stringify(given)}))((named) => named)`

const RAW = { page: 'bench-raw.html', script: 'bench-raw.js' }

/** Puts the page that reads raw beside the extension's own, for as long as `work` takes. */
const withRawPage = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  const folder = buildFor('chrome')
  const [page, script] = [path.join(folder, RAW.page), path.join(folder, RAW.script)]
  await writeFile(page, `<!doctype html><meta charset="utf-8" /><script src="/${RAW.script}"></script>`)
  await writeFile(script, scriptOf(readRaw, LONG, SCREENFUL))
  try {
    return await work()
  } finally {
    await Promise.all([rm(page), rm(script)])
  }
}

/** Opens a page afresh and takes what it tells. */
const opened = async (
  { context, extensionId }: ChromiumBrowsing,
  link: string,
  tell: () => Promise<Told>,
  watch?: () => void,
): Promise<Told & { rowsAt: number | null }> => {
  const page = await context.newPage()
  if (watch) await page.addInitScript(scriptOf(watch))
  await page.goto(`chrome-extension://${extensionId}/${link}`)
  const told = await page.evaluate(tell)
  const rowsAt = await page.evaluate(() => (window as unknown as { rowsAt?: number }).rowsAt ?? null)
  await page.close()
  return { ...told, rowsAt }
}

/** Cold; it is left out, but tells whether what is painted first are rows. */
const coldOpening = async (browsing: ChromiumBrowsing): Promise<void> => {
  await opened(browsing, RAW.page, rawRead)
  const { ms, rowsAt } = await opened(browsing, `trail.html#${LONG}/read`, firstPaint, watchRows)
  if (rowsAt === null || rowsAt > ms) throw new Error('something was painted before the first rows')
}

const opening = async (browsing: ChromiumBrowsing): Promise<Figure> => {
  await coldOpening(browsing)
  const raw: Told[] = []
  const ours: Told[] = []
  for (let sample = 0; sample < SAMPLES; sample++) {
    raw.push(await opened(browsing, RAW.page, rawRead))
    ours.push(await opened(browsing, `trail.html#${LONG}/read`, firstPaint))
    await pause(500)
  }
  const [read, rows] = [raw, ours].map((all) => median(all.map(({ ms }) => ms)))
  const alone = median(raw.map((one) => one.alone))
  if (read === undefined || rows === undefined) throw new Error('nothing was opened')
  return below(
    `10,000 steps: first rows painted (${rows.toFixed()} ms : ${read.toFixed()} ms, the reading alone ${alone.toFixed()} ms)`,
    rows / read,
    MOST,
    '× raw read in a page of one script',
    2,
  )
}

const holding = ({ most, drawn }: Held): Figure => ({
  figure: '10,000 steps and 1,000 pictures: held at once, scrolling through',
  measured: `${most} of ${drawn} drawn`,
  mustBe: 'no more than are drawn, and at least one',
  ok: most > 0 && most <= drawn,
})

/** The trail page with long trails: opening, pictures, and what a key costs. */
export const trail = async (browsing: ChromiumBrowsing): Promise<Figure[]> => {
  await writeLong(browsing, STEPS)
  const figures = [await withRawPage(() => opening(browsing)), holding(await heldPictures(browsing, LONG))]
  for (const { field, each } of await typing(browsing, MIDDLE)) {
    const worst = Math.max(...each)
    figures.push(
      below(
        `2,000 steps: main-thread time of a key in ${field} (worst ${worst.toFixed(1)} ms)`,
        median(each),
        MOST_A_KEY,
        'ms',
        1,
      ),
    )
  }
  return figures
}
