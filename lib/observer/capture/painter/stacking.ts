import { degrees, px, split } from './css'
import { times, type Linear, UPRIGHT } from './space'

/** What of a style decides over the order in which things are painted. */
const PROMOTING =
  /transform|opacity|filter|perspective|clip-path|mask|z-index|translate|rotate|scale|isolation/

export const isOneOf = (value: string, ...words: string[]): boolean => words.includes(value)

export const isPositioned = ({ position }: CSSStyleDeclaration): boolean => position !== 'static'

export const isItem = (parent: CSSStyleDeclaration | null): boolean =>
  parent !== null && /(flex|grid)$/.test(parent.display)

const transforming = new WeakMap<CSSStyleDeclaration, boolean>()

/** Asked of every element four times in one painting; each value costs as much as painting a short line. */
export const transforms = (style: CSSStyleDeclaration): boolean => {
  const known = transforming.get(style)
  if (known !== undefined) return known
  const { transform, translate, rotate, scale } = style
  const does = [transform, translate, rotate, scale].some((value) => value !== 'none' && value !== '')
  transforming.set(style, does)
  return does
}

export const maskOf = (style: CSSStyleDeclaration): string =>
  style.maskImage || style.getPropertyValue('-webkit-mask-image') || 'none'

const hasEffect = (style: CSSStyleDeclaration): boolean =>
  style.opacity !== '1' ||
  style.filter !== 'none' ||
  style.mixBlendMode !== 'normal' ||
  style.clipPath !== 'none' ||
  maskOf(style) !== 'none' ||
  style.isolation === 'isolate' ||
  !isOneOf(style.backdropFilter, 'none', '')

/** True where an element and all in it are painted as one, between its neighbours (CSS 2.2, appendix E). */
export const makesContext = (style: CSSStyleDeclaration, parent: CSSStyleDeclaration | null): boolean =>
  isOneOf(style.position, 'fixed', 'sticky') ||
  (style.zIndex !== 'auto' && (isPositioned(style) || isItem(parent))) ||
  transforms(style) ||
  hasEffect(style) ||
  style.perspective !== 'none' ||
  PROMOTING.test(style.willChange) ||
  /paint|layout|strict|content/.test(style.contain)

/** Painted in one go as well, but what is positioned in it is not: floats, inline blocks, items of flex and grid. */
export const isAtomic = (style: CSSStyleDeclaration, parent: CSSStyleDeclaration | null): boolean =>
  style.display.startsWith('inline-') || style.float !== 'none' || isItem(parent)

export const levelOf = ({ zIndex }: CSSStyleDeclaration): number => (zIndex === 'auto' ? 0 : Number(zIndex))

/** True where absolute boxes within are measured from this one, and cut by what cuts it. */
export const holdsAbsolute = (style: CSSStyleDeclaration): boolean => isPositioned(style) || holdsFixed(style)

export const holdsFixed = (style: CSSStyleDeclaration): boolean =>
  transforms(style) ||
  style.filter !== 'none' ||
  style.perspective !== 'none' ||
  /paint|layout|strict|content/.test(style.contain) ||
  /transform|perspective|filter/.test(style.willChange)

/** True for what is laid out apart from the page, and shows nothing beyond its box. */
export const isContained = ({ contain }: CSSStyleDeclaration): boolean => /paint|strict|content/.test(contain)

export const cuts = (style: CSSStyleDeclaration): boolean =>
  style.overflowX !== 'visible' || style.overflowY !== 'visible' || isContained(style)

const rotation = (value: string): Linear | null => {
  if (value === 'none' || value === '') return UPRIGHT
  const words = split(value, ' ')
  if (words.length > 1 && words[0] !== 'z') return null
  const angle = (degrees(words.at(-1) ?? '0') * Math.PI) / 180
  return [Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle)]
}

const scaling = (value: string): Linear => {
  if (value === 'none' || value === '') return UPRIGHT
  const [x = 1, y = x] = split(value, ' ').map(Number)
  return [x, 0, 0, y]
}

/** What the properties of their own name do, which come before `transform`; null in space. */
export const turnOf = ({ rotate, scale }: CSSStyleDeclaration): Linear | null => {
  const turn = rotation(rotate)
  return turn && times(turn, scaling(scale))
}

/** What an element's transforms and zoom do besides moving it; null where they are not of a plane. */
export const linearOf = (style: CSSStyleDeclaration): Linear | null => {
  const zoom = px(style.zoom) || 1
  const zoomed: Linear = [zoom, 0, 0, zoom]
  if (!transforms(style)) return zoom === 1 ? UPRIGHT : zoomed
  const turn = turnOf(style)
  const { a, b, c, d, is2D } = style.transform === 'none' ? new DOMMatrix() : new DOMMatrix(style.transform)
  if (!turn || !is2D) return null
  return [zoomed, turn, [a, b, c, d] as const].reduce<Linear>(times, UPRIGHT)
}
