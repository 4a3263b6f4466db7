import type { Cause, PageTold } from '@/lib/messages/protocol'
import type { DataRequest } from '@/lib/model/page'
import { requestOf } from './present'

export const isTop = (): boolean => window === window.parent

/** The top frame's link; null where it is of another origin. */
const topLink = (): string | null => {
  try {
    return window.top?.location.href ?? null
  } catch {
    return null
  }
}

/** Documents of this origin in frames below this one. */
const framesBelow = (within: Window): Window[] => {
  const found: Window[] = []
  for (let index = 0; index < Math.min(within.length, 50); index++) {
    const frame = within[index]
    if (frame && isReadable(frame)) found.push(frame, ...framesBelow(frame))
  }
  return found
}

const isReadable = (frame: Window): boolean => {
  try {
    return frame.document.defaultView !== null
  } catch {
    return false
  }
}

/** What frames of this origin fetched: a frameset's top has the link, and its child the requests. */
export const entriesBelow = (): DataRequest[] =>
  framesBelow(window).flatMap(({ performance }) =>
    performance.getEntriesByType('resource').map((entry) => requestOf(entry, performance)),
  )

const showsTool = ({ hints }: PageTold): boolean => !!hints && hints.marks.length + hints.requests.length > 0

/** A frame this large is the page to whoever looks at it. */
const fillsWindow = (): boolean => innerWidth * innerHeight >= 0.5 * outerWidth * outerHeight

/**
 * Which frame speaks for an act, so that one act is one step. The top frame does. A frame below it only where it
 * shows a tool by itself: under a top of the same origin (Graphite's frameset, panels in a page of the same site)
 * for what was done in it without moving the top's link; under a foreign top for what was done in it, and for its
 * load where it fills the window.
 */
export const createSpeaker = () => {
  let lastTop = topLink()
  return (cause: Cause, page: PageTold, touched: boolean): boolean => {
    if (isTop()) return true
    const top = topLink()
    const topMoved = top !== lastTop
    lastTop = top
    if (!showsTool(page) || topMoved) return false
    return touched || (top === null && cause === 'load' && fillsWindow())
  }
}
