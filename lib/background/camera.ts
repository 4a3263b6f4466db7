import { browser } from 'wxt/browser'
import type { Aim } from '@/lib/messages/protocol'
import { askFrame, type Frame } from './frames'
import { bytesOf, cut, develop, type Exposure, type Taken } from './pixels'
import { turns } from './turns'

/** The screen as it was, or why there is no picture of it: no right or not in sight, or another page by now. */
export type Shot = { ok: true; taken: (Taken | null)[] } | { ok: false; because: 'refused' | 'moved' }

/** Two ways to a picture: the browser's own pixels, and painting what the page has. */
export type Camera = {
  /** true where a graph outside of the window, or under something, can be shot (Firefox) */
  readonly seesAll: boolean
  /** all graphs in one exposure. `url` is that of the tab when the graphs were aimed at, where it is known */
  shoot(tab: { tabId: number; windowId: number }, url: string | null, aims: Aim[]): Promise<Shot>
  paint(frame: Frame, token: string): Promise<Taken>
}

/** Chromium allows two calls a second; 700 ms apart never failed in several hundred. */
const SPACING = 700

const inTurn = turns()
let lastCall = 0

const spaced = <Result>(call: () => Promise<Result>): Promise<Result> =>
  inTurn(async () => {
    const wait = lastCall + SPACING - Date.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    lastCall = Date.now()
    return call()
  })

/** A data: link, and what it will be once it is decoded. */
type Plate = { link: string; develop: (bitmap: ImageBitmap) => Exposure }

const capture = (windowId: number, options: object): Promise<string> =>
  spaced(() => browser.tabs.captureVisibleTab(windowId, { format: 'png', ...options }))

/** Not fetch(): our own policy lets no request go to a data: link. */
const decode = ({ link, develop }: Plate): Promise<Exposure> =>
  createImageBitmap(new Blob([bytesOf(link.slice(link.indexOf(',') + 1))], { type: 'image/png' })).then(
    develop,
  )

const exposeWindow = async (windowId: number, { viewport }: Aim): Promise<Plate> => ({
  link: await capture(windowId, {}),
  develop: (bitmap) => ({ bitmap, left: 0, top: 0, perPixel: bitmap.width / viewport.width }),
})

/** Firefox takes any part of the page, in sight or not, measured from the page's own corner. */
const exposePart = async (windowId: number, aims: Aim[], { scroll, scale }: Aim): Promise<Plate> => {
  const rects = aims.flatMap(({ rect }) => (rect ? [rect] : []))
  const left = Math.min(...rects.map(({ x }) => x))
  const top = Math.min(...rects.map(({ y }) => y))
  const width = Math.max(...rects.map((rect) => rect.x + rect.width)) - left
  const height = Math.max(...rects.map((rect) => rect.y + rect.height)) - top
  const rect = { x: left + scroll.x, y: top + scroll.y, width, height }
  const link = await capture(windowId, { rect, scale })
  return { link, develop: (bitmap) => ({ bitmap, left, top, perPixel: bitmap.width / width }) }
}

const REFUSED: Shot = { ok: false, because: 'refused' }
const MOVED: Shot = { ok: false, because: 'moved' }

type Expose = (windowId: number, aims: Aim[], first: Aim) => Promise<Plate>

/** The tab is looked at before and after: a picture of another tab or another view is never kept. */
const shootWith =
  (expose: Expose): Camera['shoot'] =>
  async ({ tabId, windowId }, url, aims) => {
    const [first] = aims
    if (!first) return REFUSED
    const before = browser.tabs.get(tabId)
    const plate = await expose(windowId, aims, first).catch(() => null)
    const after = browser.tabs.get(tabId)
    const decoded = plate && decode(plate).catch(() => null)
    const [then, now, exposure] = await Promise.all([before, after, decoded])
    try {
      if (!exposure || !then.active || !now.active || now.windowId !== windowId) return REFUSED
      if (then.url !== now.url || (url !== null && now.url !== undefined && url !== now.url)) return MOVED
      return { ok: true, taken: await Promise.all(aims.map((aim) => cut(exposure, aim))) }
    } finally {
      exposure?.bitmap.close()
    }
  }

const isGecko = (): boolean => location.protocol === 'moz-extension:'

export const createCamera = (): Camera => ({
  seesAll: isGecko(),
  shoot: shootWith(isGecko() ? exposePart : (windowId, _, first) => exposeWindow(windowId, first)),
  paint: async (frame, token) => develop(await askFrame(frame, 'paint', { token })),
})
