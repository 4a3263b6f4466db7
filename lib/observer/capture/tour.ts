import type { RequestOf, ResponseOf, ToPage } from '@/lib/messages/protocol'
import { parentOf, root } from '../dom'
import { aimAtAll } from './aim'
import { graphsOf, isInside, survey } from './graphs'
import { watchHands } from './hands'
import { panelKeyOf } from './known-graphs'
import { quiet } from './quiet'
import { reach } from './reach'

type Stop = Omit<ResponseOf<ToPage, 'tour'>, 'page'>

type Spot = { left: number; top: number }

/** A walk through a dashboard: what scrolls, where it goes back to, and which panels were taken. */
type Tour = {
  scroller: Element
  home: Spot
  /** where the walk scrolled to last */
  stood: Spot
  /** whether a hand was on the page since then */
  touched: boolean
  over: AbortController
  taken: Set<string>
}

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

/** Where an element is in all that scrolls around it: the same, however that is scrolled. */
const spotIn = (element: Element): string => {
  let { left, top } = element.getBoundingClientRect()
  for (let at = parentOf(element); at; at = parentOf(at)) {
    left += at.scrollLeft
    top += at.scrollTop
  }
  return [left, top].map((side) => Math.round(side / 10)).join()
}

const keyOf = (element: Element): string =>
  element.getAttribute('data-griditem-key') ?? panelKeyOf(element) ?? spotIn(element)

/** All panels that are known by now, mounted or not, from the top of the page down. */
const panelsNow = (): Panel[] => {
  const found = survey()
  const loose = graphsOf(found).filter(({ panel }) => !found.cells.some((cell) => isInside(panel, cell)))
  return [...found.cells, ...loose.map(({ panel }) => panel)]
    .map((element) => ({ element, key: keyOf(element), top: element.getBoundingClientRect().top }))
    .sort((one, other) => one.top - other.top)
}

const viewOf = ({ scroller }: Tour): { top: number; bottom: number } => {
  if (scroller === page()) return { top: 0, bottom: innerHeight }
  const { top, bottom } = scroller.getBoundingClientRect()
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) }
}

const spotOf = ({ scrollLeft: left, scrollTop: top }: Element): Spot => ({ left, top })

/** Who scrolled meanwhile wants to be there, and no more where they were before. */
const heed = (now: Tour): void => {
  const { left, top } = spotOf(now.scroller)
  if (now.touched && (left !== now.stood.left || top !== now.stood.top)) now.home = { left, top }
  now.touched = false
}

const scrollBy = (now: Tour, top: number): void => {
  heed(now)
  now.scroller.scrollBy({ top, behavior: 'instant' })
  now.stood = spotOf(now.scroller)
}

/** Brings the next panel into sight; where none is known any more, a screen further, until the end. */
const advance = async (now: Tour): Promise<Panel | null> => {
  for (let screen = 0; screen < SCREENS; screen++) {
    const next = panelsNow().find(({ key }) => !now.taken.has(key))
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
  const [home, over] = [spotOf(scroller), new AbortController()]
  const now: Tour = { scroller, home, stood: home, touched: false, over, taken: new Set() }
  watchHands(over.signal, () => (now.touched = true))
  return now
}

const end = (now: Tour): void => {
  heed(now)
  now.over.abort()
  now.scroller.scrollTo({ ...now.home, behavior: 'instant' })
}

/** Panels that are whole in sight, and the one that the tour came for: each is taken once. */
const takeHere = (now: Tour, next: Panel): Stop => {
  const { top, bottom } = viewOf(now)
  const panels = panelsNow()
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
 * and aims at them. No aims and nothing left is the end; `back` puts the scroll where the person had it last.
 */
export const walk = async (request: RequestOf<ToPage, 'tour'>): Promise<Stop> => {
  if ('token' in request) return reach(request)
  const { go } = request
  if (go === 'back') {
    if (tour) end(tour)
    tour = null
    return OVER
  }
  tour ??= begin()
  const next = await advance(tour)
  return next ? takeHere(tour, next) : { aims: [], done: tour.taken.size, total: tour.taken.size }
}
