import { paintSides, sidesOf } from './borders'
import { styleOf } from './css'
import type { Border, Side } from './dashes'
import { put, type Ink } from './ink'
import { inset, snapped, type Box, type Edges, type Space } from './space'
import type { Met, Standing } from './standing'

const SHADED = /^(groove|ridge|inset|outset)$/

/** A line of one pixel has no shade where borders are drawn together, as those of `<table border=1>`. */
const unshaded = (side: Side): Side =>
  SHADED.test(side.style) && side.width <= 1 ? { ...side, style: 'solid' } : side

/** Over the edge that two cells share. `rect` is as the browser tells it, so that edges come to lie on whole pixels. */
const paintOver = (ink: Ink, sides: Border, space: Space, rect: Box): void => {
  const half = sides.map(({ width }) => -width / 2)
  const out: Edges = [half[0] ?? 0, half[1] ?? 0, half[2] ?? 0, half[3] ?? 0]
  const [top, right, bottom, left] = sides
  const plain: Border = [unshaded(top), unshaded(right), unshaded(bottom), unshaded(left)]
  paintSides(ink, snapped(space, inset(rect, out)), null, plain)
}

/** True for a cell whose borders are its neighbours' as well. */
export const isShared = ({ place, style }: Pick<Met, 'place' | 'style'>): boolean =>
  place.upright && style.display === 'table-cell' && style.borderCollapse === 'collapse'

const ROW = /^table-(row|row-group|header-group|footer-group)$/

/** A border of a row holds where that of its cells is not as wide. */
const outdone = (sides: Border, cell: Border): Border => {
  const side = (index: 0 | 1 | 2 | 3) =>
    cell[index].width >= sides[index].width ? { ...sides[index], width: 0 } : sides[index]
  return [side(0), side(1), side(2), side(3)]
}

/** Where a row is the first or last of its group, the border of the group holds if it is wider. */
const ofRow = (row: Element, sides: Border): Border => {
  const group = row.parentElement
  if (!group || !/-group$/.test(styleOf(group).display)) return sides
  const [top, , bottom] = sidesOf(styleOf(group))
  const yields = (own: Border[0], other: Border[0], isEnd: boolean) =>
    isEnd && other.width > own.width ? { ...own, width: 0 } : own
  return [
    yields(sides[0], top, row === group.firstElementChild),
    sides[1],
    yields(sides[2], bottom, row === group.lastElementChild),
    sides[3],
  ]
}

/** The borders of a row, or of a group of rows, as far as they are not those of its cells. */
const sidesOfRow = (element: Element, style: CSSStyleDeclaration): Border => {
  const cell = element.querySelector('td,th')
  const own = ofRow(element, sidesOf(style))
  return cell ? outdone(own, sidesOf(styleOf(cell))) : own
}

/** Wider than borders that two parts of a table share. */
const APART = 4

/** True for a part of a table that has left its place to stay in sight: its borders stay behind, as each browser likes. */
const isStuck = (element: Element, { position, display }: CSSStyleDeclaration): boolean => {
  const parent = element.parentElement
  if (!parent || !display.startsWith('table-')) return false
  if (isStuck(parent, styleOf(parent))) return true
  if (position !== 'sticky') return false
  const [own, around] = [element.getBoundingClientRect(), parent.getBoundingClientRect()]
  const differ = (side: 'left' | 'top' | 'right' | 'bottom') => Math.abs(own[side] - around[side]) > APART
  const isCell = display === 'table-cell'
  if (isCell && differ('top')) return true
  const [isFirst, isLast] = [element === parent.firstElementChild, element === parent.lastElementChild]
  return (isFirst && differ(isCell ? 'left' : 'top')) || (isLast && differ(isCell ? 'right' : 'bottom'))
}

/** Takes in the borders that a table draws together: they lie over the grounds of all cells. */
export const collectTableBorder = (met: Met, { sheet, layer, clip, space }: Standing): void => {
  const { element, style, place } = met
  const isRow = ROW.test(style.display) && style.borderCollapse === 'collapse' && place.upright
  if (style.visibility !== 'visible' || !(isRow || isShared(met))) return
  const sides = isRow ? sidesOfRow(element, style) : sidesOf(style)
  if (sides.every(({ width }) => width === 0)) return
  if (isStuck(element, style)) {
    sheet.ledger.lack('the lines of a header that stays in sight', element)
    return
  }
  const draw = (ink: Ink) => {
    put(ink, place)
    paintOver(ink, sides, space, element.getBoundingClientRect())
  }
  layer.words.push({ clip, draw })
}
