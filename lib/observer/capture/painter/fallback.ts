import { px, styleOf } from './css'
import { ruler } from './ink'
import type { Line } from './lines'
import { borderOf, paddingOf } from './rounded'
import { inset, IS_GECKO, isUpright, type Box, type Linear, type Space } from './space'
import { heightsOf } from './type'

type Around = { node: Text; style: CSSStyleDeclaration; space: Space; linear: Linear }

/** Of the first font of the style, in pixels of the page. */
type Font = { ascent: number; height: number; pixel: number }

const fontOf = (style: CSSStyleDeclaration, { grid }: Space): Font => {
  const { ascent, descent } = heightsOf(ruler(), style, grid, grid)
  return { ascent: ascent / grid, height: (ascent + descent) / grid, pixel: 1 / grid }
}

const isOnLine = (box: DOMRect, { rect }: Line): boolean =>
  box.width > 0 && Math.min(box.bottom, rect.y + rect.height) - Math.max(box.top, rect.y) > rect.height / 2

/** An inline element is as high as its first font, whatever fonts its words take. */
const topInInline = (element: Element, style: CSSStyleDeclaration, line: Line): number | null => {
  const box = [...element.getClientRects()].find((rect) => isOnLine(rect, line))
  return box ? box.top + px(style.paddingTop) + px(style.borderTopWidth) : null
}

const isOnBaseline = ({ display, verticalAlign }: CSSStyleDeclaration): boolean =>
  display === 'inline' && verticalAlign === 'baseline'

/** An inline element beside the words stands on their baseline, and tells where its own font begins. */
const topBeside = (element: Element, line: Line, around: Around, font: Font): number | null => {
  for (const child of element.children) {
    const style = styleOf(child)
    const top = isOnBaseline(style) && style.position === 'static' ? topInInline(child, style, line) : null
    if (top !== null) return top + fontOf(style, around.space).ascent - font.ascent
  }
  return null
}

/** Where a style gives lines their height, the first font stands in the middle of it. */
const topInLines = (element: Element, style: CSSStyleDeclaration, line: Line, font: Font): number | null => {
  const lineHeight = px(style.lineHeight)
  const outer = inset(element.getBoundingClientRect(), borderOf(style))
  const { y, height } = inset(outer, paddingOf(style))
  const count = Math.round(height / lineHeight)
  if (lineHeight === 0 || Math.abs(count * lineHeight - height) > font.pixel) return null
  const index = Math.floor((line.rect.y + line.rect.height / 2 - y) / lineHeight)
  return index >= 0 && index < count ? y + (lineHeight - font.height) / 2 + index * lineHeight : null
}

/** Less than this, in pixels of the screen, is none. */
const NONE = 0.5

/** In Gecko words are as high as the highest of all fonts they take: as high as the first one alone, and where it stands. */
export const inFirstFont = (line: Line, around: Around): { line: Line; isGuess: boolean } => {
  const { node, style, linear, space } = around
  const element = node.parentElement
  const isAcross = isUpright(linear) && space.matrix.b === 0 && style.writingMode === 'horizontal-tb'
  if (!IS_GECKO || !element || !isAcross) return { line, isGuess: false }
  const font = fontOf(style, space)
  const more = line.rect.height - font.height
  if (more < NONE * font.pixel) return { line, isGuess: false }
  const top =
    style.display === 'inline'
      ? topInInline(element, style, line)
      : (topBeside(element, line, around, font) ?? topInLines(element, style, line, font))
  const isWithin = top !== null && top > line.rect.y - font.pixel && top < line.rect.y + more + font.pixel
  const y = isWithin ? top : line.rect.y + more
  const rect: Box = { ...line.rect, y, height: font.height }
  return { line: { ...line, rect }, isGuess: !isWithin && more > 1.5 * font.pixel }
}
