import { create, root } from './dom'
import { OVERLAY_STYLE } from './overlay-style'

const MARK = 'data-overshoulder'

/** Above everything, as large as nothing, and out of reach of the page's styles. */
const HOST_STYLE =
  'all:initial!important;position:fixed!important;left:0!important;top:0!important;width:0!important;height:0!important;z-index:2147483647!important'

/** Typing in our field is no business of the page's shortcuts. */
const KEYSTROKES = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut'] as const
const POINTING = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'wheel'],
  ...['touchstart', 'touchend'],
] as const

/** The one element of ours in a page. It is in the document only while there is something to show. */
export type Overlay = {
  readonly host: HTMLElement
  readonly shadow: ShadowRoot
  add: (part: HTMLElement) => void
  drop: (part: HTMLElement) => void
  /** out of the picture while one is taken */
  conceal: (concealed: boolean) => void
}

const style = (shadow: ShadowRoot) => {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(OVERLAY_STYLE)
    shadow.adoptedStyleSheets = [sheet]
  } catch {
    // Firefox's content scripts may not adopt sheets that they made themselves.
    const element = create('style')
    element.textContent = OVERLAY_STYLE
    shadow.append(element)
  }
}

/** `onKey` gets every keystroke of the page first, those within the overlay included. */
export const createOverlay = (signal: AbortSignal, onKey: (event: KeyboardEvent) => void): Overlay => {
  for (const left of root().querySelectorAll(`:scope>[${MARK}]`)) left.remove()
  const host = create('div')
  host.setAttribute(MARK, '')
  host.style.cssText = HOST_STYLE
  const shadow = host.attachShadow({ mode: __E2E__ ? 'open' : 'closed' })
  style(shadow)
  const parts = new Set<HTMLElement>()

  addEventListener('keydown', onKey, { capture: true, signal })
  const keep = (event: Event) => event.target === host && event.stopImmediatePropagation()
  for (const type of KEYSTROKES) addEventListener(type, keep, { capture: true, signal })
  for (const type of POINTING) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true, signal })
  }
  signal.addEventListener('abort', () => host.remove())

  return {
    host,
    shadow,
    add: (part) => {
      parts.add(part)
      shadow.append(part)
      if (host.parentNode !== root()) root().append(host)
    },
    drop: (part) => {
      parts.delete(part)
      part.remove()
      if (parts.size === 0) host.remove()
    },
    conceal: (concealed) => {
      host.style.setProperty('display', concealed ? 'none' : 'block', 'important')
    },
  }
}
