import { findAll, parentOf, root } from '../dom'
import { isInside } from './graphs'

/** Less of a panel than this is a corner of something. */
const MOST_OF_IT = 0.5

/** Colours are told without an alpha where they have none. */
const isOpaque = (element: Element): boolean =>
  !/^(rgba|transparent)|\//.test(getComputedStyle(element).backgroundColor)

/** True where a ground of the panel, or of what holds it and not the canvas, hides what is beneath. */
const isGrounded = (panel: Element, canvas: Element): boolean => {
  for (let at: Element | null = panel; at && !isInside(canvas, at); at = parentOf(at))
    if (isOpaque(at)) return true
  return false
}

const isBefore = (canvas: Element, panel: Element): boolean => {
  const { zIndex } = getComputedStyle(canvas)
  const isFirst = (canvas.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return Number(zIndex) < 0 || (isFirst && !(Number(zIndex) > 0))
}

const liesBeneath = (canvas: Element, panel: Element): boolean => {
  const [under, box] = [canvas.getBoundingClientRect(), panel.getBoundingClientRect()]
  const width = Math.min(under.right, box.right) - Math.max(under.left, box.left)
  const height = Math.min(under.bottom, box.bottom) - Math.max(under.top, box.top)
  if (width <= 0 || height <= 0 || width * height < MOST_OF_IT * box.width * box.height) return false
  return canvas.checkVisibility() && isBefore(canvas, panel) && !isGrounded(panel, canvas)
}

/** True where a canvas that is no part of a panel shows through it: one for all graphs of a page, as Speedscope has. */
export const showsThrough = (panel: Element): boolean =>
  findAll(root(), 'canvas').some((canvas) => !isInside(canvas, panel) && liesBeneath(canvas, panel))
