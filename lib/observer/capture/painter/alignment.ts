import { px, split } from './css'
import type { Box } from './space'

export type Size = { width: number; height: number }

/** How much of the room that is left lies before a box, by the words of an alignment. */
export const shareOf = (alignment: string, isRtl = false): number => {
  if (/center|space-(around|evenly)/.test(alignment)) return 0.5
  if (/left|right/.test(alignment)) return alignment.includes('right') ? 1 : 0
  return alignment.includes('end') === isRtl ? 0 : 1
}

export const isRtl = ({ direction }: CSSStyleDeclaration): boolean => direction === 'rtl'

export type Shares = { across: number; down: number }

/** Where a box alone in one that is laid out as a row or a column lies. */
export const flexShares = (around: CSSStyleDeclaration): Shares => {
  const { flexDirection, justifyContent, alignItems } = around
  const isColumn = flexDirection.startsWith('column')
  const along = shareOf(justifyContent, !isColumn && isRtl(around))
  const main = flexDirection.endsWith('reverse') ? 1 - along : along
  const cross = shareOf(alignItems, isColumn && isRtl(around))
  return isColumn ? { across: cross, down: main } : { across: main, down: cross }
}

/** The one cell of a grid; null for a grid of several. */
export const cellOf = (content: Box, around: CSSStyleDeclaration): Box | null => {
  const [columns, rows] = [split(around.gridTemplateColumns, ' '), split(around.gridTemplateRows, ' ')]
  const [width = '', height = ''] = [columns[0], rows[0]]
  if (columns.length !== 1 || rows.length !== 1) return null
  const side = (track: string, room: number) => (track.endsWith('px') ? px(track) : room)
  const cell = { width: side(width, content.width), height: side(height, content.height) }
  return {
    x: content.x + (content.width - cell.width) * shareOf(around.justifyContent, isRtl(around)),
    y: content.y + (content.height - cell.height) * shareOf(around.alignContent),
    ...cell,
  }
}

/** Within a room, with its margins, as the shares of what is left say. */
export const placed = (room: Box, style: CSSStyleDeclaration, size: Size, { across, down }: Shares): Box => {
  const [left, top] = [px(style.marginLeft), px(style.marginTop)]
  const [right, bottom] = [px(style.marginRight), px(style.marginBottom)]
  return {
    x: room.x + left + (room.width - size.width - left - right) * across,
    y: room.y + top + (room.height - size.height - top - bottom) * down,
    ...size,
  }
}

export const gridShares = (
  around: CSSStyleDeclaration,
  { justifySelf, alignSelf }: CSSStyleDeclaration,
): Shares => ({
  across: shareOf(justifySelf === 'auto' ? around.justifyItems : justifySelf, isRtl(around)),
  down: shareOf(alignSelf === 'auto' ? around.alignItems : alignSelf),
})
