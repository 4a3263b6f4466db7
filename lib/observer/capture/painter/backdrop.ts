import { parentOf } from '../../dom'
import { paintBackground } from './backgrounds'
import { styleOf } from './css'
import { isClear, put, type Ink, type Sheet } from './ink'
import { IS_GECKO, placeOf, UPRIGHT, type Box, type Space } from './space'

const covers = (style: CSSStyleDeclaration): boolean =>
  !isClear(style.backgroundColor) || style.backgroundImage !== 'none'

const DARK = IS_GECKO ? '#1c1b22' : '#121212'

/** What a page asks for in its root's style, or else in its head; where it takes both, the user's choice holds. */
const isDark = (root: Element): boolean => {
  const { colorScheme } = styleOf(root)
  const meta = root.querySelector('meta[name="color-scheme" i]')?.getAttribute('content') ?? ''
  const scheme = colorScheme === 'normal' ? meta : colorScheme
  if (!scheme.includes('dark')) return false
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches
}

/** The element whose background is that of the whole page: the root, or its body where the root has none. */
const groundOf = (root: Element): Element => {
  if (covers(styleOf(root))) return root
  return [...root.children].find(({ localName }) => localName === 'body') ?? root
}

/** The colours under the page of a frame, the lowest first: the browser's own only where it differs from that around. */
export const coloursUnder = (root: Element, holder: Element): string[] => {
  const around = holder.ownerDocument.documentElement
  const own = isDark(root) === isDark(around) ? [] : [isDark(root) ? DARK : 'white']
  return [...own, styleOf(groundOf(root)).backgroundColor]
}

/** What shows through a panel: the backgrounds of what holds it, the outermost first, on the colour of the page. */
export const paintBackdrop = (ink: Ink, sheet: Sheet, space: Space, panel: Element): void => {
  const holders: Element[] = []
  for (let at = parentOf(panel); at; at = parentOf(at)) holders.unshift(at)
  const root = holders[0] ?? panel
  ink.resetTransform()
  ink.fillStyle = isDark(root) ? DARK : 'white'
  ink.fillRect(0, 0, sheet.width, sheet.height)
  for (const holder of holders) paintHolder(ink, sheet, space, holder, root)
}

const paintHolder = (ink: Ink, sheet: Sheet, space: Space, holder: Element, root: Element): void => {
  const style = styleOf(holder)
  const dims = Number(style.opacity) < 1 || style.filter !== 'none' || style.mixBlendMode !== 'normal'
  if (dims) sheet.ledger.lack('an effect of what is around it', null)
  if (!covers(style)) return
  const { scale, matrix } = space
  const isCanvas = holder === groundOf(root)
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
