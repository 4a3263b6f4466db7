import { noteCoarse } from './coarse'
import { px, styleOf } from './css'
import { decorates } from './decoration'
import { linesOf, type Line } from './lines'
import { type Box, IS_GECKO, type Linear, sizeBefore } from './space'
import { clientMatrix, type Drawing } from './svg-space'
import { inherited, paintOf } from './svg-strokes'
import { paintLine, settingOf } from './text'
import type { Colours } from './words'
import { ruler, type Ink } from './ink'
import { heightsOf } from './type'

const coloursFor = (
  ink: Ink,
  text: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  drawing: Drawing,
): Colours | null => {
  const { sheet, instance } = drawing
  const shape = { style, instance }
  const fill = paintOf(ink, sheet, text, inherited(shape, 'fill'))
  const stroke = paintOf(ink, sheet, text, inherited(shape, 'stroke'))
  if (!fill && !stroke) return null
  if (stroke && decorates(style)) sheet.ledger.lack('lines under words', text)
  if (fill && 'paint' in fill) sheet.ledger.lack('words filled with a picture', text)
  const value = (paint: NonNullable<typeof fill>) => ('paint' in paint ? paint.paint : paint.colour)
  return {
    fill: fill ? value(fill) : 'transparent',
    stroke: stroke ? value(stroke) : null,
    strokeWidth: px(style.strokeWidth),
    strokeFirst: style.getPropertyValue('paint-order').startsWith('stroke'),
  }
}

/** The upright frame around a box that a matrix may turn, by the middle of the box. */
const frameOf = (matrix: DOMMatrix, across: number, down: number, width: number, height: number): Box => {
  const { a, b, c, d } = matrix
  const { x, y } = matrix.transformPoint({ x: across, y: down })
  const [wide, high] = [
    Math.abs(a) * width + Math.abs(c) * height,
    Math.abs(b) * width + Math.abs(d) * height,
  ]
  return { x: x - wide / 2, y: y - high / 2, width: wide, height: high }
}

/**
 * Gecko scales the boxes of words in a drawing twice, and rounds them: where they begin and how long they are is asked
 * of the element that has no other words. Null where nothing can be asked.
 */
const asked = (line: Line, element: Element, style: CSSStyleDeclaration, place: Scaled): Line | null => {
  const { matrix, own, scale } = place
  const isPlain = element.childNodes.length === 1 && style.direction === 'ltr'
  if (!isPlain || !('getStartPositionOfChar' in element)) return null
  const words = element as SVGTextContentElement
  const { ascent, descent } = heightsOf(ruler(), style, scale * own, scale * own)
  const start = words.getStartPositionOfChar(0)
  const [width, height] = [words.getComputedTextLength(), (ascent + descent) / (scale * own)]
  const middle = start.y + (descent - ascent) / (2 * scale * own)
  return { ...line, rect: frameOf(matrix, start.x + width / 2, middle, width, height) }
}

/** Less than this, and the boxes of words are where they should be. */
const SLIGHTLY = 0.02

const isAskedFor = ({ matrix: { b, c }, own }: Scaled): boolean =>
  IS_GECKO && Math.abs(own - 1) > SLIGHTLY && Math.abs(b) + Math.abs(c) < 1e-6

/** In Gecko words are as high as the highest of all fonts they take: those of a drawing tell where their first one is. */
const isHigher = ({ rect }: Line, style: CSSStyleDeclaration, { matrix, own, scale }: Scaled) => {
  const { a, b, c, d } = matrix
  const before = IS_GECKO ? sizeBefore([a, b, c, d], rect) : null
  if (!before) return false
  const { ascent, descent } = heightsOf(ruler(), style, scale * own, scale * own)
  const isStraight = Math.abs(b) + Math.abs(c) < 1e-6
  return before.height * own * scale - ascent - descent > (isStraight ? 0.5 : 1)
}

/** From the units of the words into client coordinates: by `own` in all, and from there onto the canvas by `scale`. */
type Scaled = { matrix: DOMMatrix; own: number; scale: number }

const collectWords = (node: Text, text: SVGGraphicsElement, element: Element, drawing: Drawing): void => {
  const style = styleOf(element)
  if (style.visibility !== 'visible' || style.display === 'none' || node.data.trim() === '') return
  const { sheet, space, clip, layer } = drawing
  const toClient = clientMatrix(drawing)
  const { a, b, c, d } = toClient
  const linear: Linear = [a, b, c, d]
  const own = Math.sqrt(Math.abs(a * d - b * c))
  const given = { sheet, space, linear, own, style, firstLine: null, drawn: true }
  const place = { matrix: toClient, own, scale: space.scale }
  for (const found of linesOf(node)) {
    const known =
      isAskedFor(place) || isHigher(found, style, place) ? asked(found, element, style, place) : found
    if (!known) sheet.ledger.lack('words of a drawing that is scaled', node)
    const line = known ?? found
    const setting = settingOf(node, line, given)
    noteCoarse(sheet, style, setting)
    const draw = (ink: Ink) => {
      const colours = coloursFor(ink, text, style, drawing)
      ink.globalAlpha *= Number(style.fillOpacity)
      if (colours)
        paintLine(
          ink,
          node,
          line,
          { ...setting, lines: colours.fill },
          {
            given,
            clip,
            cut: null,
            decorations: decorates(style) ? [style] : [],
            colours,
          },
        )
      else sheet.ledger.paint(node)
    }
    layer.words.push({ clip, draw })
  }
}

const lackIn = (element: Element): string | null => {
  if (element.localName === 'textPath') return 'words along a line'
  const isTurned = element.hasAttribute('rotate')
  // Gecko tells where each letter would stand without it.
  const isSqueezed =
    element.hasAttribute('textLength') &&
    (IS_GECKO || element.getAttribute('lengthAdjust') === 'spacingAndGlyphs')
  return isTurned || isSqueezed ? 'words of another shape' : null
}

/** Takes in the words of an SVG, which stand where the browser has put them. */
export const collectSvgText = (text: SVGGraphicsElement, drawing: Drawing): void => {
  if (drawing.instance) {
    drawing.sheet.ledger.lack('words that are used twice', text)
    return
  }
  const visit = (element: Element) => {
    const lack = lackIn(element)
    if (lack !== null) drawing.sheet.ledger.lack(lack, element)
    if (element.localName === 'textPath') return
    for (const child of element.childNodes) {
      if (child.nodeType === 3) collectWords(child as Text, text, element, drawing)
      else if (child.nodeType === 1 && !/^(title|desc)$/.test((child as Element).localName))
        visit(child as Element)
    }
  }
  visit(text)
}
