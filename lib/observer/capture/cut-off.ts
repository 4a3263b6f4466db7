import { parentOf } from '../dom'

/** A panel may stick out of what holds it by a border or a rounding, in CSS pixels. */
const OUT = 3

type Sides = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>

const sticksOut = (inner: Sides, { left, right, top, bottom }: Sides): boolean =>
  inner.left < left - OUT || inner.right > right + OUT || inner.top < top - OUT || inner.bottom > bottom + OUT

const cuts = ({ overflowX, overflowY }: CSSStyleDeclaration): boolean =>
  overflowX !== 'visible' || overflowY !== 'visible'

/** True where a part of the panel is cut off by `around`, which could show all of it. */
export const isCutShort = (panel: Element, around: Element): boolean => {
  const [box, room] = [panel.getBoundingClientRect(), around.getBoundingClientRect()]
  const fits = box.width <= room.width && box.height <= room.height
  return fits && sticksOut(box, room) && cuts(getComputedStyle(around))
}

const isRoot = (element: Element): boolean => element.localName === 'html' || element.localName === 'body'

/**
 * True where something that scrolls or cuts shows only a part of a panel. What is around it is then seen there: an
 * element that holds the panel, which looks as if nothing lay over it.
 */
export const isCutOff = (panel: Element, box: Sides): boolean => {
  let { position } = getComputedStyle(panel)
  for (let at = parentOf(panel); at && !isRoot(at) && position !== 'fixed'; at = parentOf(at)) {
    const style = getComputedStyle(at)
    // What is placed absolutely is cut only by what it is placed in.
    if (position === 'absolute' && style.position === 'static') continue
    if (cuts(style) && sticksOut(box, at.getBoundingClientRect())) return true
    position = style.position
  }
  return false
}
