import { browser, type Browser } from 'wxt/browser'
import type { Box } from '@/lib/journal/plates'
import type { Aim } from '@/lib/messages/protocol'
import { LIMITS } from '@/lib/model/limits'
import { headerOf } from '@/lib/model/raster'
import { askFrame, type Frame } from './frames'
import { takeIn } from './painted'
import { bytesOf, DEVELOPED, type Taken } from './pixels'
import { watchStanding } from './standing'
import { turns } from './turns'

/** A graph that was aimed at, and the frame that knows it. */
export type Target = { frame: Frame; aim: Aim }

/** The screen as it was, or why there is no picture of it: no right or not in sight, or another page by now. */
export type Shot = { ok: true; taken: (Taken | null)[] } | { ok: false; because: 'refused' | 'moved' }

type Tab = { tabId: number; windowId: number }

/** Two ways to a picture: the browser's own pixels, and painting what the page has. */
export type Camera = {
  /** true where a graph outside of the window can be shot (Firefox) */
  readonly seesAll: boolean
  /** true where the browser would let the next exposure wait */
  waits(): boolean
  /**
   * exposes the window before anybody knows where in it the graph is; null where only a known part can be taken.
   * What comes of it is for `shoot`, or for nobody
   */
  ahead(tab: Tab): Ahead | null
  /**
   * all graphs in one exposure; null for one that was moved or covered until then. `url` is that of the tab when the
   * graphs were aimed at, where it is known
   */
  shoot(tab: Tab, url: string | null, targets: Target[], ahead?: Ahead): Promise<Shot>
  paint(frame: Frame, token: string): Promise<Taken>
  /** scrolls a graph into sight, shoots it, and scrolls back: not ok where that is of no use, or disturbs somebody */
  reach(tab: Tab, url: string | null, frame: Frame, token: string): Promise<Shot>
}

/** Chromium allows two calls a second; 700 ms apart never failed in several hundred. */
const SPACING = 700

const inTurn = turns()
let lastCall = 0

const toWait = (): number => lastCall + SPACING - Date.now()

const spacing = async (): Promise<void> => {
  const wait = toWait()
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
}

const spaced = <Result>(call: () => Promise<Result>): Promise<Result> =>
  inTurn(async () => {
    await spacing()
    lastCall = Date.now()
    return call()
  })

/** A part of the screen: where it begins in the top frame's viewport and how wide it is, in CSS pixels. */
type Part = { left: number; top: number; width: number }
/** `link` is the data: link that the browser gives. */
type Exposure = Part & { link: string }

/** `rect` is Firefox's own. As many pixels as the screen has come by themselves: it counts a page's zoom on top. */
type Form = { format: 'jpeg' | 'png'; quality?: number; rect?: Box }

const capture = (windowId: number, form: Form): Promise<string> =>
  spaced(() => browser.tabs.captureVisibleTab(windowId, form))

/** Not fetch(): our own policy lets no request go to a data: link. */
const bytesIn = (link: string): Uint8Array<ArrayBuffer> => bytesOf(link.slice(link.indexOf(',') + 1))

/** The tab as it was before, and the whole window; null where the browser gave none. */
export type Ahead = { before: Promise<Browser.tabs.Tab>; link: Promise<string | null> }

/**
 * Chromium packs a whole window as PNG for a third of the time that a snapshot takes. As the best JPEG it is .999 of
 * that (SSIM), and what becomes of it in the journal is as alike.
 */
const WHOLE = { format: 'jpeg', quality: 100 } as const

const exposeAhead = ({ tabId, windowId }: Tab): Ahead => ({
  before: browser.tabs.get(tabId),
  link: capture(windowId, WHOLE).catch(() => null),
})

type Expose = (tab: Tab, aims: Aim[], first: Aim, ahead?: Ahead) => Promise<Exposure | null>

const exposeWindow: Expose = async (tab, _, { viewport: { width } }, ahead) => {
  const link = await (ahead ?? exposeAhead(tab)).link
  return link === null ? null : { link, left: 0, top: 0, width }
}

/** Firefox takes any part of the page, in sight or not, measured from the page's own corner. */
const exposePart: Expose = async ({ windowId }, aims, { scroll }) => {
  const rects = aims.flatMap(({ rect }) => (rect ? [rect] : []))
  const left = Math.min(...rects.map(({ x }) => x))
  const top = Math.min(...rects.map(({ y }) => y))
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) - left
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - top
  const rect = { x: left + scroll.x, y: top + scroll.y, width, height }
  return { link: await capture(windowId, { format: 'png', rect }), left, top, width }
}

const isTakable = ({ width, height }: Box): boolean =>
  width >= 1 && height >= 1 && width <= LIMITS.side && height <= LIMITS.side

/** Each graph's part of an exposure, undeveloped; null where nothing of it is there. */
const cut = ({ link, left, top, width }: Exposure, aims: Aim[]): (Taken | null)[] => {
  const bytes = bytesIn(link)
  const size = headerOf(bytes)
  if (!size) throw new Error('The browser gave no picture.')
  const perPixel = size.width / width
  const clamp = (value: number, most: number) => Math.min(Math.max(Math.round(value * perPixel), 0), most)
  return aims.map(({ rect }) => {
    if (!rect) return null
    const x = clamp(rect.x - left, size.width)
    const y = clamp(rect.y - top, size.height)
    const right = clamp(rect.x + rect.width - left, size.width)
    const bottom = clamp(rect.y + rect.height - top, size.height)
    const box = { x, y, width: right - x, height: bottom - y }
    if (!isTakable(box)) return null
    const scale = Math.min(Math.max(perPixel, 0.1), 16)
    const told = { width: box.width, height: box.height, scale, incomplete: null }
    const picture = { ...told, type: DEVELOPED, how: 'screen' } as const
    return { picture, pixels: { bytes, box } }
  })
}

const REFUSED: Shot = { ok: false, because: 'refused' }
const MOVED: Shot = { ok: false, because: 'moved' }

/**
 * The tab is looked at before and after: a picture of another tab or another view is never kept, nor one of a page that
 * was scrolled between aim and exposure.
 */
const shootWith =
  (expose: Expose, seesAll: boolean): Camera['shoot'] =>
  async (tab, url, targets, ahead) => {
    const aims = targets.map(({ aim }) => aim)
    const [first] = aims
    if (!first) return REFUSED
    const before = ahead?.before ?? browser.tabs.get(tab.tabId)
    const stood = watchStanding(targets, seesAll, Date.now)
    const exposure = await expose(tab, aims, first, ahead).catch(() => null)
    const after = browser.tabs.get(tab.tabId)
    const standing = stood()
    // While browser and page answer, what the browser gave is unpacked.
    const taken = exposure && cut(exposure, aims)
    const [then, now, stand] = await Promise.all([before, after, standing])
    if (!taken || !then.active || !now.active || now.windowId !== tab.windowId) return REFUSED
    if (then.url !== now.url || (url !== null && now.url !== undefined && url !== now.url)) return MOVED
    return { ok: true, taken: taken.map((one, index) => (stand[index] ? one : null)) }
  }

/** A page is away for no longer than an exposure takes: what has to be waited for is waited for before. */
const reachWith =
  (shoot: Camera['shoot']): Camera['reach'] =>
  async (tab, url, frame, token) => {
    await spacing()
    const { aims } = await askFrame(frame, 'tour', { go: 'in', token })
    const shot = await shoot(
      tab,
      url,
      aims.map((aim) => ({ frame, aim })),
    )
    const { aims: stood } = await askFrame(frame, 'tour', { go: 'out', token })
    return stood.length === 0 ? REFUSED : shot
  }

const isGecko = (): boolean => location.protocol === 'moz-extension:'

export const createCamera = (): Camera => {
  const seesAll = isGecko()
  const shoot = shootWith(seesAll ? exposePart : exposeWindow, seesAll)
  return {
    seesAll,
    waits: () => toWait() > 0,
    ahead: (tab) => (seesAll ? null : exposeAhead(tab)),
    shoot,
    paint: async (frame, token) => takeIn(await askFrame(frame, 'paint', { token })),
    reach: reachWith(shoot),
  }
}
