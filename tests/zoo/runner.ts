import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { look, type Browser } from './browsers'
import { painterSource } from './bundle'
import { cutOut, readPng, type Pixels } from './png'
import { startPages } from './server'
import { SPECIMENS, type Specimen } from './specimens'
import { compare } from './ssim'

/** How alike a painted panel and the screen are at least, where it is not said that something is missing. */
const LEAST = 0.995

const PANEL = "document.querySelector('[data-panel]')"

const READY = `(async () => {
  while (window.ready === false && !window.broken) await new Promise(requestAnimationFrame)
  if (window.broken) throw new Error(window.broken)
  await document.fonts.ready
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
})()`

const EDGES = `(() => {
  const { left, top, right, bottom } = ${PANEL}.getBoundingClientRect()
  return [left, top, right, bottom].map((edge) => Math.round(edge * devicePixelRatio))
})()`

/** What a picture may lose one by one, and is found out. */
const KINDS = [
  'words',
  'canvas',
  'img',
  'svg',
  'iframe',
  'input',
  'select',
  'textarea',
  'image',
  'use',
  '.ground',
  '.added',
].concat(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'])

const CHANGES = `(async () => {
  const seen = []
  const watcher = new MutationObserver((records) => seen.push(...records.map(({ type }) => type)))
  watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })
  await paintInPage(${PANEL})
  await new Promise((done) => setTimeout(done))
  watcher.disconnect()
  return seen
})()`

const FAILED = path.resolve(import.meta.dirname, '../../.output/zoo')

const keep = async (name: string, pictures: Record<string, Buffer>): Promise<void> => {
  await mkdir(FAILED, { recursive: true })
  for (const [which, png] of Object.entries(pictures))
    await writeFile(path.join(FAILED, `${name.replace(/\W+/g, '-')}-${which}.png`), png)
}

type Painted = { link: string; lacking: string[] }

/** Opens pages of the zoo in one browser at one scale. */
export const visitor = async (browser: Browser, scale: number) => {
  const [zoo, page, painter] = await Promise.all([startPages(), look(browser, scale), painterSource()])
  const screen = async (): Promise<{ png: Buffer; pixels: Pixels }> => {
    const [left, top, right, bottom] = (await page.evaluate(EDGES)) as [number, number, number, number]
    const png = Buffer.from(await page.screen(), 'base64')
    return { png, pixels: cutOut(readPng(png), { left, top, width: right - left, height: bottom - top }) }
  }
  return {
    page,
    scale,
    open: async ({ path: where }: Specimen): Promise<void> => {
      await page.goto(`${zoo.origin}/${where}`)
      await page.evaluate(READY)
      await page.evaluate(painter)
    },
    screen,
    paint: async (): Promise<Painted & { png: Buffer; pixels: Pixels }> => {
      const painted = (await page.evaluate(`paintInPage(${PANEL})`)) as Painted
      const png = Buffer.from(painted.link.slice(painted.link.indexOf(',') + 1), 'base64')
      return { ...painted, png, pixels: readPng(png) }
    },
    leave: async (): Promise<void> => {
      await page.close()
      await zoo.stop()
    },
  }
}

type Visitor = Awaited<ReturnType<typeof visitor>>

const shown = (browser: Browser): Specimen[] =>
  SPECIMENS.filter(({ name, not }) => {
    const reason = not?.[browser]
    if (reason !== undefined) console.log(`${name} is not looked at in ${browser}: ${reason}`)
    return reason === undefined
  })

const lacksAtScale = (
  { onFine = [], atHalves = [], atHalvesInFirefox = [] }: Specimen,
  browser: Browser,
  scale: number,
): readonly string[] => {
  if (browser === 'firefox') return scale === 1.5 ? atHalvesInFirefox : []
  return [...(scale >= 1.5 ? onFine : []), ...(scale === 1.5 ? atHalves : [])]
}

const lacksOf = (specimen: Specimen, browser: Browser, scale: number): string[] => {
  const { lacks = [], inFirefox = [], lostInFirefox = [], inChromium = [] } = specimen
  const besides = browser === 'firefox' ? [...inFirefox, ...lostInFirefox] : inChromium
  return [...lacks, ...besides, ...lacksAtScale(specimen, browser, scale)]
}

/** Of what is said to be missing in Firefox besides, its scroll bars are not to be seen under automation. */
const isFlagged = (specimen: Specimen, browser: Browser, scale: number): boolean =>
  lacksAtScale(specimen, browser, scale).length > 0 ||
  (browser === 'firefox' && specimen.lostInFirefox !== undefined)

const likeness = async (visitor: Visitor, specimen: Specimen, label: string) => {
  await visitor.open(specimen)
  const screen = await visitor.screen()
  const painted = await visitor.paint()
  const { ssim, lost, sizes } = compare(screen.pixels, painted.pixels, visitor.scale)
  const known =
    specimen.known?.at === undefined || specimen.known.at === visitor.scale ? specimen.known : undefined
  const isTrue = known ? ssim >= known.least : ssim >= LEAST && lost.length === 0
  if (!isTrue) await keep(label, { screen: screen.png, painted: painted.png })
  const trouble = isTrue ? [] : [`${ssim.toFixed(4)}, ${sizes}, nothing at ${lost.slice(0, 5).join(' ')}`]
  return { lacking: painted.lacking, trouble }
}

/** What a picture is said to lack, and a page's other colours, are the same on every screen. */
const isScaled = ({ lacks, path: where }: Specimen): boolean => !lacks && !where.endsWith('dark')

/** Looks at every page of the zoo in one browser, on a screen of each scale. */
export const lookAtAll = (browser: Browser, scales: readonly number[]): void => {
  const all = shown(browser)
  describe.each(scales)(`the painter in ${browser}, with %d device pixels to a pixel`, (scale) => {
    let visit: Visitor
    beforeAll(async () => {
      visit = await visitor(browser, scale)
    })
    afterAll(() => visit.leave())

    const once = scale === 1 ? ', nothing of it is lost in silence, and the page stays as it was' : ''
    const seen = scale === 1 ? all : all.filter(isScaled)
    test.each(seen)(`$name is painted as the screen shows it${once}`, async (specimen) => {
      const { lacking, trouble } = await likeness(visit, specimen, `${browser} ${scale} ${specimen.name}`)
      const expected = lacksOf(specimen, browser, scale)
      expect(lacking.toSorted()).toEqual(expected.toSorted())
      if (!specimen.lacks && !isFlagged(specimen, browser, scale)) expect(trouble).toEqual([])
      if (scale !== 1 || specimen.lacks) return
      expect(await visit.page.evaluate(CHANGES)).toEqual([])
      const found = (await visit.page.evaluate(`auditWithout(${PANEL}, ${JSON.stringify(KINDS)})`)) as Record<
        string,
        string[]
      >
      expect(found['nothing']).toEqual([])
      expect(Object.keys(found)).toContain('words')
      if (specimen.name === 'every-kind')
        expect(Object.keys(found).toSorted()).toEqual([...KINDS, 'nothing'].toSorted())
      const silent = Object.keys(found).filter((kind) => kind !== 'nothing' && found[kind]?.length === 0)
      expect(silent).toEqual([])
    })
  })
}
