import { paintLayers, type Layered } from './backgrounds'
import { split } from './css'
import { onCanvas, put, type Clip, type Sheet } from './ink'
import type { Effects } from './layers'
import { basicShape } from './shapes'
import { isOneOf, maskOf } from './stacking'
import { IS_GECKO, type Box, type Place } from './space'

const BLENDS =
  /^(multiply|screen|overlay|darken|lighten|color-dodge|color-burn|hard-light|soft-light|difference|exclusion|hue|saturation|color|luminosity)$/

const blendOf = ({ mixBlendMode }: CSSStyleDeclaration): GlobalCompositeOperation => {
  if (mixBlendMode === 'plus-lighter') return 'lighter'
  return BLENDS.test(mixBlendMode) ? (mixBlendMode as GlobalCompositeOperation) : 'source-over'
}

/** Lengths of a filter are pixels of the canvas there. */
const filterOf = ({ filter }: CSSStyleDeclaration, scale: number): string =>
  filter.replace(/(-?[\d.]+)px/g, (_, amount: string) => `${Number(amount) * scale}px`)

const maskProperty = (style: CSSStyleDeclaration, name: string): string =>
  style.getPropertyValue(`mask-${name}`) || style.getPropertyValue(`-webkit-mask-${name}`)

const layeredMask = (style: CSSStyleDeclaration): Layered => ({
  image: maskOf(style),
  position: maskProperty(style, 'position'),
  size: maskProperty(style, 'size'),
  repeat: maskProperty(style, 'repeat'),
  origin: maskProperty(style, 'origin'),
  clip: maskProperty(style, 'clip'),
  attachment: 'scroll',
  blend: 'normal',
})

/** `around`: what cuts off the element, where its own filter may spread it further. */
type Given = {
  sheet: Sheet
  element: Element
  style: CSSStyleDeclaration
  place: Place
  /** as the browser tells it: what cuts it off lies on whole pixels only in Gecko */
  rect: Box
  around?: Clip | null
}

const maskFor = ({ sheet, element, style, place }: Given): Effects['mask'] => {
  if (maskOf(style) === 'none') return null
  const layered = layeredMask(style)
  const plain = split(maskProperty(style, 'composite')).every((word) => isOneOf(word, 'add', 'source-over'))
  return (ink) => {
    put(ink, place)
    const whole = paintLayers(ink, sheet, style, layered, place)
    if (!whole || (!plain && split(layered.image).length > 1))
      sheet.ledger.lack('the outline of a masked part', element)
  }
}

const clipFor = ({ sheet, element, style, place, rect, around = null }: Given): Clip | null => {
  const parent = style.filter === 'none' ? null : around
  if (style.clipPath === 'none') return parent
  const outline = basicShape(element, style, IS_GECKO || !place.upright ? place.box : rect)
  if (outline) return { ...outline, path: onCanvas(outline.path, place.matrix), parent }
  sheet.ledger.lack('the outline of a clipped part', element)
  return null
}

/** What a style does to an element as a whole; null where that is nothing. */
export const effectsOf = (given: Given): Effects | null => {
  const { sheet, element, style, place } = given
  if (!isOneOf(style.backdropFilter, 'none', '')) sheet.ledger.lack('a blurred ground', element)
  if (style.filter.includes('url(')) sheet.ledger.lack('a filter of the page', element)
  const effects: Effects = {
    opacity: Number(style.opacity),
    filter: style.filter.includes('url(') ? 'none' : filterOf(style, place.scale),
    blend: blendOf(style),
    clip: clipFor(given),
    mask: maskFor(given),
  }
  const { opacity, filter, blend, clip, mask } = effects
  return opacity === 1 && filter === 'none' && blend === 'source-over' && !clip && !mask ? null : effects
}
