import { length, split, urlOf } from './css'
import { fillGradient, isSlantedStripe, isSudden } from './gradients'
import { apart, isClear, surface, type Ink, type Sheet } from './ink'
import { isSizeless, type Picture } from './pictures'
import { isSmooth } from './replaced'
import { borderOf, outlineOf, paddingOf, radiiOf, within } from './rounded'
import { inset, IS_GECKO, type Box, type Edges, type Place } from './space'

/** The properties of a layered background, or of a mask, which has the same ones. */
export type Layered = {
  image: string
  position: string
  size: string
  repeat: string
  origin: string
  clip: string
  attachment: string
  blend: string
}

export const backgroundsOf = (style: CSSStyleDeclaration): Layered => ({
  image: style.backgroundImage,
  position: style.backgroundPosition,
  size: style.backgroundSize,
  repeat: style.backgroundRepeat,
  origin: style.backgroundOrigin,
  clip: style.backgroundClip,
  attachment: style.backgroundAttachment,
  blend: style.backgroundBlendMode,
})

const NONE: Edges = [0, 0, 0, 0]

const plus = (a: Edges, b: Edges): Edges => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]]

const edgesFor = (box: string, style: CSSStyleDeclaration): Edges => {
  if (box === 'padding-box') return borderOf(style)
  return box === 'content-box' ? plus(borderOf(style), paddingOf(style)) : NONE
}

type Tile = { width: number; height: number; x: number; y: number }

type Size = { width: number; height: number }

const proportionsOf = (picture: Picture): Size =>
  picture instanceof HTMLImageElement
    ? { width: picture.naturalWidth || picture.width, height: picture.naturalHeight || picture.height }
    : { width: picture.width, height: picture.height }

const scaled = (own: Size, factor: number): Size => ({
  width: own.width * factor,
  height: own.height * factor,
})

const tileSize = (size: string, area: Box, picture: Picture | null): Size => {
  const own = picture ? proportionsOf(picture) : null
  const ratio = own && own.height > 0 ? own.width / own.height : null
  if (!own || ratio === null) return tileSizeFor(size, area, null, area)
  const within = scaled(own, Math.min(area.width / own.width, area.height / own.height))
  if (size === 'contain') return within
  if (size === 'cover') return scaled(own, Math.max(area.width / own.width, area.height / own.height))
  return tileSizeFor(size, area, ratio, picture && isSizeless(picture) ? within : own)
}

/** By lengths; `auto` follows the other side, and where both are it is `natural`. */
const tileSizeFor = (size: string, area: Box, ratio: number | null, natural: Size): Size => {
  const [across = 'auto', down = 'auto'] = split(size, ' ')
  const [width, height] = [length(across, area.width), length(down, area.height)]
  if (width !== null && height !== null) return { width, height }
  if (width !== null) return { width, height: ratio === null ? area.height : width / ratio }
  if (height !== null) return { width: ratio === null ? area.width : height * ratio, height }
  return natural
}

/** An SVG without a size keeps its proportions within a tile that has others. */
const isStretched = (picture: Picture | null, { width, height }: Size): boolean => {
  if (!picture || !isSizeless(picture)) return false
  const own = proportionsOf(picture)
  return Math.abs(own.width * height - own.height * width) > 0.02 * own.width * height
}

/** `round` makes tiles larger or smaller, so that a whole number of them fits. */
const roundedSide = (side: number, room: number, repeat: string): number =>
  repeat === 'round' && side > 0 ? room / Math.max(1, Math.round(room / side)) : side

const tileOf = (layered: Layered, index: number, area: Box, picture: Picture | null): Tile => {
  const [size, position] = [at(layered.size, index), at(layered.position, index)]
  const [across, down] = repeats(at(layered.repeat, index))
  const natural = tileSize(size, area, picture)
  const width = roundedSide(natural.width, area.width, across)
  const height = roundedSide(natural.height, area.height, down)
  const [x = '0%', y = '0%'] = split(position, ' ')
  const left = length(x, area.width - width) ?? 0
  const top = length(y, area.height - height) ?? 0
  return { width, height, x: area.x + left, y: area.y + top }
}

const MOST_TILES = 4_000

/** Where tiles begin along one side: once, or as often as it takes to cover the box. */
const starts = (from: number, step: number, low: number, high: number, repeats: boolean): number[] => {
  if (!repeats) return [from]
  const first = from + Math.floor((low - from) / step) * step
  return Array.from(
    { length: Math.min(MOST_TILES, Math.ceil((high - first) / step)) },
    (_, turn) => first + turn * step,
  )
}

type Fill = (tile: Box) => boolean

/** How a background repeats along its two sides. */
const repeats = (repeat: string): [across: string, down: string] => {
  if (repeat === 'repeat-x') return ['repeat', 'no-repeat']
  if (repeat === 'repeat-y') return ['no-repeat', 'repeat']
  const [across = 'repeat', down = across] = split(repeat, ' ')
  return [across, down]
}

const paintTiles = (tile: Tile, repeat: string, box: Box, fill: Fill): boolean => {
  if (tile.width <= 0 || tile.height <= 0) return true
  const [across, down] = repeats(repeat)
  if (across === 'space' || down === 'space') return false
  const xs = starts(tile.x, tile.width, box.x, box.x + box.width, across !== 'no-repeat')
  const ys = starts(tile.y, tile.height, box.y, box.y + box.height, down !== 'no-repeat')
  if (xs.length * ys.length > MOST_TILES) return false
  return xs.every((x) => ys.every((y) => fill({ x, y, width: tile.width, height: tile.height })))
}

const at = (list: string, index: number): string => {
  const parts = split(list)
  return parts[index % Math.max(1, parts.length)] ?? ''
}

const onPixels = ({ x, y, width, height }: Box, scale: number): Box => {
  const on = (value: number) => Math.round(value * scale) / scale
  return { x: on(x), y: on(y), width: on(width), height: on(height) }
}

/**
 * One tile of a gradient, as Chromium paints it: where a colour ends on the middle of pixels, numbers that go by the
 * tile alone decide on which side they fall. Null where it is no whole number of the screen's pixels.
 */
const stampOf = (image: string, { width, height }: Size, scale: number): HTMLCanvasElement | null => {
  if (!Number.isInteger(scale) || !Number.isInteger(width * scale) || !Number.isInteger(height * scale))
    return null
  const ink = surface(width * scale, height * scale)
  ink.scale(scale, scale)
  return fillGradient(ink, image, { x: 0, y: 0, width, height }, 0) ? ink.canvas : null
}

/** One layer, in a box whose corners are cut already. False where it is of a kind that is not known here. */
const paintLayer = (
  ink: Ink,
  sheet: Sheet,
  style: CSSStyleDeclaration,
  layered: Layered,
  index: number,
  place: Place,
): boolean => {
  const { box } = place
  const image = at(layered.image, index)
  if (image === 'none') return true
  const url = urlOf(image)
  const picture = url === null ? null : sheet.pictures.get(url)
  if (url !== null && !picture) return false
  if (!/^(normal|)$/.test(at(layered.blend, index))) return false
  const isFixed = at(layered.attachment, index) === 'fixed'
  // What is fixed to the window begins where only the browser knows: its scroll bars, its bars on a phone.
  if (isFixed && (!place.upright || isSlantedStripe(image))) return false
  const area = isFixed
    ? { x: 0, y: 0, width: innerWidth, height: innerHeight }
    : inset(box, edgesFor(at(layered.origin, index), style))
  const tile = tileOf(layered, index, area, picture)
  if (isStretched(picture, tile)) return false
  // Where a colour ends on the middle of pixels, Gecko lets a row of them fall this way or that.
  const isTiled = tile.width < box.width
  const isCovered = tile.width >= box.width && tile.height >= box.height
  const isStamped = !IS_GECKO && !picture && !isCovered && place.upright
  const isFickle =
    IS_GECKO && (isTiled ? isSlantedStripe(image) : !Number.isInteger(place.scale) && isSudden(image))
  const once = picture && place.upright && at(layered.repeat, index) === 'no-repeat'
  const drawn = isStamped ? stampOf(image, tile, place.scale) : picture
  const isWhole = paintTiles(tile, at(layered.repeat, index), box, (part) => {
    if (!drawn) return fillGradient(ink, image, part)
    const { x, y, width, height } = once ? onPixels(part, place.scale) : part
    ink.imageSmoothingEnabled = !isStamped && isSmooth(style)
    ink.drawImage(drawn, x, y, width, height)
    return true
  })
  return isWhole && !isFickle
}

const cut = (ink: Ink, style: CSSStyleDeclaration, box: Box, clip: string): void => {
  const edges = edgesFor(clip, style)
  ink.clip(outlineOf(inset(box, edges), within(radiiOf(style, box), edges)))
}

/** All layers of a background or mask, the last one first. False where one of them could not be painted. */
export const paintLayers = (
  ink: Ink,
  sheet: Sheet,
  style: CSSStyleDeclaration,
  layered: Layered,
  place: Place,
): boolean => {
  if (layered.image === 'none') return true
  let whole = true
  for (let index = split(layered.image).length - 1; index >= 0; index--)
    apart(ink, () => {
      cut(ink, style, place.box, at(layered.clip, index))
      whole = paintLayer(ink, sheet, style, layered, index, place) && whole
    })
  return whole
}

/** Colour and pictures behind an element. */
export const paintBackground = (
  ink: Ink,
  sheet: Sheet,
  element: Element,
  style: CSSStyleDeclaration,
  place: Place,
): void => {
  const { box } = place
  const layered = backgroundsOf(style)
  if (!isClear(style.backgroundColor)) {
    const edges = edgesFor(split(layered.clip).at(-1) ?? '', style)
    ink.fillStyle = style.backgroundColor
    ink.fill(outlineOf(inset(box, edges), within(radiiOf(style, box), edges)))
  }
  if (layered.image === 'none') return
  if (paintLayers(ink, sheet, style, layered, place)) sheet.ledger.paint(element)
  else sheet.ledger.lack('a background picture', element)
}
