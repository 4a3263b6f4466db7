import { parentOf } from '../../dom'
import { paintBackground } from './backgrounds'
import { styleOf } from './css'
import { isClear, put, type Ink, type Sheet } from './ink'
import { placeOf, UPRIGHT, type Box, type Space } from './space'

const covers = (style: CSSStyleDeclaration): boolean =>
  !isClear(style.backgroundColor) || style.backgroundImage !== 'none'

/** What shows through a panel: the backgrounds of what holds it, the outermost first, on the colour of the page. */
export const paintBackdrop = (ink: Ink, sheet: Sheet, space: Space, panel: Element): void => {
  const holders: Element[] = []
  for (let at = parentOf(panel); at; at = parentOf(at)) holders.unshift(at)
  const root = holders[0] ?? panel
  ink.resetTransform()
  ink.fillStyle =
    styleOf(root).colorScheme.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches
      ? '#121212'
      : 'white'
  ink.fillRect(0, 0, sheet.width, sheet.height)
  for (const holder of holders) paintHolder(ink, sheet, space, holder, root)
}

const paintHolder = (ink: Ink, sheet: Sheet, space: Space, holder: Element, root: Element): void => {
  const style = styleOf(holder)
  const dims = Number(style.opacity) < 1 || style.filter !== 'none' || style.mixBlendMode !== 'normal'
  if (dims) sheet.ledger.lack('an effect of what is around it', null)
  if (!covers(style)) return
  const { scale, matrix } = space
  const isCanvas = holder === root || (holder.localName === 'body' && !covers(styleOf(root)))
  const canvas: Box = {
    x: -matrix.e / scale,
    y: -matrix.f / scale,
    width: sheet.width / scale,
    height: sheet.height / scale,
  }
  const plain = isCanvas && style.backgroundImage === 'none'
  const place = placeOf(space, UPRIGHT, plain ? canvas : holder.getBoundingClientRect(), null)
  put(ink, place)
  if (plain) {
    ink.fillStyle = style.backgroundColor
    ink.fillRect(canvas.x, canvas.y, canvas.width, canvas.height)
  } else paintBackground(ink, sheet, holder, style, place)
}
