import { create, nearest, root } from './dom'
import { OVERLAY_STYLE } from './overlay-style'

/** What was taken away may be on the screen for this long. */
const FRAMES_MS = 50

export const MARK = 'data-overshoulder'

/** Above everything (as a popover is), as large as nothing (its parts are fixed, too), and out of reach of the page's styles. */
const HOST_STYLE = 'all:initial!important;color-scheme:light dark!important;position:fixed!important'

/** What lies over everything else: what is not in it is deaf (a dialog, what fills the screen) or closes it when clicked. */
const TOP = ':modal,:popover-open'

/** A click on our button is no click on the page. */
const POINTING = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'touchstart']

/** The one element of ours in a page. It is in the document only while there is something to show. */
export type Overlay = {
  readonly host: HTMLElement
  readonly shadow: ShadowRoot
  /** Shows a part over the page and over what `near` is in: a dialog, a popover, what fills the screen. */
  add: (part: HTMLElement, near: Element) => void
  drop: (part: HTMLElement) => void
  /**
   * Out of the picture while one is taken, but still there for the second click of an impatient hand. True where
   * something may still be on the screen.
   */
  conceal: (concealed: boolean) => boolean
  style: (css: string) => void
  readonly signal: AbortSignal
}

const addStyle = (shadow: ShadowRoot, css: string) => {
  const element = create('style')
  element.textContent = css
  shadow.append(element)
}

/** `onKey` gets every keystroke before the page does, those within the overlay included. */
export const createOverlay = (signal: AbortSignal, onKey: (event: KeyboardEvent) => void): Overlay => {
  for (const left of root().querySelectorAll(`[${MARK}]`)) left.remove()
  const host = create('div')
  host.setAttribute(MARK, '')
  host.popover = 'manual'
  host.style.cssText = HOST_STYLE
  const shadow = host.attachShadow({ mode: __E2E__ ? 'open' : 'closed' })
  addStyle(shadow, OVERLAY_STYLE)
  const parts = new Set<HTMLElement>()
  let dropped = -FRAMES_MS

  addEventListener('keydown', onKey, { capture: true, signal })
  for (const type of POINTING) host.addEventListener(type, (event) => event.stopPropagation(), { signal })
  signal.addEventListener('abort', () => host.remove())

  return {
    host,
    shadow,
    signal,
    add: (part, near) => {
      const home = nearest(near, TOP) ?? root()
      parts.add(part)
      shadow.append(part)
      if (host.parentNode !== home) home.append(host)
      host.showPopover()
    },
    drop: (part) => {
      parts.delete(part)
      part.remove()
      dropped = performance.now()
      if (parts.size === 0) host.remove()
    },
    style: (css) => addStyle(shadow, css),
    conceal: (concealed) => {
      host.style.setProperty('opacity', concealed ? '0' : '1', 'important')
      return parts.size > 0 || performance.now() - dropped < FRAMES_MS
    },
  }
}
