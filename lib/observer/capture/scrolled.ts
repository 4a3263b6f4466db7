import { parentOf } from '../dom'
import { frameElementOf } from './where'

/** Where something that scrolls stands. */
type Place = { element: Element; left: number; top: number }
export type Places = readonly Place[]

const placeOf = (element: Element): Place => ({ element, left: element.scrollLeft, top: element.scrollTop })

const isAt = ({ element, left, top }: Place): boolean =>
  element.scrollLeft === left && element.scrollTop === top

/** From within a frame to the frame, as far as its page is of the same origin. */
const around = (element: Element): Element | null =>
  parentOf(element) ?? frameElementOf(element.ownerDocument.defaultView ?? window)

const isPage = (element: Element): boolean => element === element.ownerDocument.scrollingElement

const scrolls = (element: Element): boolean => {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element
  if (scrollWidth <= clientWidth && scrollHeight <= clientHeight) return false
  const { overflowX, overflowY } = getComputedStyle(element)
  return isPage(element) || /auto|scroll/.test(overflowX + overflowY)
}

/** Everything around a panel that can be scrolled, from the inside out. */
export const placesAround = (panel: Element): Places => {
  const places: Place[] = []
  for (let at = around(panel); at; at = around(at)) if (scrolls(at)) places.push(placeOf(at))
  return places
}

export const placesNow = (places: Places): Places => places.map(({ element }) => placeOf(element))

type Box = { x: number; y: number; width: number; height: number }

/** What a scroller shows, in the viewport of its own frame. */
const viewOf = (element: Element): Box => {
  const { clientWidth: width, clientHeight: height, clientLeft, clientTop } = element
  if (isPage(element)) return { x: 0, y: 0, width, height }
  const { x, y } = element.getBoundingClientRect()
  return { x: x + clientLeft, y: y + clientTop, width, height }
}

/** A panel in the viewport of its own frame, or of one around that. */
const boxIn = (panel: Element, within: Document): Box => {
  const box = panel.getBoundingClientRect()
  let { x, y } = box
  for (let page = panel.ownerDocument; page !== within;) {
    const frame = page.defaultView && frameElementOf(page.defaultView)
    if (!frame) break
    const around = frame.getBoundingClientRect()
    x += around.x + frame.clientLeft
    y += around.y + frame.clientTop
    page = frame.ownerDocument
  }
  return { x, y, width: box.width, height: box.height }
}

const nearest = (from: number, size: number, room: number): number =>
  from < 0 ? from : Math.max(0, from + size - room)

/** Where in the height of what is scrolled a panel goes: 0 is its top, 1 its foot. */
export type Height = 0 | 0.5 | 1

/**
 * Brings a panel into sight of everything that scrolls around it. Not `scrollIntoView()`: in Firefox what is put back
 * after it goes there again with the next frame.
 */
export const bringInto = (panel: Element, places: Places, at: Height): void => {
  for (const { element } of places) {
    const view = viewOf(element)
    const box = boxIn(panel, element.ownerDocument)
    const left = nearest(box.x - view.x, box.width, view.width)
    const top = box.y - view.y - at * (view.height - box.height)
    element.scrollBy({ left, top, behavior: 'instant' })
  }
}

/** A page's own wish for smooth scrolling would show it on the way. */
export const putTo = (places: Places): void => {
  for (const place of places) {
    const { element, left, top } = place
    if (!isAt(place)) element.scrollTo({ left, top, behavior: 'instant' })
  }
}

const windowsOf = (places: Places): Set<Window> =>
  new Set([window, ...places.flatMap(({ element }) => element.ownerDocument.defaultView ?? [])])

/**
 * Keeps from the page that it was scrolled, as long as everything stands where `ours` put it: a page that hears of it
 * closes its menus, moves its bars and asks its server for more.
 */
export const hush = (ours: () => readonly Places[], signal: AbortSignal): void => {
  const onScroll = (event: Event) => {
    if (ours().some((places) => places.every(isAt))) event.stopImmediatePropagation()
  }
  const places = ours()[0] ?? []
  for (const within of windowsOf(places))
    for (const type of ['scroll', 'scrollend'])
      within.addEventListener(type, onScroll, { capture: true, signal })
}
