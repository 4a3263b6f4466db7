import { px } from './css'
import { type Ink, put, rectPath } from './ink'
import { fit, isSmooth } from './replaced'
import type { Box } from './space'
import { alignmentOf, type Drawing } from './svg-space'

const imageBox = (
  element: Element,
  style: CSSStyleDeclaration,
  own: { width: number; height: number },
): { box: Box; room: Box } => {
  const number = (name: 'x' | 'y' | 'width' | 'height', other: number) => {
    const value = style.getPropertyValue(name)
    return value.endsWith('px') ? px(value) : other
  }
  const room = {
    x: number('x', 0),
    y: number('y', 0),
    width: number('width', own.width),
    height: number('height', own.height),
  }
  const ratio = element.getAttribute('preserveAspectRatio') ?? ''
  const share = alignmentOf(ratio)
  const objectPosition = `${share.x * 100}% ${share.y * 100}%`
  const objectFit = ratio === 'none' ? 'fill' : ratio.includes('slice') ? 'cover' : 'contain'
  return { box: fit({ objectFit, objectPosition } as CSSStyleDeclaration, own, room), room }
}

/** A drawing may take the room that it is given, or keep its own proportions: only its own text says which. */
const mayKeepShape = (
  { href, width, height }: SVGImageElement,
  own: { width: number; height: number },
): boolean => {
  const [across, down] = [width.baseVal.value * own.height, height.baseVal.value * own.width]
  return /\.svg\b|^data:image\/svg/i.test(href.baseVal) && Math.abs(across - down) > 0.03 * across
}

export const collectImage = (
  element: SVGImageElement,
  style: CSSStyleDeclaration,
  { sheet, clip, layer, matrix }: Drawing,
): void => {
  if (style.visibility !== 'visible') return
  const draw = (ink: Ink) => {
    const picture = sheet.pictures.get(new URL(element.href.baseVal, element.baseURI).href)
    if (!picture) {
      sheet.ledger.lack('a picture within a drawing', element)
      return
    }
    if (mayKeepShape(element, picture)) sheet.ledger.lack('a drawing of other proportions', element)
    sheet.ledger.paint(element)
    put(ink, { matrix })
    const { box, room } = imageBox(element, style, picture)
    const { x, y, width, height } = box
    if (element.getAttribute('preserveAspectRatio')?.includes('slice')) ink.clip(rectPath(room))
    ink.imageSmoothingEnabled = isSmooth(style)
    ink.drawImage(picture, x, y, width, height)
  }
  layer.words.push({ clip, draw })
}
