import { create, holds, root } from './dom'
import { CHROME } from './drawings'
import type { Overlay } from './overlay'
import { drawingAround, drawingAt } from './under'

const SIZE = 28
const INSET = 6
const STEP = SIZE + INSET
const NEAR = 80
/** Moving across a gap or a tooltip does not make the button flicker. */
const GRACE_MS = 250
/** Looking up what is under the pointer costs a layout: this often at most, in milliseconds. */
const LOOK_EVERY = 30
/** What the button may not lie on. */
const USED = `[class*=legend i],a,input,select,${CHROME}`

type CameraOptions = {
  overlay: Overlay
  signal: AbortSignal
  wanted: () => boolean
  /** the button is down: most likely it is clicked next */
  onPress: (drawing: Element) => void
  onSnap: (drawing: Element) => void
  /** the button is on a graph on which it was not */
  onShow: (drawing: Element) => void
}

type Point = { x: number; y: number }

const createButton = (): HTMLButtonElement => {
  const button = create('button')
  button.className = 'camera'
  button.title = 'Snapshot this graph'
  return button
}

/** The corners of what is drawn, as far as it is in sight; a panel's own menu sits in the panel's top right one. */
const cornersOf = ({ left, right, top, bottom }: DOMRect): [Point, ...Point[]] => {
  const x = Math.max(0, Math.min(right, root().clientWidth) - STEP)
  const y = Math.max(0, top) + INSET
  const down = (steps: number) => ({ x, y: y + steps * STEP })
  const west = { x: Math.max(0, left) + INSET, y }
  return [down(0), down(1), down(2), west, { x, y: Math.min(bottom, innerHeight) - STEP }]
}

/** The first corner that lies on no legend and on no control. Some of them cannot be pointed at, so boxes are compared. */
const placeOn = (drawing: Element): Point => {
  const top = drawing.getRootNode()
  const boxes = [...(top instanceof ShadowRoot ? top : root()).querySelectorAll(USED)]
    .filter((used) => !holds(used, drawing))
    .map((used) => used.getBoundingClientRect())
  const corners = cornersOf(drawing.getBoundingClientRect())
  const isFree = ({ x, y }: Point) =>
    !boxes.some((box) => x < box.right && x + SIZE > box.left && y < box.bottom && y + SIZE > box.top)
  return corners.find(isFree) ?? corners[0]
}

type Timer = ReturnType<typeof setTimeout> | undefined

/** The button on the graph under the pointer, a finger, or the keyboard's focus. */
export const createCamera = ({ overlay, signal, wanted, onPress, onSnap, onShow }: CameraOptions) => {
  const button = createButton()
  const { host } = overlay
  let shown: Element | null = null
  let place = ''
  /** what has the keyboard's focus, where that is why the button is shown */
  let from: HTMLElement | SVGElement | null = null
  let leaving: Timer
  let trailing: Timer
  let lookedAt = 0

  const stay = () => {
    clearTimeout(leaving)
    leaving = undefined
  }
  const show = (drawing: Element) => {
    stay()
    // Every link of the page is looked at for a place: once, unless the graph moves.
    const here = JSON.stringify(drawing.getBoundingClientRect())
    if (shown === drawing && here === place) return
    place = here
    const { x, y } = placeOn(drawing)
    button.style.left = `${x}px`
    button.style.top = `${y}px`
    // Where it has moved, something may have come to lie over all: a graph that fills the screen.
    if (shown !== drawing || !from) overlay.add(button, drawing)
    shown = drawing
    onShow(drawing)
  }
  const hide = () => {
    clearTimeout(trailing)
    stay()
    if (!shown) return
    const back = overlay.shadow.activeElement === button ? from : null
    shown = from = null
    overlay.drop(button)
    back?.focus({ preventScroll: true })
  }
  /** the pointer left the graph, for another frame, or for another window */
  const leave = () => {
    clearTimeout(trailing)
    if (shown) leaving ??= setTimeout(hide, GRACE_MS)
  }
  const lookAt = (x: number, y: number) => {
    lookedAt = performance.now()
    const drawing = wanted() ? drawingAt(x, y) : null
    if (drawing) show(drawing)
    else leave()
    const { left, top } = button.getBoundingClientRect()
    button.classList.toggle('near', Math.hypot(x - left - SIZE / 2, y - top - SIZE / 2) < NEAR)
  }
  const lookSoon = (x: number, y: number) => {
    clearTimeout(trailing)
    trailing = setTimeout(() => lookAt(x, y), lookedAt + LOOK_EVERY - performance.now())
  }

  const onFocus = (event: FocusEvent) => {
    const [target] = event.composedPath()
    if (event.target === host || !(target instanceof HTMLElement || target instanceof SVGElement)) return
    const drawing = wanted() && target.matches(':focus-visible') ? drawingAround(target) : null
    if (drawing) {
      show(drawing)
      from = target
    } else if (from) hide()
  }
  /** What the keyboard came to may still be scrolling into sight; what the pointer was on is elsewhere by now. */
  const onScroll = (target: EventTarget | null) => {
    if (!shown || (target instanceof Element && !holds(target, shown))) return
    if (from) show(shown)
    else hide()
  }

  const passive = { capture: true, passive: true, signal }
  addEventListener('focusin', onFocus, passive)
  addEventListener('scroll', ({ target }) => onScroll(target), passive)
  button.addEventListener('pointerdown', () => shown && onPress(shown), { signal })
  button.addEventListener('click', ({ isTrusted }) => isTrusted && shown && onSnap(shown), { signal })
  signal.addEventListener('abort', hide)

  return {
    hide,
    leave,
    /** A pointer moved, was pressed or let go. A press alone hides nothing: it may be a near miss. */
    onPoint: ({ target, type, buttons, clientX, clientY }: PointerEvent) => {
      if (target === host) stay()
      else if (type === 'pointerdown') return
      else if (buttons !== 0) hide()
      else lookSoon(clientX, clientY)
    },
    /** Tab goes from a graph to its button, and from there on along the page. */
    onTab: (event: KeyboardEvent) => {
      if (!from) return
      const isBack = event.shiftKey
      const isHere = event.target === host
      if (isHere === isBack) event.preventDefault()
      if (isHere) from.focus()
      else if (!isBack) button.focus()
    },
  }
}
