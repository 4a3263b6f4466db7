import { create, holds, nearest, elementAt } from './dom'
import { drawingAround, drawingAt } from './under'
import type { Overlay } from './overlay'

const SIZE = 28
const INSET = 6
const NEAR = 80
/** Moving across a gap or a tooltip does not make the button flicker. */
const GRACE_MS = 250
/** Looking up what is under the pointer costs a layout: this often at most, in milliseconds. */
const LOOK_EVERY = 30
const SHIFTS = 3
const CLICKABLE = 'button,a[href],input,select,[role="button"],[role="menuitem"]'

type CameraOptions = {
  overlay: Overlay
  signal: AbortSignal
  wanted: () => boolean
  onSnap: (drawing: Element) => void
}

const icon = (): SVGSVGElement => {
  const svg = Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', 'svg')
  const path = Document.prototype.createElementNS.call(document, 'http://www.w3.org/2000/svg', 'path')
  svg.setAttribute('viewBox', '0 0 18 18')
  path.setAttribute('d', 'M1 5h4l1-2h6l1 2h4v10H1zM9 7a3 3 0 1 0 .1 0z')
  svg.append(path)
  return svg as SVGSVGElement
}

const createButton = (): HTMLButtonElement => {
  const button = create('button')
  button.type = 'button'
  button.className = 'camera'
  button.setAttribute('aria-label', 'Snapshot this graph')
  button.title = 'Snapshot this graph'
  button.append(icon())
  return button
}

/** The top right corner of what is drawn (a panel's own menu sits in the panel's corner), clear of other buttons. */
const cornerOf = (drawing: Element, overlay: Overlay): { x: number; y: number } => {
  const box = drawing.getBoundingClientRect()
  const x = Math.max(0, Math.min(box.right, innerWidth) - SIZE - INSET)
  let y = Math.max(0, box.top) + INSET
  for (let shift = 0; shift < SHIFTS; shift++) {
    const under = elementAt(x + SIZE / 2, y + SIZE / 2)
    if (!under || holds(overlay.host, under)) break
    const control = nearest(under, CLICKABLE)
    if (!control || holds(control, drawing)) break
    y += SIZE + INSET
  }
  return { x, y }
}

type Timer = ReturnType<typeof setTimeout> | undefined

/** The button on the graph under the pointer, a finger, or the keyboard's focus. */
export class Camera {
  readonly #options: CameraOptions
  readonly #button = createButton()
  #shown: Element | null = null
  #leaving: Timer
  #trailing: Timer
  #lookedAt = 0

  constructor(options: CameraOptions) {
    this.#options = options
    const { signal } = options
    const passive = { capture: true, passive: true, signal }
    addEventListener('focusin', (event) => this.#onFocus(event.composedPath()[0]), passive)
    addEventListener('scroll', () => this.hide(), passive)
    this.#button.addEventListener('click', (event) => event.isTrusted && this.#snap(), { signal })
    signal.addEventListener('abort', () => this.hide())
  }

  /** a pointer moved, or a finger tapped */
  onPoint({ target, type, pointerType, buttons, clientX, clientY }: PointerEvent): void {
    if (target === this.#options.overlay.host) this.#stay()
    else if (type === 'pointerdown' && pointerType !== 'mouse') this.#lookAt(clientX, clientY)
    else if (buttons !== 0) this.hide()
    else this.#lookSoon(clientX, clientY)
  }

  hide(): void {
    clearTimeout(this.#trailing)
    this.#stay()
    if (!this.#shown) return
    this.#shown = null
    this.#options.overlay.drop(this.#button)
  }

  #snap(): void {
    if (this.#shown) this.#options.onSnap(this.#shown)
  }

  #stay(): void {
    clearTimeout(this.#leaving)
    this.#leaving = undefined
  }

  #show(drawing: Element): void {
    this.#stay()
    if (this.#shown === drawing) return
    const { x, y } = cornerOf(drawing, this.#options.overlay)
    this.#button.style.left = `${x}px`
    this.#button.style.top = `${y}px`
    this.#shown = drawing
    this.#options.overlay.add(this.#button)
  }

  #lookAt(x: number, y: number): void {
    this.#lookedAt = performance.now()
    const drawing = this.#options.wanted() ? drawingAt(x, y) : null
    if (drawing) this.#show(drawing)
    else if (this.#shown) this.#leaving ??= setTimeout(() => this.hide(), GRACE_MS)
    if (!this.#shown) return
    const { left, top } = this.#button.getBoundingClientRect()
    this.#button.classList.toggle('near', Math.hypot(x - left - SIZE / 2, y - top - SIZE / 2) < NEAR)
  }

  #lookSoon(x: number, y: number): void {
    clearTimeout(this.#trailing)
    const wait = LOOK_EVERY - (performance.now() - this.#lookedAt)
    if (wait <= 0) this.#lookAt(x, y)
    else this.#trailing = setTimeout(() => this.#lookAt(x, y), wait)
  }

  #onFocus(target: EventTarget | undefined): void {
    if (!(target instanceof Element) || holds(this.#options.overlay.host, target)) return
    const drawing = this.#options.wanted() && target.matches(':focus-visible') ? drawingAround(target) : null
    if (drawing) this.#show(drawing)
  }
}
