import { px, styleOf } from './css'
import { type Clip, onCanvas, rectPath } from './ink'
import { createLayer } from './layers'
import { edgesOf } from './replaced'
import type { Work } from './slices'
import { type Box, inset, IS_GECKO, movedSpace, type Linear } from './space'
import { collectImage } from './svg-image'
import { referenced } from './svg-references'
import { pathOf } from './svg-shapes'
import { clientMatrix, type Drawing, enter, fromScreen, isShape, viewBoxMatrix } from './svg-space'
import { paintShape } from './svg-strokes'
import { collectSvgText } from './svg-text'
import { collect } from './walk'
import type { Met, Standing } from './standing'

const UNSEEN =
  /^(defs|symbol|clipPath|mask|pattern|marker|linearGradient|radialGradient|filter|title|desc|metadata|style|script|animate.*|set|view)$/

const collectShape = (element: SVGGeometryElement, style: CSSStyleDeclaration, drawing: Drawing): void => {
  const { sheet, clip, layer, matrix, instance, alpha } = drawing
  if (style.visibility !== 'visible') return
  const path = pathOf(element, style)
  layer.words.push({
    clip,
    draw: (ink) => {
      ink.globalAlpha *= alpha
      paintShape(ink, { sheet, element, style, matrix, instance, path })
    },
  })
}

function* collectUse(element: SVGUseElement, style: CSSStyleDeclaration, drawing: Drawing): Work<void> {
  const target = referenced(element, element.href.baseVal)
  if (!target) {
    drawing.sheet.ledger.lack('a drawing that is kept elsewhere', element)
    return
  }
  drawing.sheet.ledger.paint(element)
  const { x, y, width, height } = element
  let matrix = drawing.matrix.translate(x.baseVal.value, y.baseVal.value)
  const instance = { style: drawing.instance?.style ?? style, home: styleOf(target.parentElement ?? target) }
  if (!/^(symbol|svg)$/.test(target.localName))
    return yield* collectNode(target, { ...drawing, matrix, instance })
  const symbol = target as SVGSymbolElement
  const size = (length: SVGAnimatedLength, name: string) =>
    element.hasAttribute(name)
      ? length.baseVal.value
      : px(symbol.getAttribute(name) ?? '') || symbol.viewBox.baseVal.width
  matrix = matrix.multiply(
    viewBoxMatrix(symbol, { width: size(width, 'width'), height: size(height, 'height') }),
  )
  for (const child of target.children)
    yield* collectNode(child, { ...drawing, matrix, instance: { ...instance, home: styleOf(target) } })
}

const cutTo = (box: Box, { matrix, clip }: Drawing): Clip => ({
  path: onCanvas(rectPath(box), matrix),
  parent: clip,
})

function* collectForeign(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  drawing: Drawing,
): Work<void> {
  const { a, b, c, d } = clientMatrix(drawing)
  const linear: Linear = [a, b, c, d]
  const { scale, grid } = drawing.space
  const isEven = !IS_GECKO && Number.isInteger(grid) && Number.isInteger(Math.round(a * scale * 1e4) / 1e4)
  if (a !== 1 && !isEven) drawing.sheet.ledger.lack('a scaled part of a drawing', element)
  const layer = createLayer()
  drawing.layer.words.push(layer)
  const clip = style.overflowX === 'visible' ? drawing.clip : cutTo(element.getBBox(), drawing)
  const clips = { clip, absoluteClip: clip, fixedClip: clip }
  for (const child of element.children)
    yield* collect(child, { ...drawing, ...clips, layer, context: layer, linear, parent: style })
}

const isGraphic = (element: Element): element is SVGGraphicsElement => 'getScreenCTM' in element

/** The first child that the browser finds fit to be shown. */
const chosen = (element: Element): Element[] =>
  [...element.children]
    .filter((child) => {
      const languages = child.getAttribute('systemLanguage')
      return (
        languages === null || languages.split(',').some((one) => navigator.language.startsWith(one.trim()))
      )
    })
    .slice(0, 1)

/** Takes in one element of an SVG and what is in it. */
export function* collectNode(element: Element, drawing: Drawing): Work<void> {
  yield
  const { localName } = element
  if (UNSEEN.test(localName) || !isGraphic(element)) return
  const style = styleOf(element)
  if (style.display === 'none' || style.opacity === '0') return
  const here = enter(element, style, drawing)
  if (isShape(element)) {
    collectShape(element, style, here)
    return
  }
  if (localName === 'text') {
    collectSvgText(element, here)
    return
  }
  if (localName === 'image') {
    collectImage(element as SVGImageElement, style, here)
    return
  }
  if (localName === 'use') return yield* collectUse(element as SVGUseElement, style, here)
  if (localName === 'foreignObject') return yield* collectForeign(element, style, here)
  if (localName === 'svg') return yield* collectNested(element as SVGSVGElement, style, here)
  const children = localName === 'switch' ? chosen(element) : element.children
  for (const child of children) yield* collectNode(child, here)
}

function* collectNested(svg: SVGSVGElement, style: CSSStyleDeclaration, drawing: Drawing): Work<void> {
  drawing.sheet.ledger.paint(svg)
  const value = (length: SVGAnimatedLength) => length.baseVal.value
  const box = { x: value(svg.x), y: value(svg.y), width: value(svg.width), height: value(svg.height) }
  // Not by the browser's own matrix: Gecko's is without the view box.
  const matrix = drawing.matrix.translate(box.x, box.y).multiply(viewBoxMatrix(svg, box))
  const clip = style.overflowX === 'visible' ? drawing.clip : cutTo(box, drawing)
  for (const child of svg.children) yield* collectNode(child, { ...drawing, matrix, clip })
}

/** Takes in an SVG in a page: shape by shape, as its styles are computed. */
export function* collectSvg(svg: SVGSVGElement, met: Met, around: Standing): Work<void> {
  const { style, place } = met
  const standing = { ...around, space: movedSpace(met, around.space) }
  standing.sheet.ledger.paint(svg)
  const matrix = fromScreen(svg, standing)
  if (!matrix) return
  const box = inset(place.box, edgesOf(style))
  const { clip: parent } = standing
  const clip =
    style.overflowX === 'visible' ? parent : { path: onCanvas(rectPath(box), place.matrix), parent }
  for (const child of svg.children)
    yield* collectNode(child, { ...standing, matrix, clip, instance: null, alpha: 1 })
}
