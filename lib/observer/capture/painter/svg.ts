import { styleOf, px } from './css'
import { onCanvas, put, rectPath, type Clip, type Ink } from './ink'
import { createLayer, type Effects } from './layers'
import { edgesOf, fit } from './replaced'
import type { Work } from './slices'
import { inset, type Box, type Linear, type Space } from './space'
import { clipPathOf } from './svg-clip'
import { referenced } from './svg-references'
import { pathOf } from './svg-shapes'
import { paintShape } from './svg-strokes'
import { collectSvgText } from './svg-text'
import { collect, type Met, type Standing } from './walk'

/** What holds for an SVG element by the elements around it. */
export type Drawing = Standing & {
  /** from its units onto the canvas */
  matrix: DOMMatrix
  /** the `<use>` that shows it, whose style it inherits; null outside of one */
  instance: { style: CSSStyleDeclaration; home: CSSStyleDeclaration } | null
}

const UNSEEN =
  /^(defs|symbol|clipPath|mask|pattern|marker|linearGradient|radialGradient|filter|title|desc|metadata|style|script|animate.*|set|view)$/

const SHAPE = /^(path|rect|circle|ellipse|line|polyline|polygon)$/

const fromScreen = (element: SVGGraphicsElement, { space }: Standing): DOMMatrix | null => {
  const screen = element.getScreenCTM()
  return (
    screen &&
    space.matrix.multiply(new DOMMatrix([screen.a, screen.b, screen.c, screen.d, screen.e, screen.f]))
  )
}

/** Where an element's own units lie: the browser says so, but not of what a `<use>` shows. */
const matrixOf = (element: SVGGraphicsElement, style: CSSStyleDeclaration, drawing: Drawing): DOMMatrix => {
  if (drawing.instance) {
    const own = element.transform.baseVal.consolidate()?.matrix
    return own
      ? drawing.matrix.multiply(new DOMMatrix([own.a, own.b, own.c, own.d, own.e, own.f]))
      : drawing.matrix
  }
  const moves =
    style.transform !== 'none' ||
    style.translate !== 'none' ||
    style.rotate !== 'none' ||
    style.scale !== 'none'
  return moves ? (fromScreen(element, drawing) ?? drawing.matrix) : drawing.matrix
}

/** Opacity and filters of a group (or of a shape that is both filled and stroked). */
const effectsFor = (
  element: Element,
  style: CSSStyleDeclaration,
  { sheet, matrix }: Drawing,
  clip: Clip | null,
): Effects | null => {
  const { opacity, filter, mixBlendMode } = style
  if (filter.includes('url(')) sheet.ledger.lack('a filter of the page', element)
  if (style.maskImage !== 'none' && style.maskImage !== '')
    sheet.ledger.lack('the outline of a masked part', element)
  const blend = mixBlendMode === 'normal' ? 'source-over' : (mixBlendMode as GlobalCompositeOperation)
  const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c))
  const scaled = filter.includes('url(')
    ? 'none'
    : filter.replace(/(-?[\d.]+)px/g, (_, amount: string) => `${Number(amount) * scale}px`)
  if (opacity === '1' && scaled === 'none' && blend === 'source-over') return null
  return { opacity: Number(opacity), filter: scaled, blend, clip, mask: null }
}

/** The drawing as it holds within an element: its matrix, what clips it, a layer of its own where it needs one. */
const enter = (element: SVGGraphicsElement, style: CSSStyleDeclaration, drawing: Drawing): Drawing => {
  const matrix = matrixOf(element, style, drawing)
  const here = { ...drawing, matrix }
  let { clip } = drawing
  if (style.clipPath !== 'none') {
    const path = clipPathOf(element, style)
    if (path) clip = { path: onCanvas(path, matrix), parent: clip }
    else drawing.sheet.ledger.lack('the outline of a clipped part', element)
  }
  const effects = effectsFor(element, style, here, null)
  if (!effects) return { ...here, clip }
  const layer = createLayer()
  layer.effects = effects
  drawing.layer.words.push(layer)
  return { ...here, clip, layer }
}

const collectShape = (element: SVGGeometryElement, style: CSSStyleDeclaration, drawing: Drawing): void => {
  const { sheet, clip, layer, matrix, instance } = drawing
  if (style.visibility !== 'visible') return
  const path = pathOf(element, style)
  layer.words.push({
    clip,
    draw: (ink) => paintShape(ink, { sheet, element, style, matrix, instance, path }),
  })
}

const imageBox = (
  element: Element,
  style: CSSStyleDeclaration,
  own: { width: number; height: number },
): Box => {
  const number = (name: 'x' | 'y' | 'width' | 'height', other: number) => {
    const value = style.getPropertyValue(name)
    return value.endsWith('px') ? px(value) : other
  }
  const box = {
    x: number('x', 0),
    y: number('y', 0),
    width: number('width', own.width),
    height: number('height', own.height),
  }
  const ratio = element.getAttribute('preserveAspectRatio') ?? ''
  const objectFit = ratio === 'none' ? 'fill' : ratio.includes('slice') ? 'cover' : 'contain'
  return fit({ objectFit, objectPosition: '50% 50%' } as CSSStyleDeclaration, own, box)
}

const collectImage = (
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
    sheet.ledger.paint(element)
    put(ink, { matrix })
    const { x, y, width, height } = imageBox(element, style, picture)
    ink.drawImage(picture, x, y, width, height)
  }
  layer.words.push({ clip, draw })
}

/** Maps the view box of what is shown onto the box that it is shown in. */
const viewBoxMatrix = (
  target: SVGSymbolElement,
  { width, height }: { width: number; height: number },
): DOMMatrix => {
  const box = target.viewBox.baseVal as DOMRect | null
  if (!box || box.width === 0 || box.height === 0 || width === 0 || height === 0) return new DOMMatrix()
  const isStretched = target.getAttribute('preserveAspectRatio') === 'none'
  const [x, y] = [width / box.width, height / box.height]
  const by = Math.min(x, y)
  const [across, down] = isStretched ? [x, y] : [by, by]
  return new DOMMatrix()
    .translate((width - box.width * across) / 2, (height - box.height * down) / 2)
    .scale(across, down)
    .translate(-box.x, -box.y)
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

function* collectForeign(
  element: SVGGraphicsElement,
  style: CSSStyleDeclaration,
  drawing: Drawing,
): Work<void> {
  const { a, b, c, d } = drawing.space.matrix.inverse().multiply(drawing.matrix)
  const linear: Linear = [a, b, c, d]
  for (const child of element.children) yield* collect(child, { ...drawing, linear, parent: style })
}

const isGraphic = (element: Element): element is SVGGraphicsElement => 'getScreenCTM' in element

/** Takes in one element of an SVG and what is in it. */
export function* collectNode(element: Element, drawing: Drawing): Work<void> {
  yield
  const { localName } = element
  if (UNSEEN.test(localName) || !isGraphic(element)) return
  const style = styleOf(element)
  if (style.display === 'none' || style.opacity === '0') return
  const here = enter(element, style, drawing)
  if (SHAPE.test(localName)) {
    collectShape(element as SVGGeometryElement, style, here)
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
  const children = localName === 'switch' ? [...element.children].slice(0, 1) : element.children
  for (const child of children) yield* collectNode(child, here)
}

function* collectNested(svg: SVGSVGElement, style: CSSStyleDeclaration, drawing: Drawing): Work<void> {
  drawing.sheet.ledger.paint(svg)
  const matrix = (drawing.instance ? null : fromScreen(svg, drawing)) ?? drawing.matrix
  let { clip } = drawing
  if (style.overflowX !== 'visible') {
    const value = (length: SVGAnimatedLength) => length.baseVal.value
    const box = { x: value(svg.x), y: value(svg.y), width: value(svg.width), height: value(svg.height) }
    clip = { path: onCanvas(rectPath(box), drawing.matrix), parent: clip }
  }
  for (const child of svg.children) yield* collectNode(child, { ...drawing, matrix, clip })
}

/** Browsers put a drawing on whole pixels, and all that is in it along. */
const snappedSpace = ({ rect, place }: Met, space: Space): Space => {
  if (!place.upright || rect.width === 0 || rect.height === 0) return space
  const { x, y, width, height } = place.box
  const matrix = space.matrix
    .translate(x, y)
    .scale(width / rect.width, height / rect.height)
    .translate(-rect.x, -rect.y)
  return { ...space, matrix, x: space.x + x - rect.x, y: space.y + y - rect.y }
}

/** Takes in an SVG in a page: shape by shape, as its styles are computed. */
export function* collectSvg(svg: SVGSVGElement, met: Met, around: Standing): Work<void> {
  const { style, place } = met
  const standing = { ...around, space: snappedSpace(met, around.space) }
  standing.sheet.ledger.paint(svg)
  const matrix = fromScreen(svg, standing)
  if (!matrix) return
  const box = inset(place.box, edgesOf(style))
  const { clip: parent } = standing
  const clip =
    style.overflowX === 'visible' ? parent : { path: onCanvas(rectPath(box), place.matrix), parent }
  for (const child of svg.children) yield* collectNode(child, { ...standing, matrix, clip, instance: null })
}
