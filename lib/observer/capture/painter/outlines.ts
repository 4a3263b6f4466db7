import { paintSides } from './borders'
import { px } from './css'
import { isClear, put } from './ink'
import type { Layer } from './layers'
import { radiiOf, within } from './rounded'
import { around, inset, IS_GECKO, type Edges } from './space'
import { isInSheet, type Met, type Standing } from './standing'

/** Takes in the line around an element, which lies over everything of its layer. */
export const paintOutline = (
  { element, style, place, isInline }: Met,
  { sheet, clip }: Standing,
  layer: Layer,
): void => {
  const width = px(style.outlineWidth)
  if (style.outlineStyle === 'none' || width === 0 || style.visibility !== 'visible') return
  if (isClear(style.outlineColor) || !isInSheet(sheet, around(place))) return
  const isBroken = isInline && element.getClientRects().length > 1
  if (style.outlineStyle === 'auto' || isBroken) {
    sheet.ledger.lack(isBroken ? 'a line around words' : 'the ring of what has the focus', element)
    return
  }
  // Gecko fits dashes into each side on its own.
  if (IS_GECKO && style.outlineStyle === 'dashed') sheet.ledger.lack('a border of several pieces', element)
  const out = -(width + px(style.outlineOffset))
  const edges: Edges = [out, out, out, out]
  const side = { width, style: style.outlineStyle, colour: style.outlineColor }
  layer.outlines.push({
    clip,
    draw: (ink) => {
      put(ink, place)
      const radii = within(radiiOf(style, place.box), edges)
      paintSides(ink, inset(place.box, edges), radii, [side, side, side, side])
    },
  })
}
