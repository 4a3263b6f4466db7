import { type Clip, onCanvas } from './ink'
import { createLayer, type Effects } from './layers'
import { px, split } from './css'
import { IS_GECKO, UPRIGHT } from './space'
import { turnOf } from './stacking'
import { clipPathOf } from './svg-clip'
import type { Standing } from './standing'

/** What holds for an SVG element by the elements around it. */
export type Drawing = Standing & {
  /** from its units onto the canvas */
  matrix: DOMMatrix
  /** the `<use>` that shows it, whose style it inherits; null outside of one */
  instance: { style: CSSStyleDeclaration; home: CSSStyleDeclaration } | null
  /** opacity of a shape that needs no layer for it; 1 for all else */
  alpha: number
}

export const fromScreen = (element: SVGGraphicsElement, { space }: Standing): DOMMatrix | null => {
  const screen = element.getScreenCTM()
  return (
    screen &&
    space.matrix.multiply(new DOMMatrix([screen.a, screen.b, screen.c, screen.d, screen.e, screen.f]))
  )
}

const tidy = (by: number): number => Math.round(by * 1e6) / 1e6

/** From an element's units into client coordinates. Where a pixel is 1.5 of the screen, Chromium's scale of what has none is not quite 1. */
export const clientMatrix = ({ space, matrix }: Pick<Drawing, 'space' | 'matrix'>): DOMMatrix => {
  const { a, b, c, d, e, f } = space.matrix.inverse().multiply(matrix)
  return new DOMMatrix([tidy(a), tidy(b), tidy(c), tidy(d), e, f])
}

/** A transform around a place in the element's own box, of which Gecko's matrix knows nothing. */
const turnedInPlace = (element: SVGGraphicsElement, style: CSSStyleDeclaration): DOMMatrix => {
  const box = element.getBBox()
  const [x = 0, y = 0] = split(style.transformOrigin, ' ').map(px)
  const turn = turnOf(style) ?? UPRIGHT
  const own = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform)
  const [across = 0, down = 0] = split(style.translate, ' ').map(px)
  return new DOMMatrix()
    .translate(box.x + x + across, box.y + y + down)
    .multiply(new DOMMatrix([...turn, 0, 0]))
    .multiply(own)
    .translate(-box.x - x, -box.y - y)
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
  if (!moves) return drawing.matrix
  const isAround =
    IS_GECKO && /^(fill|stroke|content|border)-box$/.test(style.getPropertyValue('transform-box'))
  if (isAround) return drawing.matrix.multiply(turnedInPlace(element, style))
  return fromScreen(element, drawing) ?? drawing.matrix
}

const SHARES: Record<string, number> = { Min: 0, Mid: 0.5, Max: 1 }

/** How much of the room that is left lies before, along both sides: by `xMinYMax` and the like. */
export const alignmentOf = (ratio: string): { x: number; y: number } => {
  const [, x = 'Mid', y = 'Mid'] = /x(Min|Mid|Max)Y(Min|Mid|Max)/.exec(ratio) ?? []
  return { x: SHARES[x] ?? 0.5, y: SHARES[y] ?? 0.5 }
}

/** Maps the view box of what is shown onto the box that it is shown in. */
export const viewBoxMatrix = (
  target: SVGSymbolElement | SVGSVGElement,
  { width, height }: { width: number; height: number },
): DOMMatrix => {
  const box = target.viewBox.baseVal as DOMRect | null
  if (!box || box.width === 0 || box.height === 0 || width === 0 || height === 0) return new DOMMatrix()
  const ratio = target.getAttribute('preserveAspectRatio') ?? ''
  const [x, y] = [width / box.width, height / box.height]
  const by = ratio.includes('slice') ? Math.max(x, y) : Math.min(x, y)
  const [across, down] = ratio === 'none' ? [x, y] : [by, by]
  const share = alignmentOf(ratio)
  return new DOMMatrix()
    .translate((width - box.width * across) * share.x, (height - box.height * down) * share.y)
    .scale(across, down)
    .translate(-box.x, -box.y)
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

const SHAPE = /^(path|rect|circle|ellipse|line|polyline|polygon)$/

export const isShape = (element: Element): element is SVGGeometryElement => SHAPE.test(element.localName)

/** True for a shape of a single stroke of the brush: nothing of it lies over itself, so opacity needs no layer. */
const isSingle = (element: Element, { fill, stroke }: CSSStyleDeclaration, { instance }: Drawing): boolean =>
  instance === null && isShape(element) && (fill === 'none') !== (stroke === 'none')

const isOpacityAlone = ({ filter, blend }: Effects): boolean => filter === 'none' && blend === 'source-over'

/** The drawing as it holds within an element: its matrix, what clips it, a layer of its own where it needs one. */
export const enter = (element: SVGGraphicsElement, style: CSSStyleDeclaration, drawing: Drawing): Drawing => {
  const matrix = matrixOf(element, style, drawing)
  const here = { ...drawing, matrix, alpha: 1 }
  let { clip } = drawing
  if (style.clipPath !== 'none') {
    const outline = clipPathOf(element, style)
    if (outline) clip = { ...outline, path: onCanvas(outline.path, matrix), parent: clip }
    else drawing.sheet.ledger.lack('the outline of a clipped part', element)
  }
  const effects = effectsFor(element, style, here, null)
  if (!effects) return { ...here, clip }
  if (isOpacityAlone(effects) && isSingle(element, style, drawing))
    return { ...here, clip, alpha: effects.opacity }
  const layer = createLayer()
  layer.effects = effects
  drawing.layer.words.push(layer)
  return { ...here, clip, layer }
}
