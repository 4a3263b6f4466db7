import type { Overlay } from '../overlay'

/** Turns of a wheel follow each other within this, in milliseconds. */
const TURNING_MS = 400

const zoomOf = (element: Element | null): number =>
  (element as { currentCSSZoom?: number } | null)?.currentCSSZoom ?? 1

/** A page that zooms itself by its style zooms what is in it, and places it elsewhere than its boxes are told. */
const unzoom = ({ host }: Overlay): void => {
  host.style.setProperty('zoom', String(1 / zoomOf(host.parentElement)), 'important')
}

/** Whoever turns the wheel over our button means the page beneath it. */
const letTurn = ({ host }: Overlay): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  const reach = (events: 'none' | 'auto') => host.style.setProperty('pointer-events', events, 'important')
  return () => {
    clearTimeout(timer)
    reach('none')
    timer = setTimeout(() => reach('auto'), TURNING_MS)
  }
}

/** What is ours is as large, and where, as it would be in any page, and no wheel stops at its button. */
export const keepOutOfTheWay = (overlay: Overlay): void => {
  const { host, shadow, signal } = overlay
  const turn = letTurn(overlay)
  const onWheel = ({ target, clientX, clientY }: WheelEvent) => {
    if (target === host && shadow.elementFromPoint(clientX, clientY)?.matches('.camera')) turn()
  }
  addEventListener('wheel', onWheel, { capture: true, passive: true, signal })
  host.addEventListener('beforetoggle', () => unzoom(overlay), { signal })
  unzoom(overlay)
}
