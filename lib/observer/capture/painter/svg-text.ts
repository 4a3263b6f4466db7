import { px, styleOf } from './css'
import { decorates } from './decoration'
import { linesOf } from './lines'
import type { Linear } from './space'
import type { Drawing } from './svg-space'
import { inherited, paintOf } from './svg-strokes'
import { paintLine, settingOf } from './text'
import type { Colours } from './words'
import type { Ink } from './ink'

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
  const value = (paint: NonNullable<typeof fill>) => ('paint' in paint ? paint.paint : paint.colour)
  return {
    fill: fill ? value(fill) : 'transparent',
    stroke: stroke ? value(stroke) : null,
    strokeWidth: px(style.strokeWidth),
    strokeFirst: style.getPropertyValue('paint-order').startsWith('stroke'),
  }
}

const collectWords = (node: Text, text: SVGGraphicsElement, element: Element, drawing: Drawing): void => {
  const style = styleOf(element)
  if (style.visibility !== 'visible' || style.display === 'none' || node.data.trim() === '') return
  const { sheet, space, clip, layer, matrix } = drawing
  const { a, b, c, d } = space.matrix.inverse().multiply(matrix)
  const linear: Linear = [a, b, c, d]
  const own = Math.sqrt(Math.abs(a * d - b * c))
  const given = { sheet, space, linear, own, style, firstLine: null }
  for (const line of linesOf(node)) {
    const setting = settingOf(node, line, given)
    const draw = (ink: Ink) => {
      const colours = coloursFor(ink, text, style, drawing)
      ink.globalAlpha *= Number(style.fillOpacity)
      if (colours)
        paintLine(ink, node, line, setting, {
          given,
          clip,
          cut: null,
          decorations: decorates(style) ? [style] : [],
          colours,
        })
      else sheet.ledger.paint(node)
    }
    layer.words.push({ clip, draw })
  }
}

const lackIn = (element: Element): string | null => {
  if (element.localName === 'textPath') return 'words along a line'
  const isTurned = element.hasAttribute('rotate')
  const isSqueezed =
    element.getAttribute('lengthAdjust') === 'spacingAndGlyphs' && element.hasAttribute('textLength')
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
