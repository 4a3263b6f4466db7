import { call, length, split } from './css'
import { apart, put, type Ink, type Sheet } from './ink'
import { borderOf, outlineOf, paddingOf, radiiOf, within } from './rounded'
import { inset, IS_GECKO, type Box, type Edges, type Place } from './space'

export type Source = HTMLCanvasElement | HTMLImageElement | HTMLVideoElement

/** By their names: elements of a frame are made by other constructors than ours. */
export const isCanvas = (element: Element): element is HTMLCanvasElement => element.localName === 'canvas'
const isVideo = (element: Element): element is HTMLVideoElement => element.localName === 'video'
const isImage = (element: Element): element is HTMLImageElement => element.localName === 'img'

export const isSource = (element: Element): element is Source =>
  isCanvas(element) || isVideo(element) || isImage(element)

const sizeOf = (source: Source): { width: number; height: number } => {
  if (isCanvas(source)) return { width: source.width, height: source.height }
  if (isVideo(source)) return { width: source.videoWidth, height: source.videoHeight }
  return { width: source.naturalWidth, height: source.naturalHeight }
}

export const edgesOf = (style: CSSStyleDeclaration): Edges => {
  const [a, b] = [borderOf(style), paddingOf(style)]
  return [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]]
}

/** Where the pixels go within the content box, by `object-fit` and `object-position`. */
export const fit = (
  { objectFit, objectPosition }: CSSStyleDeclaration,
  own: { width: number; height: number },
  box: Box,
): Box => {
  if (objectFit === 'fill' || own.width === 0 || own.height === 0) return box
  const contain = Math.min(box.width / own.width, box.height / own.height)
  const cover = Math.max(box.width / own.width, box.height / own.height)
  const factors: Record<string, number> = { contain, cover, none: 1, 'scale-down': Math.min(1, contain) }
  const factor = factors[objectFit] ?? contain
  const [width, height] = [own.width * factor, own.height * factor]
  const [across = '50%', down = '50%'] = split(objectPosition, ' ')
  const x = length(across, box.width - width) ?? 0
  const y = length(down, box.height - height) ?? 0
  return { x: box.x + x, y: box.y + y, width, height }
}

const PROBE = 32

/** Made once, and anew where another site's pixels have spoilt it. */
let probing: OffscreenCanvasRenderingContext2D | null = null

const probe = (source: CanvasImageSource, side: number): Uint8ClampedArray | null => {
  probing ??= new OffscreenCanvas(PROBE, PROBE).getContext('2d', { willReadFrequently: true })
  if (!probing) return null
  try {
    probing.clearRect(0, 0, PROBE, PROBE)
    probing.drawImage(source, 0, 0, side, side)
    return probing.getImageData(0, 0, side, side).data
  } catch {
    probing = null
    return null
  }
}

/** True where the page may read its pixels: nothing of another origin was drawn into it. */
export const isReadable = (source: Source): boolean => probe(source, 1) !== null

export const isBlank = (canvas: HTMLCanvasElement): boolean =>
  probe(canvas, PROBE)?.every((channel) => channel === 0) === true

/**
 * A drawing keeps its proportions where it has no size, and only its own text says whether it has one. Of one that has
 * neither, Chromium says the size that everything without one has, and draws it in another on a canvas.
 */
const mayKeepShape = (source: Source, style: CSSStyleDeclaration, { width, height }: Box): boolean => {
  if (!isImage(source) || !/\.svg\b|^data:image\/svg/i.test(source.currentSrc)) return false
  if (!IS_GECKO && source.naturalWidth === 300 && source.naturalHeight === 150) return true
  if (style.objectFit !== 'fill') return false
  return (
    Math.abs(source.naturalWidth * height - source.naturalHeight * width) >
    0.03 * source.naturalWidth * height
  )
}

/** Why a source cannot be painted; null where it can. */
const lossOf = (source: Source, style: CSSStyleDeclaration, content: Box): string | null => {
  const { width, height } = sizeOf(source)
  const isSeen = content.width > 2 && content.height > 2
  if (isImage(source) && source.complete && width === 0 && isSeen && source.currentSrc !== '')
    return 'a picture that did not load'
  if (mayKeepShape(source, style, content)) return 'a drawing of other proportions'
  if (isVideo(source) && source.readyState < 2) return 'a video'
  if (isImage(source) && !source.complete) return 'a picture that is still loading'
  if (width === 0 || height === 0) return null
  if (isReadable(source)) return null
  return isCanvas(source)
    ? 'a canvas with pictures of another site'
    : `a ${isVideo(source) ? 'video' : 'picture'} of another site`
}

/** False where each pixel of a picture is to be seen as a square: `optimizeSpeed` is the old word of drawings for it. */
export const isSmooth = ({ imageRendering }: CSSStyleDeclaration): boolean =>
  !/pixelated|crisp-edges|optimizespeed/i.test(imageRendering)

/** Paints the pixels of a canvas, image or video; says so where they may not be read. */
export const paintSource = (
  ink: Ink,
  sheet: Sheet,
  source: Source,
  style: CSSStyleDeclaration,
  place: Place,
): void => {
  const edges = edgesOf(style)
  const content = inset(place.box, edges)
  const loss = lossOf(source, style, content)
  if (loss !== null) {
    sheet.ledger.lack(loss, source)
    return
  }
  sheet.ledger.paint(source)
  const { width, height } = sizeOf(source)
  if (width === 0 || height === 0) return
  const box = fit(style, { width, height }, content)
  apart(ink, () => {
    put(ink, place)
    ink.clip(outlineOf(content, within(radiiOf(style, place.box), edges)))
    ink.imageSmoothingEnabled = isSmooth(style)
    // Chromium puts a canvas on the screen as it is, and only pictures with care.
    if (!IS_GECKO && isCanvas(source)) ink.imageSmoothingQuality = 'low'
    ink.drawImage(source, box.x, box.y, box.width, box.height)
  })
}

/** `clip: rect(…)`, which hides words that are only for screen readers. */
export const oldClip = (style: CSSStyleDeclaration, { x, y, width, height }: Box): Box | null => {
  const { name, inside } = call(style.getPropertyValue('clip')) ?? { name: '', inside: '' }
  if (name !== 'rect' || !/absolute|fixed/.test(style.position)) return null
  const [top = 0, right = width, bottom = height, left = 0] = inside
    .split(/,\s*|\s+/)
    .map((value) => length(value, 0) ?? undefined)
  return { x: x + left, y: y + top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) }
}
