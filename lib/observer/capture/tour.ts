import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'
import { parentOf, root } from '../dom'
import { aimAtAll } from './aim'
import { graphsOf, isInside, survey } from './graphs'
import { panelKeyOf } from './known-graphs'
import { quiet } from './quiet'
import { reach } from './reach'

type Stop = Omit<ResponseOf<ToPage, 'tour'>, 'page'>

/** A walk through a dashboard: what scrolls, where it stood before, and which panels were taken. */
type Tour = { scroller: Element; left: number; top: number; taken: Set<string> }

/** Sticky bars lie over the top of what scrolls, in CSS pixels. */
const BAR = 100
const EDGE = 8
const SCREENS = 200

let tour: Tour | null = null

const page = (): Element => document.scrollingElement ?? root()

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(element).overflowY)

const scrollerOf = (panel: Element | undefined): Element => {
  for (let at = panel ? parentOf(panel) : null; at && at !== root(); at = parentOf(at))
    if (at.localName !== 'body' && scrolls(at)) return at
  return page()
}

type Panel = { element: Element; key: string; top: number }

const keyOf = (element: Element, { scroller }: Tour): string => {
  const { left, top } = element.getBoundingClientRect()
  const place = [left + scroller.scrollLeft, top + scroller.scrollTop].map((side) => Math.round(side / 10))
  return element.getAttribute('data-griditem-key') ?? panelKeyOf(element) ?? place.join()
}

/** All panels that are known by now, mounted or not, from the top of the page down. */
const panelsNow = (now: Tour): Panel[] => {
  const found = survey()
  const loose = graphsOf(found).filter(({ panel }) => !found.cells.some((cell) => isInside(panel, cell)))
  return [...found.cells, ...loose.map(({ panel }) => panel)]
    .map((element) => ({ element, key: keyOf(element, now), top: element.getBoundingClientRect().top }))
    .sort((one, other) => one.top - other.top)
}

const viewOf = ({ scroller }: Tour): { top: number; bottom: number } => {
  if (scroller === page()) return { top: 0, bottom: innerHeight }
  const { top, bottom } = scroller.getBoundingClientRect()
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) }
}

const scrollBy = ({ scroller }: Tour, top: number): void => scroller.scrollBy({ top, behavior: 'instant' })

/** Brings the next panel into sight; where none is known any more, a screen further, until the end. */
const advance = async (now: Tour): Promise<Panel | null> => {
  for (let screen = 0; screen < SCREENS; screen++) {
    const next = panelsNow(now).find(({ key }) => !now.taken.has(key))
    const { top, bottom } = viewOf(now)
    if (next) {
      const { height } = next.element.getBoundingClientRect()
      scrollBy(now, next.top - top - (height + BAR <= bottom - top ? BAR : EDGE))
      await quiet()
      return next
    }
    const before = now.scroller.scrollTop
    scrollBy(now, bottom - top)
    if (now.scroller.scrollTop === before) return null
    await quiet()
  }
  return null
}

const begin = (): Tour => {
  const found = survey()
  const scroller = scrollerOf(found.cells[0] ?? found.drawings[0])
  return { scroller, left: scroller.scrollLeft, top: scroller.scrollTop, taken: new Set() }
}

/** Panels that are whole in sight, and the one that the tour came for: each is taken once. */
const takeHere = (now: Tour, next: Panel): Stop => {
  const { top, bottom } = viewOf(now)
  const panels = panelsNow(now)
  const fresh = panels.filter(({ element, key }) => {
    if (now.taken.has(key)) return false
    const box = element.getBoundingClientRect()
    return key === next.key || (box.top >= top && box.bottom <= bottom)
  })
  const aims = aimAtAll(({ panel }) => fresh.some(({ element }) => isInside(panel, element)))
  for (const { key } of [...fresh, next]) now.taken.add(key)
  return { aims, done: now.taken.size, total: Math.max(panels.length, now.taken.size) }
}

const OVER: Stop = { aims: [], done: 0, total: 0 }

/**
 * One stop of a walk through the dashboard: scrolls to panels that were not taken yet, waits until they are there,
 * and aims at them. No aims and nothing left is the end; `back` puts the scroll where it was.
 */
export const walk = async (request: RequestOf<ToPage, 'tour'>): Promise<Stop> => {
  if ('token' in request) return reach(request)
  const { go } = request
  if (go === 'back') {
    tour?.scroller.scrollTo({ left: tour.left, top: tour.top, behavior: 'instant' })
    tour = null
    return OVER
  }
  tour ??= begin()
  const next = await advance(tour)
  return next ? takeHere(tour, next) : { aims: [], done: tour.taken.size, total: tour.taken.size }
}
