import { styleOf } from './css'
import { onCanvas, rectPath, type Clip } from './ink'
import { placeOf, type Linear, type Space } from './space'

const GROUP = /^table-(row|header|footer)-group$/

const childrenShown = (element: Element, display: RegExp): Element[] =>
  [...element.children].filter((child) => display.test(styleOf(child).display))

/** True where the ground of a row, or of several, is seen behind its cells alone, and not in the gaps between them. */
const hasGaps = ({ display, borderCollapse, borderSpacing }: CSSStyleDeclaration): boolean =>
  (display === 'table-row' || GROUP.test(display)) &&
  borderCollapse === 'separate' &&
  /[1-9]/.test(borderSpacing)

/** What is seen of the ground of a table's rows: its cells, or all of it (`clip`). */
export const behindCells = (
  element: Element,
  style: CSSStyleDeclaration,
  { space, linear, clip }: { space: Space; linear: Linear; clip: Clip | null },
): Clip | null => {
  if (!hasGaps(style)) return clip
  const rows = style.display === 'table-row' ? [element] : childrenShown(element, /^table-row$/)
  const path = new Path2D()
  const group = element.getBoundingClientRect()
  for (const [index, row] of rows.entries()) {
    const { top } = index === 0 ? group : row.getBoundingClientRect()
    const { bottom } = index === rows.length - 1 ? group : row.getBoundingClientRect()
    for (const cell of childrenShown(row, /^table-cell$/)) {
      const rect = cell.getBoundingClientRect()
      // A cell may be a part of a pixel less high than its row, and end on another pixel.
      const y = Math.min(top, rect.top)
      const whole = new DOMRect(rect.x, y, rect.width, Math.max(bottom, rect.bottom) - y)
      const { box, matrix } = placeOf(space, linear, whole, null)
      path.addPath(onCanvas(rectPath(box), matrix))
    }
  }
  return { path, parent: clip }
}
