import { px, styleOf } from './css'
import { put, ruler, type Ink } from './ink'
import { fillWords, widthOf } from './sizes'
import { IS_GECKO, rounded, type Box } from './space'
import type { Met, Standing } from './standing'
import { heightsOf, setType } from './type'

/** The gap between a bullet and its item, as browsers have it, in pixels of the screen. */
const GAP = 7

const valueOf = (item: Element): number | null => {
  const value = item.getAttribute('value')
  return value === null ? null : Number(value)
}

const ordinalOf = (item: Element): number => {
  const list = item.parentElement
  const items = [...(list?.children ?? [])].filter(({ localName }) => localName === 'li')
  const step = list?.hasAttribute('reversed') === true ? -1 : 1
  const start = Number(list?.getAttribute('start') ?? (step < 0 ? items.length : 1))
  let ordinal = start - step
  for (const one of items) {
    ordinal = valueOf(one) ?? ordinal + step
    if (one === item) break
  }
  return ordinal
}

const letters = (ordinal: number, first: number): string => {
  let text = ''
  for (let rest = ordinal; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(first + ((rest - 1) % 26)) + text
  return text
}

const ROMAN: readonly (readonly [string, number])[] = [
  ...([
    ['m', 1_000],
    ['cm', 900],
    ['d', 500],
    ['cd', 400],
  ] as const),
  ...([
    ['c', 100],
    ['xc', 90],
    ['l', 50],
    ['xl', 40],
  ] as const),
  ...([
    ['x', 10],
    ['ix', 9],
    ['v', 5],
    ['iv', 4],
    ['i', 1],
  ] as const),
]

const roman = (ordinal: number): string => {
  let text = ''
  let rest = ordinal
  for (const [letter, value] of ROMAN) for (; rest >= value; rest -= value) text += letter
  return text
}

/** The words before an item; null where there are none, or a shape. */
const wordsOf = (item: Element, kind: string): string | null => {
  const ordinal = ordinalOf(item)
  if (kind === 'decimal') return `${ordinal}. `
  if (kind === 'decimal-leading-zero') return `${String(ordinal).padStart(2, '0')}. `
  if (/^lower-(alpha|latin)$/.test(kind)) return `${letters(ordinal, 97)}. `
  if (/^upper-(alpha|latin)$/.test(kind)) return `${letters(ordinal, 65)}. `
  if (kind === 'lower-roman') return `${roman(ordinal)}. `
  if (kind === 'upper-roman') return `${roman(ordinal).toUpperCase()}. `
  return /^["']/.test(kind) ? kind.slice(1, -1) : null
}

const SHAPES = /^(disc|circle|square)$/

const lineHeight = (style: CSSStyleDeclaration, natural: number): number => px(style.lineHeight) || natural

type Bullet = { side: number; gap: number; top: number }

/** In pixels of the page; `high` is the ascent in those of the screen. Gecko has a font of its own for bullets. */
const bulletOf = (size: number, high: number, grid: number): Bullet => {
  const rise = Math.floor((high * 2) / 3)
  const side = Math.floor((rise + 1) / 2) / grid
  const top = Math.floor((3 * (high - rise)) / 2) / grid
  if (!IS_GECKO) return { side, gap: (rise + GAP) / grid - side, top }
  const own = 0.34 * size
  return { side: own, gap: size / 2, top: top + (side - own) / 2 + 0.8 }
}

const paintShape = (ink: Ink, kind: string, box: Box, colour: string, grid: number): void => {
  const { x, y, width } = box
  ink.fillStyle = ink.strokeStyle = colour
  ink.lineWidth = 1 / grid
  ink.beginPath()
  if (kind === 'square') ink.rect(x, y, width, width)
  else ink.arc(x + width / 2, y + width / 2, width / 2, 0, 2 * Math.PI)
  if (kind === 'circle') ink.stroke()
  else ink.fill()
}

/** Takes in the bullet or number before a list item. */
export const paintMarker = (
  { element, style, place, rect }: Met,
  { sheet, clip, layer, space }: Standing,
): void => {
  const kind = style.listStyleType
  if (style.visibility !== 'visible' || (kind === 'none' && style.listStyleImage === 'none')) return
  const words = wordsOf(element, kind)
  const isKnown = SHAPES.test(kind) || words !== null
  const marker = styleOf(element, '::marker')
  const isOther = !/^(normal|)$/.test(marker.content) || marker.fontWeight !== style.fontWeight
  if (!isKnown || isOther || style.listStyleImage !== 'none' || style.listStylePosition === 'inside') {
    sheet.ledger.lack('the mark before a line', element)
    return
  }
  const { scale, box } = place
  const { grid } = space
  const { ascent, descent } = heightsOf(ruler(), style, scale, grid)
  const text = ascent + descent
  const half = ((lineHeight(style, text / scale) - text / scale) * grid) / 2
  // Words of Gecko's stand where those of the line do, on the pixel next to it.
  const isOfLine = IS_GECKO && words !== null && place.upright
  const above = px(style.borderTopWidth) + px(style.paddingTop) + (isOfLine ? half : Math.floor(half)) / grid
  const onGrid = rounded((rect.y + above + space.y) * grid) / grid - space.y
  const top = isOfLine ? onGrid : box.y + above
  const isRtl = style.direction === 'rtl'
  layer.words.push({
    clip,
    draw: (ink) => {
      if (words !== null) {
        setType(ink, style, scale)
        ink.setTransform(place.matrix.scale(1 / scale))
        ink.fillStyle = marker.color
        const width = widthOf(ink, words)
        const x = isRtl ? (box.x + box.width) * scale : box.x * scale - width
        fillWords(ink, words, x, Math.round(top * scale) + ascent)
        return
      }
      put(ink, place)
      const bullet = bulletOf(px(style.fontSize), (ascent * grid) / scale, grid)
      const { gap, side } = bullet
      const left = isRtl ? box.x + box.width + gap : box.x - gap - side
      paintShape(ink, kind, { x: left, y: top + bullet.top, width: side, height: side }, marker.color, grid)
    },
  })
}
